import { describe, expect, it } from 'vitest';
import { parseJourney } from '../../src/content/parse-journey.ts';
import { formatTopic } from '../../src/words/format-topic.ts';

/** The ways to write days that `journey help format` names, as its page has them. */
const ways = formatTopic.blocks
  .flatMap((block) => (block.kind === 'rows' ? block.rows.map(([way]) => way) : []))
  .filter((way) => /^(?:##.*(?:\d|First|Monday)|[|-])/.test(way))
  .flatMap((way) => way.split(/, (?=##)/));

const written = (text: string) =>
  parseJourney(`# A Course\n\nHello.\n\n${text}`, { fileName: 'a.md' }).journey?.days.filter(
    (day) => day.authored,
  ) ?? [];

const next: readonly (readonly [RegExp, string])[] = [
  [/1–2/, '3–4'],
  [/1/, '2'],
  [/First/, 'Second'],
  [/IV/, 'V'],
  [/Monday/, 'Tuesday'],
  [/\b3\b/, '4'],
  [/Mon/, 'Tue'],
];

/** The way of the evening after. */
function following(way: string): string {
  const [from, to] = next.find(([pattern]) => pattern.test(way)) ?? [/$/, ''];
  return way.replace(from, to);
}

describe('journey help format', () => {
  it('names many ways to write days', () => expect(ways.length).toBeGreaterThan(15));

  it.each(ways.filter((way) => way.startsWith('#') && !/Day 0|Phase|Week/.test(way)))(
    'reads days as it says: %s',
    (way) => {
      const days = written(`${way}\n\nOne door.\n\n${following(way)}\n\nTwo doors.\n`);
      const read = days.map((day) => day.learning);
      expect([read.includes('One door.'), read.includes('Two doors.')]).toEqual([true, true]);
    },
  );

  it.each(ways.filter((way) => /^[|-]/.test(way)))('reads days as it says: %s', (way) => {
    const rows = way.startsWith('|')
      ? [way, '|---|---|---|', '| 1 | Doors | What opens? |', '| 2 | Walls | What holds? |']
      : [way, following(way), way.replace('1', '3').replace('Mon', 'Wed')];
    expect(written(`${rows.join('\n')}\n`).length).toBeGreaterThan(1);
  });

  it('reads weeks with a text, as it says', () => {
    const days = written(
      '## Week 1: Theme\n\nGo out.\n\n1. Who opens?\n\n## Week 2: Theme\n\nCome in. Who shuts?\n',
    );
    expect(days.map((day) => day.number)).toEqual([1, 8]);
  });

  it('reads days within weeks, Day 0 and phases as it says', () => {
    const days = written('## Week 2\n\n### Day 1\n\nOne door.\n\n### Day 2\n\nTwo doors.\n');
    expect(days.map((day) => day.learning)).toEqual(['One door.', 'Two doors.']);
    const [first, second] = written(
      '## Day 0: Before\n\nKnock.\n\n## Day 1: In\n\nx\n\n## Phase 2: Title\n\nSlowly.\n\n## Day 2: On\n\ny\n',
    );
    expect([first?.title, second?.extras[0]?.heading]).toEqual(['In', 'Phase 2: Title']);
  });
});
