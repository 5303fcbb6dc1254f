import path from 'node:path';
import { begunHome, root } from '../flow/program.ts';
import { walkWatched } from '../flow/shoulder.ts';
import { type Measuring, numbers, type Row } from './row.ts';

export { lineOf } from './row.ts';

/**
 * F15: evenings of the built program left, paused, stopped and returned to at random on private screens;
 * every frame is drawn once more and looked at for words that were not the other's to see.
 */
export async function measure({ count = 50, seed = 20261129 }: Measuring): Promise<Row> {
  const random = numbers(seed);
  const course = path.join(root, 'test/flow/one-authored-day.md');
  let frames = 0;
  let leavings = 0;
  let seen = 0;
  for (let evening = 0; leavings < count && evening < count; evening += 1) {
    const home = begunHome(course);
    try {
      const looked = await walkWatched(home, random, Math.min(8, count - leavings));
      frames += looked.frames;
      leavings += looked.leavings;
      seen += looked.seen.length;
    } finally {
      home.remove();
    }
  }
  return {
    name: 'F15',
    figures: { leavings, frames, 'private words seen': seen },
    ok: seen === 0 && leavings >= count,
  };
}
