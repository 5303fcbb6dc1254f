import fs from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { exportJournal } from '../../src/commands/export.ts';
import { forget } from '../../src/commands/forget.ts';
import { importAnswers } from '../../src/commands/import.ts';
import { notes } from '../../src/commands/notes.ts';
import { noteSlot } from '../../src/journal/entry-name.ts';
import { writeBackup } from '../../src/storage/backup.ts';
import { countToForget } from '../../src/storage/forget.ts';
import { runFolder, runs } from '../../src/storage/journal-folder.ts';
import { openJournal } from '../../src/storage/journal-store.ts';
import { openKeyring } from '../../src/storage/keys.ts';
import { everyWalk } from '../setup/every-walk.ts';
import { root } from '../setup/root.ts';
import { filesBelow, tempFolder } from '../storage/temp-world.ts';
import { evening, type Home, homeAt, pagesFor, said, sit } from './evening.ts';

/**
 * Random notes on two copies of a home, against a few lines that say what should come of them: every
 * version is there or was removed, and one that was removed is on no page and in no file again.
 */
const names = { a: 'Ana', b: 'Ben' } as const;
const at = fc.constantFrom(0, 1);
const by = fc.constantFrom('a' as const, 'b' as const);
const day = fc.constantFrom(1, 2);

type Move =
  | { readonly kind: 'flags' | 'remove'; readonly at: number; readonly by: 'a' | 'b'; readonly day: number }
  | { readonly kind: 'together' | 'sync' | 'export' | 'import'; readonly at: number };

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('flags' as const), at, by, day }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), at, by, day }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom('together', 'sync', 'sync', 'export', 'import'), at }),
  },
);

type Side = {
  readonly home: Home;
  /** Versions that are there, by day. */
  readonly there: Set<string>;
  /** Removed here, or elsewhere and known here. */
  readonly gone: Set<string>;
};

type World = {
  readonly sides: readonly [Side, Side];
  readonly exports: { readonly file: string; readonly words: ReadonlySet<string> }[];
};

let count = 0;
const fresh = (on: number) => {
  count += 1;
  return `day${on}word${count}end`;
};

const course = path.join(root, 'test/evening/written-together.md');

async function written(side: Side): Promise<void> {
  const word = fresh(1);
  let done = false;
  await sit(side.home, (ask) => {
    if (ask.kind === 'resume') return { kind: 'menu' };
    if (ask.kind === 'menu') return { kind: 'over' };
    if (done || ask.kind === 'hand-over' || ask.kind === 'question') return { kind: 'stop' };
    if (ask.kind === 'write-note') {
      done = true;
      return { kind: 'wrote', text: word };
    }
    return ask.kind === 'step' ? { kind: 'write' } : { kind: 'go-on' };
  });
  side.there.add(word);
}

async function make({ sides, exports }: World, move: Move): Promise<void> {
  const side = sides[move.at as 0 | 1];
  const other = sides[(1 - move.at) as 0 | 1];
  const { home } = side;
  switch (move.kind) {
    case 'together':
      return await written(side);
    case 'flags': {
      const text = fresh(move.day);
      await said(home, (world) => notes(world, { day: move.day, as: names[move.by], text }));
      side.there.add(text);
      return;
    }
    case 'remove': {
      const as = names[move.by];
      await said(home, (world) => forget(world, { as, day: move.day, note: true, yes: true }));
      for (const word of side.there) if (word.startsWith(`day${move.day}w`)) side.gone.add(word);
      return;
    }
    case 'sync': {
      const journal = (of: Side) => path.join(of.home.folder, 'data/journal');
      fs.cpSync(journal(side), journal(other), { recursive: true });
      for (const word of side.there) other.there.add(word);
      for (const word of side.gone) other.gone.add(word);
      return;
    }
    case 'export': {
      const file = path.join(tempFolder(), 'both.json');
      await said(home, (world) => exportJournal(world, { format: 'json', out: file }));
      const text = fs.readFileSync(file, 'utf8');
      exports.push({ file, words: new Set([...side.there].filter((word) => text.includes(word))) });
      return;
    }
    case 'import': {
      const last = exports.at(-1);
      if (last === undefined) return;
      await said(home, (world) => importAnswers(world, last.file));
      for (const word of last.words) side.there.add(word);
    }
  }
}

async function expectRight({ home, there, gone }: Side): Promise<void> {
  const json = await said(home, (world) => notes(world, { history: true, json: true }));
  const shown = (JSON.parse(json) as { notes: readonly { text: string }[] }).notes.map(({ text }) => text);
  expect([...new Set(shown)].sort()).toEqual([...there].filter((word) => !gone.has(word)).sort());
  for (const as of [undefined, 'Ana', 'Ben'] as const)
    for (const [page, text] of await pagesFor(home, as))
      expect(
        [...gone].filter((word) => text.includes(word)),
        page,
      ).toEqual([]);
}

/** In no file in the clear; each sealed to the two keys and no other. */
function expectSealed({ home, there }: Side): void {
  const storage = home.world().storage();
  for (const file of filesBelow(home.folder)) {
    const bytes = fs.readFileSync(file, 'latin1');
    expect(
      [...there].filter((word) => bytes.includes(word)),
      file,
    ).toEqual([]);
    if (!file.includes(`-ab-${noteSlot}-`)) continue;
    expect(bytes.match(/^-> /gm), file).toHaveLength(2);
  }
  expect(runs(storage)).toHaveLength(1);
}

/** What was removed goes for good where somebody looks after the journal, and no backup has it after. */
async function expectSwept({ home, gone, there }: Side): Promise<void> {
  const world = home.world();
  const journal = openJournal(world.storage(), openKeyring(world.storage()));
  await forget(world, { as: 'Ana', day: 7, yes: true });
  const left = new Set([...there].filter((word) => !gone.has(word)));
  const [run = ''] = runs(world.storage());
  const files = fs
    .readdirSync(runFolder(world.storage(), run))
    .filter((name) => name.includes(`-ab-${noteSlot}-`));
  expect(countToForget(journal, { run, day: 'all', note: true, by: 'a' }).answers).toBe(files.length);
  if (left.size === 0) expect(files).toEqual([]);
  const backup = path.join(tempFolder(), 'backup.age');
  expect((await writeBackup(world.storage(), backup, 'attic')).files).toBeGreaterThan(0);
}

it('whatever two people write and remove, a note is theirs alone, and gone when it is removed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyMove, { minLength: 3, maxLength: 9 }), async (moves) => {
      const home = await evening('Ana', course);
      const folder = tempFolder();
      fs.cpSync(home.folder, folder, { recursive: true });
      const side = (of: Home): Side => ({ home: of, there: new Set(), gone: new Set() });
      const world: World = { sides: [side(home), side(homeAt(folder))], exports: [] };
      for (const move of moves) await make(world, move);
      for (const one of world.sides) {
        await expectRight(one);
        expectSealed(one);
        await expectSwept(one);
      }
    }),
    { numRuns: everyWalk ? 300 : 10, ...(everyWalk ? {} : { seed: 18 }) },
  );
});
