import { type CurrentAnswer, currentAnswers, openedToBoth, type Voice, voices } from '../journal/answers.ts';
import { type EntryName, pinnedIn, slotOf } from '../journal/entry-name.ts';
import type { Copied, Entry, EventId, Released } from '../journal/events.ts';
import { mayOpen, progressOf, questionsToOpen } from '../journal/progress.ts';
import { type PartnerId, partnerOf, partners } from '../model/couple.ts';
import { headerOf } from './age/header.ts';
import { fileKeyOf } from './age/sealing.ts';
import { isWords, readEntryFile } from './entry-file.ts';
import { entryNames, runFolder } from './journal-folder.ts';
import { readJournal } from './journal-reading.ts';
import { appendEvent, entryPath, type Journal } from './journal-store.ts';
import { identityAtHand } from './unlocking.ts';

/** When and where something happens: the instant (ISO 8601, UTC), the time zone, the couple's day. */
export type StampAt = { readonly at: string; readonly zone: string; readonly date: string };

/** A day of a run, with the number of questions its reflection asks of each. */
export type DayOf = {
  readonly run: string;
  readonly day: number;
  readonly questions: number;
  /** The day's names where they are known already. */
  readonly names?: readonly EntryName[];
};

/**
 * Releases what both agreed to open: each answer of the day whose author's last word is "ours", once
 * `questionsToOpen` has its question, and never before. A release is the answer's own file
 * key, sealed to the partner, so that the partner opens the original and nothing can be swapped.
 *
 * Asks nobody. An author's answers are released with the author's key where it is at hand, else from
 * what this process itself wrote, provided nothing of that author's that day is unknown to it: what
 * is unknown might be a change of mind. The rest waits for the author's next unlocking.
 * Returns the new releases. Throws as `appendEvent` and `readJournal`.
 */
export async function releaseDue(
  journal: Journal,
  what: DayOf & { readonly stamp: StampAt },
): Promise<readonly Entry<Released>[]> {
  const { run, day, questions, stamp, names = entryNames(journal.world, run, day) } = what;
  const open = questionsToOpen(progressOf(names), day, questions);
  if (open.size === 0) return [];
  const releases: Entry<Released>[] = [];
  let sure: ReadonlySet<number> | null = null;
  for (const author of partners) {
    const due = (await dueOf(journal, { run, day, names }, author)).filter(({ about }) =>
      mayOpen(open, about),
    );
    if (due.length === 0) continue;
    // Looked at only where something would open: every file of the day is read for it.
    sure ??= questionsToOpen(progressOf(await wholeNames(journal, run, names)), day, questions);
    const isToSame = await toSameWords(journal, { run, day, names }, partnerOf(author));
    for (const answer of due) {
      if (!mayOpen(sure, answer.about) || !isToSame(answer)) continue;
      const fileKey = await keyOfAnswer(journal, run, answer);
      if (fileKey === null) continue;
      const about = { schema: 1, ...stamp, run, kind: 'release', by: author, day, of: answer.id } as const;
      releases.push(await appendEvent<Released>(journal, { ...about, fileKey }));
    }
  }
  return releases;
}

/**
 * The names without those of answers, passes and completed days that are no whole files of that content:
 * a name alone, over an empty file, is nobody's answer.
 */
async function wholeNames(
  journal: Journal,
  run: string,
  names: readonly EntryName[],
): Promise<readonly EntryName[]> {
  return names.filter((name) => {
    if (journal.written.has(name.id) || !(isWords(name) || name.slot === 'done')) return true;
    const bytes = readEntryFile(journal.world, entryPath(runFolder(journal.world, run), name), name.id);
    return bytes !== null && typeof bytes !== 'string' && headerOf(bytes) !== null;
  });
}

type DayRead = Required<Pick<DayOf, 'run' | 'day' | 'names'>>;

/** What an author said, and what became of it, stands in the author's own entries. */
async function dueOf(
  journal: Journal,
  { run, day, names }: DayRead,
  author: PartnerId,
): Promise<readonly CurrentAnswer[]> {
  const own = names.filter(({ who }) => who === author);
  const { entries } = await readJournal(journal, { run, as: [author], days: [day], names: own });
  const due = currentAnswers(entries).filter(
    (answer) =>
      answer.by === author && answer.kind === 'answer' && answer.share === 'ours' && !answer.released,
  );
  if (identityAtHand(journal.keyring, author) !== null) return due;
  const unknown = unknownSlots(journal, names, day, author);
  return unknown.has('x') ? [] : due.filter(({ about }) => !unknown.has(slotOf(about)));
}

/**
 * Whether the other answered or passed the same words, not only the same number: two computers may have
 * had different texts, and before 0.2 a course could change while one of the two had answered. Where the
 * other's words are locked, the number says enough, unless the day was pinned to more than one text.
 */
async function toSameWords(
  journal: Journal,
  { run, day, names }: DayRead,
  other: PartnerId,
): Promise<(answer: CurrentAnswer) => boolean> {
  const theirs = names.filter(({ who }) => who === other);
  const { entries } = await readJournal(journal, { run, as: [other], days: [day], names: theirs });
  const asked = new Set(
    entries.flatMap(({ event }) =>
      event.kind === 'answer' || event.kind === 'pass' ? [askedOf(event)] : [],
    ),
  );
  const isAtHand = identityAtHand(journal.keyring, other) !== null;
  const unknown = isAtHand ? new Set<string>() : unknownSlots(journal, names, day, other);
  const texts = new Set(names.flatMap(({ slot }) => pinnedIn(slot) ?? []));
  return (answer) =>
    answer.about.part === 'stem' ||
    asked.has(askedOf(answer)) ||
    (unknown.has(slotOf(answer.about)) && texts.size <= 1);
}

function askedOf({ about, question }: Pick<CurrentAnswer, 'about' | 'question'>): string {
  return `${slotOf(about)} ${question}`;
}

/** Slots of the author's that day with an entry this process did not write, and so cannot read. */
function unknownSlots(
  journal: Journal,
  names: readonly EntryName[],
  day: number,
  author: PartnerId,
): ReadonlySet<string> {
  const unknown = names.filter(
    (name) => name.day === day && name.who === author && !journal.written.has(name.id),
  );
  return new Set(unknown.map(({ slot }) => slot));
}

async function keyOfAnswer(journal: Journal, run: string, answer: CurrentAnswer): Promise<string | null> {
  const remembered = journal.written.get(answer.id);
  if (remembered !== undefined) return Buffer.from(remembered.fileKey).toString('base64');
  const identity = identityAtHand(journal.keyring, answer.by);
  if (identity === null) return null;
  const name = { day: answer.day, who: answer.by, slot: slotOf(answer.about), id: answer.id };
  const bytes = readEntryFile(journal.world, entryPath(runFolder(journal.world, run), name), answer.id);
  if (bytes === null || typeof bytes === 'string') return null;
  const key = await fileKeyOf(bytes, identity);
  return key === null ? null : Buffer.from(key).toString('base64');
}

/**
 * The opening at the end of a reflection: releases what is due, keeps each reader's own copy of what
 * is opened, and gives the answers both may read, side by side. Nothing before `questionsToOpen` has a
 * question. Asks nobody: with passphrases, it shows what this sitting itself wrote and
 * what the keys at hand open. Throws as `releaseDue`.
 */
export async function openDay(
  journal: Journal,
  what: DayOf & { readonly stamp: StampAt },
): Promise<readonly Voice[]> {
  const { run, day, questions, stamp } = what;
  if (questionsToOpen(progressOf(entryNames(journal.world, run, day)), day, questions).size === 0) return [];
  const fresh = await releaseDue(journal, what);
  const { entries } = await readJournal(journal, { run, as: partners, days: [day] });
  const newIds = new Set(fresh.map(({ event }) => event.of));
  for (const reader of partners) {
    // Without the reader's key, copies made earlier cannot be seen; only what opens now is new for sure.
    const sure = identityAtHand(journal.keyring, reader) !== null;
    const wanted = (id: EventId) => sure || newIds.has(id);
    await keepCopies(journal, { reader, entries, stamp, wanted });
  }
  return voices(openedToBoth(currentAnswers(entries)));
}

/**
 * Keeps a reader's own copy of every released answer of the other among `entries` that the reader
 * has none of yet. Call it where a partner reads (`journey answers`), with what `readJournal` gave
 * for that partner. Throws as `appendEvent`.
 */
export async function keepCopies(
  journal: Journal,
  what: {
    readonly reader: PartnerId;
    readonly entries: readonly Entry[];
    readonly stamp: StampAt;
    readonly wanted?: (id: EventId) => boolean;
  },
): Promise<number> {
  const { reader, entries, stamp, wanted = () => true } = what;
  if (!entries.some(({ event }) => event.kind === 'release' && event.by === partnerOf(reader))) return 0;
  const copied = copiedBy(reader, [...entries, ...rememberedEntries(journal)]);
  const opened = new Set(
    openedToBoth(currentAnswers(entries))
      .filter(({ by, id }) => by === partnerOf(reader) && !copied.has(id) && wanted(id))
      .map(({ id }) => id),
  );
  let kept = 0;
  for (const { id, event } of entries) {
    if (event.kind !== 'answer' || !opened.has(id)) continue;
    const { run, day } = event;
    await appendEvent<Copied>(journal, {
      ...{ schema: 1, ...stamp, run, kind: 'copy', by: reader, day, of: id, answer: event },
    });
    kept += 1;
  }
  return kept;
}

function rememberedEntries(journal: Journal): readonly Entry[] {
  return [...journal.written.values()].map(({ entry }) => entry);
}

function copiedBy(reader: PartnerId, entries: readonly Entry[]): ReadonlySet<EventId> {
  return new Set(
    entries.flatMap(({ event }) => (event.kind === 'copy' && event.by === reader ? [event.of] : [])),
  );
}
