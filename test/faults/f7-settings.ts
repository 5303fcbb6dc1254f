import fs from 'node:fs';
import path from 'node:path';
import { currentDay, progressOf } from '../../src/journal/progress.ts';
import { loadSaved, saveSaved } from '../../src/storage/bookmark.ts';
import { readSavedFast, savedPath } from '../../src/storage/bookmark-fast.ts';
import { entryNames } from '../../src/storage/journal-folder.ts';
import { appendEvent, openJournal } from '../../src/storage/journal-store.ts';
import { openKeyring } from '../../src/storage/keys.ts';
import { done, run, worldIn } from '../storage/temp-world.ts';
import { type Acknowledged, lookAt, newHome, removeHome, runAndKill } from './children.ts';
import type { Measuring, Row } from './row.ts';

export { lineOf } from './row.ts';

/**
 * F7, the storage's part: the settings file is deleted, cut, zeroed, conflicted, made read-only, and
 * written by two programs at once again and again. The day that waits stays right, the bad file is
 * kept, and no answer is lost.
 */

const damages: Readonly<Record<string, (file: string, bytes: Buffer) => void>> = {
  deleted: (file) => fs.rmSync(file),
  cut: (file, bytes) => fs.writeFileSync(file, bytes.subarray(0, bytes.length / 3)),
  zeroed: (file, bytes) => fs.writeFileSync(file, Buffer.alloc(bytes.length)),
  conflicted: (file, bytes) =>
    fs.writeFileSync(file, `<<<<<<< HEAD\n${bytes}=======\n${bytes}>>>>>>> other\n`),
  'read-only': (file) => fs.chmodSync(file, 0o400),
  'a folder': (file) => {
    fs.rmSync(file);
    fs.mkdirSync(file);
  },
};

async function damageOne(damage: (file: string, bytes: Buffer) => void, name: string) {
  const home = await newHome();
  const world = worldIn(home);
  const journal = openJournal(world, openKeyring(world));
  for (const day of [1, 2, 3]) await appendEvent(journal, done(day));
  const bookmark = { run, journeyId: run, source: run, day: 4, lastDone: null };
  await saveSaved(world, { bookmark });
  damage(savedPath(world), fs.readFileSync(savedPath(world)));
  const { notices } = await loadSaved(world);
  const rightDay = currentDay(progressOf(entryNames(world, run)).done, 35) === 4;
  const beside = fs.readdirSync(path.dirname(savedPath(world))).filter((file) => file.includes('.damaged-'));
  const untouched = name === 'deleted' || name === 'read-only';
  const kept = untouched ? notices.length === 0 : beside.length === 1 && notices.length === 1;
  await saveSaved(world, { bookmark });
  const again = readSavedFast(world)?.bookmark?.day === 4;
  removeHome(home);
  return rightDay && kept && again;
}

async function clobber(writer: string, pairs: number) {
  const home = await newHome();
  const acknowledged: Acknowledged[] = [];
  let broken = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    const both = (['a', 'b'] as const).map((who) =>
      runAndKill([writer, who, String(pair * 2), '2', 'settings'], home, null),
    );
    for (const said of await Promise.all(both)) acknowledged.push(...said.acknowledged);
    if (readSavedFast(worldIn(home)) === null) broken += 1;
  }
  const left = await lookAt(home, acknowledged);
  removeHome(home);
  return { acknowledged: acknowledged.length, lost: left.lost + left.torn, broken };
}

export async function measure({ count = 120, writer }: Measuring): Promise<Row> {
  const wrong: string[] = [];
  for (const [name, damage] of Object.entries(damages))
    if (!(await damageOne(damage, name))) wrong.push(name);
  const { acknowledged, lost, broken } = await clobber(writer, count);
  return {
    name: 'F7',
    figures: {
      'kinds of damage': Object.keys(damages).length,
      'handled wrongly': wrong.length === 0 ? 0 : wrong.join(' '),
      'paired runs': count,
      'answers acknowledged': acknowledged,
      lost,
      'settings left unreadable': broken,
    },
    ok: wrong.length === 0 && lost === 0 && acknowledged === count * 4,
  };
}
