import { JourneyError } from '../errors.ts';
import { inOrder } from '../journal/order.ts';
import { type Asked, asksAll, withAsked } from '../model/asked.ts';
import { partners } from '../model/couple.ts';
import type { Day } from '../model/journey.ts';
import { roundOf } from '../storage/journal-folder.ts';
import { readJournal } from '../storage/journal-reading.ts';
import { openJournal } from '../storage/journal-store.ts';
import { openKeyring } from '../storage/keys.ts';
import { keptJourneyPath } from '../storage/own-journeys.ts';
import { journeyIn, readCourse } from './course.ts';
import type { Here } from './here.ts';
import type { World } from './world.ts';

/**
 * A day on which something was said, and whose text of then is not kept: the course's own where it asks
 * what was asked, else the copy from when the course was begun, else the course's own with what was
 * asked in its place. What was asked stands with each answer; what is locked away is not known.
 */
export async function askingAsBefore(world: World, here: Here, now: Day): Promise<Day> {
  const asked = await askedOn(world, here, now.number);
  if (asksAll(now, asked)) return now;
  return (await inKeptCopy(world, here, now.number, asked)) ?? withAsked(now, asked) ?? now;
}

/** What the day's answers and passes were to, the earliest first. */
async function askedOn(world: World, { run }: Here, day: number): Promise<readonly Asked[]> {
  const storage = world.storage();
  const journal = openJournal(storage, openKeyring(storage));
  const { entries } = await readJournal(journal, { run, as: partners, days: [day] });
  return inOrder(entries).flatMap(({ event }) =>
    event.kind === 'answer' || event.kind === 'pass' ? { ...event.about, text: event.question } : [],
  );
}

async function inKeptCopy(
  world: World,
  { journeyId, run }: Here,
  number: number,
  asked: readonly Asked[],
): Promise<Day | null> {
  try {
    const file = keptJourneyPath(world.storage(), journeyId);
    if (file === null) return null;
    const copy = readCourse(world, file, journeyId);
    const day = (await journeyIn(world, copy, roundOf(run))).days[number - 1];
    return day !== undefined && asksAll(day, asked) ? day : null;
  } catch (error) {
    if (error instanceof JourneyError) return null;
    throw error;
  }
}
