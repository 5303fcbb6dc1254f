import { currentAnswers, openedToBoth, type Voice, visibleTo, voices } from '../journal/answers.ts';
import type { EntryName } from '../journal/entry-name.ts';
import { type PartnerId, partners } from '../model/couple.ts';
import type { JourneySummary } from '../model/journey-summary.ts';
import { entryNames } from '../storage/journal-folder.ts';
import { type LatelyOpened, readJournal } from '../storage/journal-reading.ts';
import { type Journal, openJournal } from '../storage/journal-store.ts';
import { type AskPassphrase, type Keyring, openKeyring, unlockedIdentity } from '../storage/keys.ts';
import { releaseDue } from '../storage/opening.ts';
import { readingWords } from '../words/commands.ts';
import { type Here, momentNow } from './here.ts';
import { questionsToOpen } from './opening-count.ts';
import { passphraseFor } from './performer.ts';
import { note } from './say.ts';
import type { World } from './world.ts';

/** Whose eyes read: one partner's, or (null) both together, who see what is open to both. */
export type Reader = { readonly as: PartnerId | null; readonly day: number | null };

export type Read = {
  readonly voices: readonly Voice[];
  readonly doneOn: ReadonlyMap<number, string>;
};

/** One day as it was read: `at` of `of` days. */
export type DayRead = Read & { readonly at: number; readonly of: number };

/** What is read in: a journal, the names in it by day, and by whom. */
type Shelf = {
  readonly world: World;
  readonly here: Here;
  readonly journey: JourneySummary;
  readonly journal: Journal;
  readonly as: PartnerId | null;
};

/**
 * What that reader may read, side by side. Asks for passphrases at most once per run; releases what
 * is due first, so that a day both finished on two evenings opens now. Damaged files are named on
 * stderr and the others read on.
 */
export async function readAs(
  world: World,
  here: Here,
  journey: JourneySummary,
  reader: Reader,
): Promise<Read> {
  const all: Voice[] = [];
  const doneOn = new Map<number, string>();
  for await (const day of readDays(world, here, journey, reader, 'oldest-first')) {
    all.push(...day.voices);
    for (const [number, date] of day.doneOn) doneOn.set(number, date);
  }
  return { voices: all, doneOn };
}

/** The same day by day, so that what is found can be shown while the rest is read. */
export async function* readDays(
  world: World,
  here: Here,
  journey: JourneySummary,
  reader: Reader,
  order: 'oldest-first' | 'newest-first',
): AsyncGenerator<DayRead> {
  const storage = world.storage();
  const keyring = openKeyring(storage);
  const shelf = { world, here, journey, journal: openJournal(storage, keyring), as: reader.as };
  await unlock(world, keyring, readers(reader.as), passphraseFor(world));
  const byDay = namesByDay(entryNames(storage, here.run, reader.day ?? undefined), reader.day);
  const days = [...byDay.keys()].sort((one, two) => (order === 'oldest-first' ? one - two : two - one));
  for (const [index, day] of days.entries()) {
    yield { ...(await readDay(shelf, day, byDay.get(day) ?? [])), at: index + 1, of: days.length };
  }
}

function readers(as: PartnerId | null): readonly PartnerId[] {
  return as === null ? partners : [as];
}

function namesByDay(names: readonly EntryName[], only: number | null): ReadonlyMap<number, EntryName[]> {
  const byDay = new Map<number, EntryName[]>();
  for (const name of names) {
    if (only !== null && name.day !== only) continue;
    const before = byDay.get(name.day);
    if (before === undefined) byDay.set(name.day, [name]);
    else before.push(name);
  }
  return byDay;
}

async function readDay(shelf: Shelf, day: number, known: readonly EntryName[]): Promise<Read> {
  const { world, here, journal, as } = shelf;
  const lately: LatelyOpened = new Map();
  const released = await releaseDay(shelf, { day, names: known, lately });
  const names = released > 0 ? entryNames(world.storage(), here.run, day) : known;
  const what = { run: here.run, as: readers(as), days: [day], names, lately };
  const { entries, damaged } = await readJournal(journal, what);
  for (const { path, reason } of damaged) note(world, readingWords.damaged(path, reason));
  const current = currentAnswers(entries);
  const visible = as === null ? openedToBoth(current) : visibleTo(as, current).filter(hasText);
  const done = entries.flatMap(({ event }) => (event.kind === 'done' ? [[day, event.date] as const] : []));
  return { voices: voices(visible), doneOn: new Map(done) };
}

function hasText(answer: { readonly kind: 'answer' | 'pass' }): boolean {
  return answer.kind === 'answer';
}

async function unlock(
  world: World,
  keyring: Keyring,
  as: readonly PartnerId[],
  ask: AskPassphrase,
): Promise<void> {
  for (const one of as) {
    if ((await unlockedIdentity(keyring, one, ask)) !== null) continue;
    note(world, readingWords.locked(keyring.names[one]));
  }
}

/** Releases what is due of a day; how many answers that was. */
async function releaseDay(
  { world, here, journey, journal }: Shelf,
  of: { readonly day: number; readonly names: readonly EntryName[]; readonly lately: LatelyOpened },
): Promise<number> {
  const { day } = of;
  const asked = journey.days[day - 1]?.questions ?? 0;
  const questions = questionsToOpen(here.progress, day, asked);
  if (questions === 0) return 0;
  const { at, zone, date } = momentNow(world.storage(), here.saved);
  const released = await releaseDue(journal, {
    ...{ ...of, run: here.run, questions },
    stamp: { at, zone, date },
  });
  return released.length;
}
