import { describe, expect, it } from 'vitest';
import { type Asked, asksAll, withAsked } from '../../src/model/asked.ts';
import type { ActivityItem, Day } from '../../src/model/journey.ts';

const stems = (...texts: string[]): ActivityItem[] => texts.map((text) => ({ kind: 'stem', text }));

function dayWith(questions: readonly string[], items: readonly ActivityItem[] = []): Day {
  return {
    ...{ number: 1, week: 1, title: '', authored: true, beforeYouBegin: null, contentNote: null },
    ...{ learning: null, why: null, fiveMinutes: null, afterQuestions: null, sources: null, extras: [] },
    activity: { minutes: null, items },
    otherWays: [{ label: '', activity: { minutes: null, items: stems('Elsewhere...') } }],
    questions,
  };
}

const question = (index: number, text: string): Asked => ({ part: 'question', index, text });
const stem = (index: number, text: string): Asked => ({ part: 'stem', index, text });

describe('a day with what was asked before', () => {
  it.each([
    { own: ['A', 'B', 'C'], asked: [question(2, 'B')], gives: ['A', 'B', 'C'] },
    { own: ['B', 'A', 'C'], asked: [question(1, 'A')], gives: ['A', 'B', 'C'] },
    { own: ['B', 'C'], asked: [question(1, 'A'), question(2, 'B')], gives: ['A', 'B', 'C'] },
    { own: ['N', 'A', 'B'], asked: [question(1, 'A'), question(2, 'B')], gives: ['A', 'B', 'N'] },
    { own: ['N', 'B'], asked: [question(1, 'A')], gives: ['A', 'B'] },
    { own: ['N', 'A', 'B'], asked: [question(1, 'A')], gives: ['A', 'N', 'B'] },
    { own: ['W', 'X', 'Y'], asked: [question(1, 'A'), question(2, 'B')], gives: ['A', 'B', 'Y'] },
    { own: ['A', 'A', 'B'], asked: [question(1, 'A')], gives: ['A', 'A', 'B'] },
    { own: ['B', 'A'], asked: [question(1, 'A'), question(2, 'A')], gives: ['A', 'A', 'B'] },
    { own: ['A', 'B'], asked: [question(1, 'B'), question(1, 'A')], gives: ['B', 'A'] },
    { own: [], asked: [question(1, 'A')], gives: ['A'] },
  ])('$own, asked $asked', ({ own, asked, gives }) => {
    expect(withAsked(dayWith(own), asked)?.questions).toEqual(gives);
  });

  it('is none where a number would be without a question', () => {
    expect(withAsked(dayWith(['N']), [question(3, 'C')])).toBeNull();
  });

  it('has the sentences that were said, where no way of the day has them', () => {
    const day = dayWith([], [...stems('One...', 'Two...'), { kind: 'text', markdown: 'Between.' }]);
    const items = (asked: readonly Asked[]) => withAsked(day, asked)?.activity.items;
    expect(items([stem(2, 'Before...')])).toEqual([...stems('One...', 'Before...'), day.activity.items[2]]);
    expect(items([stem(1, 'Elsewhere...')])).toEqual(day.activity.items);
    expect(items([stem(9, 'Beyond...')])).toEqual(day.activity.items);
  });
});

it.each([
  [[question(1, 'A'), stem(1, 'One...')], true],
  [[stem(1, 'Elsewhere...')], true],
  [[question(2, 'A')], false],
  [[stem(1, 'Two...')], false],
  [[], true],
] as const)('whether a day asks %j: %j', (asked, all) => {
  expect(asksAll(dayWith(['A', 'B'], stems('One...', 'Two...')), asked)).toBe(all);
});
