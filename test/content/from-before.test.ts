import { describe, expect, it } from 'vitest';
import { fromBefore } from '../../src/content/from-before.ts';
import { parseJourney } from '../../src/content/parse-journey.ts';
import { eveningTime } from '../../src/model/evening-time.ts';
import type { Day } from '../../src/model/journey.ts';
import { pinnedText, readPinnedDay } from '../../src/model/pinned-day.ts';

const course = (line: string, day = 3) => `---
title: Back Then
duration: 1 week
---

# Back Then

${Array.from(
  { length: day },
  (_, at) => `## Day ${at + 1}: A Title

### Today's Learning

A page.

### Why This Matters For Your Relationship

It does.
${at + 1 === day ? `\n### From Before\n\n${line}\n` : ''}
### Today's Activity

Step 1 (4 minutes): Talk.

### Five-Minute Form

- "Tonight I..."

### Reflection Questions

1. What was it?
`,
).join('\n')}`;

function read(line: string): {
  readonly day: Day;
  readonly problems: readonly { line: number; message: string }[];
} {
  const { journey, problems: all } = parseJourney(course(line));
  const problems = all.filter(({ message }) => /come before/.test(message));
  const day = journey?.days[2];
  if (day === undefined) throw new Error('no day');
  return { day, problems };
}

describe('From Before', () => {
  it.each([
    ['On Day 3 you each made a promise (1 minute).', 10, [3], 1],
    ['On Days 19 and 20 you chose (2 minutes).', 21, [19, 20], 2],
    ['The loop of Day 9, what you asked for on Day 10, the word of Day 12 (3 minutes).', 14, [9, 10, 12], 3],
    ['Days 3–5, and day 7.', 9, [3, 4, 5, 7], 1],
    ['Days 3, 4 and 6 (1 minute each).', 9, [3, 4, 6], 2],
    ['An Tag 2 habt ihr etwas versprochen (1 Minute).', 4, [2], 1],
    ['El día 2 hicieron una promesa.', 4, [2], 1],
    ['Three things from this week: 5 minutes, 12 days.', 14, [], 5],
    ['Day 9 and Day 14 and Day 40.', 14, [9], 1],
  ])('“%s” on Day %i names %j, %i minutes', (line, day, days, minutes) => {
    expect(fromBefore(line, day)).toEqual({ days, minutes });
  });

  it('is a section in its place that names its days, and takes its minute in both forms', () => {
    const { day, problems } = read('On Day 2 you agreed on something (1 minute). Does it hold?');
    expect(day.extras).toEqual([
      {
        heading: 'From Before',
        markdown: 'On Day 2 you agreed on something (1 minute). Does it hold?',
        after: 'why',
        before: { days: [2], minutes: 1 },
      },
    ]);
    expect(problems).toEqual([]);
    const without = { ...day, extras: [] };
    for (const form of ['full', 'five'] as const) {
      const [one, two] = [day, without].map((each) => eveningTime(each, { form, path: null }));
      expect(one).toEqual({ ...two, together: (two?.together ?? 0) + 1 });
    }
  });

  it.each([3, 4, 40])('warns of Day %i, which is not earlier, with its line', (number) => {
    const { day, problems } = read(`On Day 2, and on Day ${number}, you spoke.`);
    const line = course('HERE').split('\n').indexOf('HERE') + 1;
    expect(problems).toEqual([
      expect.objectContaining({
        line,
        message: expect.stringContaining(`Day ${number} does not come before Day 3`),
      }),
    ]);
    expect(day.extras[0]?.before?.days).toEqual([2]);
  });

  it('stays with a day that is pinned, and one pinned before it was known still reads', () => {
    const { day } = read('On Day 2 you agreed (1 minute).');
    expect(readPinnedDay(pinnedText(day))?.extras).toEqual(day.extras);
    const [old] = day.extras.map(({ before: _, ...section }) => section);
    const earlier = readPinnedDay(pinnedText({ ...day, extras: old === undefined ? [] : [old] }));
    expect(earlier?.extras).toEqual([old]);
    const broken = pinnedText(day).replace('"days":[2]', '"days":["2"]');
    expect(readPinnedDay(broken)?.extras).toEqual([old]);
  });
});
