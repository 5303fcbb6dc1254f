import { JourneyError } from '../errors.ts';
import { currentDay, type Progress } from '../journal/progress.ts';
import { type Couple, findPartner, type PartnerId, partners } from '../model/couple.ts';
import { loadSaved, type Saved, saveSaved } from '../storage/bookmark.ts';
import { readSavedFast } from '../storage/bookmark-fast.ts';
import { journeyOf, progressIn, runsByTime } from '../storage/journal-folder.ts';
import { readJournal } from '../storage/journal-reading.ts';
import { openJournal } from '../storage/journal-store.ts';
import { hasKeys, namesNow, openKeyring } from '../storage/keys.ts';
import { keptJourneyPath } from '../storage/own-journeys.ts';
import type { World as StorageWorld } from '../storage/world.ts';
import { hereWords } from '../words/commands.ts';
import { finishedToday } from './moment.ts';
import { note } from './say.ts';
import type { World } from './world.ts';

/** Where the couple are: who, in which journey, and what is done. */
export type Here = {
  readonly couple: Couple;
  readonly run: string;
  readonly journeyId: string;
  /** A bundled journey's id, or the path of a file. */
  readonly source: string;
  readonly saved: Saved;
  /** How far they were when it was first asked for: in ten years of names, looking takes a while. */
  readonly progress: Progress;
};

/**
 * Where the couple are, from the bookmark and the journal's names; null before a journey has begun.
 * A missing or damaged bookmark is made good from the journal, and said on stderr.
 */
export async function findHere(world: World): Promise<Here | null> {
  const storage = world.storage();
  const saved = readSavedFast(storage) ?? (await careFor(world, storage));
  const found = saved.bookmark === null || saved.couple === null ? await recovered(storage, saved) : saved;
  const { bookmark } = found;
  if (bookmark === null || found.couple === null) return null;
  const couple = await renamed(storage, found.couple);
  const { run, journeyId, source } = bookmark;
  return hereAt(storage, { couple, run, journeyId, source, saved: { ...found, couple } });
}

/** A name that was changed is on the key first; settings that still have the one before take it from there. */
export async function renamed(storage: StorageWorld, couple: Couple): Promise<Couple> {
  const now = namesNow(storage, couple);
  const same = partners.every((who) => now.names[who] === couple.names[who]);
  if (!same) await saveSaved(storage, { couple: now });
  return now;
}

/**
 * The disk, or null where there is no home: nothing is kept there, and what shows a course to anyone
 * needs nothing kept. A JOURNEY_HOME that is off is a mistake to mend: JourneyError config (78).
 */
export function storageIfAny(world: World): StorageWorld | null {
  try {
    return world.storage();
  } catch (error) {
    const homeless = error instanceof JourneyError && error.kind === 'config' && !world.env['JOURNEY_HOME'];
    if (homeless) return null;
    throw error;
  }
}

/** Where the couple are; null as well where there is no home. Throws as `storageIfAny`. */
export async function hereIfAny(world: World): Promise<Here | null> {
  return storageIfAny(world) === null ? null : await findHere(world);
}

function hereAt(storage: StorageWorld, place: Omit<Here, 'progress'>): Here {
  let progress: Progress | null = null;
  return {
    ...place,
    get progress() {
      progress ??= progressIn(storage, place.run);
      return progress;
    },
  };
}

/** The couple in another of their runs; its course is the copy kept when it was begun, or the bundled one. */
export function hereIn(world: World, { couple, saved, ...here }: Here, run: string): Here {
  const journeyId = journeyOf(run);
  const storage = world.storage();
  const source = journeyId === here.journeyId ? here.source : keptSource(storage, journeyId);
  return hereAt(storage, { couple, saved, run, journeyId, source });
}

/** What a journey is read from where only its id is known: the couple's own copy, else the bundled one. */
export function keptSource(storage: StorageWorld, journeyId: string): string {
  return keptJourneyPath(storage, journeyId) ?? journeyId;
}

/** The same, or a sentence that says how to begin (usage, 64). */
export async function requireHere(world: World): Promise<Here> {
  const here = await findHere(world);
  if (here === null) throw new JourneyError('usage', hereWords.notBegun, hereWords.howToBegin);
  return here;
}

async function careFor(world: World, storage: StorageWorld): Promise<Saved> {
  const { saved, notices } = await loadSaved(storage);
  for (const notice of notices) note(world, notice);
  return saved;
}

/** The journal's newest run and its first entry, else the names on the keys, where the bookmark is lost. */
async function recovered(storage: StorageWorld, saved: Saved): Promise<Saved> {
  const run = runsByTime(storage).at(-1);
  if (run === undefined || !hasKeys(storage)) return saved;
  const journeyId = journeyOf(run);
  const couple = saved.couple ?? (await coupleIn(storage, run));
  const source = keptSource(storage, journeyId);
  const bookmark = saved.bookmark ?? { run, journeyId, source, day: 1, lastDone: null };
  return { ...saved, couple, bookmark };
}

/** The couple as they began the run; where no key at hand opens that entry, as the keys name them. */
async function coupleIn(storage: StorageWorld, run: string): Promise<Couple> {
  const keyring = openKeyring(storage);
  const { entries } = await readJournal(openJournal(storage, keyring), { run, as: partners, days: [0] });
  const begun = entries.map(({ event }) => event).find((event) => event.kind === 'begun');
  return begun?.couple ?? { names: keyring.names, starts: 'a' };
}

/** The day to walk now; null when every day is done. */
export function dayNow(here: Here, days: number): number | null {
  return currentDay(here.progress.done, days);
}

/**
 * Whether the day to walk now is one for another evening: the couple finished a day on this date, and
 * have not begun to write on the next. It is open all the same.
 */
export function isForLater(world: World, here: Here, day: number | null): boolean {
  const finished = finishedToday(world.storage(), here.saved);
  if (day === null || finished === null || finished === day) return false;
  return partners.every((who) => here.progress.slots(day, who).size === 0);
}

/** The partner `--as` names, or usage (64) with both names. */
export function partnerNamed(couple: Couple, name: string): PartnerId {
  const partner = findPartner(couple, name);
  if (partner !== null) return partner;
  throw new JourneyError(
    'usage',
    hereWords.noSuchPartner(name),
    hereWords.partnersAre(couple.names.a, couple.names.b),
  );
}
