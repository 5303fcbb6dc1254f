import type { Activity, Day } from './journey.ts';

/**
 * A day's text as a couple began it, as a file: JSON of the day as it was read, not its Markdown, so
 * that no later reading of the same Markdown, and no later rule for days made from the plan, can give
 * its questions other numbers. The format is a promise: a day may gain optional fields, and no field
 * that is there changes its meaning.
 */

const format = 'journey-evening';

/** The file's text for a day. The same day always gives the same text. */
export function pinnedText(day: Day): string {
  return `${JSON.stringify({ format, version: 1, day })}\n`;
}

/** The day in a file's text; null where it is none that this version can read. */
export function readPinnedDay(text: string): Day | null {
  const value = parsed(text);
  if (!isFields(value) || value.format !== format || value.version !== 1) return null;
  return isDay(value.day) ? (value.day as unknown as Day) : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What a partner was asked under a question's number. */
export type Asked = { readonly index: number; readonly question: string };

/** Whether the day asks all of it under the same numbers. */
export function asks({ questions }: Day, asked: readonly Asked[]): boolean {
  return asked.every(({ index, question }) => questions[index - 1] === question);
}

/**
 * The day with the questions that were asked already under their numbers, and its own others in the
 * numbers that are left; so that the one who comes second is asked what the first one answered. Where
 * two were asked different things under one number, the earlier of `asked` counts. Null where that
 * would leave a number without a question.
 */
export function withAsked(day: Day, asked: readonly Asked[]): Day | null {
  const known = new Map([...asked].reverse().map(({ index, question }) => [index, question]));
  const left = day.questions.filter((question) => ![...known.values()].includes(question));
  const last = Math.max(known.size + left.length, ...known.keys());
  const questions = Array.from({ length: last }, (_, at) => known.get(at + 1) ?? left.shift());
  return questions.every(isText) ? { ...day, questions } : null;
}

type Fields = Readonly<Record<string, unknown>>;

const markdown = ['beforeYouBegin', 'contentNote', 'learning', 'why', 'afterQuestions', 'sources'];

function isDay(value: unknown): boolean {
  if (!isFields(value) || !isNumber(value.number) || !isNumber(value.week)) return false;
  const { title, authored, activity, otherWays, fiveMinutes, questions, extras } = value;
  return (
    isText(title) &&
    typeof authored === 'boolean' &&
    markdown.every((name) => value[name] === null || isText(value[name])) &&
    isActivity(activity) &&
    (fiveMinutes === null || isActivity(fiveMinutes)) &&
    isListOf(questions, isText) &&
    isListOf(otherWays, (way) => isFields(way) && isText(way.label) && isActivity(way.activity)) &&
    isListOf(extras, (one) => isFields(one) && [one.heading, one.markdown, one.after].every(isText))
  );
}

function isActivity(value: unknown): value is Activity {
  if (!isFields(value)) return false;
  const { minutes, items } = value;
  return (
    (minutes === null || (isListOf(minutes, isNumber) && minutes.length === 2)) && isListOf(items, isItem)
  );
}

function isItem(value: unknown): boolean {
  if (!isFields(value)) return false;
  switch (value.kind) {
    case 'text':
      return isText(value.markdown);
    case 'stem':
      return isText(value.text);
    case 'step':
      return isText(value.text) && typeof value.each === 'boolean';
    default:
      return false;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value);

function isListOf(value: unknown, isOne: (item: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every(isOne);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
