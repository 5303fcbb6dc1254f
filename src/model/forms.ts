import type { Activity, Day, OwnSection } from './journey.ts';

/** How much of a day is walked. */
export type Form = 'full' | 'five';

/** One way to walk a day: how much of it, and by which of its ways (null: as written). */
export type Way = { readonly form: Form; readonly path: number | null };

/** The questions of a day that its form asks: all, or the first in the five-minute form. */
export function questionsAsked(day: Day, form: Form): readonly string[] {
  return form === 'five' ? day.questions.slice(0, 1) : day.questions;
}

/** Whether a section of its own is part of that form: five minutes leave out what is read ahead. */
export function isWalked({ after, before }: OwnSection, form: Form): boolean {
  return form === 'full' || before !== undefined || after === 'activity' || after === 'reflection';
}

/** What is done together; another way has one length, so it is the same in both forms. */
export function chosenActivity(day: Day, { form, path }: Way): Activity {
  const other = path === null ? undefined : day.otherWays[path]?.activity;
  if (other !== undefined) return other;
  return form === 'five' && day.fiveMinutes !== null ? day.fiveMinutes : day.activity;
}

/**
 * How many sentences stand in the day's activities before the chosen one: as written, the other ways, the
 * five-minute form. So no two sentences of a day have the same number, and none takes the other's words.
 */
export function sentencesBefore(day: Day, way: Way): number {
  const all = [day.activity, ...day.otherWays.map(({ activity }) => activity), day.fiveMinutes];
  const chosen = chosenActivity(day, way);
  const before = all.slice(0, all.indexOf(chosen)).map((one) => (one === null ? 0 : sentencesIn(one)));
  const sum = before.reduce((total, count) => total + count, 0);
  return sum + sentencesIn(chosen) > mostSentences ? 0 : sum;
}

/** The journal numbers them up to here. */
const mostSentences = 99;

function sentencesIn({ items }: Activity): number {
  return items.filter(({ kind }) => kind === 'stem').length;
}
