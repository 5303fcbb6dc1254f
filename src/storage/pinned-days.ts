import path from 'node:path';
import { JourneyError } from '../errors.ts';
import { pinsOf } from '../journal/pins.ts';
import type { Day } from '../model/journey.ts';
import { pinnedText, readPinnedDay } from '../model/pinned-day.ts';
import { listed, runFolder } from './journal-folder.ts';
import { appendEvent, entryId, type Journal } from './journal-store.ts';
import type { StampAt } from './opening.ts';
import { pinnedPath } from './own-journeys.ts';
import { readIfThere } from './read-file.ts';
import { keepSmallFile } from './small-file.ts';
import type { World } from './world.ts';

/**
 * The texts of days as they were begun (see model/pinned-day.ts). They are not secret: like the copies
 * of courses they are not sealed, so that a day can be shown while both have a passphrase.
 */

/** Far more than a day of the longest course. */
const limit = 4 * 1024 * 1024;

/** The days of a run that are pinned, with the hashes of their texts. Throws as `listed`. */
export function pinnedDays(world: World, run: string): ReadonlyMap<number, string> {
  return pinsOf(listed(world, runFolder(world, run)));
}

/** A text as it lies on the disk. */
export type PinnedDay =
  | { readonly kind: 'day'; readonly day: Day }
  /** Whole, but not of a form this version reads. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged' };

/** Never throws: a text that cannot be read is damaged. */
export function readPinned(world: World, hash: string): PinnedDay {
  try {
    const bytes = readIfThere(world, pinnedPath(world, hash), limit);
    if (bytes === null) return { kind: 'missing' };
    if (entryId(bytes) !== hash) return { kind: 'damaged' };
    const day = readPinnedDay(bytes.toString('utf8'));
    return day === null ? { kind: 'newer' } : { kind: 'day', day };
  } catch (error) {
    if (error instanceof JourneyError) return { kind: 'damaged' };
    throw error;
  }
}

/**
 * Pins a day of a run to the text it has now, if it is not pinned yet: the text first, then the entry
 * that names it. Puts a text back that counts and has gone. Throws as `keepSmallFile` and `appendEvent`.
 */
export async function pinDay(
  journal: Journal,
  { run, day, stamp }: { readonly run: string; readonly day: Day; readonly stamp: StampAt },
): Promise<void> {
  const { world } = journal;
  const bytes = Buffer.from(pinnedText(day));
  const text = entryId(bytes);
  const counts = pinnedDays(world, run).get(day.number);
  if (counts !== undefined && counts !== text) return;
  if (readPinned(world, text).kind !== 'day')
    keepSmallFile(world, world.paths.data, ['journeys'], path.basename(pinnedPath(world, text)), bytes);
  if (counts === undefined)
    await appendEvent(journal, { schema: 1, ...stamp, run, kind: 'pinned', day: day.number, text });
}
