import path from 'node:path';
import { begunHome, root } from '../flow/program.ts';
import { pressRandomly } from '../flow/random-keys.ts';
import { type Measuring, numbers, type Row } from './row.ts';

export { lineOf } from './row.ts';

/**
 * F16: random keys at the answer prompt of the built program, every sequence ended by Ctrl-C or a kill.
 * The words that stood on the screen last have to stand there again.
 */
export async function measure({ count = 50, seed = 20261130 }: Measuring): Promise<Row> {
  const random = numbers(seed);
  const course = path.join(root, 'test/flow/one-authored-day.md');
  const sum = { sequences: 0, kills: 0, leavings: 0, 'times looked': 0, lost: 0 };
  while (sum.sequences < count) {
    const home = begunHome(course);
    try {
      const starts = Math.min(10, count - sum.sequences);
      const pressed = await pressRandomly(home, random, starts);
      sum.sequences += starts;
      sum.kills += pressed.kills;
      sum.leavings += pressed.leavings;
      sum['times looked'] += pressed.looked;
      sum.lost += pressed.lost.length;
    } finally {
      home.remove();
    }
  }
  return { name: 'F16', figures: sum, ok: sum.lost === 0 && sum.kills >= count / 3 };
}
