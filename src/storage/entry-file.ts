import { JourneyError } from '../errors.ts';
import { type EntryName, entryNameFor, formatEntryName } from '../journal/entry-name.ts';
import type { EventId, JournalEvent } from '../journal/events.ts';
import { isFromLaterVersion, readEvent } from '../journal/read-event.ts';
import { storageWords } from '../words/storage.ts';
import { entryId } from './entry-id.ts';
import { readPlainFile } from './read-file.ts';
import type { World } from './world.ts';

/** One entry of the journal as a file: whether it is what was written, and the event inside. */

const words = storageWords.doctor;

/** No entry is longer: an answer has at most a few pages. */
export const entryLimit = 16 * 1024 * 1024;

/** A partner's own words or marks, as against what happened around them. */
export function isWords({ who, slot }: Pick<EntryName, 'who' | 'slot'>): boolean {
  return who !== 'ab' && /^[qsl][1-9]\d?$/.test(slot);
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

/** What a file holds: an event, what a later version wrote, or something that is wrong. */
export type Inside =
  | { readonly kind: 'event'; readonly event: JournalEvent }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged'; readonly reason: string };

/** Reads what was decrypted. An event under another event's name or run is not believed. */
export function insideOf(plaintext: Uint8Array, run: string, name: EntryName): Inside {
  const value = parse(plaintext);
  const event = readEvent(value);
  if (event === null)
    return isFromLaterVersion(value) ? { kind: 'newer' } : { kind: 'damaged', reason: words.notUnderstood };
  const right = formatEntryName({ ...entryNameFor(event), id: name.id }) === formatEntryName(name);
  return right && event.run === run ? { kind: 'event', event } : { kind: 'damaged', reason: words.otherName };
}

function parse(plaintext: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plaintext));
  } catch {
    return null;
  }
}
