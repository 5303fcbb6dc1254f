import { JourneyError } from '../errors.ts';
import { type EntryName, entryNameFor, formatEntryName } from '../journal/entry-name.ts';
import type { EventId, JournalEvent } from '../journal/events.ts';
import { readEvent } from '../journal/read-event.ts';
import { storageWords } from '../words/storage.ts';
import { entryId } from './journal-store.ts';
import { readPlainFile } from './read-file.ts';
import type { World } from './world.ts';

/** One entry of the journal as a file: whether it is what was written, and the event inside. */

const words = storageWords.doctor;

/** No entry is longer: an answer has at most a few pages. */
export const entryLimit = 16 * 1024 * 1024;

/** A partner's own words, as against what happened around them. */
export function isWords({ slot }: EntryName): boolean {
  return /^[qs]\d/.test(slot);
}

/** The file's bytes when they are what was written; null when it has gone meanwhile; else what is wrong. */
export function readEntryFile(world: World, path: string, id: EventId): Uint8Array | string | null {
  try {
    const bytes = readPlainFile(world, path, entryLimit);
    return entryId(bytes) === id ? bytes : words.wrongHash;
  } catch (error) {
    if (!(error instanceof JourneyError)) throw error;
    const gone = (error.cause as { code?: unknown } | undefined)?.code === 'ENOENT';
    return gone ? null : error.kind === 'data' ? words.tooLarge : words.unreadable;
  }
}

/** The event inside, or what is wrong with it. A file under another's name or run is not believed. */
export function eventIn(plaintext: Uint8Array, run: string, name: EntryName): JournalEvent | string {
  const event = parse(plaintext);
  if (event === null) return words.notUnderstood;
  const right = formatEntryName({ ...entryNameFor(event), id: name.id }) === formatEntryName(name);
  return right && event.run === run ? event : words.otherName;
}

function parse(plaintext: Uint8Array): JournalEvent | null {
  try {
    return readEvent(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plaintext)));
  } catch {
    return null;
  }
}
