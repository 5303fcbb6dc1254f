import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { numbers } from '../faults/row.ts';
import { begunHome } from './program.ts';
import { pressRandomly } from './random-keys.ts';

const home = begunHome(path.join(import.meta.dirname, 'one-authored-day.md'));
afterAll(() => home.remove());

/** A small version of F16 (npm run test:faults). */
describe('random keys at the answer prompt, and kills', () => {
  it('F1, F2: lose no word that stood on the screen', async () => {
    const { lost, looked, kills } = await pressRandomly(home, numbers(12), 5);
    expect(lost).toEqual([]);
    expect(looked).toBeGreaterThan(15);
    expect(kills).toBeGreaterThan(0);
  }, 120_000);
});
