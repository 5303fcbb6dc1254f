import type { Activity, ActivityItem, Day, OwnSection, SealedList } from './journey.ts';

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
  const all = activitiesOf(day);
  const chosen = chosenActivity(day, way);
  const before = all.slice(0, all.indexOf(chosen)).map(sentencesIn);
  const sum = before.reduce((total, count) => total + count, 0);
  return sum + sentencesIn(chosen) > mostSentences ? 0 : sum;
}

/** How many lists to mark stand before the chosen activity; they are numbered as sentences are. */
export function listsBefore(day: Day, way: Way): number {
  const all = activitiesOf(day);
  return all.slice(0, all.indexOf(chosenActivity(day, way))).flatMap(listsIn).length;
}

/** A step with a list to mark. */
export type ListItem = Extract<ActivityItem, { kind: 'step' }> & { readonly sealed: SealedList };

/** Every list of a day, through all its ways, by its number from 1. */
export function listsOf(day: Day): readonly ListItem[] {
  return activitiesOf(day).flatMap(listsIn);
}

function activitiesOf({ activity, otherWays, fiveMinutes }: Day): readonly Activity[] {
  return [activity, ...otherWays.map((way) => way.activity), ...(fiveMinutes === null ? [] : [fiveMinutes])];
}

function listsIn({ items }: Activity): readonly ListItem[] {
  return items.filter((item): item is ListItem => item.kind === 'step' && item.sealed !== undefined);
}

/** The journal numbers them up to here. */
const mostSentences = 99;

function sentencesIn({ items }: Activity): number {
  return items.filter(({ kind }) => kind === 'stem').length;
}
