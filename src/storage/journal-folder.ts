import path from 'node:path';
import { JourneyError } from '../errors.ts';
import { type EntryName, parseEntryName } from '../journal/entry-name.ts';
import { type Progress, progressOfFiles } from '../journal/progress.ts';
import { storageWords as words } from '../words/storage.ts';
import { settled, stampOf } from './cache-file.ts';
import { readingFailed, writingFailed } from './disk-error.ts';
import { ensureFolder, listFolder } from './folders.ts';
import type { World } from './world.ts';

/** The journal's folders and names: data/journal/<run>/<day>-<who>-<slot>-<id>.age. Nothing is opened here. */

/** Fewer names are listed as fast as they are remembered. */
const many = 200;

/** A journey's id, and from the second round on `~2`, `~3` … It becomes a folder's name, so nothing else may. */
const runPattern = /^[a-z0-9][a-z0-9-]{0,99}(?:~[1-9]\d{0,3})?$/;

export function isRun(run: string): boolean {
  return runPattern.test(run);
}

export function journalFolder(world: World): string {
  return path.join(world.paths.data, 'journal');
}

/** Throws JourneyError (data) when the run could not be a folder's name. */
export function runFolder(world: World, run: string): string {
  if (!isRun(run)) throw new JourneyError('data', words.badRun(run));
  return path.join(journalFolder(world), run);
}

/** Makes the run's folder, and every folder above it, 0700. Throws JourneyError (cannotCreate, io). */
export function ensureRunFolder(world: World, run: string): string {
  const folder = runFolder(world, run);
  try {
    return ensureFolder(world, world.paths.data, 'journal', run);
  } catch (error) {
    throw writingFailed(error, folder);
  }
}

/**
 * The names of a run's entries, in the order of their names; none when it has not begun. Of one day
 * alone where that is all that matters: in ten years of names, finding a few is far quicker.
 */
export function entryNames(world: World, run: string, day?: number): readonly EntryName[] {
  const start = day === undefined ? '' : `${String(day).padStart(3, '0')}-`;
  const names = listed(world, runFolder(world, run)).filter((name) => name.startsWith(start));
  return names.sort().flatMap((name) => parseEntryName(name) ?? []);
}

/** How far a run is, from its names. Throws as `entryNames`. */
export function progressIn(world: World, run: string): Progress {
  return progressOfFiles(listed(world, runFolder(world, run)));
}

type Listing = { readonly stamp: string; readonly names: readonly string[] };

/** Listings of this process, by the world's own system calls, as long as the folder has not changed since. */
const listings = new WeakMap<World['fs'], Map<string, Listing>>();

/** What is in a folder, in the disk's own order. Throws JourneyError (noInput, io). */
export function listed(world: World, folder: string): readonly string[] {
  const { text: stamp, changed } = stampOf(folder);
  const known = listings.get(world.fs) ?? new Map<string, Listing>();
  const before = known.get(folder);
  if (before?.stamp === stamp) return before.names;
  try {
    const names = listFolder(world, folder);
    // A change within a tick of the clock could leave the same times.
    if (names.length >= many && settled(world, changed))
      listings.set(world.fs, known.set(folder, { stamp, names }));
    return names;
  } catch (error) {
    throw readingFailed(error, folder);
  }
}

/** Every run there is a journal of, by name. */
export function runs(world: World): readonly string[] {
  return namesIn(world, journalFolder(world)).filter(isRun);
}

/** The same, the one written to last at the end, by their folders' times. */
export function runsByTime(world: World): readonly string[] {
  const changed = (run: string) => world.fs.lstatSync(runFolder(world, run)).mtimeMs;
  const byTime = runs(world).map((run) => ({ run, at: changed(run) }));
  return byTime.sort((one, two) => one.at - two.at).map(({ run }) => run);
}

/** The journey a run is a round of. */
export function journeyOf(run: string): string {
  return run.replace(/~\d+$/, '');
}

/** Which round of its journey a run is; the first has no number in its name. */
export function roundOf(run: string): number {
  return Number(/~(\d+)$/.exec(run)?.[1] ?? 1);
}

/** The rounds of a journey, the first one first; none when it was never begun. */
export function roundsOf(world: World, journeyId: string): readonly string[] {
  const rounds = runs(world).filter((run) => journeyOf(run) === journeyId);
  return rounds.sort((one, two) => roundOf(one) - roundOf(two));
}

/** The name for a new round of a journey: its id when there is none yet, then `~2`, `~3` … */
export function nextRun(world: World, journeyId: string): string {
  const last = roundsOf(world, journeyId).at(-1);
  return last === undefined ? journeyId : `${journeyId}~${roundOf(last) + 1}`;
}

/** Sorted, so that nothing depends on the disk's own order. Throws JourneyError (noInput, io). */
export function namesIn(world: World, folder: string): readonly string[] {
  return [...listed(world, folder)].sort();
}
