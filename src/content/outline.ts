import type { Week } from '../model/journey.ts';
import { aboutJourney, usableDays } from './about-journey.ts';
import { parseCourse, planOf } from './course.ts';
import { layOut } from './layout.ts';
import type { ReadingOptions } from './parse-journey.ts';
import type { DayBlock } from './sections.ts';

/** A journey's index: plain data, to be kept in a cache beside the file's hash. */
export type Outline = {
  readonly title: string;
  readonly id: string;
  readonly duration: { readonly weeks: number; readonly days: number };
  /** The authored days and where in the source they stand. */
  readonly days: readonly {
    readonly number: number;
    readonly title: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly weeks: readonly Week[];
  /** The plan's bullets under no week. */
  readonly loose: readonly string[];
  readonly dayTitles: readonly (readonly [day: number, title: string])[];
  readonly dailyActivities: readonly string[];
};

/** A journey's outline, without reading its days; null where parseJourney gives no journey. */
export function outlineJourney(text: string, options: ReadingOptions = {}): Outline | null {
  const layout = layOut(text);
  const plan = planOf(text, layout);
  const about = aboutJourney(text, layout, plan, options.fileName);
  if (!about.readable) return null;
  const blocks = layout.blocks.filter((one): one is DayBlock => one.kind === 'day');
  const days = [...usableDays(blocks, about.duration).days.values()];
  return {
    title: about.title,
    id: about.id,
    duration: about.duration,
    days: days.map(({ number, title, start, end }) => ({ number, title, start, end })),
    weeks: plan.weeks,
    loose: plan.loose,
    dayTitles: [...plan.dayTitles],
    dailyActivities: parseCourse(text, layout).dailyActivities,
  };
}
