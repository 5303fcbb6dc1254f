import { describe, expect, it } from 'vitest';
import { parseJourney } from '../../src/content/parse-journey.ts';
import type { Day, Journey } from '../../src/model/journey.ts';
import { pinnedText, readPinnedDay } from '../../src/model/pinned-day.ts';
import { hashOf } from '../../src/storage/pinned-days.ts';

function journeyIn(text: string): Journey {
  const { journey } = parseJourney(text, { fileName: 'course.md' });
  if (journey === null) throw new Error('no journey');
  return journey;
}

/** Every kind of part a day may have. */
const course = `---
title: All Parts
duration: 1 week
---

# All Parts

## Day 1: Everything

### Before You Begin

Not where one of you is afraid.

### Content Note

Today is about a door.

### The Author's Own

Words of no known kind.

### Lesson

A door has two sides.

### Why This Matters For Your Relationship

It opens.

### Today's Activity

About 20 minutes.

- "When I come home I..."

Step 1 (3 minutes each): Say it.

Step 2: Sit down.

### Another Way: In Writing

- "From where I am I..."

### Five-Minute Form

- "Tonight I..."

### Reflection Questions

For each of you:

1. What opened?

For the two of you:

1. What stayed shut?

And a line after them.

### Sources

A book.
`;

const [day] = journeyIn(course).days as [Day];

describe('the text of a begun day', () => {
  it.each(journeyIn(course).days.map((one) => [one.number, one] as const))(
    'gives day %i back, but for where it stands in its file',
    (_, one) => {
      const { line: _line, file: _file, ...rest } = one;
      expect(readPinnedDay(pinnedText(one))).toEqual(rest);
    },
  );

  it('has a day with every part in it', () => {
    expect(day).toMatchObject({ headings: { learning: 'Lesson' } });
    for (const part of [day.beforeYouBegin, day.contentNote, day.learning, day.why, day.sources])
      expect(part).not.toBeNull();
    expect([day.otherWays.length, day.extras.length > 0, day.groups?.length]).toEqual([1, true, 2]);
  });

  it('is the same text where lines are put before the day', () => {
    const [moved] = journeyIn(course.replace('# All Parts\n', '# All Parts\n\nHello.\n')).days as [Day];
    expect(moved.line).not.toBe(day.line);
    expect(hashOf(moved)).toBe(hashOf(day));
  });

  const with_ = (change: object) =>
    JSON.stringify({ format: 'journey-evening', version: 1, day: { ...day, ...change } });

  it('leaves out what this version does not know', () => {
    const read = readPinnedDay(with_({ later: [[[]]], activity: { ...day.activity, later: 1 } }));
    expect(read).not.toHaveProperty('later');
    expect(read?.activity).toEqual(day.activity);
  });

  it.each([
    ['a number as text', { number: '1' }],
    ['day nought', { number: 0 }],
    ['no title', { title: null }],
    ['questions that are none', { questions: [{}] }],
    ['no questions', { questions: undefined }],
    ['no activity', { activity: null }],
    ['an item of no kind', { activity: { minutes: null, items: [{ kind: 'later' }] } }],
    ['endless minutes', { activity: { minutes: [1, '9'], items: [] } }],
    ['a section nowhere', { extras: [{ heading: '', markdown: '', after: 'never' }] }],
    ['a learning of numbers', { learning: 7 }],
    ['a way of no kind', { otherWays: [null] }],
    ['groups that are none', { groups: [1] }],
  ])('is none with %s', (_, change) => {
    expect(readPinnedDay(with_({}))).not.toBeNull();
    expect(readPinnedDay(with_(change))).toBeNull();
  });

  it.each(['', 'null', '[]', '{', '{"format":"journey-evening"}', `${'['.repeat(200_000)}`])(
    'is none in %.30s',
    (text) => expect(readPinnedDay(text)).toBeNull(),
  );
});
