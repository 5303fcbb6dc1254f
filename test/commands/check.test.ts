import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { check } from '../../src/commands/check.ts';
import type { Look } from '../../src/views/look.ts';
import { widthOf } from '../../src/views/width.ts';
import { look } from '../views/looks.ts';
import { fakeWorld } from './fake-world.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'journey-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fixture = (name: string) => new URL(`../fixtures/journeys/${name}.md`, import.meta.url).pathname;

async function run(
  files: readonly string[],
  flags: { json?: boolean; strict?: boolean } = {},
  screen: Look | null = null,
) {
  const world = fakeWorld({ look: screen ?? {} });
  const code = await check(world, files, flags);
  return { code, out: world.shown(), err: world.said() };
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
    const file = fixture('misspelled');
    const [pipe, screen] = [await run([file]), await run([file], {}, look({ width }))];
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
  it('says where the house style went, and checks as ever', async () => {
    const strict = await run([fixture('plain')], { strict: true });
    expect(strict.err).toContain('npm run lint:courses');
    expect({ ...strict, err: '' }).toEqual(await run([fixture('plain')]));
  });
});
