import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJourney } from '../../src/content/parse-journey.ts';
import { readJourneyFile } from '../../src/content/read-file.ts';
import { anyFile, mutated } from './pieces.ts';
import { summaryOf } from './summary.ts';

const folder = new URL('../fixtures/journeys/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
const own = (name: string) => readJourneyFile(new URL(name, folder).pathname).text;
const bundled = new URL('../../journeys/', import.meta.url);
const courses = readdirSync(bundled).filter((name) => name.endsWith('.md'));
const course = (name: string) => readJourneyFile(new URL(name, bundled).pathname).text;
/** A real file from outside the project, where there is one. */
const users = new URL('../../../shared/fixtures/deepening-intimacy.md', import.meta.url);

function expectWholeSource(text: string): void {
  const { journey } = parseJourney(text);
  if (journey === null) return;
  let at = 0;
  for (const { range } of journey.parts) {
    if (range.start !== at || range.end <= range.start)
      expect.fail(`a part begins at ${range.start}, not at ${at}`);
    at = range.end;
  }
  expect(at).toBe(text.length);
  expect(journey.parts.map(({ range }) => text.slice(range.start, range.end)).join('')).toBe(text);
}

describe.each(names)('%s', (name) => {
  const text = own(name);

  it('reads as its expected file says', () => {
    const expected: unknown = JSON.parse(readFileSync(new URL(name.replace('.md', '.json'), folder), 'utf8'));
    expect(JSON.parse(JSON.stringify(summaryOf(parseJourney(text, { fileName: name }))))).toEqual(expected);
  });

  it('gives the file back from its parts', () => expectWholeSource(text));
});

describe.each(courses)('the bundled %s', (name) => {
  it('reads without a word of complaint', () => {
    const text = course(name);
    expect(parseJourney(text).problems).toEqual([]);
    expectWholeSource(text);
  });
});

describe.skipIf(!existsSync(users))("the user's own file", () => {
  it('has the counts it should', async () => {
    const text = readJourneyFile(users.pathname).text;
    const { journey, problems } = parseJourney(text);
    expect(problems).toEqual([]);
    const first = journey?.days[0];
    expect(journey?.days).toHaveLength(35);
    expect(journey?.days.filter((day) => day.authored)).toHaveLength(1);
    expect(first?.activity.minutes).toEqual([20, 30]);
    expect(first?.activity.items.filter((item) => item.kind === 'stem')).toHaveLength(4);
    expect(first?.questions).toHaveLength(4);
    expect(journey?.weeks.map((week) => week.focus.length)).toEqual([5, 5, 5, 5, 5]);
    const { dailyActivities, foundations, outcomes, overview, closing } = journey ?? {};
    expect([dailyActivities, foundations, outcomes, overview].map((one) => one?.length)).toEqual([
      5, 4, 6, 5,
    ]);
    expect(closing).toMatch(/^Remember: /);
    expectWholeSource(text);
  });
});

describe('any file', () => {
  it('gives itself back from its parts, 300 generated files', () => {
    fc.assert(fc.property(anyFile, expectWholeSource), { numRuns: 300 });
  });

  it('never throws, however it is cut up', () => {
    const seed = own('step-paragraphs.md') + own('nested-stems.md').replace(/^---[\s\S]*?---\n/, '');
    fc.assert(
      fc.property(mutated(seed), (text) => void parseJourney(text)),
      { numRuns: 150 },
    );
  });
});
