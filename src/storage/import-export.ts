import { JourneyError } from '../errors.ts';
import { slotOf } from '../journal/entry-name.ts';
import type { Answered, Entry, Passed } from '../journal/events.ts';
import { type ExportedAnswer, type ExportFile, readExport } from '../journal/export-shape.ts';
import { type PartnerId, partners } from '../model/couple.ts';
import { storageWords as words } from '../words/storage.ts';
import { entryNames, isRun } from './journal-folder.ts';
import { readJournal } from './journal-reading.ts';
import { appendEvent, type Journal } from './journal-store.ts';
import { identityAtHand } from './keys.ts';

export type Imported = {
  readonly added: number;
  /** Already in the journal, word for word. */
  readonly same: number;
  /** Their author has a passphrase and something stands in their place already, so they cannot be compared. */
  readonly skipped: number;
};

/**
 * Adds the answers of an export that the journal does not have, as events of their authors with
 * their own times, so that newer answers stay the current ones. Give it the parsed JSON. Running it
 * twice adds nothing. Throws JourneyError (data) when it is not an export of ours (nothing is added
 * then), and as `appendEvent`.
 */
export async function importExport(journal: Journal, value: unknown): Promise<Imported> {
  const file = readExport(value);
  if (file === null || !file.runs.every(({ run }) => isRun(run))) {
    throw new JourneyError('data', words.exportNotOurs, words.exportNotOursHint);
  }
  const result = { added: 0, same: 0, skipped: 0 };
  const isReversed = areReversed(file.names, journal.keyring.names);
  for (const { run, title, answers } of file.runs) {
    const theirs = isReversed ? answers.map((answer) => ({ ...answer, by: otherOf(answer.by) })) : answers;
    await importRun(journal, { run, title, answers: theirs }, result);
  }
  return result;
}

type Names = Readonly<Record<PartnerId, string>>;

/** Whether the same two people were named in the other order: an answer belongs to a person, not to a place. */
function areReversed(one: Names, two: Names): boolean {
  const same = (first: string, second: string) => plain(first) === plain(second);
  return same(one.a, two.b) && same(one.b, two.a) && !same(one.a, one.b);
}

const plain = (name: string) => name.trim().normalize('NFC').toLowerCase();

const otherOf = (by: PartnerId): PartnerId => (by === 'a' ? 'b' : 'a');

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
