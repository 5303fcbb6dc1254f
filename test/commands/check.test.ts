import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { check } from '../../src/commands/check.ts';
import type { Look } from '../../src/views/look.ts';
import { widthOf } from '../../src/views/width.ts';
import { fakeWorld } from './fake-world.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'journey-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fixture = (name: string) => new URL(`../fixtures/journeys/${name}.md`, import.meta.url).pathname;
const bundled = (name: string) => new URL(`../../journeys/${name}.md`, import.meta.url).pathname;

async function run(
  files: readonly string[],
  flags: { json?: boolean; strict?: boolean } = {},
  screen: Look | null = null,
) {
  const world = fakeWorld({ look: screen ?? {} });
  const code = await check(world, files, flags);
  return { code, out: world.shown(), err: world.said() };
}

function variant(name: string, from: string, change: (text: string) => string): string {
  const at = path.join(folder, `${name}.md`);
  writeFileSync(at, change(readFileSync(bundled(from), 'utf8')));
  return at;
}

describe('journey check', () => {
  it('exits 0 for warnings, 65 for errors, 66 for a missing file, and reports all of them', async () => {
    expect((await run([fixture('plain')])).code).toBe(0);
    expect((await run([fixture('misspelled')])).code).toBe(0);
    expect((await run([fixture('numbers-off')])).code).toBe(65);
    const all = await run([fixture('no-front-matter'), `${folder}/none.md`, fixture('plain')]);
    expect(all.code).toBe(66);
    expect(all.err).toContain('There is no file');
    expect(all.out).toContain('no front matter');
    expect(all.out).toContain('reads well. 14 days, 1 written.');
  });

  it('reads no further file once nobody reads the report', async () => {
    const world = fakeWorld();
    const terminal = { ...world.terminal, isRead: async () => world.shown() === '' };
    const files = [fixture('numbers-off'), fixture('plain'), fixture('no-front-matter')];
    const code = await check({ terminal }, files, {});
    expect(world.shown()).not.toContain(fixture('plain'));
    expect(code).toBe(65);
  });

  it('names place, what was expected, what was found, and the right form', async () => {
    const file = fixture('day-levels');
    const { out } = await run([file]);
    expect(out).toContain(
      [
        `${file}:20:1: warning: Day 3 is not headed as days usually are; it is read all the same.`,
        '  expected: two hashes and a space before "Day"',
        '  found: ### Day 3: Third',
        '  like this: ## Day 3: Third',
      ].join('\n'),
    );
    expect((await run([fixture('no-front-matter')])).out).toContain('  like this:\n    ---\n    title: ');
  });

  it.each([20, 40, 80])('is set for people on a screen of %i columns, the words the same', async (width) => {
    const look: Look = { width, height: 24, color: false, unicode: true, links: false, locale: 'en' };
    const file = fixture('misspelled');
    const [pipe, screen] = [await run([file]), await run([file], {}, look)];
    expect(screen.out.split('\n').filter((line) => widthOf(line) > width)).toEqual([]);
    expect(screen.out).toContain('Line 22: warning');
    const found = /^ {2}found: (.*)$/gm;
    const letters = (text: string) => text.replace(/\s/g, '');
    for (const [, words = ''] of pipe.out.matchAll(found))
      expect(letters(screen.out)).toContain(letters(`found${words}`));
    expect(letters(screen.out)).toContain(letters('With warnings alone the journey can be walked.'));
  });

  it('prints the JSON other programs rely on', async () => {
    const files = [fixture('step-paragraphs'), fixture('indented-front-matter'), `${folder}/none.md`];
    const { code, out, err } = await run(files, { json: true });
    expect([code, err]).toEqual([66, '']);
    const { schema, files: reports } = JSON.parse(out);
    expect(schema).toBe(1);
    expect(reports.map((one: { file: string }) => one.file)).toEqual(files);
    const [good, bad, missing] = reports;
    expect(good.ok).toBe(true);
    expect(good.journey.duration).toEqual({ weeks: 2, days: 14 });
    expect(good.journey.days).toHaveLength(14);
    expect(good.journey.days[0]).toMatchObject({
      number: 1,
      title: 'The Long Breakfast',
      week: 1,
      authored: true,
      minutes: [20, 30],
      stems: ['From this chair I see'],
      questions: expect.arrayContaining(['Who taught you to rest?']),
      steps: expect.arrayContaining([
        expect.objectContaining({ text: 'Put the phones in a drawer.', minutes: 5 }),
      ]),
    });
    expect(good.journey.weeks[0]).toEqual({
      number: 1,
      theme: 'Stopping',
      focus: ['Notice the rush', 'Put one thing down', 'Sit still together'],
    });
    expect(good.journey.foundations[1]).toEqual({ name: 'Mindfulness', gives: 'staying with what is here' });
    expect(bad).toMatchObject({ ok: false, journey: null });
    expect(bad.problems[0]).toMatchObject({
      severity: 'error',
      line: 1,
      column: 1,
      message: 'The first line has spaces before its `---`.',
    });
    expect(missing).toMatchObject({ ok: false, journey: null });
  });

  it('shows nothing invisible from a file', async () => {
    const at = path.join(folder, 'odd.md');
    writeFileSync(at, '\u001b[31m\u202eno front matter\n');
    const { out } = await run([at]);
    expect(out).not.toMatch(/[\u001b\u202e]/);
  });

  it('asks for a file', async () => {
    await expect(run([])).rejects.toMatchObject({ kind: 'usage' });
  });
});

describe('journey check --strict', () => {
  it('passes the bundled journeys', async () => {
    const { code, out } = await run([bundled('deepening-intimacy'), bundled('first-steps')], {
      strict: true,
    });
    expect(out).not.toContain('error');
    expect(code).toBe(0);
  });

  const swap = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
  const cut = (day: number, heading: string) => (text: string) =>
    text.replace(new RegExp(`(## Day ${day}: [\\s\\S]*?)### ${heading}\\n[\\s\\S]*?(?=\\n###? )`), '$1');

  it.each<[string, string, (text: string) => string, RegExp]>([
    [
      'a day left out',
      'first-steps',
      (text) => text.replace(/## Day 3: [\s\S]*?(?=## Day 4)/, ''),
      /Day 3 is not written/,
    ],
    [
      'a short learning',
      'first-steps',
      (text) => text.replace(/(### Today's Learning\n\n)[\s\S]*?(?=### Why)/, '$1Too short, this one.\n\n'),
      /Day 1: "Today's Learning" has 4 words/,
    ],
    [
      'a short why',
      'first-steps',
      (text) => text.replace(/(### Why This .*\n\n)[\s\S]*?(?=\n### )/, '$1Because.\n'),
      /"Why This Matters .*" has 1 words/,
    ],
    ['three questions', 'first-steps', swap(/^4\. .*$/m, ''), /Day 1 has 3 questions/],
    ['no five-minute form', 'first-steps', cut(2, 'Five-Minute Form'), /Day 2 has no "Five-Minute Form"/],
    ['no sources', 'first-steps', cut(2, 'Sources'), /Day 2 has no "Sources"/],
    [
      'too long a time',
      'first-steps',
      swap(/(### Today's Activity\n\n)[^\n]*/, '$1Set aside 50 minutes.'),
      /not within 20 to 30 minutes/,
    ],
    [
      'a percentage',
      'first-steps',
      swap("### Today's Learning\n", "### Today's Learning\n\nNine of ten, or 90%, say so.\n"),
      /No percentages/,
    ],
    [
      'a line kept out',
      'first-steps',
      swap("### Today's Learning\n", "### Today's Learning\n\nFind your love language first.\n"),
      /love language/,
    ],
    [
      'a line kept out, in a curly wording',
      'first-steps',
      swap("### Today's Learning\n", "### Today's Learning\n\nIt’s a six-second kiss that does it.\n"),
      /without a trial/,
    ],
    [
      'a repeated question',
      'first-steps',
      (text) =>
        text.replace(/(## Day 2[\s\S]*?\n1\. )[^\n]*/, `$1${/\n1\. ([^\n]*\?)\n2\. /.exec(text)?.[1]}`),
      /Day 2 has a question from Day 1/,
    ],
    [
      'a repeated sentence',
      'first-steps',
      (text) => text.replace(/### Why This.*\n/g, '$&\nThis same sentence stands twice here.\n'),
      /Day 2 has a sentence from Day 1/,
    ],
    [
      'a repeated title',
      'first-steps',
      (text) => text.replace(/^## Day 2: .*$/m, `## Day 2: ${/^## Day 1: (.*)$/m.exec(text)?.[1]}`),
      /Day 2 has the title of Day 1/,
    ],
    ['no content note', 'deepening-intimacy', cut(8, 'Content Note'), /Day 8 has no "Content Note"/],
    [
      'no way without touch',
      'deepening-intimacy',
      cut(17, 'Another Way: Without Touch'),
      /Day 17 has no "Another Way: Without Touch"/,
    ],
  ])('finds %s', async (name, from, change, message) => {
    const { code, out } = await run([variant(name.replace(/\W+/g, '-'), from, change)], { strict: true });
    expect(out).toMatch(message);
    expect(code).toBe(65);
  });
});
