import type { Activity, ActivityItem, Day, Week } from '../model/journey.ts';
import { practiceWords } from '../words/practice/practice.ts';
import type { Step } from '../words/practice/steps.ts';
import type { Plan } from './plan.ts';

/** What practice days are built from. */
export type PracticeSource = {
  /** Days of the whole journey. */
  readonly days: number;
  readonly plan: Plan;
  readonly dailyActivities: readonly string[];
  /** The days the file writes itself. */
  readonly authored: ReadonlySet<number>;
};

const minutesPerStem = 3;
/** A plan's bullets that a hostile file may have, at most. */
export const mostBullets = 400;

/** The seventh day of a week, and the journey's last when its week has more than two. */
export function looksBack(number: number, days: number): boolean {
  return number % 7 === 0 || (number === days && number % 7 > 2);
}

export function bare(
  number: number,
  week: number,
): Omit<Day, 'title' | 'learning' | 'why' | 'activity' | 'fiveMinutes' | 'questions'> {
  return {
    number,
    week,
    authored: false,
    beforeYouBegin: null,
    contentNote: null,
    otherWays: [],
    afterQuestions: null,
    sources: null,
    extras: [],
  };
}

export function pick<One>(pool: readonly One[], index: number): One {
  const one = pool[index % pool.length];
  if (one === undefined) throw new RangeError('an empty pool of words');
  return one;
}

export function weekOf(week: number, source: PracticeSource): Week | undefined {
  return source.plan.weeks.find((one) => one.number === week);
}

/** A week's bullets, or its theme where it has none. */
export function bulletsOf(week: Week | undefined): readonly string[] {
  if (week === undefined) return [];
  return (week.focus.length > 0 ? week.focus.slice(0, mostBullets) : [week.theme])
    .map(asTheme)
    .filter((one) => one !== '');
}

/** A bullet as it can be quoted: plain words on one line, no stop at the end. */
export function asTheme(bullet: string): string {
  return bullet
    .slice(0, 300)
    .replace(/[*_`“”"]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;:]+$/, '');
}

export function stepItem({ minutes, each }: Step, text: string): ActivityItem {
  return { kind: 'step', text, minutes, each: each ?? false };
}

export function stemItem(text: string): ActivityItem {
  return { kind: 'stem', text };
}

/** Puts the words in front; its time is that of the steps and stems, up to the next five minutes. */
export function withIntro(intro: string, items: readonly ActivityItem[]): Activity {
  const minutes = Math.ceil(items.reduce((sum, item) => sum + minutesOf(item), 0) / 5) * 5;
  return { minutes: [minutes, minutes], items: [{ kind: 'text', markdown: intro }, ...items] };
}

function minutesOf(item: ActivityItem): number {
  if (item.kind === 'step') return (item.minutes ?? 0) * (item.each ? 2 : 1);
  return item.kind === 'stem' ? minutesPerStem : 0;
}

export function fiveMinutes(ordinal: number, stem: string): Activity {
  const intro = pick(practiceWords.fiveIntros, ordinal);
  return { minutes: [5, 5], items: [{ kind: 'text', markdown: intro }, stemItem(stem)] };
}
