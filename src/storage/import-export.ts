import { JourneyError } from '../errors.ts';
import { forgotten } from '../journal/answers.ts';
import { listSlot, slotOf } from '../journal/entry-name.ts';
import type { Answered, Entry, Noted, Overlap, Passed } from '../journal/events.ts';
import {
  type ExportedAnswer,
  type ExportedNote,
  type ExportFile,
  readExport,
} from '../journal/export-shape.ts';
import { type OpenedList, overlapsIn } from '../journal/lists.ts';
import { isOfNotes, noteVersions } from '../journal/notes.ts';
import { type People, peopleOf } from '../journal/people.ts';
import { type PartnerId, partners } from '../model/couple.ts';
import { storageWords as words } from '../words/storage.ts';
import { entryNames, isRun } from './journal-folder.ts';
import { readJournal } from './journal-reading.ts';
import { appendEvent, type Journal } from './journal-store.ts';
import type { Keyring } from './keys.ts';
import { identityAtHand } from './unlocking.ts';

export type Imported = {
  readonly added: number;
  /** Already in the journal, word for word. */
  readonly same: number;
  /** Their author has a passphrase and something stands in their place already, so they cannot be compared. */
  readonly skipped: number;
};

/** What was said of the names in a file, by plain name: whose words they are here. */
export type SaidOfNames = ReadonlyMap<string, PartnerId>;

/**
 * Adds the answers of an export that the journal does not have, as events of their authors with
 * their own times, so that newer answers stay the current ones. Give it the parsed JSON. Authors are
 * met by their names, so that nobody's words change owner. Running it twice adds nothing. Throws
 * JourneyError (data) when it is not an export of ours, or has words of somebody who is not known
 * here (nothing is added then), and as `appendEvent`.
 */
export async function importExport(
  journal: Journal,
  value: unknown,
  said: SaidOfNames = new Map(),
): Promise<Imported> {
  const file = exportIn(value);
  const people = peopleIn(journal.keyring, file, said);
  const [unclear] = unclearOf(file, people);
  if (unclear !== undefined) throw unknownPerson(journal.keyring, unclear);
  const result = { added: 0, same: 0, skipped: 0 };
  for (const { run, title, answers, lists = [], notes = [] } of file.runs) {
    const theirs = answers.map((answer) => ({ ...answer, by: people[answer.by] ?? answer.by }));
    await importRun(journal, { run, title, answers: theirs }, result);
    await importLists(journal, run, lists, people, result);
    const written = notes.map((note) => ({
      ...note,
      by: note.by === 'ab' ? note.by : (people[note.by] ?? note.by),
    }));
    await importNotes(journal, run, written, result);
  }
  return result;
}

/** The names of an export with answers in it whose authors are not known here. Throws as `importExport`. */
export function unclearNames(keyring: Keyring, value: unknown, said: SaidOfNames): readonly string[] {
  const file = exportIn(value);
  return unclearOf(file, peopleIn(keyring, file, said));
}

/** The two names of an export. Throws as `importExport`. */
export function exportedNames(value: unknown): readonly string[] {
  const { a, b } = exportIn(value).names;
  return [a, b];
}

function exportIn(value: unknown): ExportFile {
  const file = readExport(value);
  if (file?.runs.every(({ run }) => isRun(run))) return file;
  throw new JourneyError('data', words.exportNotOurs, words.exportNotOursHint);
}

function peopleIn(keyring: Keyring, { names }: ExportFile, said: SaidOfNames): People {
  const all = (one: PartnerId) => [keyring.names[one], ...keyring.formerNames[one]];
  return peopleOf(names, { a: all('a'), b: all('b') }, said);
}

function unclearOf({ names, runs }: ExportFile, people: People): readonly string[] {
  const authors = new Set<PartnerId | 'ab'>(
    runs.flatMap(({ answers, notes = [] }) => [...answers, ...notes].map(({ by }) => by)),
  );
  return partners.filter((one) => authors.has(one) && people[one] === null).map((one) => names[one]);
}

function unknownPerson({ names }: Keyring, name: string): JourneyError {
  return new JourneyError('data', words.importWho(name), words.importWhoHint(name, names.a));
}

async function importRun(
  journal: Journal,
  { run, answers }: ExportFile['runs'][number],
  result: { added: number; same: number; skipped: number },
): Promise<void> {
  const { entries } = await readJournal(journal, { run, as: partners });
  const known = new Set(entries.flatMap(({ event }) => (isWritten(event) ? [keyOf(event)] : [])));
  const taken = new Set(entryNames(journal.world, run).map(({ day, who, slot }) => `${day} ${who} ${slot}`));
  for (const answer of answers) {
    const event = eventFor(run, answer);
    if (known.has(keyOf(event))) result.same += 1;
    else if (cannotCompare(journal, answer, taken)) result.skipped += 1;
    else {
      await appendEvent(journal, event);
      known.add(keyOf(event));
      result.added += 1;
    }
  }
}

/**
 * What both opened belongs to both, so a key of either shows whether it is there; what one of them removed
 * does not come back.
 */
async function importLists(
  journal: Journal,
  run: string,
  lists: readonly OpenedList[],
  people: People,
  result: { added: number; same: number; skipped: number },
): Promise<void> {
  if (lists.length === 0) return;
  const { entries } = await readJournal(journal, { run, as: partners });
  const known = new Set(overlapsIn(entries).map(({ event }) => listKey(event)));
  const gone = forgotten(entries);
  const isReadable = partners.some((one) => identityAtHand(journal.keyring, one) !== null);
  for (const list of lists) {
    const isThere = entryNames(journal.world, run, list.day).some(
      ({ who, slot }) => who === 'ab' && slot === listSlot(list.list),
    );
    if (known.has(listKey(list))) result.same += 1;
    else if (gone.has(list.id) || (isThere && !isReadable)) result.skipped += 1;
    else {
      const of = people.a === 'b' || people.b === 'a' ? { a: list.of.b, b: list.of.a } : list.of;
      const { id: was, ...opened } = list;
      const fill = ' '.repeat(list.fill);
      await appendEvent<Overlap>(journal, { schema: 1, ...opened, of, was, run, kind: 'overlap', fill });
      result.added += 1;
    }
  }
}

function listKey({ day, list, lines, at }: Pick<OpenedList, 'day' | 'list' | 'lines' | 'at'>): string {
  return JSON.stringify([day, list, lines, at]);
}

/** What both wrote together; what one of them removed does not come back, and what stands here stays. */
async function importNotes(
  journal: Journal,
  run: string,
  notes: readonly ExportedNote[],
  result: { added: number; same: number; skipped: number },
): Promise<void> {
  if (notes.length === 0) return;
  const { entries } = await readJournal(journal, { run, as: partners });
  const gone = forgotten(entries);
  const known = new Set(noteVersions(entries).map(({ day, text }) => `${day} ${text}`));
  const canRead = partners.some((one) => identityAtHand(journal.keyring, one) !== null);
  const unread = new Set(
    canRead
      ? []
      : entryNames(journal.world, run).flatMap(({ slot, day }) => (isOfNotes({ slot }) ? [day] : [])),
  );
  for (const { id: was, by, day, text, at, zone, date } of notes) {
    if (known.has(`${day} ${text}`)) result.same += 1;
    else if (gone.has(was) || unread.has(day)) result.skipped += 1;
    else {
      const event: Noted = { schema: 1, at, zone, date, run, kind: 'note', day, by, text, follows: [], was };
      await appendEvent(journal, event);
      known.add(`${day} ${text}`);
      result.added += 1;
    }
  }
}

function cannotCompare(
  journal: Journal,
  { by, day, about }: ExportedAnswer,
  taken: ReadonlySet<string>,
): boolean {
  return identityAtHand(journal.keyring, by) === null && taken.has(`${day} ${by} ${slotOf(about)}`);
}

function eventFor(run: string, answer: ExportedAnswer): Answered | Passed {
  const { by, day, about, question, text, share, at, zone, date } = answer;
  const shared = { schema: 1, at, zone, date, run, by, day, about, question } as const;
  return text === null ? { ...shared, kind: 'pass' } : { ...shared, kind: 'answer', text, share };
}

function isWritten(event: Entry['event']): event is Answered | Passed {
  return event.kind === 'answer' || event.kind === 'pass';
}

function keyOf(event: Answered | Passed): string {
  const { by, day, about, question, kind } = event;
  return JSON.stringify([
    by,
    day,
    slotOf(about),
    question,
    kind,
    event.kind === 'answer' ? event.text : null,
  ]);
}
