import { randomBytes } from 'node:crypto';
import type { Entry, EventId, JournalEvent } from '../../journal/events.ts';
import { readEvent } from '../../journal/read-event.ts';
import { type PartnerId, partners } from '../../model/couple.ts';
import { hkdf } from '../age/hkdf.ts';
import { openPayload, sealPayload } from '../age/payload.ts';
import { replaceCacheFile } from '../cache-file.ts';
import { entryNames } from '../journal-folder.ts';
import type { LatelyOpened } from '../journal-reading.ts';
import { identityAtHand, type Keyring } from '../keys.ts';
import type { World } from '../world.ts';
import { dropIndexes, indexPath, readIndexFile } from './index-file.ts';

/**
 * What searches and evenings opened of a run, so that the next search need not open ten thousand files
 * again. It is only a cache: entries never change, which of them count is still decided by the names in the
 * journal, and whatever does not open exactly is as if it were not there.
 *
 * For each partner it holds what that partner's key opened, and is encrypted with a key that only
 * that partner's identity gives: HKDF-SHA-256 of it over a fresh salt, which stands first, then the
 * payload of an age file (https://age-encryption.org/v1, "Payload") under that key. Inside, a line
 * for each entry: its id, then the event as JSON, or nothing where it is not for that key.
 */
export type SearchIndex = LatelyOpened & {
  /** Whether something is known of an entry, by either partner's key. */
  readonly knows: (id: EventId) => boolean;
  /**
   * Keeps what was opened, of the entries that are there now: what is forgotten meanwhile is not kept.
   * Throws JourneyError (noInput, io, cannotCreate) where the run cannot be listed, or a copy of what
   * is forgotten cannot be removed; a cache that cannot be kept is no fault.
   */
  readonly keep: () => void;
};

const label = 'journey search index 1';
const saltLength = 16;
const idLength = 32;
const lineEnd = 10;
/** Bytes: many evenings go into one block. */
const block = 64 * 1024;

/** The index of a run for those whose keys are at hand. A file is opened when it is first asked for. */
export function searchIndex(keyring: Keyring, run: string): SearchIndex {
  const { world } = keyring;
  const parts = new Map<PartnerId, Part>();
  const partFor = (partner: PartnerId): Part => {
    const part = parts.get(partner) ?? openPart(keyring, run, partner);
    parts.set(partner, part);
    return part;
  };
  const partOf = (key: string): readonly [Part, EventId] => {
    const [partner = '', id = ''] = key.split(' ');
    return [partFor(partner as PartnerId), id];
  };
  return {
    knows: (id) => partners.some((one) => partFor(one).kept.has(id) || partFor(one).fresh.has(id)),
    get: (key) => {
      const [part, id] = partOf(key);
      const met = part.met.get(id);
      return met === undefined ? keptEntry(part, id) : met;
    },
    set: (key, entry) => {
      const [part, id] = partOf(key);
      part.fresh.set(id, lineOf(id, entry));
      meet(part, id, entry);
    },
    keep: () => {
      const there = idsOf(world, run);
      for (const partner of partners) {
        const part = parts.get(partner);
        if (part?.identity != null && isOutdated(part, there))
          replaceCacheFile(world, indexPath(world, run, partner), sealed(part.identity, part, there));
      }
      const since = idsOf(world, run);
      if ([...there].some((id) => !since.has(id))) dropIndexes(world, run);
    },
  };
}

function idsOf(world: World, run: string): ReadonlySet<EventId> {
  return new Set(entryNames(world, run).map(({ id }) => id));
}

/** One partner's: what stood in the file, as it stands there, and what was opened since. */
type Part = {
  readonly identity: string | null;
  readonly text: Buffer;
  /** Where each entry's JSON begins and ends in the text. */
  readonly kept: ReadonlyMap<EventId, readonly [start: number, end: number]>;
  /** Those opened since, as lines. */
  readonly fresh: Map<EventId, Buffer>;
  /** Those met last: a day is read more than once. */
  readonly met: Map<EventId, Entry | null>;
};

function openPart(keyring: Keyring, run: string, partner: PartnerId): Part {
  const identity = identityAtHand(keyring, partner);
  const text = identity === null ? null : opened(identity, readIndexFile(keyring.world, run, partner));
  const lines = text ?? Buffer.alloc(0);
  return { identity, text: lines, kept: linesOf(lines), fresh: new Map(), met: new Map() };
}

function opened(identity: string, bytes: Uint8Array | null): Buffer | null {
  if (bytes === null) return null;
  try {
    const plain = openPayload(bytes.subarray(saltLength), keyOf(identity, bytes.subarray(0, saltLength)));
    return Buffer.from(plain.buffer, plain.byteOffset, plain.length);
  } catch {
    return null;
  }
}

function keyOf(identity: string, salt: Uint8Array): Buffer {
  return hkdf(Buffer.from(identity), salt, label);
}

function linesOf(text: Buffer): Part['kept'] {
  const lines = new Map<EventId, readonly [number, number]>();
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf(lineEnd, start);
    if (end === -1) break;
    lines.set(text.toString('latin1', start, start + idLength), [start + idLength, end]);
    start = end + 1;
  }
  return lines;
}

function keptEntry(part: Part, id: EventId): Entry | null | undefined {
  const { text, kept } = part;
  const line = kept.get(id);
  if (line === undefined) return undefined;
  const [start, end] = line;
  const event = start === end ? null : eventOf(text.toString('utf8', start, end));
  if (event === undefined) return undefined;
  const entry = event === null ? null : { id, event };
  meet(part, id, entry);
  return entry;
}

/** No day has more; ten years of entries would take much memory. */
const most = 1000;

function meet({ met }: Part, id: EventId, entry: Entry | null): void {
  if (met.size >= most) met.clear();
  met.set(id, entry);
}

/** Undefined where another version of the program kept what this one does not know. */
function eventOf(json: string): JournalEvent | undefined {
  try {
    return readEvent(JSON.parse(json)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Whether something was opened that is not kept, or something is kept that is gone. */
function isOutdated({ kept, fresh }: Part, there: ReadonlySet<EventId>): boolean {
  return [...fresh.keys()].some((id) => there.has(id)) || [...kept.keys()].some((id) => !there.has(id));
}

function sealed(identity: string, { text, kept, fresh }: Part, there: ReadonlySet<EventId>): Buffer {
  const before = [...kept].flatMap(([id, [start, end]]) =>
    there.has(id) && !fresh.has(id) ? [text.subarray(start - idLength, end + 1)] : [],
  );
  const since = [...fresh].flatMap(([id, line]) => (there.has(id) ? [line] : []));
  const salt = randomBytes(saltLength);
  return Buffer.concat([salt, sealPayload(padded([...before, ...since]), keyOf(identity, salt))]);
}

/** To whole blocks, with what is no line: its size tells neither an answer's length nor a pass. */
function padded(lines: readonly Buffer[]): Buffer {
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  return Buffer.concat([...lines, Buffer.alloc(Math.ceil((length + 1) / block) * block - length, ' ')]);
}

function lineOf(id: EventId, entry: Entry | null): Buffer {
  return Buffer.from(`${id}${entry === null ? '' : JSON.stringify(entry.event)}\n`);
}
