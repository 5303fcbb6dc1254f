import { JourneyError } from '../../src/errors.ts';
import { appendEvent, openJournal } from '../../src/storage/journal-store.ts';
import { createKeys, openKeyring } from '../../src/storage/keys.ts';
import { faultyFs } from '../storage/faulty-fs.ts';
import { answer, names, tempFolder, worldIn } from '../storage/temp-world.ts';
import { type Acknowledged, lookAt, removeHome } from './children.ts';
import type { Measuring, Row } from './row.ts';

export { lineOf } from './row.ts';

/**
 * F3: every call of a write fails, once or from then on, with each of six codes. A write must then
 * either be kept all the same or say so with the right exit code; never in silence, never torn.
 */

const codes = ['ENOSPC', 'EIO', 'EDQUOT', 'EROFS', 'EACCES', 'EINTR'] as const;
type Code = (typeof codes)[number];

export type Faults = {
  tried: number;
  kept: number;
  refused: number;
  lost: number;
  torn: number;
  silent: number;
  wrong: number;
};

/** The codes with which a person may be left when one call fails so. */
function fits(code: Code, error: unknown): boolean {
  if (!(error instanceof JourneyError) || error.hint === null) return false;
  const wanted = code === 'EIO' || code === 'EINTR' ? 'io' : 'cannotCreate';
  return error.kind === wanted;
}

/** How many calls one append makes, folders included, in a home that has none yet. */
async function callsOfAppend(): Promise<number> {
  const home = tempFolder();
  await createKeys(worldIn(home), names);
  const faulty = faultyFs();
  const world = worldIn(home, faulty.fs);
  const journal = openJournal(world, openKeyring(world));
  const before = faulty.calls.length;
  await appendEvent(journal, answer('a', 1, 'x'));
  removeHome(home);
  return faulty.calls.length - before;
}

async function failAt(at: number, code: Code, times: number, sum: Faults): Promise<void> {
  const home = tempFolder();
  await createKeys(worldIn(home), names);
  const faulty = faultyFs();
  const world = worldIn(home, faulty.fs);
  const journal = openJournal(world, openKeyring(world));
  const acknowledged: Acknowledged[] = [];
  faulty.fail(at, code, times);
  try {
    const { id } = await appendEvent(journal, answer('a', 1, 'first'));
    acknowledged.push({ id, text: 'first' });
    sum.kept += 1;
  } catch (error) {
    sum.refused += 1;
    if (!fits(code, error) || (code === 'EINTR' && times === 1)) sum.wrong += 1;
  }
  faulty.fail(Number.POSITIVE_INFINITY, code);
  const left = await lookAt(home, acknowledged);
  const { id } = await appendEvent(journal, answer('b', 1, 'second'));
  const after = await lookAt(home, [...acknowledged, { id, text: 'second' }]);
  sum.tried += 1;
  sum.lost += left.lost + after.lost;
  sum.torn += left.torn + after.torn;
  // Kept, but not to be found: that would be silence.
  sum.silent += acknowledged.length > left.entries ? 1 : 0;
  removeHome(home);
}

export async function measureFaults(every = 1): Promise<Faults & { calls: number }> {
  const calls = await callsOfAppend();
  const sum: Faults = { tried: 0, kept: 0, refused: 0, lost: 0, torn: 0, silent: 0, wrong: 0 };
  let turn = 0;
  for (let at = 0; at < calls; at += 1) {
    for (const code of codes) {
      for (const times of [1, Number.POSITIVE_INFINITY]) {
        turn += 1;
        if (turn % every === 0) await failAt(at, code, times, sum);
      }
    }
  }
  return { calls, ...sum };
}

export async function measure(_options: Measuring): Promise<Row> {
  const sum = await measureFaults();
  const bad = sum.lost + sum.torn + sum.silent + sum.wrong;
  return { name: 'F3', figures: sum, ok: sum.tried > 100 && sum.refused > 50 && bad === 0 };
}
