import { describe, expect, it } from 'vitest';
import { faceOf } from '../../src/terminal/timer.ts';
import {
  addMinutes,
  holdClock,
  isOver,
  runClock,
  secondsLeft,
  startClock,
} from '../../src/terminal/timer-clock.ts';

const minute = 60_000;

describe('the clock of a step', () => {
  it('goes by the wall clock, whatever slept meanwhile', () => {
    const clock = startClock(20, 0);
    expect(secondsLeft(clock, 18_000)).toBe(1182);
    expect(secondsLeft(clock, 20 * minute - 1)).toBe(1);
    expect(isOver(clock, 20 * minute)).toBe(true);
    expect(secondsLeft(clock, 5 * 60 * minute)).toBe(0);
  });

  it('is held and goes on', () => {
    const held = holdClock(startClock(20, 0), minute);
    expect(secondsLeft(held, 100 * minute)).toBe(19 * 60);
    expect(secondsLeft(runClock(held, 100 * minute), 101 * minute)).toBe(18 * 60);
  });

  it('is given five minutes, from the end when it was over', () => {
    expect(secondsLeft(addMinutes(startClock(20, 0), 5, minute), minute)).toBe(24 * 60);
    expect(secondsLeft(addMinutes(startClock(20, 0), 5, 30 * minute), 30 * minute)).toBe(5 * 60);
  });

  it('gives nothing back when the wall clock is set back', () => {
    const held = holdClock(startClock(20, 0), 5 * minute);
    expect(secondsLeft(runClock(held, 4 * minute), 3 * minute)).toBe(15 * 60);
  });

  it('shows whole minutes where motion is unwelcome', () => {
    expect(faceOf(startClock(20, 0), 18_000, true).secondsLeft).toBe(20 * 60);
    expect(faceOf(startClock(20, 0), 18_000, false)).toEqual({
      secondsLeft: 1182,
      running: true,
      over: false,
    });
  });
});
