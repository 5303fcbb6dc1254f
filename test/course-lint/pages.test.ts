import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { casts } from '../../scripts/course-lint/cast.ts';
import { openingOf, pageFindings, shapeOf } from '../../scripts/course-lint/pages.ts';
import { parseJourney } from '../../src/content/parse-journey.ts';

const ids = ['deepening-intimacy', 'first-steps'] as const;
const text = (id: string) => readFileSync(new URL(`../../journeys/${id}.md`, import.meta.url), 'utf8');

function course(id: string, source: string) {
  const { journey } = parseJourney(source, { fileName: `${id}.md` });
  const cast = casts[id];
  if (journey === null || cast === undefined) throw new Error(`${id} cannot be read`);
  return { journey, cast };
}

/** What is found when one of the courses is changed. */
function found(id: string, from: string | RegExp, to: string): readonly string[] {
  const before = text(id);
  const changed = before.replace(from, to);
  expect(changed).not.toBe(before);
  return pageFindings([course(id, changed)]).map(({ day, says }) => `${day}: ${says}`);
}

describe('the pages of the bundled courses', () => {
  it('keep every rule', () => {
    expect(pageFindings(ids.map((id) => course(id, text(id))))).toEqual([]);
  });

  it.each<[string, string, string | RegExp, string, RegExp]>([
    [
      'a third couple',
      'deepening-intimacy',
      'The 17 was late',
      'Pilar was late and so was the 17',
      /^1: 3 couples/,
    ],
    [
      'a name nobody knows',
      'first-steps',
      'The stamp had',
      'So said Wolfram. And to Wolfram the stamp had',
      /^1: Wolfram is not/,
    ],
    [
      'a researcher on the page',
      'first-steps',
      "There's a little evidence.",
      "There's a little evidence by Bazzini.",
      /^6: Bazzini/,
    ],
    [
      'Day 35 in other words',
      'deepening-intimacy',
      /(## Day 35[\s\S]*)I let my guard down/,
      '$1I drop my guard',
      /^35: Day 1 asks/,
    ],
    [
      'steps that outgrow their time',
      'first-steps',
      'Step 2 (13 minutes)',
      'Step 2 (33 minutes)',
      /^1: the activity: the steps come to 39/,
    ],
    [
      'steps that leave it empty',
      'first-steps',
      'Step 2 (13 minutes)',
      'Step 2 (3 minutes)',
      /^1: the activity: the steps come to 9/,
    ],
    [
      'a sentence in no step',
      'first-steps',
      /Step 2 \(13 minutes\): [^\n]*/,
      'And now these.',
      /^1: the activity: ".*" stands in no step/,
    ],
    [
      'a page without a purpose',
      'first-steps',
      'Tonight you tell each other about such things',
      'People tell each other about such things',
      /^1: does not say/,
    ],
    ['a time in digits', 'first-steps', 'Some time after midnight', 'At 00:20', /^7: 00:20/],
    [
      'a listed sentence that shortens a word',
      'deepening-intimacy',
      '- "I go quiet when..."',
      '- "I\'m quiet when..."',
      /^2: "I'm quiet when" is not in full/,
    ],
    [
      'a sentence in a step that shortens a word',
      'deepening-intimacy',
      'I would love from you is',
      "I'd love from you is",
      /^13: .*I'd love.* is not in full/,
    ],
    [
      'eight words said before',
      'first-steps',
      /(## Day 3[\s\S]*?### Why[^\n]*\n)/,
      '$1\nA good part of a shared life is made of moments.\n',
      /^3: shares words with first-steps 1/,
    ],
  ])('are searched for %s', (_, id, from, to, says) => {
    expect(found(id, from, to).filter((one) => says.test(one))).not.toEqual([]);
  });

  it('vary: no evening has the steps of the one before', () => {
    const { journey, cast } = course('first-steps', text('first-steps'));
    const [one, two, ...rest] = journey.days;
    if (one === undefined || two === undefined) throw new Error('two days are needed');
    const days = [one, { ...two, activity: one.activity }, ...rest];
    expect(pageFindings([{ journey: { ...journey, days }, cast }]).map(({ says }) => says)).toContain(
      'has the steps of Day 1',
    );
    expect(shapeOf(one.activity)).toBe('et4');
    expect(openingOf(one)).toBe('a scene');
  });
});
