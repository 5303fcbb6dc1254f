import fs from 'node:fs';
import path from 'node:path';
import { openDrafts } from '../../src/storage/drafts/drafts.ts';
import { sweepEditorFolder } from '../../src/storage/editor-folder.ts';
import { openKeyring } from '../../src/storage/keys.ts';
import { searchAfterKilledSittings } from '../flow/plaintext-search.ts';
import { filesBelow, tempFolder, worldIn } from '../storage/temp-world.ts';
import { newHome, removeHome, runAndKill } from './children.ts';
import { type Measuring, numbers, type Row } from './row.ts';

export { lineOf } from './row.ts';

export const shared = { count: 200, seed: 12, waits: true, same: [] };

/**
 * F12: sittings of the built program on a terminal, and programs that do nothing but type, keep and
 * edit answers holding a marker, are killed at random; after the next start's sweep neither the home
 * nor the folder for temporary files may hold the marker anywhere.
 */
const marker = 'plaintext-marker';

function holding(folder: string): number {
  return filesBelow(folder).filter((file) => fs.readFileSync(file).includes(marker)).length;
}

export async function searchAfterKills(writer: string, kills: number, seed: number) {
  const random = numbers(seed);
  const home = await newHome();
  const temporary = tempFolder();
  const before = process.env.TMPDIR;
  process.env.TMPDIR = temporary;
  const sum = { kills, 'files searched': 0, 'left by an editor until swept': 0, plaintext: 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    const mode = kill % 2 === 0 ? 'draft' : 'editor';
    await runAndKill([writer, 'a', String(kill * 20), '20', mode], home, random.below(400));
    sum['left by an editor until swept'] += holding(path.join(home, 'state', 'editor'));
    const world = worldIn(home);
    sweepEditorFolder(world);
    openDrafts(world, openKeyring(world));
    sum.plaintext += holding(home) + holding(temporary);
    sum['files searched'] = filesBelow(home).length + filesBelow(temporary).length;
  }
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  removeHome(home);
  removeHome(temporary);
  return sum;
}

export async function measure({ count = shared.count, seed = shared.seed, writer }: Measuring): Promise<Row> {
  const sittings = await searchAfterKilledSittings(count, numbers(seed));
  const inWrites = await searchAfterKills(writer, count, seed);
  const figures = {
    ...sittings,
    'kills in writes': inWrites.kills,
    'left by the writer until swept': inWrites['left by an editor until swept'],
    'plaintext after kills in writes': inWrites.plaintext,
  };
  return { name: 'F12', figures, ok: reached(figures) };
}

/** Nothing found, by a search that did find what an open editor had to leave. */
export function reached(figures: Row['figures']): boolean {
  const found = Number(figures.plaintext) + Number(figures['plaintext after kills in writes']);
  return (
    found === 0 &&
    Number(figures['files searched']) > 10 &&
    Number(figures['left by an editor until swept']) > 0
  );
}
