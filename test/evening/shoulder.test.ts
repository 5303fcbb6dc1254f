import { describe, expect, it } from 'vitest';
import { numbers } from '../faults/row.ts';
import { watchedEvening } from './shoulder.ts';

describe('F4, F5: whoever looks over the shoulder', () => {
  it('reads no private word, whatever way a private screen is left and come back to', async () => {
    const random = numbers(12);
    let leavings = 0;
    let frames = 0;
    while (leavings < 20) {
      const watched = await watchedEvening(random, 8);
      expect(watched.seen).toEqual([]);
      leavings += watched.leavings;
      frames += watched.frames;
    }
    expect(frames).toBeGreaterThan(leavings);
  }, 120_000);
});
