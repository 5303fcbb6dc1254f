import { describe, expect, it } from 'vitest';
import { numbers } from '../faults/row.ts';
import { killSittings } from './killed-sittings.ts';
import { searchAfterKilledSittings } from './plaintext-search.ts';

/** Small versions of F2 and F12 (npm run test:faults). */

describe('sittings that are killed', () => {
  it('F2: lose nothing they acknowledged, and at most a second of typing', async () => {
    const sum = await killSittings(5, numbers(3));
    expect(sum).toMatchObject({ kills: 5, lost: 0, torn: 0 });
    expect(sum.acknowledged).toBeGreaterThan(0);
    expect(sum['drafts looked at']).toBe(1);
    expect(sum['longest draft loss in ms']).toBeLessThanOrEqual(1000);
  }, 60_000);

  it('F12: leave no words in plain text, anywhere, after the next start', async () => {
    const sum = await searchAfterKilledSittings(2, numbers(4));
    expect(sum.plaintext).toBe(0);
    expect(sum['left by an editor until swept']).toBeGreaterThan(0);
    expect(sum['files searched']).toBeGreaterThan(10);
  }, 60_000);
});
