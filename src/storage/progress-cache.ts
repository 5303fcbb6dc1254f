import path from 'node:path';
import { factsOf, type Progress, progressFrom } from '../journal/progress.ts';
import { hash, recall, remember, stampOf } from './cache-file.ts';
import { many, runFolder, unorderedEntryNames } from './journal-folder.ts';
import type { World } from './world.ts';

/**
 * How far a run is, from its names; of a long one from the cache, as long as its folder has not
 * changed. Throws as `unorderedEntryNames`.
 */
export function progressIn(world: World, run: string): Progress {
  const folder = runFolder(world, run);
  const file = path.join(world.paths.cache, 'progress', hash(folder));
  const stamp = stampOf(folder);
  const key = JSON.stringify([__VERSION__, folder, stamp.text]);
  const kept = recall(file, key);
  if (kept !== null) return progressFrom(JSON.parse(kept));
  const names = unorderedEntryNames(world, run);
  const facts = factsOf(names);
  if (names.length >= many && stampOf(folder).text === stamp.text)
    remember(world, file, key, stamp.changed, JSON.stringify(facts));
  return progressFrom(facts);
}
