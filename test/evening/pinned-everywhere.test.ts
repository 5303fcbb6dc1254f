import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answers } from '../../src/commands/answers.ts';
import { backup } from '../../src/commands/backup.ts';
import { beginJourney } from '../../src/commands/begin.ts';
import { openCourse } from '../../src/commands/course.ts';
import { dayInText } from '../../src/commands/day-in-text.ts';
import { doctor } from '../../src/commands/doctor.ts';
import { asBegun } from '../../src/commands/evening.ts';
import { exportJournal } from '../../src/commands/export.ts';
import { forget } from '../../src/commands/forget.ts';
import { requireHere } from '../../src/commands/here.ts';
import { home as homeScreen } from '../../src/commands/home.ts';
import { importAnswers } from '../../src/commands/import.ts';
import { list } from '../../src/commands/list.ts';
import { plan } from '../../src/commands/plan.ts';
import { read } from '../../src/commands/read.ts';
import { reflect } from '../../src/commands/reflect.ts';
import { restore } from '../../src/commands/restore.ts';
import { status } from '../../src/commands/status.ts';
import type { World } from '../../src/commands/world.ts';
import { tempFolder } from '../storage/temp-world.ts';
import { dayOf, type Home, homeAt, said, sit } from './evening.ts';
import {
  asked,
  atQuestion,
  begun,
  courseOf,
  opened,
  pairs,
  questionsIn,
  saying,
  tell,
  wordsTo,
} from './two-sides.ts';

/** An evening stays as it was begun, in everything that reads it and everything that carries it. */

const [first, second, third] = asked;

/** The author's next edition: another title, other questions, one fewer. */
const next = courseOf(['What is new?', second], { title: 'The Gate', learning: 'Another learning.' });

/** The files with the texts of begun days. */
function textsIn({ folder }: Home): readonly string[] {
  const kept = path.join(folder, 'data/journeys');
  return fs.readdirSync(kept).flatMap((name) => (name.startsWith('evening-') ? [path.join(kept, name)] : []));
}

const withPassphrase = (world: World): World => ({
  ...world,
  env: { JOURNEY_BACKUP_PASSPHRASE: 'for these tests alone' },
});

describe('once Ana has answered, and the author has brought out another edition', () => {
  const pages: readonly {
    readonly name: string;
    readonly page: (world: World) => Promise<unknown>;
    readonly has: readonly string[];
  }[] = [
    { name: 'read 1', page: (world) => read(world, { day: 1 }), has: [...asked, 'The Door', 'two sides'] },
    { name: 'read 1 --json', page: (world) => read(world, { day: 1, json: true }), has: [first, 'The Door'] },
    { name: 'today --text', page: (world) => dayInText(world, {}), has: [...asked, 'The Door'] },
    { name: 'plan', page: (world) => plan(world, {}), has: ['The Door'] },
    { name: 'plan --week 1', page: (world) => plan(world, { week: 1 }), has: ['The Door'] },
    { name: 'plan --json', page: (world) => plan(world, { json: true }), has: ['The Door'] },
    { name: 'status', page: (world) => status(world, {}), has: ['The Door'] },
    { name: 'status --json', page: (world) => status(world, { json: true }), has: ['The Door'] },
    { name: 'journey', page: (world) => homeScreen(world), has: ['Ben has three questions of day 1'] },
    { name: 'answers', page: (world) => answers(world, { as: 'Ana' }), has: [...asked, 'The Door'] },
    {
      name: 'answers --history',
      page: (world) => answers(world, { as: 'Ana', history: true }),
      has: [...asked, 'The Door'],
    },
    {
      name: 'export',
      page: (world) => exportJournal(world, { as: 'Ana', format: 'md' }),
      has: [...asked, 'The Door'],
    },
  ];

  it.each(pages)('$name has the evening as it was begun', async ({ page, has }) => {
    const { home, rewrite } = await begun();
    await sit(home, saying(atQuestion('b', 1)));
    rewrite(next);
    const shown = await said(home, page);
    for (const one of has) expect(shown).toContain(one);
    for (const one of ['The Gate', 'What is new?', 'Another learning.']) expect(shown).not.toContain(one);
  });

  it('reflect counts its questions within it, and an earlier version comes back to its own', async () => {
    const { home, rewrite } = await begun();
    await tell(home, 'a', 3, third);
    await tell(home, 'a', 3, third);
    rewrite(next);
    await said(home, (world) => reflect(world, { as: 'Ana', day: 1, question: 3, pass: true }));
    await said(home, (world) => reflect(world, { as: 'Ana', day: 1, question: 3, earlier: 1 }));
    expect(await pairs(home, 'Ana')).toEqual(new Map([[third, [wordsTo('a', third)]]]));
    const fourth = reflect(home.world(), { as: 'Ana', day: 1, question: 4, answer: 'Too far.' });
    await expect(fourth).rejects.toThrow(/questions 1 to 3/);
  });

  it('an evening that was not begun takes the newer text', async () => {
    const { home, rewrite } = await begun();
    await tell(home, 'a', 1, first);
    rewrite(courseOf(asked, { focus: 'The stairs' }));
    expect(await said(home, (world) => read(world, { day: 2 }))).toContain('The stairs');
    expect(await said(home, (world) => read(world, { day: 1 }))).not.toContain('The stairs');
    expect(textsIn(home)).toHaveLength(1);
  });

  it('looking at an evening, or typing nothing, begins none', async () => {
    const { home, rewrite } = await begun();
    await sit(home, (ask) => (ask.kind === 'question' ? { kind: 'stop' } : { kind: 'go-on' }));
    expect(textsIn(home)).toEqual([]);
    rewrite(next);
    expect(questionsIn(await sit(home, saying()))).toContain('a What is new?');
  });

  it('half a sentence comes up again under the question it was begun to', async () => {
    const { home, rewrite } = await begun();
    await sit(home, (ask, ports) => {
      if (ask.kind !== 'question') return { kind: 'go-on' };
      ports.draft.save('Half a sen');
      return { kind: 'stop' };
    });
    rewrite(next);
    let came: unknown = null;
    await sit(home, (ask, ports) => {
      if (ask.kind !== 'question') return { kind: 'go-on' };
      came = [ask.text, ports.draft.initial];
      return { kind: 'stop' };
    });
    expect(came).toEqual([first, 'Half a sen']);
  });
});

it('a made evening stays as it was made, when the plan and when the rule for making it changes', async () => {
  const { home, rewrite } = await begun();
  const made = await dayOf(home.world(), 2);
  expect(made.authored).toBe(false);
  await sit(home, saying(atQuestion('a', 1)), 2);
  rewrite(courseOf(asked, { focus: 'The stairs' }));
  const sat = await sit(home, saying(), 2);
  expect(questionsIn(sat)).toEqual(made.questions.map((one) => `a ${one}`));
  expect(opened(sat)).toEqual(expect.arrayContaining([...made.questions]));
  const world = home.world();
  const here = await requireHere(world);
  const course = await openCourse(world, here.source, here.journeyId);
  const days = course.journey.days.map((day) => ({ ...day, questions: ['By a newer rule?'] }));
  const newer = asBegun(world, here, { ...course, journey: { ...course.journey, days } });
  expect((await newer.day(2))?.questions).toEqual(made.questions);
  expect((await newer.day(3))?.questions).toEqual(['By a newer rule?']);
});

it('a newer edition of a bundled course leaves a begun evening as it was', async () => {
  const folder = tempFolder();
  const editions = ['old', 'new'].map((name) => path.join(folder, name));
  for (const [at, text] of [courseOf(asked), next].entries()) {
    fs.mkdirSync(editions[at] ?? '');
    fs.writeFileSync(path.join(editions[at] ?? '', 'two-sides.md'), text);
  }
  const [before, after] = editions.map((bundled) => homeAt(path.join(folder, 'home'), bundled));
  if (before === undefined || after === undefined) throw new Error('no editions');
  await beginJourney(before.world(), 'two-sides', { names: 'Ana,Ben' });
  await sit(before, saying(atQuestion('b', 2)));
  const sat = await sit(after, saying());
  expect(questionsIn(sat)).toEqual([`b ${second}`, `b ${third}`]);
  expect((await pairs(after)).size).toBeGreaterThanOrEqual(3);
});

it('two computers with different editions show one text, and each answer under its own question', async () => {
  const folder = tempFolder();
  const homes: Home[] = [];
  for (const [name, text] of [
    ['one', courseOf(asked)],
    ['two', next],
  ] as const) {
    fs.mkdirSync(path.join(folder, name));
    fs.writeFileSync(path.join(folder, name, 'two-sides.md'), text);
    const own = homeAt(path.join(folder, `home-${name}`), path.join(folder, name));
    if (homes[0] === undefined) await beginJourney(own.world(), 'two-sides', { names: 'Ana,Ben' });
    else fs.cpSync(homes[0].folder, own.folder, { recursive: true });
    homes.push(own);
  }
  const [one, two] = homes as [Home, Home];
  for (const [at, question] of asked.entries()) await tell(one, 'a', at + 1, question);
  await tell(two, 'b', 1, 'What is new?');
  await tell(two, 'b', 2, second);
  for (const [from, to] of [
    [one, two],
    [two, one],
  ] as const)
    fs.cpSync(path.join(from.folder, 'data'), path.join(to.folder, 'data'), {
      recursive: true,
      force: false,
    });
  const texts = await Promise.all(homes.map(async (own) => (await dayOf(own.world(), 1)).questions));
  expect(texts[0]).toEqual(texts[1]);
  for (const own of homes) {
    for (const [at, question] of (texts[0] ?? []).entries()) await tell(own, 'b', at + 1, question);
    for (const who of ['Ana', 'Ben', undefined] as const) {
      for (const given of (await pairs(own, who)).values()) expect(given.length).toBeGreaterThan(0);
    }
  }
});

it('a begun day that the course no longer has is still found by its number', async () => {
  const { home, rewrite } = await begun();
  const { questions, title } = await dayOf(home.world(), 9);
  await tell(home, 'a', 1, questions[0] ?? '', 9);
  rewrite(courseOf(asked, { weeks: 1 }));
  expect(await said(home, (world) => read(world, { day: 9 }))).toContain(questions[1]);
  expect(await said(home, (world) => plan(world, {}))).toMatch(/no longer has them:\n\s*\S+ 9 /);
  expect(await said(home, (world) => answers(world, { as: 'Ana', day: 9 }))).toContain(title);
  expect(await said(home, (world) => homeScreen(world))).toContain('of day 9');
  expect(questionsIn(await sit(home, saying(), 9))).toContain(`b ${questions[0]}`);
  await pairs(home, 'Ben', 9);
  await expect(read(home.world(), { day: 10 })).rejects.toThrow('7');
});

describe('what carries a journal', () => {
  it('a backup brings the text with it, mends a damaged one, and is whole again', async () => {
    const { home, rewrite } = await begun();
    await sit(home, saying(atQuestion('b', 1)));
    const file = path.join(tempFolder(), 'all.age');
    await backup(withPassphrase(home.world()), file);
    rewrite(next);
    const [text = ''] = textsIn(home);
    const bytes = fs.readFileSync(text);
    fs.writeFileSync(text, 'damaged');
    expect(await said(home, (world) => doctor(world, {}))).toContain(text);
    await restore(withPassphrase(home.world()), file);
    expect(fs.readFileSync(text)).toEqual(bytes);
    fs.rmSync(text);
    await restore(withPassphrase(home.world()), file);
    expect(fs.readFileSync(text)).toEqual(bytes);
    expect(await said(home, (world) => doctor(world, {}))).toContain('every one is whole');
    expect(questionsIn(await sit(home, saying()))).toEqual(asked.map((one) => `b ${one}`));
  });

  it('an export taken into a home with another edition asks what was answered', async () => {
    const { home } = await begun();
    await tell(home, 'a', 1, first);
    await tell(home, 'a', 2, second);
    const file = path.join(tempFolder(), 'ana.json');
    fs.writeFileSync(file, await said(home, (world) => exportJournal(world, { as: 'Ana', format: 'json' })));
    const other = await begun(next);
    await importAnswers(other.home.world(), file);
    const sat = await sit(other.home, saying());
    expect(questionsIn(sat)).toEqual([`b ${first}`, `b ${second}`]);
    expect((await pairs(other.home)).get(first)).toEqual([wordsTo('a', first), wordsTo('b', first)]);
  });

  it('an answer that was deleted is asked for again in the same words', async () => {
    const { home, rewrite } = await begun();
    await tell(home, 'a', 1, first);
    rewrite(next);
    await forget(home.world(), { as: 'Ana', day: 1, yes: true });
    expect(questionsIn(await sit(home, saying()))).toContain(`a ${first}`);
  });

  it('is no course of theirs', async () => {
    const { home } = await begun();
    await tell(home, 'a', 1, first);
    expect(await said(home, (world) => list(world, {}))).not.toMatch(/evening-/i);
  });
});
