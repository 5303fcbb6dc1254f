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
import { timerText } from '../../src/views/asks/step.ts';
import { look } from '../views/looks.ts';

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

  it('F55: where motion is unwelcome, says how long and until when, and never moves', () => {
    const clock = { ...startClock(20, 0), spentMs: 5 * minute };
    const faces = [0, 18_000, 14 * minute].map((now) => faceOf(clock, now, true));
    for (const face of faces)
      expect(face).toEqual({
        secondsLeft: 15 * 60,
        until: new Date(15 * minute),
        running: true,
        over: false,
      });
    expect(faceOf(clock, 15 * minute, true).over).toBe(true);
    expect(faceOf(holdClock(clock, minute), 9 * minute, true)).toMatchObject({
      secondsLeft: 14 * 60,
      until: null,
    });
    expect(faceOf(startClock(20, 0), 18_000, false)).toMatchObject({ secondsLeft: 1182, until: null });
    const until = new Date(2026, 0, 1, 21, 14);
    const at = (locale: string) =>
      timerText({ secondsLeft: 239, running: true, until }, look({ locale })).replace(/\s/g, ' ');
    expect(at('de-DE')).toBe('4 minutes, until 21:14');
    expect(at('en-US')).toBe('4 minutes, until 9:14 PM');
  });
});
