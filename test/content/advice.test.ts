import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adviceFor } from '../../src/content/advice.ts';
import { parseJourney } from '../../src/content/parse-journey.ts';

const bundled = (name: string) => readFileSync(new URL(`../../journeys/${name}.md`, import.meta.url), 'utf8');

function advice(text: string) {
  const { journey } = parseJourney(text, { fileName: 'course.md' });
  return journey === null ? [] : adviceFor(journey);
}

const course = (day: string, front = '') => `---
title: Ours
duration: 1 week
${front}---

## Day 1: Rest

${day}
`;

describe('what check advises', () => {
  it.each(['deepening-intimacy', 'first-steps'])('is nothing for %s', (name) => {
    expect(advice(bundled(name))).toEqual([]);
  });

  it('is warnings alone, each with its place', () => {
    const [one, ...others] = advice(
      course("### Today's Learning\n\nWe rest when we are tired and we say so to,\n"),
    );
    expect(others).toEqual([]);
    expect(one).toMatchObject({ severity: 'warning', line: 10, column: 1 });
    expect(one?.message).toBe('Day 1: a paragraph stops in the middle of a sentence.');
  });

  it.each([
    [
      'minutes',
      "### Today's Activity\n\nSet aside 10 minutes.\n\nStep 1 (8 minutes each): Talk.",
      '',
      /do not add up/,
    ],
    [
      'a marked day without a note',
      '### Why This Matters\n\nBecause.',
      'marked: [1]\n',
      /has no “Content Note”/,
    ],
    [
      'a marked day without another way',
      '### Content Note\n\nOn loss.',
      'marked: [1]\n',
      /has no “Another Way”/,
    ],
    ['a note without another way', '### Content Note\n\nOn loss.', '', /content note and no other way/],
    ['a day of touch', "### Today's Activity\n\nHold hands.", 'touch: [1]\n', /“Another Way: Apart”/],
  ])('is about %s', (_, day, front, message) => {
    const all = advice(course(day, front));
    expect(all.map((one) => one.message).join('\n')).toMatch(message);
    expect(all.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  it.each([
    ['a heading of its own', 'What we found about rest'],
    ['a list', '- we rest when we are tired and we say so to each other'],
    ['a quotation', '> we rest when we are tired and we say so to each other'],
    ['an ending in bold', 'We rest when we are tired, and we **say so to each other.**'],
    ['a colon', 'We rest when we are tired, and this is what we say then:'],
    ['another full stop', '我们累了就休息,并且彼此说出来。 we say so and then we rest together。'],
  ])('is not about %s', (_, paragraph) => {
    expect(advice(course(`### Today's Learning\n\n${paragraph}\n`))).toEqual([]);
  });

  it('says nothing about sentences in the shapes that courses come in', () => {
    const folder = new URL('../fixtures/journeys/', import.meta.url);
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.md'))) {
      const messages = advice(readFileSync(new URL(name, folder), 'utf8')).map(({ message }) => message);
      expect(
        messages.filter((one) => one.includes('sentence')),
        name,
      ).toEqual([]);
    }
  });
});
