import { JourneyError } from '../errors.ts';
import { currentAnswers, openedToBoth, type Voice, visibleTo, voices } from '../journal/answers.ts';
import type { EntryName } from '../journal/entry-name.ts';
import type { Entry } from '../journal/events.ts';
import { type OpenedList, openedLists } from '../journal/lists.ts';
import { currentNotes, type NoteVersion } from '../journal/notes.ts';
import { doneEntries } from '../journal/progress.ts';
import { type PartnerId, partners } from '../model/couple.ts';
import { dayIn } from '../model/journey-summary.ts';
import { entryNames } from '../storage/journal-folder.ts';
import { readJournal } from '../storage/journal-reading.ts';
import type { Journal } from '../storage/journal-store.ts';
import { keepCopies, releaseDue, type StampAt } from '../storage/opening.ts';
import { identityAtHand } from '../storage/unlocking.ts';
import { readingWords } from '../words/commands.ts';
import type { RunToRead } from './runs-to-read.ts';
import { note } from './say.ts';
import type { World } from './world.ts';

/** The journal opened for whoever reads: one partner, or (null) both together, who see what is open to both. */
export type Reader = { readonly world: World; readonly journal: Journal; readonly as: PartnerId | null };

export type Read = {
  readonly voices: readonly Voice[];
  /** Lines of lists that both opened. */
  readonly lists: readonly OpenedList[];
  /** What both wrote together, as it stands. */
  readonly notes: readonly NoteVersion[];
  readonly doneOn: ReadonlyMap<number, string>;
};

/** One day, with its names. */
export type DayToRead = {
  readonly day: number;
  readonly names: readonly EntryName[];
  /** When it is read: of what is released and copied by reading it. */
  readonly stamp: StampAt;
  /** Leaves words that nobody released unread, as a search does; else they are checked for damage. */
  readonly openableOnly?: boolean;
};

export function readers(as: PartnerId | null): readonly PartnerId[] {
  return as === null ? partners : [as];
}

/**
 * What a reader may read of one day. Releases what is due first, and keeps the reader's own copy of
 * what opens. Damaged files are named on stderr and the others read on.
 */
export async function readDay(
  reader: Reader,
  { here, journey }: RunToRead,
  { day, names: known, stamp, openableOnly = false }: DayToRead,
): Promise<Read> {
  const { world, journal, as } = reader;
  const { run } = here;
  const questions = dayIn(journey, day)?.questions ?? 0;
  const released = await releaseDue(journal, { run, day, questions, names: known, stamp });
  const names = released.length > 0 ? entryNames(world.storage(), run, day) : known;
  const what = { run, as: readers(as), days: [day], names, openableOnly };
  const { entries, damaged, newer } = await readJournal(journal, what);
  for (const { path, reason } of damaged) note(world, readingWords.damaged(path, reason));
  if (newer > 0) sayNewer(reader);
  await keepRead(reader, entries, stamp);
  const current = currentAnswers(entries);
  const visible = as === null ? openedToBoth(current) : visibleTo(as, current).filter(hasText);
  const standing = doneEntries(known).get(day) ?? [];
  const done = entries.flatMap(({ id, event }) =>
    event.kind === 'done' && standing.includes(id) ? [[day, event.date] as const] : [],
  );
  return {
    voices: voices(visible),
    lists: openedLists(entries),
    notes: currentNotes(entries),
    doneOn: new Map(done),
  };
}

const toldOfNewer = new WeakSet<Reader>();

/** Once for each reader, and so once for each command, however many days are read. */
function sayNewer(reader: Reader): void {
  if (toldOfNewer.has(reader)) return;
  toldOfNewer.add(reader);
  note(reader.world, readingWords.newer);
}

/**
 * What a partner reads here is opened: it is encrypted to the reader as well, so that it is never
 * said to be unread when its author takes it back. Only where the reader's key is at hand, for
 * without it earlier copies cannot be seen.
 */
async function keepRead(reader: Reader, entries: readonly Entry[], stamp: StampAt): Promise<void> {
  const { journal } = reader;
  for (const one of readers(reader.as)) {
    if (identityAtHand(journal.keyring, one) === null) continue;
    try {
      await keepCopies(journal, { reader: one, entries, stamp });
    } catch (error) {
      // A disk that takes nothing keeps nobody from reading.
      if (!(error instanceof JourneyError)) throw error;
    }
  }
}

function hasText(answer: { readonly kind: 'answer' | 'pass' }): boolean {
  return answer.kind === 'answer';
}
