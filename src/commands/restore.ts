import path from 'node:path';
import { JourneyError } from '../errors.ts';
import { restoreBackup } from '../storage/backup.ts';
import { sweepForgotten } from '../storage/forget.ts';
import { runs } from '../storage/journal-folder.ts';
import { openJournal } from '../storage/journal-store.ts';
import { hasKeys, openKeyring } from '../storage/keys.ts';
import { askSecret } from '../terminal/setup-prompts.ts';
import { backupWords } from '../words/commands.ts';
import { storageWords } from '../words/storage.ts';
import { note, say } from './say.ts';
import type { World } from './world.ts';

/** `journey restore FILE`: brings back what a backup holds; what is here is never overwritten. */
export async function restore(world: World, file: string): Promise<number> {
  const passphrase = world.env['JOURNEY_BACKUP_PASSPHRASE'] ?? (await typed(world));
  const { added, same, kept, damaged } = await restoreBackup(world.storage(), path.resolve(file), passphrase);
  await sweepRestored(world);
  say(world, backupWords.restored(added, same));
  for (const one of kept) note(world, backupWords.kept(one));
  for (const one of damaged) note(world, storageWords.backupPart(one));
  return 0;
}

/** What its author had removed does not come back with a backup. */
async function sweepRestored(world: World): Promise<void> {
  const storage = world.storage();
  if (!hasKeys(storage)) return;
  const journal = openJournal(storage, openKeyring(storage));
  for (const run of runs(storage)) await sweepForgotten(journal, run);
}

async function typed(world: World): Promise<string> {
  if (!world.terminal.canPrompt)
    throw new JourneyError('usage', backupWords.needTerminal, backupWords.environment);
  return await askSecret(world.terminal, { message: backupWords.open });
}
