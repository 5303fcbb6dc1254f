import { currentAnswers, openedToBoth, type Voice, visibleTo, voices } from '../journal/answers.ts';
import type { EntryName } from '../journal/entry-name.ts';
import { type PartnerId, partners } from '../model/couple.ts';
import { entryNames } from '../storage/journal-folder.ts';
import { type LatelyOpened, readJournal } from '../storage/journal-reading.ts';
import { type Journal, openJournal } from '../storage/journal-store.ts';
import { openKeyring, unlockedIdentity } from '../storage/keys.ts';
import { releaseDue } from '../storage/opening.ts';
import { readingWords } from '../words/commands.ts';
import { momentNow } from './here.ts';
import { questionsToOpen } from './opening-count.ts';
import { passphraseFor } from './performer.ts';
import type { RunToRead } from './runs-to-read.ts';
import { note } from './say.ts';
import type { World } from './world.ts';

/** The journal opened for whoever reads: one partner, or (null) both together, who see what is open to both. */
export type Reader = { readonly world: World; readonly journal: Journal; readonly as: PartnerId | null };

export type Read = {
  readonly voices: readonly Voice[];
  readonly doneOn: ReadonlyMap<number, string>;
};

/** One day as it was read: `at` of `of` days. */
export type DayRead = Read & { readonly at: number; readonly of: number };

/** Opens the journal for a reader; asks for passphrases, at most once per run of the program. */
export async function openFor(world: World, as: PartnerId | null): Promise<Reader> {
  const storage = world.storage();
  const keyring = openKeyring(storage);
  for (const one of readers(as)) {
    if ((await unlockedIdentity(keyring, one, passphraseFor(world))) !== null) continue;
    note(world, readingWords.locked(keyring.names[one]));
  }
  return { world, journal: openJournal(storage, keyring), as };
}

/**
 * What that reader may read of a run, side by side. Releases what is due first, so that a day both
 * finished on two evenings opens now. Damaged files are named on stderr and the others read on.
 */
export async function readRun(reader: Reader, run: RunToRead, day: number | null): Promise<Read> {
  const all: Voice[] = [];
  const doneOn = new Map<number, string>();
  for await (const one of readDays(reader, run, day, 'oldest-first')) {
    all.push(...one.voices);
    for (const [number, date] of one.doneOn) doneOn.set(number, date);
  }
  return { voices: all, doneOn };
}

/** The same day by day, so that what is found can be shown while the rest is read. */
export async function* readDays(
  reader: Reader,
  run: RunToRead,
  only: number | null,
  order: 'oldest-first' | 'newest-first',
): AsyncGenerator<DayRead> {
  const byDay = namesByDay(entryNames(reader.world.storage(), run.here.run, only ?? undefined));
  const days = [...byDay.keys()].sort((one, two) => (order === 'oldest-first' ? one - two : two - one));
  for (const [index, day] of days.entries()) {
    yield { ...(await readDay(reader, run, day, byDay.get(day) ?? [])), at: index + 1, of: days.length };
  }
}

function readers(as: PartnerId | null): readonly PartnerId[] {
  return as === null ? partners : [as];
}

function namesByDay(names: readonly EntryName[]): ReadonlyMap<number, EntryName[]> {
  const byDay = new Map<number, EntryName[]>();
  for (const name of names) {
    const before = byDay.get(name.day);
    if (before === undefined) byDay.set(name.day, [name]);
    else before.push(name);
  }
  return byDay;
}

async function readDay(
  reader: Reader,
  { here, journey }: RunToRead,
  day: number,
  known: readonly EntryName[],
): Promise<Read> {
  const { world, journal, as } = reader;
  const lately: LatelyOpened = new Map();
  const asked = journey.days[day - 1]?.questions ?? 0;
  const questions = questionsToOpen(here.progress, day, asked);
  const { run } = here;
  const { at, zone, date } = momentNow(world.storage(), here.saved);
  const due = { run, day, questions, names: known, lately, stamp: { at, zone, date } };
  const released = questions === 0 ? [] : await releaseDue(journal, due);
  const names = released.length > 0 ? entryNames(world.storage(), run, day) : known;
  const { entries, damaged } = await readJournal(journal, {
    ...{ run, as: readers(as), days: [day], names, lately },
  });
  for (const { path, reason } of damaged) note(world, readingWords.damaged(path, reason));
  const current = currentAnswers(entries);
  const visible = as === null ? openedToBoth(current) : visibleTo(as, current).filter(hasText);
  const done = entries.flatMap(({ event }) => (event.kind === 'done' ? [[day, event.date] as const] : []));
  return { voices: voices(visible), doneOn: new Map(done) };
}

function hasText(answer: { readonly kind: 'answer' | 'pass' }): boolean {
  return answer.kind === 'answer';
}
