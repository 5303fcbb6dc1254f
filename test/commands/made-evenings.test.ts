import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { begin } from '../../src/commands/begin.ts';
import { openCourse } from '../../src/commands/course.ts';
import { list } from '../../src/commands/list.ts';
import { plan } from '../../src/commands/plan.ts';
import type { Day } from '../../src/model/journey.ts';
import { restoreBackup, writeBackup } from '../../src/storage/backup.ts';
import { examine } from '../../src/storage/doctor/examine.ts';
import { keptJourneyIds } from '../../src/storage/own-journeys.ts';
import { fakeWorld } from './fake-world.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const course = (title: string, bullets: string) =>
  `---\ntitle: ${title}\nduration: 1 week\n---\n\n## Day 1: One\n\n### Reflection Questions\n\n1. What is it?\n\n## Your Journey Plan\n\n### Week 1: Us\n\n${bullets}\n`;

/** A course file in a folder of its own, theme files beside it. */
function given(text: string, themes: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'journey-made-'));
  folders.push(folder);
  if (Object.keys(themes).length > 0) mkdirSync(path.join(folder, 'themes'));
  for (const [name, words] of Object.entries(themes)) writeFileSync(path.join(folder, 'themes', name), words);
  const file = path.join(folder, 'mine.md');
  writeFileSync(file, text);
  return file;
}

const garden = `---
title: Our Garden
duration: 2 days
means: {en: [garden*, trust], de: [garten]}
---

## Day 1: What Comes Up

### Today's Learning

Something comes up every spring that neither of you has sown.

### Today's Activity

Step 1 (10 minutes each): Say what you would sow.

### Reflection Questions

1. What do you water?
`;

const days = async (file: string, run = 'mine'): Promise<readonly Day[]> =>
  (await openCourse(fakeWorld(), file, 'mine', run)).journey.days;

it('say in begin, plan and list what the file writes, and where all of it is written', async () => {
  const file = given(course('First Steps', '- Build trust\n- Looking Up'));
  const world = fakeWorld();
  await begin(world, file, { names: 'Ana,Ben' });
  expect(world.said()).toContain('1 evening written, 6 put together by rule from the headings of the plan.');
  expect(world.said()).toContain(
    'The course “First Steps” that comes with journey has all 7 evenings written: journey begin first-steps',
  );
  await plan(world, { week: 1 });
  expect(world.shown()).toContain('Build trust · by rule');
  expect(world.shown()).toContain('Looking Up · by rule · written in first-steps, day 1');
  expect(world.shown().replace(/\s+/g, ' ')).toContain(
    '1 of 7 evenings is written in the file. The others are put together by rule',
  );
  await list(world, {});
  expect(world.shown().replace(/\s+/g, ' ')).toContain(
    '1 of 7 evenings written, the others put together by rule',
  );
});

it('say nothing of the kind of a course that is written whole', async () => {
  const world = fakeWorld();
  await plan(world, {});
  await list(world, {});
  expect(world.shown()).not.toContain('by rule');
});

it('are made of the themes beside the file before ours, in any language of theirs', async () => {
  const file = given(course('Mine', '- Build trust\n- Im Garten\n- Say thank you'), { 'garden.md': garden });
  const made = await days(file);
  expect(made[1]?.learning).toContain('Something comes up every spring');
  expect(made[1]?.questions).toEqual(['What do you water?']);
  expect(made[5]?.learning).toContain('Rune does the bins');
  const german = given(course('Mine', '- Im Garten'), { 'garden.md': garden });
  expect((await days(german))[1]?.learning).toContain('Something comes up every spring');
});

it('are read anew once a theme beside the file is another', async () => {
  const file = given(course('Mine', '- Build trust'), { 'garden.md': garden });
  const storage = fakeWorld().storage();
  const world = fakeWorld({ storage: () => ({ ...storage, now: () => new Date(Date.now() + 60_000) }) });
  const asked = async () => (await openCourse(world, file, 'mine')).journey.days[1]?.questions;
  expect(await asked()).toEqual(['What do you water?']);
  writeFileSync(path.join(path.dirname(file), 'themes/garden.md'), garden.replace('you water', 'you leave'));
  expect(await asked()).toEqual(['What do you leave?']);
});

describe('themes beside a course', () => {
  const begun = async (themes: Readonly<Record<string, string>>) => {
    const file = given(course('Mine', '- Build trust'), themes);
    const world = fakeWorld();
    await begin(world, file, { names: 'Ana,Ben' });
    const asked = async (from = file) => (await openCourse(world, from, 'mine')).journey.days[1]?.questions;
    const copies = () => readdirSync(path.join(world.storage().paths.data, 'journeys')).sort();
    return { world, file, folder: path.join(path.dirname(file), 'themes'), asked, copies };
  };

  it.each([
    ['the folder alone', (file: string) => path.join(path.dirname(file), 'themes')],
    ['the course with it', path.dirname],
  ])('are kept at begin, so that nothing is lost when %s goes', async (_, gone) => {
    const { file, asked } = await begun({ 'garden.md': garden });
    rmSync(gone(file), { recursive: true });
    expect(await asked()).toEqual(['What do you water?']);
  });

  it('are read where they lie while they are there, and kept anew at the next begin', async () => {
    const { world, file, folder, asked } = await begun({ 'garden.md': garden });
    writeFileSync(path.join(folder, 'garden.md'), garden.replace('you water', 'you leave'));
    expect(await asked()).toEqual(['What do you leave?']);
    await begin(world, file, {});
    rmSync(folder, { recursive: true });
    expect(await asked()).toEqual(['What do you leave?']);
    await begin(world, file, {});
    expect(await asked()).toEqual(['What do you leave?']);
    mkdirSync(folder);
    await begin(world, file, {});
    rmSync(folder, { recursive: true });
    expect((await asked())?.[0]).not.toMatch(/water|leave/);
  });

  it.each<[string, (folder: string) => void]>([
    ['other files alone', (folder) => writeFileSync(path.join(folder, 'diary.md'), '# Mine\n\nMine.\n')],
    [
      'too many files',
      (folder) => {
        for (let at = 0; at <= 200; at += 1) writeFileSync(path.join(folder, `${at}.md`), garden);
      },
    ],
    [
      'a theme that cannot be read',
      (folder) => writeFileSync(path.join(folder, 'a.md'), new Uint8Array([255])),
    ],
  ])('stay as they were kept where the folder has %s', async (_, fill) => {
    const { world, file, folder, asked } = await begun({ 'garden.md': garden });
    rmSync(path.join(folder, 'garden.md'));
    fill(folder);
    expect(await asked()).toEqual(['What do you water?']);
    await begin(world, file, {});
    rmSync(folder, { recursive: true });
    expect(await asked()).toEqual(['What do you water?']);
  });

  it('are copied alone: what is no theme stays where it is', async () => {
    const { world, copies } = await begun({
      'garden.md': garden,
      'diary.md': '# Mine\n\nNobody reads this.\n',
    });
    expect(copies()).toEqual(['mine--from.md', 'mine--themes.md', 'mine.md']);
    const kept = path.join(world.storage().paths.data, 'journeys/mine--themes.md');
    expect(readFileSync(kept, 'utf8')).toContain('What do you water?');
    expect(readFileSync(kept, 'utf8')).not.toContain('Nobody');
    expect(keptJourneyIds(world.storage())).toEqual(['mine']);
  });

  it('are none where their texts together are more than a course may have', async () => {
    const large = `${garden}\n${'<!-- x -->\n'.repeat(60_000)}`;
    const { asked, copies } = await begun({ 'a.md': large, 'b.md': large.replace('Our Garden', 'Ours') });
    expect(await asked()).not.toContain('What do you water?');
    expect(copies()).toEqual(['mine--from.md', 'mine.md']);
  });

  it('come back with a backup, and doctor names a copy that is damaged', async () => {
    const { world, file } = await begun({ 'garden.md': garden });
    const archive = path.join(path.dirname(file), 'backup.age');
    await writeBackup(world.storage(), archive, 'for the attic');
    rmSync(path.join(path.dirname(file), 'themes'), { recursive: true });
    const other = fakeWorld();
    await restoreBackup(other.storage(), archive, 'for the attic');
    const asked = async () => (await openCourse(other, file, 'mine')).journey.days[1]?.questions;
    expect(await asked()).toEqual(['What do you water?']);
    expect((await examine(other.storage(), null)).findings).toEqual([]);
    const copy = path.join(other.storage().paths.data, 'journeys/mine--themes.md');
    for (const broken of ['{"themes":[{"name":1}]}', '{', '[]', 'null']) {
      writeFileSync(copy, broken, { mode: 0o600 });
      expect((await asked())?.[0]).not.toContain('water');
      expect((await examine(other.storage(), null)).findings.map((one) => one.path)).toEqual([copy]);
    }
  });
});

it.each<[string, string | Uint8Array]>([
  ['front matter that is a program', garden.replace('---\n', '---js\n')],
  ['no UTF-8', new Uint8Array([0xff, 0xfe, 0x2d, 0x2d])],
  ['more than a course may be', `${garden}${'x'.repeat(1024 * 1024)}`],
  ['no words to find it by', garden.replace(/means:.*\n/, '')],
  ['a million phrases', garden.replace(/means:.*\n/, `means: [${'a, '.repeat(4000)}b]\n`)],
  ['phrases that are none', garden.replace(/means:.*\n/, 'means: {en: {deep: [trust]}}\n')],
])('pass over a theme beside the file with %s', async (_, theme) => {
  const made = await days(given(course('Mine', '- Build trust'), { 'garden.md': theme }));
  expect(made[1]?.learning).toContain('Ines and Tobi');
});

it('are others in a second round, and the same on reading again', async () => {
  const file = given(course('Mine', '- Build trust'));
  expect((await days(file))[1]?.learning).toContain('Ines and Tobi');
  expect((await days(file, 'mine~2'))[1]?.learning).toContain('Leigh');
  expect(await days(file, 'mine~2')).toEqual(await days(file, 'mine~2'));
});
