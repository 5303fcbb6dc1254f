import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { doctor } from '../../src/commands/doctor.ts';
import { plan } from '../../src/commands/plan.ts';
import { read } from '../../src/commands/read.ts';
import { pinnedText } from '../../src/model/pinned-day.ts';
import { entryId } from '../../src/storage/entry-id.ts';
import { appendEvent, openJournal } from '../../src/storage/journal-store.ts';
import { lockKey, unlockKey } from '../../src/storage/key-care.ts';
import { openKeyring } from '../../src/storage/keys.ts';
import { stamp } from '../storage/temp-world.ts';
import { dayOf, type Home, said, sit } from './evening.ts';
import {
  asked,
  atQuestion,
  begun,
  courseOf,
  pairs,
  questionsIn,
  saying,
  tell,
  wordsTo,
} from './two-sides.ts';

/** The text of a begun evening that is not there, or not what it should be: said, and never paired wrongly. */

const [first, second, third] = asked;
const next = courseOf(['What is new?', second], { title: 'The Gate' });
const keptIn = ({ folder }: Home) => path.join(folder, 'data/journeys');

function textOf(home: Home): string {
  const [name] = fs.readdirSync(keptIn(home)).filter((one) => one.startsWith('evening-'));
  if (name === undefined) throw new Error('nothing is pinned');
  return path.join(keptIn(home), name);
}

/** Pins day 1 to any bytes, as somebody could who writes into the folders. */
async function pinTo(home: Home, bytes: Uint8Array): Promise<void> {
  const hash = entryId(bytes);
  fs.writeFileSync(path.join(keptIn(home), `evening-${hash}.md`), bytes);
  const storage = home.world().storage();
  const at = new Date(0).toISOString();
  const event = { schema: 1, ...stamp(), at, run: 'two-sides', kind: 'pinned', day: 1, text: hash } as const;
  await appendEvent(openJournal(storage, openKeyring(storage)), event);
}

const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

const faults: readonly {
  readonly name: string;
  readonly says: string;
  readonly spoil: (home: Home) => unknown;
}[] = [
  { name: 'missing', says: 'is not here', spoil: (home) => fs.rmSync(textOf(home)) },
  { name: 'cut short', says: 'is damaged', spoil: (home) => fs.truncateSync(textOf(home), 100) },
  { name: 'empty', says: 'is damaged', spoil: (home) => fs.truncateSync(textOf(home), 0) },
  {
    name: 'huge',
    says: 'is damaged',
    spoil: (home) => fs.writeFileSync(textOf(home), 'x'.repeat(5 * 1024 * 1024)),
  },
  {
    name: 'a link to another file',
    says: 'is damaged',
    spoil: (home) => {
      const text = textOf(home);
      fs.renameSync(text, `${text}.away`);
      fs.symlinkSync(`${text}.away`, text);
    },
  },
  {
    name: 'a folder',
    says: 'is damaged',
    spoil: (home) => {
      const text = textOf(home);
      fs.rmSync(text);
      fs.mkdirSync(text);
    },
  },
  {
    name: 'of a later form',
    says: 'cannot be read by this version',
    spoil: (home) => pinTo(home, Buffer.from('{"format":"journey-evening","version":2}')),
  },
  { name: 'deep JSON', says: 'cannot be read', spoil: (home) => pinTo(home, Buffer.from(deep(100_000))) },
  {
    name: 'a day of other fields',
    says: 'cannot be read',
    spoil: async (home) => {
      const day = { ...(await dayOf(home.world(), 1)), questions: [1, 2] };
      await pinTo(home, Buffer.from(pinnedText(day as never)));
    },
  },
  {
    name: "another day's",
    says: 'is damaged',
    spoil: async (home) => await pinTo(home, Buffer.from(pinnedText(await dayOf(home.world(), 2)))),
  },
];

describe.each(faults)('the text of a begun evening is $name', ({ says, spoil }) => {
  it('is said in one sentence, and the second is asked what the first was', async () => {
    const { home, rewrite } = await begun();
    await sit(home, saying(atQuestion('b', 1)));
    await spoil(home);
    rewrite(next);
    const page = home.world();
    await read(page, { day: 1 });
    expect(page.said().trim().split('\n')).toHaveLength(1);
    expect(page.said()).toContain('The text of day 1 as you began it');
    expect(page.said()).toContain(says);
    expect(page.shown()).toContain(first);
    expect(await said(home, (world) => plan(world, {}))).toContain('The Gate');
    const sat = await sit(home, saying());
    expect(questionsIn(sat)).toEqual(asked.map((one) => `b ${one}`));
    for (const one of asked)
      expect((await pairs(home)).get(one)).toEqual([wordsTo('a', one), wordsTo('b', one)]);
  });

  it('pairs nothing wrongly either, where nobody can see what was asked', async () => {
    const { home, rewrite } = await begun();
    await sit(home, saying(atQuestion('b', 1)));
    await spoil(home);
    rewrite(courseOf([second, first, third]));
    await lockKey(openKeyring(home.world().storage()), 'a', 'for these tests', async () => null);
    await sit(home, saying());
    await unlockKey(openKeyring(home.world().storage()), 'a', async () => 'for these tests');
    for (const reader of ['Ana', 'Ben', undefined] as const) await pairs(home, reader);
  });
});

it('doctor names a text that is missing', async () => {
  const { home } = await begun();
  await tell(home, 'a', 1, first);
  const text = textOf(home);
  fs.rmSync(text);
  const report = await said(home, (world) => doctor(world, {}));
  expect(report).toContain(text);
  expect(report).toContain('the text of day 1 as you began it');
});

it('a text that is missing is put back with the next words, where the course still has it', async () => {
  const { home } = await begun();
  await tell(home, 'a', 1, first);
  const text = textOf(home);
  const bytes = fs.readFileSync(text);
  fs.rmSync(text);
  expect(await said(home, (world) => read(world, { day: 1 }))).not.toContain('as you began it');
  await tell(home, 'b', 1, first);
  expect(fs.readFileSync(text)).toEqual(bytes);
});

it('a course cannot take the name of such a text', async () => {
  const { home } = await begun();
  await tell(home, 'a', 1, first);
  const id = path.basename(textOf(home), '.md');
  const stranger = courseOf(asked).replace('title: Two Sides', `title: Two Sides\nid: ${id}`);
  await expect(begun(stranger)).rejects.toThrow(id);
});

it('is not written twice, and only once for both', async () => {
  const { home } = await begun();
  await sit(home, saying());
  const names = fs.readdirSync(path.join(home.folder, 'data/journal/two-sides'));
  expect(names.filter((name) => name.startsWith('001-ab-p'))).toHaveLength(1);
});
