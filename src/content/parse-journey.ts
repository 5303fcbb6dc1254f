import type { Day, Journey, Reading } from '../model/journey.ts';
import { contentWords } from '../words/content.ts';
import { type AboutJourney, aboutJourney, usableDays } from './about-journey.ts';
import { type Course, parseCourse, planOf } from './course.ts';
import { type Layout, layOut, partsOf } from './layout.ts';
import { withLineFeeds } from './line-ends.ts';
import { type Note, toProblems, warning } from './note.ts';
import { parseDay } from './parse-day.ts';
import type { Plan } from './plan.ts';
import { practiceDay } from './practice-day.ts';
import type { PracticeSource } from './practice-parts.ts';
import type { DayBlock } from './sections.ts';

export type ReadingOptions = {
  /** Names a journey whose title gives no id. */
  readonly fileName?: string;
};

/**
 * Reads a journey file's text, tolerant of every shape ARCHITECTURE.md names, and gives all its
 * problems at once with line and column. The journey is null where the file has no front matter that
 * can be read, or no title. Nothing is thrown, whatever the text.
 */
export function parseJourney(source: string, options: ReadingOptions = {}): Reading {
  const text = withLineFeeds(source);
  const layout = layOut(text);
  const plan = planOf(text, layout);
  const about = aboutJourney(text, layout, plan, options.fileName);
  const blocks = layout.blocks.filter((one): one is DayBlock => one.kind === 'day');
  const usable = usableDays(blocks, about.duration);
  const authored = [...usable.days.values()].map((block) => parseDay(text, block));
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
      )
    : [];
  const journey = about.readable ? assemble(source, layout, plan, about, course, days) : null;
  return { journey, problems: toProblems(text, notes) };
}

function allDays(authored: readonly Day[], plan: Plan, about: AboutJourney, course: Course): readonly Day[] {
  const byNumber = new Map(authored.map((day) => [day.number, day]));
  const source: PracticeSource = {
    days: about.duration.days,
    plan,
    dailyActivities: course.dailyActivities,
    authored: new Set(byNumber.keys()),
  };
  return Array.from(
    { length: about.duration.days },
    (_, index) => byNumber.get(index + 1) ?? practiceDay(index + 1, source),
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
  const { category, sequence, description, lang, marked, touch } = about.fields;
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
