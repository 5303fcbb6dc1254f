import type { PartnerId } from '../model/couple.ts';
import type { About, EventId, JournalEvent } from './events.ts';

/**
 * What a journal file's name tells without opening it: `<day>-<who>-<slot>-<32 hex>.age`.
 * Just enough that the current day, and who has answered or passed which question, is known from
 * names alone. A pass and an answer have the same slot, so a name never tells which it is.
 */
export type EntryName = {
  readonly day: number;
  readonly who: PartnerId | 'ab';
  /**
   * q1, q2 … a question answered or passed; s1, s2 … a stem; l1, l2 … marks of a list, and with `ab`
   * what both opened of it; note; done; undone- with the id of the done it takes back; begun; p… the
   * day's text as it was begun (see `pinSlot`); x anything else.
   * Any other slot is a later version's; see `isKnownSlot`.
   */
  readonly slot: string;
  readonly id: EventId;
};

const pattern = /^(\d{3,5})-(a|b|ab)-([a-z][a-z0-9-]{0,40})-([0-9a-f]{32})\.age$/;
const knownSlot = /^(?:[qsl][1-9]\d?|done|undone-[0-9a-f]{32}|begun|note|x|p[0-9a-z]{7}-[0-9a-f]{32})$/;

/**
 * Whether this version gives that slot. Entries in other slots come from a later version: they are
 * kept, backed up and restored like all others, but never opened and never counted as progress.
 */
export function isKnownSlot(slot: string): boolean {
  return knownSlot.test(slot);
}

/** The slot of the versions of a day's note. */
export const noteSlot = 'note';

/** The number of the question a slot is about; null for every other slot. */
export function questionIn(slot: string): number | null {
  return /^q[1-9]\d?$/.test(slot) ? Number(slot.slice(1)) : null;
}

/** The parts of a journal file's name, of this version or a later one; null when it is not one. */
export function parseEntryName(name: string): EntryName | null {
  const match = pattern.exec(name);
  if (match === null) return null;
  const [, day, who, slot, id] = match as unknown as [string, string, PartnerId | 'ab', string, string];
  return { day: Number(day), who, slot, id };
}

export function formatEntryName(name: EntryName): string {
  return `${String(name.day).padStart(3, '0')}-${name.who}-${name.slot}-${name.id}.age`;
}

/** The slot of a question or stem: q1, q2 …, s1, s2 … */
export function slotOf(about: About): string {
  return `${about.part === 'question' ? 'q' : 's'}${about.index}`;
}

/** The slot of a list to mark. */
export function listSlot(list: number): string {
  return `l${list}`;
}

/** The number of the list a slot is about; null for every other slot. */
export function listIn(slot: string): number | null {
  return /^l[1-9]\d?$/.test(slot) ? Number(slot.slice(1)) : null;
}

/** `p`, the second it was pinned in as seven digits of base 36, and the text's 32 hex digits. */
const pinPattern = /^p([0-9a-z]{7})-([0-9a-f]{32})$/;

const lastSecond = 36 ** 7 - 1;

/** The slot of an entry that pins a text; `at` as in its stamp. */
export function pinSlot(at: string, text: string): string {
  const second = Math.min(lastSecond, Math.max(0, Math.floor(Date.parse(at) / 1000)));
  return `p${second.toString(36).padStart(7, '0')}-${text}`;
}

/** The hash of the text that a slot pins; null for any other slot. */
export function pinnedIn(slot: string): string | null {
  return pinPattern.exec(slot)?.[2] ?? null;
}

/** When it was pinned, to the second; null for any other slot. */
export function pinnedAt(slot: string): Date | null {
  const second = pinPattern.exec(slot)?.[1];
  return second === undefined ? null : new Date(Number.parseInt(second, 36) * 1000);
}

/** Day, who and slot for an event; its id comes from the encrypted bytes. */
export function entryNameFor(event: JournalEvent): Omit<EntryName, 'id'> {
  switch (event.kind) {
    case 'begun':
      return { day: 0, who: 'ab', slot: 'begun' };
    case 'done':
      return { day: event.day, who: 'ab', slot: 'done' };
    case 'undone':
      return { day: event.day, who: 'ab', slot: `undone-${event.of}` };
    case 'note':
      return { day: event.day, who: 'ab', slot: noteSlot };
    case 'pinned':
      return { day: event.day, who: 'ab', slot: pinSlot(event.at, event.text) };
    case 'answer':
    case 'pass':
      return { day: event.day, who: event.by, slot: slotOf(event.about) };
    case 'marks':
      return { day: event.day, who: event.by, slot: listSlot(event.list) };
    case 'overlap':
      return { day: event.day, who: 'ab', slot: listSlot(event.list) };
    case 'share':
    case 'release':
    case 'copy':
    case 'forget':
      return { day: event.day, who: event.by, slot: 'x' };
  }
}

/** Names by their days, each day's in the order they came. */
export function namesByDay(names: readonly EntryName[]): ReadonlyMap<number, readonly EntryName[]> {
  const byDay = new Map<number, EntryName[]>();
  for (const name of names) {
    const before = byDay.get(name.day);
    if (before === undefined) byDay.set(name.day, [name]);
    else before.push(name);
  }
  return byDay;
}
