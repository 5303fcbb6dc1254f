import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { lookAt, newHome, removeHome, runToEnd } from './children.ts';
import type { Measuring, Row } from './row.ts';

export { lineOf } from './row.ts';

/**
 * F1: SIGKILL at every system call of a write. A first run under strace shows which calls a write
 * makes and how many of each kind come before; then the program is run again for every single one
 * and killed as it enters it.
 */

type Target = { readonly call: string; readonly nth: number };

const traced =
  'openat,open,write,pwrite64,fsync,fdatasync,fstat,statx,newfstatat,lstat,stat,link,linkat,unlink,unlinkat,rename,renameat2,mkdir,mkdirat,chmod,fchmodat,close,getdents64';

export function hasStrace(): boolean {
  return spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0;
}

/** Every call of the write of one answer, by kind and number, as a first run makes them. */
async function targets(writer: string): Promise<readonly Target[]> {
  const home = await newHome();
  const log = path.join(home, 'trace');
  runToEnd(
    'strace',
    [
      '-qq',
      '-o',
      log,
      '-e',
      `trace=${traced},access,faccessat,faccessat2`,
      process.execPath,
      writer,
      'a',
      '0',
      '1',
    ],
    home,
  );
  const lines = fs.readFileSync(log, 'utf8').split('\n');
  removeHome(home);
  const counts = new Map<string, number>();
  const found: Target[] = [];
  let writing = false;
  for (const line of lines) {
    const call = /^(\w+)\(/.exec(line)?.[1];
    if (call === undefined) continue;
    if (line.includes('/journey-write-begins')) writing = true;
    const nth = (counts.get(call) ?? 0) + 1;
    counts.set(call, nth);
    if (writing && traced.split(',').includes(call)) found.push({ call, nth });
    if (writing && call === 'write' && line.includes('"ack ')) break;
  }
  return found;
}

/** Kills the program in one call; then looks, writes again, and looks again. */
async function killAt(writer: string, { call, nth }: Target) {
  const home = await newHome();
  const inject = `inject=${call}:signal=KILL:when=${nth}`;
  const log = path.join(home, 'trace');
  const said = runToEnd(
    'strace',
    ['-qq', '-o', log, '-e', `trace=${traced}`, '-e', inject, process.execPath, writer, 'a', '0', '1'],
    home,
  );
  const left = await lookAt(home, said.acknowledged);
  const again = runToEnd(process.execPath, [writer, 'a', '1', '2'], home);
  const after = await lookAt(home, [...said.acknowledged, ...again.acknowledged]);
  const temporaries = fs
    .readdirSync(path.join(home, 'data', 'journal', 'deepening-intimacy'))
    .filter((name) => name.startsWith('.tmp')).length;
  removeHome(home);
  return {
    killed: !said.ended,
    lost: left.lost + after.lost,
    torn: left.torn + after.torn,
    unusable: again.acknowledged.length === 2 && temporaries === 0 ? 0 : 1,
  };
}

/** `count` limits how many of the calls are tried, spread evenly; all of them when it is not given. */
export async function measure({ count, writer }: Measuring): Promise<Row> {
  if (!hasStrace()) return { name: 'F1', figures: {}, ok: false, skipped: 'strace is not installed' };
  const all = await targets(writer);
  const step = count === undefined ? 1 : Math.max(1, Math.floor(all.length / count));
  const chosen = all.filter((_, at) => at % step === 0);
  const sum = { killed: 0, lost: 0, torn: 0, unusable: 0 };
  for (const target of chosen) {
    let one = await killAt(writer, target);
    // node's own start makes a call more or less now and then, so the numbers can miss by one.
    for (let tries = 0; !one.killed && tries < 4; tries += 1) one = await killAt(writer, target);
    sum.killed += one.killed ? 1 : 0;
    sum.lost += one.lost;
    sum.torn += one.torn;
    sum.unusable += one.unusable;
  }
  return {
    name: 'F1',
    figures: { 'calls of a write': all.length, tried: chosen.length, ...sum },
    ok: all.length > 10 && sum.killed === chosen.length && sum.lost + sum.torn + sum.unusable === 0,
  };
}
