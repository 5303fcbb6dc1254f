import path from 'node:path';
import { JourneyError } from '../errors.ts';
import { importExport } from '../storage/import-export.ts';
import { openJournal } from '../storage/journal-store.ts';
import { openKeyring } from '../storage/keys.ts';
import { readPlainFile } from '../storage/read-file.ts';
import { exportWords } from '../words/commands.ts';
import { requireHere } from './here.ts';
import { say } from './say.ts';
import type { World } from './world.ts';

/** `journey import FILE`: answers of our own JSON export that are not here yet. */
export async function importAnswers(world: World, file: string): Promise<number> {
  await requireHere(world);
  const storage = world.storage();
  const value = parsed(readPlainFile(storage, path.resolve(file), largestExport).toString('utf8'));
  if (value === null) throw new JourneyError('data', exportWords.notJson(file), exportWords.notJsonHint);
  const journal = openJournal(storage, openKeyring(storage));
  const { added, same, skipped } = await importExport(journal, value);
  say(world, exportWords.imported(added, same, skipped));
  return 0;
}

/** Far more than a lifetime of answers, and little enough to read at once. */
const largestExport = 64 * 1024 * 1024;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
