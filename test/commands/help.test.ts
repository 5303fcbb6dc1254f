import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { help } from '../../src/commands/help.ts';
import { parseJourney } from '../../src/content/parse-journey.ts';
import { exitCodes } from '../../src/errors.ts';
import { widthOf } from '../../src/views/width.ts';
import { exampleJourney } from '../../src/words/format-topic.ts';
import { answerWords } from '../../src/words/terminal.ts';
import { fakeWorld, root } from './fake-world.ts';

async function page(topic: string, width = 80): Promise<string> {
  const world = fakeWorld({ look: { width } });
  expect(await help(world, topic)).toBe(0);
  return world.shown();
}

describe('the example of a journey file', () => {
  const { journey, problems } = parseJourney(exampleJourney, { fileName: 'example.md' });

  it('has nothing to mend', () => {
    expect(problems).toEqual([]);
  });

  it('reads as one means it', () => {
    expect(journey?.title).toBe('A Week of Noticing');
    expect(journey?.days).toHaveLength(7);
    const first = journey?.days[0];
    expect(first?.questions).toHaveLength(2);
    expect(first?.activity.items.map((item) => item.kind)).toEqual(expect.arrayContaining(['stem', 'step']));
    expect(first?.activity.items.find((item) => item.kind === 'step')).toMatchObject({
      minutes: 3,
      each: true,
    });
    expect(journey?.weeks[0]?.focus).toHaveLength(3);
    expect(journey?.dailyActivities).toHaveLength(2);
  });

  it('stands in the topic as it is, so that it can be copied', async () => {
    const shown = (await page('format', 120)).split('\n').map((line) => line.replace(/^ {4}/, ''));
    for (const line of exampleJourney
      .trimEnd()
      .split('\n')
      .filter((one) => one.length < 70)) {
      expect(shown).toContain(line);
    }
  });
});

describe('topics', () => {
  it('names every exit code once', async () => {
    const shown = await page('exit-codes');
    for (const code of Object.values(exitCodes)) {
      expect(shown.match(new RegExp(`^ +${code} `, 'gm'))).toHaveLength(1);
    }
  });

  it('F73, F26: the README says how to begin and to install before anything else, and shows no trials', () => {
    const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
    const order = [
      'npm ci && npx journey today',
      'npm install -g .',
      '## An evening',
      '## Commands',
      'docs/trials.md',
    ];
    const places = order.map((words) => readme.indexOf(words));
    expect(places.every((at) => at >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, two) => one - two));
    const tables = readme.match(/^\|[ -]*.*\n\|(?:---\|)+$/gm);
    expect(tables).toEqual(['| | |\n|---|---|', '| code | meaning |\n|---|---|']);
  });

  it('names no other exit codes than the README', async () => {
    const [, table = ''] = readFileSync(path.join(root, 'README.md'), 'utf8').split('| code | meaning |');
    const rows = table.trimStart().split('\n\n')[0]?.split('\n').slice(1) ?? [];
    const codes = rows.flatMap((row) => row.split('|')[1]?.split(',').map(Number) ?? []);
    expect(codes).toEqual(Object.values(exitCodes).sort((one, two) => one - two));
    const shown = [...(await page('exit-codes')).matchAll(/^ {2,6}(\d+) /gm)].map(([, code]) => Number(code));
    expect(shown).toEqual(codes);
  });

  it('explains the keys of an answer as the prompt does', async () => {
    const shown = await page('keys');
    for (const { does } of answerWords.writingKeys) expect(shown).toContain(does);
  });

  it('knows privacy', async () => {
    expect(await page('privacy')).toContain('What is protected');
  });

  it.each(['format', 'keys', 'exit-codes'])('%s fits every screen', async (topic) => {
    for (const width of [20, 40, 80, 120]) {
      for (const line of (await page(topic, width)).split('\n'))
        expect(widthOf(line)).toBeLessThanOrEqual(width);
    }
  });

  it.each([
    ['formt', 'Did you mean journey help format?'],
    ['todya', 'Did you mean journey help today?'],
    ['xyzzy', 'format, privacy, keys, exit-codes'],
  ])('suggests for %s', async (topic, hint) => {
    await expect(help(fakeWorld(), topic)).rejects.toMatchObject({
      exitCode: 64,
      hint: expect.stringContaining(hint),
    });
  });
});
