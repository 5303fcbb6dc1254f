import type { Day, Week } from '../model/journey.ts';
import type { Plan } from './plan.ts';

/** What the days a file does not write are made from. */
export type Unwritten = {
  /** Days of the whole journey. */
  readonly days: number;
  readonly plan: Plan;
  /** The days the file writes itself. */
  readonly authored: ReadonlySet<number>;
};

/** A day's headings in the plan, none where it says nothing, and the how-manieth of its days this is, from 0. */
export type Headed = {
  readonly number: number;
  readonly headings: readonly string[];
  readonly nth: number;
};

/** A plan's bullets that a hostile file may have, at most. */
const mostBullets = 400;

/** The seventh day of a week, and the journey's last when its week has more than two. */
export function looksBack(number: number, days: number): boolean {
  return number % 7 === 0 || (number === days && number % 7 > 2);
}

export function weekOf(week: number, { plan }: Unwritten): Week | undefined {
  return plan.weeks.find((one) => one.number === week);
}

/** A week's bullets, or its theme where it has none. */
export function bulletsOf(week: Week | undefined): readonly string[] {
  if (week === undefined) return [];
  return (week.focus.length > 0 ? week.focus.slice(0, mostBullets) : [week.theme])
    .map(asHeading)
    .filter((one) => one !== '');
}

/** A bullet as it can be quoted: plain words on one line, no stop at the end. */
export function asHeading(bullet: string): string {
  return bullet
    .slice(0, 300)
    .replace(/[*_`“”"]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;:]+$/, '');
}

/** The headings of each day that is to be made and does not look back, in order. */
export function headedDays(source: Unwritten): readonly Headed[] {
  return openDays(1, source.days, source).map((number) => ({ number, ...headingsOf(number, source) }));
}

function headingsOf(number: number, source: Unwritten): Omit<Headed, 'number'> {
  const { plan, days } = source;
  const planned = plan.dayTitles.get(number);
  if (planned !== undefined) return { headings: [asHeading(planned)], nth: 0 };
  const week = Math.ceil(number / 7);
  const bullets = bulletsOf(weekOf(week, source));
  if (bullets.length > 0)
    return spread(bullets, openDays((week - 1) * 7 + 1, Math.min(week * 7, days), source), number);
  const loose = plan.loose.slice(0, mostBullets).map(asHeading);
  return loose.length > 0 ? spread(loose, openDays(1, days, source), number) : { headings: [], nth: 0 };
}

/** The days between two that are to be made and do not look back. */
function openDays(from: number, to: number, { days, authored }: Unwritten): readonly number[] {
  const all = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  return all.filter((day) => !authored.has(day) && !looksBack(day, days));
}

/** Lays the bullets over the days in order; with more bullets than days, a day takes two or more. */
function spread(bullets: readonly string[], days: readonly number[], number: number): Omit<Headed, 'number'> {
  const at = Math.max(0, days.indexOf(number));
  const count = Math.max(1, days.length);
  const from = Math.floor((at * bullets.length) / count);
  const to = Math.max(from + 1, Math.floor(((at + 1) * bullets.length) / count));
  const nth = at - Math.ceil((from * count) / bullets.length);
  return { headings: bullets.slice(from, to), nth: bullets.length < count ? Math.max(0, nth) : 0 };
}

/** What every made day has: its place, and nothing else yet. */
export function unwritten(
  number: number,
): Omit<Day, 'title' | 'learning' | 'why' | 'activity' | 'questions'> {
  return {
    number,
    week: Math.ceil(number / 7),
    authored: false,
    beforeYouBegin: null,
    contentNote: null,
    otherWays: [],
    fiveMinutes: null,
    afterQuestions: null,
    sources: null,
    extras: [],
  };
}

/** A text of at most so many characters, cut between words, with an ellipsis where words are left out. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most).replace(/[\s,;:.–—-]+\S*$/, '');
  return `${cut === '' ? text.slice(0, most) : cut}…`;
}
