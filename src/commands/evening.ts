import { JourneyError } from '../errors.ts';
import { inOrder } from '../journal/order.ts';
import { partners } from '../model/couple.ts';
import type { Day } from '../model/journey.ts';
import type { DaySummary } from '../model/journey-summary.ts';
import { type Asked, asks, pinnedText, withAsked } from '../model/pinned-day.ts';
import { readJournal } from '../storage/journal-reading.ts';
import { openJournal } from '../storage/journal-store.ts';
import { openKeyring } from '../storage/keys.ts';
import { keptJourneyPath } from '../storage/own-journeys.ts';
import { pinDay, pinnedDays, readPinned } from '../storage/pinned-days.ts';
import { blocksOnScreen, type MarkdownRenderer } from '../views/markdown-renderer.ts';
import { courseWords } from '../words/commands.ts';
import { usualJourney } from './bundled.ts';
import { type Course, journeyIn, openCourse, readCourse } from './course.ts';
import type { Here } from './here.ts';
import { momentNow } from './moment.ts';
import { note } from './say.ts';
import type { World } from './world.ts';

/**
 * An evening stays as it was begun: from the first answer or pass on, a day of a run has the text it
 * was begun with, whatever becomes of the course.
 */

/** The course of a run, its begun days as they were begun. Throws as `openCourse`. */
export async function openRun(world: World, here: Here): Promise<Course> {
  return asBegun(world, here.run, await openCourse(world, here.source, here.journeyId));
}

/** The course that is shown where none has begun. Throws as `openCourse`. */
export async function openUsual(world: World): Promise<Course> {
  const usual = usualJourney(world);
  return await openCourse(world, usual, usual);
}

/** A course that is open already, with the begun days of a run as they were begun. */
export function asBegun(world: World, run: string, course: Course): Course {
  const pins = pinnedDays(world.storage(), run);
  if (pins.size === 0) return course;
  const read = once((number) => pinnedDay(world, number, pins.get(number)));
  const summary = (now: DaySummary) =>
    pins.has(now.number) ? summaryAsBegun(now, () => read(now.number)) : now;
  let begunText: MarkdownRenderer | null = null;
  return {
    outline: { ...course.outline, days: course.outline.days.map(summary) },
    async day(number) {
      const now = await course.day(number);
      const begun = read(number);
      if (begun === null || (now !== null && pinnedText(now) === pinnedText(begun))) return now;
      begunText = await rendererOfDay(begun, course.markdown);
      return begun;
    },
    markdown: (text, look) => (begunText ?? course.markdown)(text, look),
  };
}

/** A renderer for a day that the course no longer has so; it is parsed here, which an unchanged day is not. */
async function rendererOfDay(day: Day, others: MarkdownRenderer): Promise<MarkdownRenderer> {
  const { parseMarkdown } = await import('../views/markdown.ts');
  const texts = new Set<unknown>();
  // Whatever fields a day may have: each text in it is one of its own.
  JSON.stringify(day, (_, value) => {
    texts.add(value);
    return value;
  });
  return (text, look) => (texts.has(text) ? blocksOnScreen(parseMarkdown(text), look) : others(text, look));
}

/** Reads a day's file only where something of it is asked for: a plan has many days, a screen shows one. */
function summaryAsBegun(now: DaySummary, begun: () => Day | null): DaySummary {
  const { number, week } = now;
  return {
    number,
    week,
    get title() {
      return begun()?.title ?? now.title;
    },
    get authored() {
      return begun()?.authored ?? now.authored;
    },
    get minutes() {
      const day = begun();
      return day === null ? now.minutes : day.activity.minutes;
    },
    get questions() {
      return begun()?.questions.length ?? now.questions;
    },
  };
}

function once(read: (number: number) => Day | null): (number: number) => Day | null {
  const known = new Map<number, Day | null>();
  return (number) => {
    const day = known.has(number) ? (known.get(number) ?? null) : read(number);
    known.set(number, day);
    return day;
  };
}

/** Null where it cannot be read, which is said: then the day has the course's text of now. */
function pinnedDay(world: World, number: number, hash: string | undefined): Day | null {
  if (hash === undefined) return null;
  const read = readPinned(world.storage(), hash);
  if (read.kind === 'day' && read.day.number === number) return read.day;
  note(world, courseWords.notAsBegun[read.kind === 'day' ? 'damaged' : read.kind](number));
  return null;
}

/**
 * The course for a day that is walked or written on. A day with answers from before days were pinned
 * (version 0.1, or an import) is pinned here, to the text whose questions are those that were answered,
 * as far as the keys at hand show them: the course as it is, else the copy from when it was begun, else
 * the course with the answered questions in their places. Throws as `pinDay`.
 */
export async function toWriteOn(world: World, here: Here, course: Course, day: Day): Promise<Course> {
  const { number } = day;
  const storage = world.storage();
  if (pinnedDays(storage, here.run).has(number)) return course;
  if (!partners.some((who) => here.progress.slots(number, who).size > 0)) return course;
  const asked = await askedOn(world, here, number);
  if (asked.length === 0) return course;
  const begun = asks(day, asked)
    ? day
    : ((await inKeptCopy(world, here, number, asked)) ?? withAsked(day, asked));
  if (begun === null) return course;
  const { at, zone, date } = momentNow(storage, here.saved);
  const what = { run: here.run, day: begun, stamp: { at, zone, date } };
  await pinDay(openJournal(storage, openKeyring(storage)), what);
  return asBegun(world, here.run, course);
}

/** The questions that stand with a day's answers and passes, the earliest first. */
async function askedOn(world: World, { run }: Here, day: number): Promise<readonly Asked[]> {
  const storage = world.storage();
  const journal = openJournal(storage, openKeyring(storage));
  const { entries } = await readJournal(journal, { run, as: partners, days: [day] });
  return inOrder(entries).flatMap(({ event }) => {
    if ((event.kind !== 'answer' && event.kind !== 'pass') || event.about.part !== 'question') return [];
    return [{ index: event.about.index, question: event.question }];
  });
}

async function inKeptCopy(
  world: World,
  { journeyId }: Here,
  number: number,
  asked: readonly Asked[],
): Promise<Day | null> {
  try {
    const file = keptJourneyPath(world.storage(), journeyId);
    if (file === null) return null;
    const day = (await journeyIn(readCourse(world, file, journeyId))).days[number - 1];
    return day !== undefined && asks(day, asked) ? day : null;
  } catch (error) {
    if (error instanceof JourneyError) return null;
    throw error;
  }
}
