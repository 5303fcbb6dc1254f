import type { Activity, ActivityItem, Day } from './journey.ts';

/** What a partner was asked already: a question or sentence of a day, under its number. */
export type Asked = {
  readonly part: 'stem' | 'question';
  readonly index: number;
  readonly text: string;
};

/** Everything a day may ask, in all its ways, under the numbers the journal keeps it by. */
export function askedOn({ questions, activity, otherWays, fiveMinutes }: Day): readonly Asked[] {
  const ways = [activity, ...otherWays.map((way) => way.activity), fiveMinutes];
  const sentences = ways.flatMap((way) => stemsOf(way?.items ?? []));
  return [
    ...sentences.map((text, at): Asked => ({ part: 'stem', index: at + 1, text })),
    ...questions.map((text, at): Asked => ({ part: 'question', index: at + 1, text })),
  ];
}

/** A text by its words alone: two that differ in case and punctuation ask the same. */
export function wordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether the day asks all of it under the same numbers. */
export function asksAll(day: Day, asked: readonly Asked[]): boolean {
  return asked.every((one) => asks(day, one));
}

function asks(day: Day, { part, index, text }: Asked): boolean {
  if (part === 'question') return day.questions[index - 1] === text;
  const ways = [day.activity, ...day.otherWays.map((way) => way.activity), day.fiveMinutes];
  const sentences = ways.map((way) => stemsOf(way?.items ?? []));
  // Version 0.1 counted the sentences of each way from one, later ones go on through all ways.
  return [sentences.flat(), ...sentences].some((texts) => texts[index - 1] === text);
}

function stemsOf(items: readonly ActivityItem[]): readonly string[] {
  return items.flatMap((item) => (item.kind === 'stem' ? [item.text] : []));
}

/**
 * The day with what was asked already under its numbers, and its own other questions in the numbers that
 * are left; so that the one who comes second is asked what the first one answered. An own question whose
 * number has words that the day no longer asks is those words, reworded, and is left out. Where two were
 * asked different things under one number, the earlier of `asked` counts. Null where that would leave a
 * number without a question.
 */
export function withAsked(day: Day, asked: readonly Asked[]): Day | null {
  const questions = questionsWith(day.questions, byNumber(asked, 'question'));
  if (questions === null) return null;
  const unknown = asked.filter((one) => one.part === 'stem' && !asks(day, one));
  return { ...day, questions, activity: activityWith(day.activity, byNumber(unknown, 'stem')) };
}

function questionsWith(own: readonly string[], known: ReadonlyMap<number, string>): readonly string[] | null {
  const isReworded = (at: number) => !own.includes(known.get(at + 1) ?? own[at] ?? '');
  const left = without(own, [...known.values()]).filter((one) => !isReworded(own.indexOf(one)));
  const last = Math.max(known.size + left.length, ...known.keys());
  const questions = Array.from({ length: last }, (_, at) => known.get(at + 1) ?? left.shift());
  return questions.every((one) => one !== undefined) ? questions : null;
}

/** Each of `taken` takes one away: a question may stand in a day twice. */
function without(all: readonly string[], taken: readonly string[]): string[] {
  const left = [...all];
  for (const one of taken) {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

function activityWith(activity: Activity, known: ReadonlyMap<number, string>): Activity {
  let index = 0;
  const items = activity.items.map((item): ActivityItem => {
    if (item.kind !== 'stem') return item;
    index += 1;
    return { ...item, text: known.get(index) ?? item.text };
  });
  return { ...activity, items };
}

function byNumber(asked: readonly Asked[], part: Asked['part']): ReadonlyMap<number, string> {
  const own = asked.filter((one) => one.part === part);
  return new Map([...own].reverse().map(({ index, text }) => [index, text]));
}
