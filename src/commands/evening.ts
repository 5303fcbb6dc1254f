import type { Block } from '../model/blocks.ts';
import { shownTextsOf } from '../model/blocks.ts';
import { partners } from '../model/couple.ts';
import type { Day } from '../model/journey.ts';
import { type DaySummary, summaryOfDay } from '../model/journey-summary.ts';
import { hashOf, type PinnedDay, pinnedDays, readPinned } from '../storage/pinned-days.ts';
import { blocksOnScreen } from '../views/markdown-renderer.ts';
import { courseWords } from '../words/commands.ts';
import { askingAsBefore } from './asked-already.ts';
import { usualJourney } from './bundled.ts';
import { type Course, openCourse } from './course.ts';
import type { Here } from './here.ts';
import { note } from './say.ts';
import type { World } from './world.ts';

/**
 * An evening stays as it was begun: from the first words on, a day of a run has the text it was begun
 * with, whatever becomes of the course.
 */

/** The course of a run, its begun days as they were begun. Throws as `openCourse`. */
export async function openRun(world: World, here: Here): Promise<Course> {
  return asBegun(world, here, await openCourse(world, here.source, here.journeyId, here.run));
}

/** The same; where none has begun, the course that is shown then. Throws as `openCourse`. */
export async function openRunOrUsual(world: World, here: Here | null): Promise<Course> {
  if (here !== null) return await openRun(world, here);
  const usual = usualJourney(world);
  return await openCourse(world, usual, usual);
}

/** A course that is open already, with the begun days of a run as they were begun. */
export function asBegun(world: World, here: Here, course: Course): Course {
  const texts = new Map<string, readonly Block[]>();
  return {
    ...course,
    outline: { ...course.outline, ...daysAsBegun(world, here, course) },
    async day(number) {
      const now = await course.day(number);
      const day = await dayAsBegun(world, here, course, number);
      if (day !== null) await parseInto(texts, now, day);
      return day;
    },
    markdown: (text, look) => {
      const blocks = texts.get(text);
      return blocks === undefined ? course.markdown(text, look) : blocksOnScreen(blocks, look);
    },
  };
}

/** Parses what a day shows that the course no longer has so, and that was not parsed with it. */
async function parseInto(texts: Map<string, readonly Block[]>, now: Day | null, begun: Day): Promise<void> {
  const parsed = new Set(now === null ? [] : shownTextsOf(now));
  const others = shownTextsOf(begun).filter((text) => !parsed.has(text));
  if (others.length === 0) return;
  const { parseMarkdown } = await import('../views/markdown.ts');
  for (const text of others) texts.set(text, parseMarkdown(text));
}

/**
 * A day as it was begun; null where neither the course nor the journal has it. Where the text it was
 * pinned to cannot be had, that is said. A day that is not pinned though something was said (version 0.1
 * did not, nor does an import) asks what was asked then, as far as the keys at hand show it.
 */
async function dayAsBegun(world: World, here: Here, course: Course, number: number): Promise<Day | null> {
  const now = course.journey.days[number - 1] ?? null;
  const hash = pinnedDays(world.storage(), here.run).get(number);
  const text = hash === undefined ? null : pinned(world, now, number, hash);
  if (text?.kind === 'day') return text.day;
  if (text !== null) note(world, courseWords.notAsBegun[text.kind](number));
  if (now === null || !partners.some((who) => here.progress.slots(number, who).size > 0)) return now;
  return await askingAsBefore(world, here, now);
}

/** A text that is the same as the course has now is not read. */
function pinned(world: World, now: Day | null, number: number, hash: string): PinnedDay {
  if (now !== null && hashOf(now) === hash) return { kind: 'day', day: now };
  return readPinned(world.storage(), number, hash);
}

/** The days' summaries. A day's file is read only where something of it is asked for. */
function daysAsBegun(world: World, here: Here, course: Course): Pick<Course['outline'], 'days' | 'beyond'> {
  const { days } = course.outline;
  const hashes = pinnedDays(world.storage(), here.run);
  if (hashes.size === 0) return { days };
  const begun = (number: number, hash: string) => {
    const text = pinned(world, course.journey.days[number - 1] ?? null, number, hash);
    return text.kind === 'day' ? summaryOfDay(text.day) : null;
  };
  const beyond = [...hashes].flatMap(([number, hash]) =>
    number > days.length ? (begun(number, hash) ?? []) : [],
  );
  const asBegun = (now: DaySummary) => {
    const hash = hashes.get(now.number);
    return hash === undefined ? now : later(now, () => begun(now.number, hash) ?? now);
  };
  return { days: days.map(asBegun), beyond: beyond.sort((one, two) => one.number - two.number) };
}

/** A summary that is looked up at the first look at it: a plan has many days, a screen shows one. */
function later({ number }: DaySummary, look: () => DaySummary): DaySummary {
  let known: DaySummary | null = null;
  const found = () => {
    known ??= look();
    return known;
  };
  return {
    number,
    get title() {
      return found().title;
    },
    get week() {
      return found().week;
    },
    get authored() {
      return found().authored;
    },
    get minutes() {
      return found().minutes;
    },
    get time() {
      return found().time;
    },
    get questions() {
      return found().questions;
    },
  };
}
