import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { numbers } from '../faults/row.ts';
import { begunHome, type Home } from './program.ts';
import { walkWatched } from './shoulder.ts';

const course = path.join(import.meta.dirname, 'one-authored-day.md');
const homes: Home[] = [];
afterAll(() => {
  for (const home of homes) home.remove();
});

describe('F4, F5: whoever looks over the shoulder', () => {
  it.each([1, 2])(
    'reads no private word but after the hand-over to its author (%i)',
    async (seed) => {
      const home = begunHome(course);
      homes.push(home);
      const { frames, leavings, seen } = await walkWatched(home, numbers(seed), 6);
      expect(seen).toEqual([]);
      expect(leavings).toBeGreaterThan(2);
      expect(frames).toBeGreaterThan(30);
    },
    120_000,
  );
});
