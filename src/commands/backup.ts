import path from 'node:path';
import { JourneyError } from '../errors.ts';
import { assertCanBackUp, writeBackup } from '../storage/backup.ts';
import { backupWords } from '../words/keep-safe.ts';
import { storageWords } from '../words/storage.ts';
import { newPassphrase } from './lock.ts';
import { note, say } from './say.ts';
import type { World } from './world.ts';

/** `journey backup FILE`: every entry, both keys and the courses' copies, in one sealed new file (no drafts, no settings); damaged entries are named. */
export async function backup(world: World, file: string): Promise<number> {
  const target = path.resolve(file);
  assertCanBackUp(world.storage(), target);
  const passphrase = await passphraseToSeal(world, backupWords.passphrase);
  const { files, left } = await writeBackup(world.storage(), target, passphrase);
  say(world, backupWords.written(files, file));
  for (const one of left) note(world, storageWords.backupLeft(one));
  return 0;
}

/** The passphrase of the environment, else one that is typed. Throws usage (64) where no one can be asked. */
export async function passphraseToSeal(world: World, message: string): Promise<string> {
  const given = world.env['JOURNEY_BACKUP_PASSPHRASE'];
  if (given !== undefined) return given;
  if (!world.terminal.canPrompt)
    throw new JourneyError('usage', backupWords.needTerminal, backupWords.environment);
  return await newPassphrase(world, message, backupWords.again);
}
