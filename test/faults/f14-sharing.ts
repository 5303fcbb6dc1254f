import { sharingEvening } from '../sitting/sharing-evening.ts';
import { type Measuring, numbers, type Row } from './row.ts';

export { lineOf } from './row.ts';

export const shared = { count: 1000, seed: 20261128, waits: false, same: [] };

/**
 * F14: two people answer, share, change their minds, leave and return in random order, in the real loop
 * on a real journal. What is open in the end is exactly what each had last agreed to when both were
 * there; pressing Enter alone on the share screen never changes what is agreed.
 */
export async function measure({ count = shared.count, seed = shared.seed }: Measuring): Promise<Row> {
  const random = numbers(seed);
  let wrong = 0;
  let opened = 0;
  let shares = 0;
  for (let round = 0; round < count; round += 1) {
    const account = await sharingEvening(random);
    wrong += account.wrong;
    opened += account.opened;
    shares += account.shares;
  }
  return {
    name: 'F14',
    figures: { evenings: count, 'share screens': shares, opened, 'not as agreed': wrong },
    ok: wrong === 0 && opened > 0,
  };
}
