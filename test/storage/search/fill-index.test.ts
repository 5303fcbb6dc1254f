import fs from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { partners } from '../../../src/model/couple.ts';
import { entryNames, runFolder } from '../../../src/storage/journal-folder.ts';
import { appendEvent, type Journal } from '../../../src/storage/journal-store.ts';
import { keyPath, openKeyring } from '../../../src/storage/keys.ts';
import { releaseDue } from '../../../src/storage/opening.ts';
import { fillIndex } from '../../../src/storage/search/fill-index.ts';
import { indexPath } from '../../../src/storage/search/index-file.ts';
import { searchIndex } from '../../../src/storage/search/search-index.ts';
import type { World } from '../../../src/storage/world.ts';
import { answer, run, stamp, tempJournal } from '../temp-world.ts';

let journal: Journal;

beforeEach(async () => {
  journal = await tempJournal();
  for (const day of [1, 2, 3, 4, 5]) {
    await appendEvent(journal, answer('a', 1, `Of day ${day}.`, { day }));
    await appendEvent(journal, answer('b', 1, `Mine of day ${day}.`, { day, share: 'mine' }));
  }
});

/** Days of which the index knows the answers of that partner. */
function known(who: 'a' | 'b'): readonly number[] {
  const index = searchIndex(openKeyring(journal.world), run);
  return entryNames(journal.world, run)
    .filter((name) => name.who === who && name.slot === 'q1' && index.get(`${who} ${name.id}`) != null)
    .map(({ day }) => day);
}

const fill = (world: World = journal.world) => fillIndex(openKeyring(world), run);

it('opens for each partner their own, and the next search finds it known', async () => {
  await fill();
  for (const who of partners) expect(known(who)).toEqual([1, 2, 3, 4, 5]);
});

it('goes as far as its patience, newest first, and goes on from there another evening', async () => {
  // Each look at the clock takes 40 ms: the first says when to stop, three more days fit in.
  let time = journal.world.now().getTime();
  const slow: World = {
    ...journal.world,
    now: () => {
      time += 40;
      return new Date(time);
    },
  };
  await fill(slow);
  const first = known('a');
  expect(first.length).toBeGreaterThan(0);
  expect(first.length).toBeLessThan(5);
  expect(first).toEqual([1, 2, 3, 4, 5].slice(-first.length));
  for (let evening = 0; evening < 4; evening += 1) await fill(slow);
  expect(known('a')).toEqual([1, 2, 3, 4, 5]);
});

it('leaves what is known as it is, and takes in what came since', async () => {
  await fill();
  const before = fs.readFileSync(indexPath(journal.world, run, 'a'));
  await fill();
  expect(fs.readFileSync(indexPath(journal.world, run, 'a'))).toEqual(before);
  await appendEvent(journal, answer('a', 2, 'Since.', { day: 3 }));
  await fill();
  expect(fs.readFileSync(indexPath(journal.world, run, 'a'))).not.toEqual(before);
});

it('keeps nothing of a partner whose key is not at hand', async () => {
  fs.rmSync(keyPath(journal.world, 'b', 'key'));
  await fill();
  expect(known('a')).toEqual([1, 2, 3, 4, 5]);
  expect(fs.existsSync(indexPath(journal.world, run, 'b'))).toBe(false);
});

it('keeps no words that were only released: their author may take them back', async () => {
  await appendEvent(journal, answer('b', 1, 'Ours.', { day: 6 }));
  await appendEvent(journal, answer('a', 1, 'Also.', { day: 6 }));
  const released = await releaseDue(journal, { run, day: 6, questions: 1, stamp: stamp() });
  expect(released).toHaveLength(2);
  fs.rmSync(keyPath(journal.world, 'b', 'key'));
  await fill();
  const index = searchIndex(openKeyring(journal.world), run);
  const words = entryNames(journal.world, run).filter(({ day, slot }) => day === 6 && slot === 'q1');
  expect(words.map(({ who, id }) => [who, index.get(`a ${id}`) != null])).toEqual([
    ['a', true],
    ['b', false],
  ]);
});

it('is not stopped by a damaged entry', async () => {
  const [name] = entryNames(journal.world, run);
  if (name === undefined) throw new Error('no entry');
  const folder = runFolder(journal.world, run);
  for (const file of fs.readdirSync(folder).filter((one) => one.includes(name.id)))
    fs.writeFileSync(`${folder}/${file}`, 'x');
  await fill();
  expect(known('a').length + known('b').length).toBe(9);
});

it('is nothing where nothing was written', async () => {
  fs.rmSync(runFolder(journal.world, run), { recursive: true });
  await fill();
  expect(fs.existsSync(indexPath(journal.world, run, 'a'))).toBe(false);
});
