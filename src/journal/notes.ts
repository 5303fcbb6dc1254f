import type { PartnerId } from '../model/couple.ts';
import { forgotten } from './answers.ts';
import { noteSlot } from './entry-name.ts';
import type { Entry, EventId, Noted } from './events.ts';
import { inOrder } from './order.ts';

/** One version of what the two wrote together on a day. */
export type NoteVersion = {
  readonly id: EventId;
  readonly day: number;
  /** Whose hands wrote it; `ab` is the two of them together. */
  readonly by: PartnerId | 'ab';
  readonly text: string;
  /** Nothing follows it. Two of a day were written apart: both stand, side by side. */
  readonly newest: boolean;
  readonly at: string;
  readonly zone: string;
  /** YYYY-MM-DD. */
  readonly date: string;
};

/** Every version of every note that nobody removed, by day, the oldest first. */
export function noteVersions(entries: readonly Entry[]): readonly NoteVersion[] {
  const gone = forgotten(entries);
  const written = inOrder(entries).filter((entry): entry is Entry<Noted> => {
    const { id, event } = entry;
    return event.kind === 'note' && !gone.has(id) && !(event.was !== undefined && gone.has(event.was));
  });
  // A copy that came back by an export is the one it was exported from.
  const there = new Set(written.map(({ id }) => id));
  const originals = written.filter(({ event: { was } }) => was === undefined || !there.has(was));
  const followed = new Set(written.flatMap(({ event }) => event.follows.map((id) => `${event.day} ${id}`)));
  const versions = originals.map(({ id, event }): NoteVersion => {
    const { day, by, text, at, zone, date } = event;
    return { id, day, by, text, newest: !followed.has(`${day} ${id}`), at, zone, date };
  });
  return versions.sort((one, two) => one.day - two.day);
}

/** What each day's note says now: its newest version, or those that crossed. */
export function currentNotes(entries: readonly Entry[]): readonly NoteVersion[] {
  return noteVersions(entries).filter(({ newest }) => newest);
}

/** The words a note is gone on with: what stands there now, one below the other where two crossed. */
export function noteText(newest: readonly Pick<NoteVersion, 'text'>[]): string {
  return newest.map(({ text }) => text).join('\n\n');
}

/** Versions of notes, and what may say that some were removed. */
export function isOfNotes({ slot }: { readonly slot: string }): boolean {
  return slot === noteSlot || slot === 'x';
}
