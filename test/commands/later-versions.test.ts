import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answers } from '../../src/commands/answers.ts';
import { begin } from '../../src/commands/begin.ts';
import { doctor } from '../../src/commands/doctor.ts';
import { exportJournal } from '../../src/commands/export.ts';
import { forget } from '../../src/commands/forget.ts';
import { reflect } from '../../src/commands/reflect.ts';
import { status } from '../../src/commands/status.ts';
import { formatEntryName } from '../../src/journal/entry-name.ts';
import type { PartnerId } from '../../src/model/couple.ts';
import { seal } from '../../src/storage/age/sealing.ts';
import { restoreBackup, writeBackup } from '../../src/storage/backup.ts';
import { entryId } from '../../src/storage/entry-id.ts';
import { sweepForgotten } from '../../src/storage/forget.ts';
import { runFolder, runs } from '../../src/storage/journal-folder.ts';
import { appendEvent, openJournal } from '../../src/storage/journal-store.ts';
import { keyPath, openKeyring } from '../../src/storage/keys.ts';
import { stamp, tempFolder, tempWorld } from '../storage/temp-world.ts';
import { type FakeOptions, type FakeWorld, fakeWorld } from './fake-world.ts';

/** What a later version may write: kinds and slots that this one does not have. */

const run = 'first-steps';

type Later = {
  readonly day: number;
  readonly who: PartnerId | 'ab';
  readonly slot: string;
  readonly event: Readonly<Record<string, unknown>>;
};

const secret = 'Only a later version can read this.';

const later: readonly Later[] = [
  { day: 1, who: 'a', slot: 'n1', event: { schema: 1, kind: 'note', by: 'a', day: 1, text: secret } },
  { day: 1, who: 'b', slot: 'q1-note', event: { schema: 1, kind: 'note', by: 'b', day: 1, text: secret } },
  { day: 1, who: 'ab', slot: 'rested', event: { schema: 1, kind: 'rested', day: 1 } },
  { day: 3, who: 'ab', slot: 'pin', event: { schema: 1, kind: 'pinned', day: 3 } },
  { day: 2, who: 'a', slot: 'q100', event: { schema: 1, kind: 'answer', by: 'a', day: 2, text: secret } },
  { day: 900, who: 'b', slot: 'quote', event: { schema: 2, kind: 'quoted', by: 'b', text: secret } },
  { day: 1, who: 'a', slot: 'x', event: { schema: 1, kind: 'mark', by: 'a', day: 1, text: secret } },
  { day: 1, who: 'b', slot: 'x', event: { schema: 2, kind: 'release', by: 'b', day: 1, text: secret } },
];

/** Puts an event into the journal as a later version would; returns the file. */
async function written(world: FakeWorld, { day, who, slot, event }: Later): Promise<string> {
  const storage = world.storage();
  const { recipients } = openKeyring(storage);
  const readers = who === 'ab' ? [recipients.a, recipients.b] : [recipients[who]];
  const { bytes } = await seal(Buffer.from(JSON.stringify({ ...stamp(), run, ...event })), readers);
  const file = path.join(runFolder(storage, run), formatEntryName({ day, who, slot, id: entryId(bytes) }));
  fs.writeFileSync(file, bytes, { mode: 0o600 });
  return file;
}

const names = 'Ana,Ben';

async function evening(): Promise<FakeWorld> {
  const world = fakeWorld();
  await begin(world, run, { names });
  await reflect(world, { as: 'Ana', day: 1, question: 1, answer: 'Ana said', ours: true });
  await reflect(world, { as: 'Ben', day: 1, question: 1, answer: 'Ben said', ours: true });
  return world;
}

/** The same home, a command later. */
const next = (world: FakeWorld, options: FakeOptions = {}) =>
  fakeWorld({ ...options, storage: world.storage });

async function withLater() {
  const world = await evening();
  const files: string[] = [];
  for (const one of later) files.push(await written(world, one));
  return { world, files };
}

const inFolder = (world: FakeWorld) => fs.readdirSync(runFolder(world.storage(), run)).sort();

describe('what a later version wrote', () => {
  it('is no damage: the doctor counts it, and is content', async () => {
    const { world } = await withLater();
    const looked = next(world);
    expect(await doctor(looked, {})).toBe(0);
    expect(looked.shown()).toContain('every one is whole');
    expect(looked.shown()).toContain(`${later.length} of them are from a newer journey`);
    const json = next(world);
    await doctor(json, { json: true });
    expect(JSON.parse(json.shown())).toMatchObject({ newer: later.length, findings: [] });
  });

  it('is named as damaged where its bytes are not what was written', async () => {
    const { world, files } = await withLater();
    for (const file of files) fs.appendFileSync(file, '!');
    const looked = next(world);
    expect(await doctor(looked, {})).toBe(65);
    for (const file of files)
      expect(looked.shown()).toContain(`${file}: its content is not what was written`);
  });

  it('is named as damaged also where it is only read past', async () => {
    const { world, files } = await withLater();
    const [note = ''] = files;
    fs.appendFileSync(note, '!');
    const read = next(world);
    expect(await answers(read, { as: 'Ana' })).toBe(0);
    expect(read.said()).toContain(note);
  });

  it.each([
    ['answers', (world: FakeWorld) => answers(world, {})],
    ['answers as one', (world: FakeWorld) => answers(world, { as: 'Ana' })],
    ['a search', (world: FakeWorld) => answers(world, { as: 'Ben', search: 'said' })],
    ['an export', (world: FakeWorld) => exportJournal(world, { format: 'md', as: 'Ana' })],
    ['an export as JSON', (world: FakeWorld) => exportJournal(world, { format: 'json' })],
  ])('is said once, and not shown: %s', async (_, command) => {
    const { world } = await withLater();
    const read = next(world);
    expect(await command(read)).toBe(0);
    expect(read.said().match(/newer journey/g)).toHaveLength(1);
    expect(read.said()).not.toContain('could not be read');
    expect(read.shown()).not.toContain(secret);
  });

  it('changes nothing about where the couple are, nor about what opens', async () => {
    const plain = await evening();
    const { world } = await withLater();
    for (const one of [plain, world]) {
      for (const question of [2, 3, 4])
        for (const as of ['Ana', 'Ben'])
          await reflect(next(one), { as, day: 1, question, answer: `${as} ${question}`, ours: true });
    }
    const shownBy = async (one: FakeWorld, command: (of: FakeWorld) => Promise<number>) => {
      const asked = next(one);
      await command(asked);
      return asked.shown();
    };
    const commands = [
      (of: FakeWorld) => status(of, { json: true }),
      (of: FakeWorld) => answers(of, { as: 'Ben' }),
      (of: FakeWorld) => answers(of, {}),
    ];
    for (const command of commands) expect(await shownBy(world, command)).toBe(await shownBy(plain, command));
    expect(await shownBy(world, commands[2] as (typeof commands)[2])).toContain('Ana 4');
  });

  it('opens at the end of a day also where an author has a passphrase', async () => {
    const world = await evening();
    const unknownSlots = later.filter(({ slot }) => slot !== 'x');
    for (const one of unknownSlots) await written(world, one);
    fs.rmSync(keyPath(world.storage(), 'a', 'key'));
    const journal = openJournal(world.storage(), openKeyring(world.storage()));
    const { openDay } = await import('../../src/storage/opening.ts');
    const said = { schema: 1, run, kind: 'answer', day: 2, question: '?', share: 'ours' } as const;
    for (const by of ['a', 'b'] as const)
      await appendEvent(journal, {
        ...said,
        ...stamp(),
        by,
        about: { part: 'question', index: 1 },
        text: by,
      });
    const opened = await openDay(journal, { run, day: 2, questions: 1, stamp: stamp() });
    expect(opened[0]?.answers.map(({ text }) => text)).toEqual(['a', 'b']);
  });

  it('is in a backup, and comes back from it', async () => {
    const { world } = await withLater();
    const file = path.join(tempFolder(), 'backup.age');
    expect((await writeBackup(world.storage(), file, 'x')).left).toEqual([]);
    const empty = fakeWorld({ storage: emptyHome() });
    const restored = await restoreBackup(empty.storage(), file, 'x');
    expect(restored.damaged).toEqual([]);
    expect(runs(empty.storage())).toEqual([run]);
    expect(inFolder(empty)).toEqual(inFolder(world));
  });

  it('stays when its author forgets everything, who is told so', async () => {
    const { world, files } = await withLater();
    const told = next(world);
    await forget(told, { as: 'Ana', all: true, yes: true });
    for (const file of files) expect([file, fs.existsSync(file)]).toEqual([file, true]);
    expect(told.said()).toContain('2 entries from a newer journey stayed');
    const one = next(world);
    await forget(one, { as: 'Ben', day: 1, yes: true });
    expect(one.said()).toContain('1 entry from a newer journey stayed');
    for (const file of files) expect([file, fs.existsSync(file)]).toEqual([file, true]);
  });

  it('goes where its own author forgot it by its id, and only then', async () => {
    const { world, files } = await withLater();
    const journal = openJournal(world.storage(), openKeyring(world.storage()));
    const ids = files.map((file) => file.slice(-36, -4));
    await appendEvent(journal, { schema: 1, ...stamp(), run, kind: 'forget', by: 'a', day: 1, of: ids });
    const looked = next(world);
    expect(await doctor(looked, {})).toBe(65);
    expect(looked.shown().match(/deleted by its author/g)).toHaveLength(2);
    await sweepForgotten(journal, run);
    const gone = files
      .filter((file) => !fs.existsSync(file))
      .map((file) => path.basename(file).slice(0, -37));
    expect(gone).toEqual(['001-a-n1', '002-a-q100']);
  });
});

function emptyHome() {
  const world = tempWorld();
  return () => world;
}
