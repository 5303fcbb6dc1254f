import type { Day, Journey, Reading } from '../model/journey.ts';
import { noThemes, type Themes } from '../model/theme.ts';
import { contentWords } from '../words/content.ts';
import { type AboutJourney, aboutJourney, usableDays } from './about-journey.ts';
import type { DayBlock } from './block.ts';
import { type Course, parseCourse, planOf } from './course.ts';
import { type Layout, layOut, partsOf } from './layout.ts';
import { withLineFeeds } from './line-ends.ts';
import { madeDays } from './made-day.ts';
import { notShown } from './not-shown.ts';
import { type Note, toProblems, warning } from './note.ts';
import { parseDay } from './parse-day.ts';
import { countedFromOne } from './part-of-course.ts';
import type { Plan } from './plan.ts';

export type ReadingOptions = {
  /** Names a journey whose title gives no id. */
  readonly fileName?: string;
  /** What the days are made of that the file does not write; without any they have a heading alone. */
  readonly themes?: Themes;
  /** The how-manieth walk through the journey, from 1. */
  readonly round?: number;
};

/**
 * Reads a journey file's text, tolerant of every shape ARCHITECTURE.md names, and gives all its
 * problems at once with line and column. The journey is null where the file has no front matter that
 * can be read, or no title. Nothing is thrown, whatever the text.
 */
export function parseJourney(source: string, options: ReadingOptions = {}): Reading {
  const text = withLineFeeds(source);
  const layout = countedFromOne(text, layOut(text), options.fileName);
  const plan = planOf(text, layout);
  const about = aboutJourney(text, layout, plan, options.fileName);
  const blocks = layout.blocks.filter((one): one is DayBlock => one.kind === 'day');
  const usable = usableDays(blocks, about.duration);
  const line = lineCounter(text);
  const authored = [...usable.days.values()].map((block) =>
    withLine(parseDay(text, block), line(block.start)),
  );
  const course = parseCourse(text, layout);
  const notes = [
    ...layout.notes,
    ...about.notes,
    ...usable.notes,
    ...authored.flatMap((one) => one.notes),
    ...(about.readable && blocks.length === 0
      ? [warning(layout.front.at, contentWords.noDays(about.duration.days), contentWords.nothing)]
      : []),
    ...planNotes(layout, plan, about, usable.days.size),
  ];
  const days = about.readable
    ? allDays(
        authored.map((one) => one.day),
        plan,
        about,
        course,
        options,
      )
    : [];
  const journey = about.readable ? assemble(source, layout, plan, about, course, days) : null;
  const unused = notes.flatMap((one) => (one.until === undefined ? [] : [{ start: one.at, end: one.until }]));
  const more = journey === null ? [] : notShown(text, layout.front.bodyStart, journey, unused);
  return { journey, problems: toProblems(text, [...notes, ...more]) };
}

type Parsed = ReturnType<typeof parseDay>;

function withLine({ day, notes }: Parsed, line: number): Parsed {
  return { day: { ...day, line }, notes };
}

/** Lines of offsets, counted from 1 in one pass where the offsets grow. */
function lineCounter(text: string): (at: number) => number {
  let [line, from] = [1, 0];
  return (at) => {
    if (at < from) [line, from] = [1, 0];
    for (let next = text.indexOf('\n', from); next >= 0 && next < at; next = text.indexOf('\n', from)) {
      line += 1;
      from = next + 1;
    }
    return line;
  };
}

function allDays(
  authored: readonly Day[],
  plan: Plan,
  about: AboutJourney,
  course: Course,
  { themes = noThemes, round = 1 }: ReadingOptions,
): readonly Day[] {
  const { days } = about.duration;
  const written = new Map(authored.map((day) => [day.number, day]));
  const { dailyActivities } = course;
  const made =
    written.size < days
      ? madeDays({ journeyId: about.id, round, days, plan, dailyActivities, written, themes })
      : new Map<number, Day>();
  return Array.from({ length: days }, (_, at) => written.get(at + 1) ?? made.get(at + 1)).filter(
    (day) => day !== undefined,
  );
}

function assemble(
  source: string,
  layout: Layout,
  plan: Plan,
  about: AboutJourney,
  course: Course,
  days: readonly Day[],
): Journey {
  const { category, sequence, description, lang, marked, touch, means, also, second } = about.fields;
  return {
    id: about.id,
    title: about.title,
    duration: about.duration,
    category,
    sequence,
    description,
    lang,
    marked,
    touch,
    ...(means.length > 0 && { means }),
    ...(also.length > 0 && { also }),
    ...(second.length > 0 && { second }),
    ...course,
    days,
    weeks: plan.weeks,
    source,
    parts: partsOf(layout, source.length),
  };
}

/** What is off with the plan, where days depend on it. */
function planNotes(layout: Layout, plan: Plan, about: AboutJourney, authored: number): readonly Note[] {
  if (!about.readable) return [];
  const { days, weeks } = about.duration;
  const block = layout.blocks.find((one) => one.kind === 'plan');
  if (block === undefined) {
    return authored < days ? [warning(layout.front.at, contentWords.noPlan(), contentWords.nothing)] : [];
  }
  if (plan.weeks.length === 0)
    return [warning(block.start, contentWords.planWithoutWeeks(plan.loose.length > 0))];
  const beyond = plan.weeks.filter((one) => one.number > weeks).map((one) => one.number);
  const present = new Set(plan.weeks.map((one) => one.number));
  const absent = Array.from({ length: weeks }, (_, index) => index + 1).filter((week) => !present.has(week));
  return [
    ...(beyond.length > 0 ? [warning(block.start, contentWords.weeksBeyond(beyond, weeks))] : []),
    ...(absent.length > 0 ? [warning(block.start, contentWords.weeksAbsent(absent))] : []),
  ];
}
