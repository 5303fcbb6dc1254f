import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { courseOfFolder, originOf } from '../../src/content/folder-course.ts';
import { parseJourney } from '../../src/content/parse-journey.ts';
import { readJourneyFile } from '../../src/content/read-file.ts';
import type { Day } from '../../src/model/journey.ts';

const folder = new URL('../fixtures/journeys/', import.meta.url);

/** A fixture's written days, and its problems. */
function read(name: string) {
  const { journey, problems } = parseJourney(readJourneyFile(new URL(`${name}.md`, folder).pathname).text, {
    fileName: `${name}.md`,
  });
  if (journey === null) throw new Error(`${name} is no journey`);
  return { journey, problems, written: journey.days.filter((day) => day.authored) };
}

const questions = (days: readonly Day[]) => days.map((day) => day.questions.length);

describe('courses of strangers', () => {
  it('A1: sections below a day at the top level belong to it, a closing between days too', () => {
    const { written } = read('day-at-the-top');
    expect(written.map((day) => day.number)).toEqual([1, 2]);
    expect(written[0]?.extras.map((one) => one.heading)).toEqual(['Morning Intention', 'Closing']);
    expect(questions(written)).toEqual([2, 1]);
  });

  it('A7, A8: days with other words and marks around the number, ranges and ordinals', () => {
    const { journey, written } = read('odd-day-headings');
    expect(journey.title).toBe('Ferry Evenings');
    expect(written.map((day) => day.title)).toEqual([
      'The Quay',
      'Day 2',
      'The Crossing',
      'The Crossing',
      'The Light',
      'The Rope',
    ]);
  });

  it('A10: a lone week counts from one', () => {
    expect(read('lone-week').written.map((day) => day.number)).toEqual([1, 2]);
    expect(read('lone-week').problems.every((one) => one.severity === 'warning')).toBe(true);
  });

  it('A14: labels open the parts of a day', () => {
    const { written } = read('label-parts');
    expect(questions(written)).toEqual([1, 1]);
    expect(written[0]?.activity).toMatchObject({ minutes: [10, 10] });
    expect(written[0]?.extras.map((one) => one.heading)).toEqual(['Begin', 'Align']);
  });

  it('A15, A17: days as rows of a table, and weekdays', () => {
    expect(read('table-of-days').written.map((day) => day.title)).toEqual([
      'Hall',
      'Stairs',
      'Porch',
      'Desk',
      'Window',
    ]);
    expect(read('table-of-days').journey.about.map((one) => one.markdown)).toContain(
      'Blow them out together.',
    );
    expect(read('weekdays').written.map((day) => day.title)).toEqual(['Sunday', 'Monday', 'Tuesday']);
  });

  it('A18: a week with a text is its first evening; one of bullets is the plan', () => {
    const { journey, written } = read('weekly');
    expect(written.map((day) => day.number)).toEqual([1, 8]);
    expect(questions(written)).toEqual([2, 1]);
    expect(journey.weeks[2]).toMatchObject({ theme: 'Rest', focus: ['Water', 'Shade'] });
  });

  it('A19: every list is asked, with the words of its group', () => {
    const [day] = read('question-groups').written;
    expect(day?.questions).toHaveLength(4);
    expect(day?.groups?.map((one) => [one.before, one.markdown])).toEqual([
      [0, '**For each of you:**'],
      [2, '**For the two of you:**'],
      [3, '**Reflection For Guests**'],
    ]);
  });

  it('A12, A20: what stands first is read first, headings that group days before their first day', () => {
    expect(read('question-groups').written[0]?.learning).toMatch(/^We move them/);
    const { written } = read('phases');
    expect(written[2]?.extras[0]).toMatchObject({
      heading: 'Phase 2: Oven (Days 3–4)',
      markdown: '*Focus:* use your nose.',
    });
  });

  it('A21, B16, B18: marks of lists, line ends and values as they were meant', () => {
    const { journey, written } = read('typed-marks');
    expect(journey.title).toBe('007');
    const text = written[0]?.learning ?? '';
    for (const line of ['- a key', '- ✓ lint', '- mine', '1. sort', '2. share', '**Who:** both\\'])
      expect(text).toContain(line);
    expect(written[0]?.questions).toEqual(['What was in the left one?', 'What was in the right one?']);
  });

  it('A25: a course of one day that heads none is that day', () => {
    const { journey } = parseJourney(
      '---\ntitle: T\nduration: 1 day\n---\n\n# T\n\n1. Do you hear me?\n2. Do I?\n',
    );
    expect(journey?.days[0]).toMatchObject({ authored: true, questions: ['Do you hear me?', 'Do I?'] });
  });

  it('B18: a title with a # is whole, and said', () => {
    const { journey, problems } = parseJourney(
      '---\ntitle: Ours # and yours\nduration: 1e3\n---\n\n## Day 1: One\n\nx\n',
    );
    expect(journey?.title).toBe('Ours # and yours');
    expect(problems.some((one) => one.line === 2)).toBe(true);
  });

  it('F50: a sentence whose quote is left open is named', () => {
    const { problems } = parseJourney('## Day 1: One\n\n### Today\'s Activity\n\n- "It helps when..\n');
    expect(problems.find((one) => one.message.includes('quote'))).toMatchObject({ line: 5 });
  });

  it('names lines of a day that is there twice, and shows what stands outside any', () => {
    const { problems } = parseJourney(
      '---\ntitle: T\nduration: 2 days\n---\n## Day 1: A\n\na\n\n## Day 2: C\n\nc\n\n## Day 1: B\n\nlost words\n',
    );
    expect(problems.find((one) => one.severity === 'error')?.notShown).toEqual([13, 15]);
  });

  it('reads a day that is there twice, one after the other, as one evening', () => {
    const { written, problems } = read('days-twice');
    expect(written[0]).toMatchObject({ title: 'Soup', questions: ['Too salty?', 'Who washed up?'] });
    expect(written[0]?.extras.map((one) => one.heading)).toEqual(['Spoons']);
    expect(problems.some((one) => one.severity === 'error')).toBe(false);
  });

  it('A4, A7: days in bold with a full stop, and a Day 0, which is read before the first evening', () => {
    const { journey, written } = read('many-marks');
    expect(written.map((day) => day.title)).toEqual(['Columns', 'Rows']);
    expect(journey.title).toBe('Winter Ledger');
    expect(journey.about.map((one) => [one.heading, one.markdown])).toEqual([
      [null, 'A word before any heading.'],
      ['Winter Ledger', ''],
      ['Day 0: Getting Ready', 'Sharpen one pencil each.'],
    ]);
  });

  it('A21, B16: cells beyond the head, stars between digits, marks of site builders and exporters', () => {
    const text = read('many-marks').written[0]?.learning ?? '';
    for (const line of [
      'Count 2\\*3\\*4 coins, then `2*3` more.',
      '- a pencil',
      'Ledger\\',
      'a book of what was',
      '| Coin | Side |  |',
      '| `a\\|b` | x \\| y |',
      '**Slowly**',
      '> Say it aloud.',
    ])
      expect(text.split('\n')).toContain(line);
    expect(read('word-export').written.map((day) => day.title)).toEqual(['Hinge', 'Latch']);
    expect(read('folded-callouts').written.map((day) => day.title)).toEqual(['Day 1', 'Day 2']);
  });

  it('A9: Chinese days whose title follows without a mark', () => {
    expect(read('chinese-days').written.map((day) => [day.number, day.title])).toEqual([
      [1, '散步'],
      [2, '炉火'],
      [11, '信'],
    ]);
  });

  it('A16: items counted anew under each week, lines of weekdays, and items that are folded out', () => {
    expect(read('weeks-of-items').written.map((day) => day.number)).toEqual([1, 2, 8, 9]);
    expect(read('weekday-lines').written.map((day) => day.number)).toEqual([1, 2, 3, 8, 9]);
    const { written } = read('folded-out');
    expect(written.map((day) => day.title)).toEqual(['Wake', 'Wash', 'Walk']);
    expect(written[0]?.learning).toBe(
      'Open the curtains without speaking.\n\n- [ ]  Curtains\n- [x]  Kettle',
    );
  });

  it('A27: headings in HTML, front matter in TOML, and a text without any heading', () => {
    const { journey, written } = read('html-headings');
    expect(journey.title).toBe('Lantern Course');
    expect(questions(written)).toEqual([2, 0]);
    expect(read('toml-front-matter').journey.title).toBe('Salt and Light');
    expect(questions(read('no-headings').written)).toEqual([2]);
  });
});

describe('a folder as a course', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'journey-folder-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('has its files as days in natural order, README first', () => {
    const { text, origins } = courseOfFolder([
      { name: 'day-10.md', text: '# The Tenth\n\n## Reflect\n\n- What?\n' },
      { name: 'day-2.md', text: '---\ntitle: Day 2: The Second\n---\nHello.\n' },
      { name: 'README.md', text: '---\ntitle: Lamps\n---\n\n# Lamps\n\nOne each.\n' },
    ]);
    const { journey } = parseJourney(text);
    const written = journey?.days.filter((day) => day.authored) ?? [];
    expect(written.map((day) => [day.number, day.title, day.questions.length])).toEqual([
      [2, 'The Second', 0],
      [10, 'The Tenth', 1],
    ]);
    expect(originOf(origins, written[1]?.line ?? 0)).toEqual({ name: 'day-10.md', line: 1 });
    expect(journey?.about.map((one) => one.markdown)).toEqual(['One each.']);
  });

  it('has two hundred files at most, and one at least', () => {
    const [many, none] = ['many', 'none'].map((name) => path.join(home, name));
    for (const one of [many, none]) mkdirSync(one ?? '');
    for (let at = 1; at <= 201; at += 1) writeFileSync(path.join(many ?? '', `${at}.md`), 'x');
    expect(() => readJourneyFile(many ?? '')).toThrow(/more than 200/);
    expect(() => readJourneyFile(none ?? '')).toThrow(/without Markdown files/);
  });
});
