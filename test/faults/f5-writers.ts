import { createHash } from 'node:crypto';
import { lookAt, lookAtNames, newHome, removeHome, runAndKill } from './children.ts';
import type { Measuring, Row } from './row.ts';

export { lineOf } from './row.ts';

/** F5: several programs write to one journal at once; nothing that was acknowledged may be missing. */

export async function writeTogether(writer: string, writers: number, each: number) {
  const home = await newHome();
  const all = await Promise.all(
    Array.from({ length: writers }, (_, at) =>
      runAndKill([writer, at % 2 === 0 ? 'a' : 'b', String(at * each), String(each)], home, null),
    ),
  );
  const acknowledged = all.flatMap((one) => one.acknowledged);
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  const left = each > 200 ? lookAtNames(home, acknowledged, hash) : await lookAt(home, acknowledged);
  removeHome(home);
  return { acknowledged: acknowledged.length, ended: all.every(({ ended }) => ended), ...left };
}

export async function measure({ count = 1000, writer }: Measuring): Promise<Row> {
  const two = await writeTogether(writer, 2, count);
  const eight = await writeTogether(writer, 8, count);
  const lost = two.lost + eight.lost;
  const torn = two.torn + eight.torn;
  return {
    name: 'F5',
    figures: { '2 writers': two.acknowledged, '8 writers': eight.acknowledged, lost, torn },
    ok: two.acknowledged === 2 * count && eight.acknowledged === 8 * count && lost + torn === 0,
  };
}
