import type { Voice } from '../journal/answers.ts';
import type { EntryName } from '../journal/entry-name.ts';
import type { PartnerId } from '../model/couple.ts';
import { entryNames } from '../storage/journal-folder.ts';
import { openJournal } from '../storage/journal-store.ts';
import { openKeyring, unlockedIdentity } from '../storage/keys.ts';
import { readingWords } from '../words/commands.ts';
import { passphraseFor } from './performer.ts';
import { type Read, type Reader, readDay, readers } from './read-day.ts';
import type { RunToRead } from './runs-to-read.ts';
import { note } from './say.ts';
import type { World } from './world.ts';

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

/** What that reader may read of a run, or of one day of it, side by side; see `readDay`. */
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

function namesByDay(names: readonly EntryName[]): ReadonlyMap<number, EntryName[]> {
  const byDay = new Map<number, EntryName[]>();
  for (const name of names) {
    const before = byDay.get(name.day);
    if (before === undefined) byDay.set(name.day, [name]);
    else before.push(name);
  }
  return byDay;
}
