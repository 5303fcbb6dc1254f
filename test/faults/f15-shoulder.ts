import path from 'node:path';
import { watchedEvening } from '../evening/shoulder.ts';
import { begunHome, root } from '../flow/program.ts';
import { walkWatched } from '../flow/shoulder.ts';
import { type Measuring, numbers, type Row } from './row.ts';

export { lineOf } from './row.ts';

/**
 * F15: evenings of the built program left, paused, stopped and returned to at random on private screens;
 * every frame is drawn once more and looked at for words that were not the other's to see. Four times as
 * many leavings in this process, on the frames that would be drawn.
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
  const inProcess = { 'leavings in process': 0, 'frames in process': 0 };
  while (inProcess['leavings in process'] < 4 * count) {
    const looked = await watchedEvening(random, 8);
    inProcess['leavings in process'] += looked.leavings;
    inProcess['frames in process'] += looked.frames;
    seen += looked.seen.length;
  }
  return {
    name: 'F15',
    figures: { leavings, frames, ...inProcess, 'private words seen': seen },
    ok: seen === 0 && leavings >= count,
  };
}
