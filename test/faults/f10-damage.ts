import fs from 'node:fs';
import path from 'node:path';
import { open } from '../../src/storage/age/sealing.ts';
import { entryNames, runFolder } from '../../src/storage/journal-folder.ts';
import { readJournal } from '../../src/storage/journal-reading.ts';
import { appendEvent, type Journal, openJournal } from '../../src/storage/journal-store.ts';
import { createKeys, readIdentity } from '../../src/storage/keys.ts';
import { answer, names, run, tempWorld } from '../storage/temp-world.ts';
import { type Measuring, numbers, type Row } from './row.ts';

export { lineOf } from './row.ts';

/**
 * F10: an entry cut at every length and with single bits turned over. Each must be refused and named
 * by the journal, while the entry beside it still reads; and age itself must refuse it too, for the
 * case that someone fits the name to the damage.
 */

type Damage = {
  refused: number;
  named: number;
  /** By somebody who has no key, as `journey doctor` has none of a partner with a passphrase. */
  namedWithoutKey: number;
  ageRefused: number;
  othersRead: number;
};

async function tryDamage(journal: Journal, file: string, bytes: Uint8Array, sum: Damage): Promise<void> {
  fs.writeFileSync(file, bytes);
  const { entries, damaged } = await readJournal(journal, { run, as: ['a', 'b'] });
  const texts = entries.map(({ event }) => (event.kind === 'answer' ? event.text : ''));
  if (!texts.includes('damaged')) sum.refused += 1;
  if (damaged.length === 1 && damaged[0]?.path === file) sum.named += 1;
  const { damaged: blind } = await readJournal(journal, { run, as: [] });
  if (blind.length === 1 && blind[0]?.path === file) sum.namedWithoutKey += 1;
  if (texts.includes('beside it')) sum.othersRead += 1;
  const identity = readIdentity(journal.world, 'a') ?? '';
  if ((await open(bytes, identity)).kind !== 'opened') sum.ageRefused += 1;
}

export async function measureDamage(flips: number, everyLength = 1, seed = 10) {
  const world = tempWorld();
  const keyring = await createKeys(world, names);
  const writing = openJournal(world, keyring);
  await appendEvent(writing, answer('a', 1, 'damaged'));
  await appendEvent(writing, answer('b', 1, 'beside it'));
  const target = entryNames(world, run).find(({ who }) => who === 'a');
  const file = path.join(runFolder(world, run), `001-a-q1-${target?.id}.age`);
  const whole = fs.readFileSync(file);
  const journal = openJournal(world, keyring);
  const sum: Damage = { refused: 0, named: 0, namedWithoutKey: 0, ageRefused: 0, othersRead: 0 };
  let truncations = 0;
  for (let length = 0; length < whole.length; length += everyLength) {
    await tryDamage(journal, file, whole.subarray(0, length), sum);
    truncations += 1;
  }
  const random = numbers(seed);
  for (let flip = 0; flip < flips; flip += 1) {
    const bytes = Buffer.from(whole);
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
    await tryDamage(journal, file, bytes, sum);
  }
  fs.rmSync(path.dirname(world.paths.data), { recursive: true });
  return { truncations, 'bit flips': flips, ...sum };
}

export async function measure({ count = 3200, seed }: Measuring): Promise<Row> {
  const figures = await measureDamage(count, 1, seed);
  const all = figures.truncations + count;
  const { refused, named, namedWithoutKey, ageRefused, othersRead } = figures;
  const ok = [refused, named, namedWithoutKey, ageRefused, othersRead].every((one) => one === all);
  return { name: 'F10', figures, ok };
}
