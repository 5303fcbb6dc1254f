import path from 'node:path';
import { parseEntryName } from '../journal/entry-name.ts';
import type { EventId } from '../journal/events.ts';
import { errnoOf, steady, writingFailed } from './disk-error.ts';
import { flushFolder } from './folders.ts';
import { namesIn } from './journal-folder.ts';
import type { Journal } from './journal-store.ts';
import { removeOldCaches } from './old-caches.ts';

/**
 * Removes the files of these entries from a run's folder, from this process's memory and from what
 * version 0.1 cached; returns their paths. Throws JourneyError (cannotCreate, io) when one cannot be removed.
 */
export function removeEntries(journal: Journal, folder: string, ids: readonly EventId[]): readonly string[] {
  const gone = new Set(ids);
  if (gone.size === 0) return [];
  removeOldCaches(journal.world);
  const removed: string[] = [];
  for (const name of namesIn(journal.world, folder)) {
    const id = parseEntryName(name)?.id;
    if (id === undefined || !gone.has(id)) continue;
    const file = path.join(folder, name);
    removeFile(journal, file);
    removed.push(file);
  }
  for (const id of gone) journal.written.delete(id);
  if (removed.length > 0) flush(journal, folder);
  return removed;
}

function removeFile({ world }: Journal, file: string): void {
  try {
    steady(() => world.fs.unlinkSync(file));
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw writingFailed(error, file);
  }
}

function flush({ world }: Journal, folder: string): void {
  try {
    flushFolder(world, folder);
  } catch (error) {
    throw writingFailed(error, folder);
  }
}
