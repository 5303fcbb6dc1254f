import { currentAnswers, openedToBoth } from '../journal/answers.ts';
import { type EntryName, parseEntryName } from '../journal/entry-name.ts';
import { begunAt } from '../journal/pins.ts';
import { doneEntries, progressOf, questionsDone } from '../journal/progress.ts';
import { comesRound, type Since } from '../model/comes-round.ts';
import { partners } from '../model/couple.ts';
import { entryNames, listed, runFolder } from '../storage/journal-folder.ts';
import { readJournal } from '../storage/journal-reading.ts';
import { type Journal, openJournal } from '../storage/journal-store.ts';
import { openKeyring } from '../storage/keys.ts';
import { isAtHand, isTender } from './earlier-words.ts';
import type { Here } from './here.ts';
import { momentNow, momentThen } from './moment.ts';
import type { RunToRead } from './runs-to-read.ts';
import type { World } from './world.ts';

/**
 * Evenings that come round today. A day's date is that of its first words, which the name of its pin
 * tells; where it has no pin (version 0.1, an import) that of its `done`, which a key has to open.
 */
export type RoundDay = {
  readonly run: string;
  readonly day: number;
  readonly date: string;
  readonly since: Since;
};

/** The days of a run that were done together and come round today, from names alone. */
export function comingRound(world: World, here: Here, run: string): readonly RoundDay[] {
  const storage = world.storage();
  const { date: today } = momentNow(storage, here.saved);
  const files = listed(storage, runFolder(storage, run));
  const due = [...begunAt(files)].flatMap(([day, at]) => {
    if (!mayComeRound(at, today)) return [];
    const { date } = momentThen(storage, here.saved, at);
    return dayComingRound(run, day, date, today);
  });
  if (due.length === 0) return [];
  const done = doneEntries(doneNames(files));
  return due.filter(({ day }) => done.has(day));
}

function dayComingRound(run: string, day: number, date: string, today: string): readonly RoundDay[] {
  const since = comesRound(date, today);
  return since === null ? [] : [{ run, day, date, since }];
}

/** A quick look, before the calendar of the place is asked: a day more or less on either side. */
function mayComeRound(at: Date, today: string): boolean {
  return [-1, 0, 1].some((more) => {
    const near = new Date(at.getTime() + more * 24 * 3_600_000).toISOString().slice(0, 10);
    return comesRound(near, today) !== null;
  });
}

/** The same for days without a pin, as far as a key is at hand. */
export async function comingRoundUnpinned(
  world: World,
  here: Here,
  journal: Journal,
  run: string,
): Promise<readonly RoundDay[]> {
  const storage = world.storage();
  const { date: today } = momentNow(storage, here.saved);
  const names = unpinnedDone(world, run);
  if (names.length === 0) return [];
  const { entries } = await readJournal(journal, { run, as: partners, names });
  return entries.flatMap(({ event }) =>
    event.kind === 'done' ? dayComingRound(run, event.day, event.date, today) : [],
  );
}

/** The entries that say a day is done, of days whose names do not tell when they were begun. */
export function unpinnedDone(world: World, run: string): readonly EntryName[] {
  const storage = world.storage();
  const files = listed(storage, runFolder(storage, run));
  const names = doneNames(files);
  const pinned = begunAt(files);
  const done = doneEntries(names);
  return names.filter(
    ({ day, slot, id }) => slot === 'done' && !pinned.has(day) && done.get(day)?.[0] === id,
  );
}

/** The names that tell which days are done: of all the others nothing is taken apart. */
function doneNames(files: readonly string[]): readonly EntryName[] {
  return files.flatMap((file) => (/-(?:un)?done-/.test(file) ? (parseEntryName(file) ?? []) : []));
}

/** Whether a day may be brought up unasked: not one with a content note, nor one whose text is gone. */
export async function mayBeBroughtUp({ course }: RunToRead, day: number): Promise<boolean> {
  if (course === null || isTender(course.journey, day)) return false;
  const begun = await course.day(day);
  return begun !== null && begun.contentNote === null;
}

/**
 * Whether something of the day is open to both. Without a key at hand, whether both have said or passed
 * something: names tell no more. Asks nobody and writes nothing.
 */
export async function hasOpened(world: World, { run, day }: Pick<RoundDay, 'run' | 'day'>): Promise<boolean> {
  const storage = world.storage();
  const journal = openJournal(storage, openKeyring(storage));
  const names = entryNames(storage, run, day);
  const progress = progressOf(names);
  if (partners.some((who) => questionsDone(progress, day, who).size === 0)) return false;
  if (!partners.some((who) => isAtHand(journal, who))) return true;
  const { entries } = await readJournal(journal, {
    ...{ run, as: partners, days: [day], names, openableOnly: true },
  });
  return openedToBoth(currentAnswers(entries)).length > 0;
}
