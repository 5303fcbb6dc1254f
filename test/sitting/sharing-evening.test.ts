import { expect, it } from 'vitest';
import { numbers } from '../faults/row.ts';
import { sharingEvening } from './sharing-evening.ts';

it('F6, F7, F38: what opened is exactly what was last agreed to, and Enter alone never changes it', async () => {
  const random = numbers(20261128);
  let opened = 0;
  for (let evening = 0; evening < 15; evening += 1) {
    const account = await sharingEvening(random);
    expect(account.wrong).toBe(0);
    opened += account.opened;
  }
  expect(opened).toBeGreaterThan(5);
}, 60_000);
