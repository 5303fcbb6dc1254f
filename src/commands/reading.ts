import { JourneyError } from '../errors.ts';
import type { Voice } from '../journal/answers.ts';
import { namesByDay } from '../journal/entry-name.ts';
import type { OpenedList } from '../journal/lists.ts';
import type { NoteVersion } from '../journal/notes.ts';
import { type PartnerId, partners } from '../model/couple.ts';
import { entryNames } from '../storage/journal-folder.ts';
import { openJournal } from '../storage/journal-store.ts';
import { hasPrivateKey, type Keyring, openKeyring } from '../storage/keys.ts';
import type { StampAt } from '../storage/opening.ts';
import { identityAtHand, unlockedIdentity } from '../storage/unlocking.ts';
import { readingWords } from '../words/commands.ts';
import { momentNow } from './moment.ts';
import { passphraseFor } from './performer.ts';
import { type Read, type Reader, readDay, readers } from './read-day.ts';
import type { RunToRead } from './runs-to-read.ts';
import { note } from './say.ts';
import type { World } from './world.ts';

/** One day as it was read: `at` of `of` days. */
export type DayRead = Read & { readonly at: number; readonly of: number };

/**
 * Opens the journal for a reader (in what one of two took along, with their key alone); asks for passphrases, at most once per run of the program. The keys
 * at hand are read once: a long reading looks for them at every day.
 */
export async function openFor(world: World, as: PartnerId | null): Promise<Reader> {
  const storage = world.storage();
  const keyring = openKeyring(storage);
  const there = readers(as).filter((one) => hasPrivateKey(storage, one));
  for (const one of there.length === 0 ? readers(as) : there) {
    if ((await unlockedIdentity(keyring, one, passphraseFor(world, 'reading'))) !== null) continue;
    note(world, readingWords.locked(keyring.names[one]));
  }
  for (const one of partners) remember(keyring, one);
  return { world, journal: openJournal(storage, keyring), as };
}

/** A broken key is named where it is needed. */
function remember(keyring: Keyring, one: PartnerId): void {
  try {
    const identity = identityAtHand(keyring, one);
    if (identity !== null) keyring.unlocked.set(one, identity);
  } catch (error) {
    if (!(error instanceof JourneyError)) throw error;
  }
}

/** What that reader may read of a run, or of one day of it, side by side; see `readDay`. */
export async function readRun(reader: Reader, run: RunToRead, day: number | null): Promise<Read> {
  const all: Voice[] = [];
  const lists: OpenedList[] = [];
  const notes: NoteVersion[] = [];
  const doneOn = new Map<number, string>();
  for await (const one of readDays(reader, run, { day, order: 'oldest-first' })) {
    all.push(...one.voices);
    lists.push(...one.lists);
    notes.push(...one.notes);
    for (const [number, date] of one.doneOn) doneOn.set(number, date);
  }
  return { voices: all, lists, notes, doneOn };
}

/** Which days are read: that one alone, or all when it is null; see `DayToRead`. */
export type DaysToRead = {
  readonly day: number | null;
  readonly order: 'oldest-first' | 'newest-first';
  readonly openableOnly?: boolean;
};

/** The same day by day, so that what is found can be shown while the rest is read. */
export async function* readDays(
  reader: Reader,
  run: RunToRead,
  { day: only, order, openableOnly = false }: DaysToRead,
): AsyncGenerator<DayRead> {
  const names = entryNames(reader.world.storage(), run.here.run, only ?? undefined);
  const byDay = namesByDay(names);
  const stamp = stampNow(reader.world, run);
  const days = [...byDay.keys()].sort((one, two) => (order === 'oldest-first' ? one - two : two - one));
  for (const [at, day] of days.entries()) {
    const one = { day, names: byDay.get(day) ?? [], stamp, openableOnly };
    const read = await readDay(reader, run, one);
    yield { ...read, at: at + 1, of: days.length };
  }
}

function stampNow(world: World, { here }: RunToRead): StampAt {
  const { at, zone, date } = momentNow(world.storage(), here.saved);
  return { at, zone, date };
}
