import path from 'node:path';
import { JourneyError } from '../errors.ts';
import { assertIsBackup, type Restored, restoreBackup } from '../storage/backup.ts';
import { sweepForgotten } from '../storage/forget.ts';
import { runs } from '../storage/journal-folder.ts';
import { openJournal } from '../storage/journal-store.ts';
import { hasKeys, openKeyring } from '../storage/keys.ts';
import { askSecret } from '../terminal/setup-prompts.ts';
import { backupWords, forgetWords } from '../words/keep-safe.ts';
import { storageWords } from '../words/storage.ts';
import { attempts } from './lock.ts';
import { note, say } from './say.ts';
import type { World } from './world.ts';

/** `journey restore FILE`: brings back what a backup holds; what is here is never overwritten. */
export async function restore(world: World, file: string): Promise<number> {
  assertIsBackup(world.storage(), path.resolve(file));
  const { added, same, kept, damaged } = await restored(world, path.resolve(file));
  const swept = await sweepRestored(world);
  say(world, backupWords.restored(added, same));
  for (const one of kept) note(world, backupWords.kept(one));
  for (const one of damaged) note(world, storageWords.backupPart(one));
  for (const one of swept) say(world, forgetWords.swept(one));
  return 0;
}

/** What its author had removed does not come back with a backup; gives the files that went again. */
async function sweepRestored(world: World): Promise<readonly string[]> {
  const storage = world.storage();
  if (!hasKeys(storage)) return [];
  const journal = openJournal(storage, openKeyring(storage));
  const swept: string[] = [];
  for (const run of runs(storage)) swept.push(...(await sweepForgotten(journal, run)));
  return swept;
}

/** With the passphrase of the environment, else with the one that is typed, three times at most. */
async function restored(world: World, file: string): Promise<Restored> {
  const given = world.env['JOURNEY_BACKUP_PASSPHRASE'];
  if (given !== undefined) return await restoreBackup(world.storage(), file, given);
  if (!world.terminal.canPrompt)
    throw new JourneyError('usage', backupWords.needTerminal, backupWords.environment);
  for (let attempt = 1; ; attempt += 1) {
    const message = attempt === 1 ? backupWords.open : backupWords.openAgain;
    const passphrase = await askSecret(world.terminal, { message });
    try {
      return await restoreBackup(world.storage(), file, passphrase);
    } catch (error) {
      const wrong = error instanceof JourneyError && error.message === storageWords.backupWrongPassphrase;
      if (!wrong || attempt === attempts) throw error;
    }
  }
}
