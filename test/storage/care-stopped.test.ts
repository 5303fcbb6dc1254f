import { expect, it } from 'vitest';
import { measureCare } from '../faults/f15-care.ts';

it('F15, F16: care of keys and backups, stopped at many calls, loses nothing and leaves nothing half-locked', async () => {
  const sum = await measureCare(9);
  expect(sum).toMatchObject({ lost: 0, halfLocked: 0, unfinished: 0 });
  expect(sum.stopped).toBeGreaterThan(40);
}, 120_000);
