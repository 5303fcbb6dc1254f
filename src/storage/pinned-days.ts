import path from 'node:path';
import { JourneyError } from '../errors.ts';
import { pinsOf } from '../journal/pins.ts';
import type { Day } from '../model/journey.ts';
import { pinnedText, readPinnedDay } from '../model/pinned-day.ts';
import { entryId } from './entry-id.ts';
import { listed, runFolder } from './journal-folder.ts';
import { readIfThere } from './read-file.ts';
import type { World } from './world.ts';

/**
 * The texts of days as they were begun (see model/pinned-day.ts), data/journeys/evening-<hash>.md. They
 * hold JSON; version 0.1 restores a backup with them because of that ending, and lists none of them,
 * for they have no front matter. They are not secret: like the copies of courses they are not sealed, so
 * that a day can be shown while both have a passphrase.
 */

const fileName = /^evening-([0-9a-f]{32})\.md$/;

/** Far more than a day of the longest course. */
const limit = 4 * 1024 * 1024;

/** The hash in the name of a day's text; null for any other name. */
export function pinnedHash(name: string): string | null {
  return fileName.exec(name)?.[1] ?? null;
}

/** Where the text of a day with that hash is. */
export function pinnedPath(world: World, hash: string): string {
  return path.join(world.paths.data, 'journeys', `evening-${hash}.md`);
}

/** The days of a run that are pinned, with the hashes of their texts. Throws as `listed`. */
export function pinnedDays(world: World, run: string): ReadonlyMap<number, string> {
  return pinsOf(listed(world, runFolder(world, run)));
}

/** The hash a day's text has. */
export function hashOf(day: Day): string {
  return entryId(Buffer.from(pinnedText(day)));
}

/** A text as it lies on the disk. */
export type PinnedDay =
  | { readonly kind: 'day'; readonly day: Day }
  /** Whole, but not of a form this version reads. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged' };

/** The text of a day by its hash. Never throws: one that cannot be read, or is another day's, is damaged. */
export function readPinned(world: World, number: number, hash: string): PinnedDay {
  try {
    const bytes = readIfThere(world, pinnedPath(world, hash), limit);
    if (bytes === null) return { kind: 'missing' };
    if (entryId(bytes) !== hash) return { kind: 'damaged' };
    const day = readPinnedDay(bytes.toString('utf8'));
    if (day === null) return { kind: 'newer' };
    return day.number === number ? { kind: 'day', day } : { kind: 'damaged' };
  } catch (error) {
    if (error instanceof JourneyError) return { kind: 'damaged' };
    throw error;
  }
}
