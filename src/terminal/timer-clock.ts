/**
 * A countdown by the wall clock: it asks what time it is and never counts its own ticks, so that a
 * suspended program or a sleeping computer does not make it drift. Pure; instants in milliseconds.
 */
export type TimerClock = {
  readonly totalMs: number;
  /** What ran before the present stretch. */
  readonly spentMs: number;
  /** Since when it runs; null while it is held. */
  readonly since: number | null;
};

const minute = 60_000;

/** A clock of so many minutes that runs from now on. */
export function startClock(minutes: number, now: number): TimerClock {
  return { totalMs: minutes * minute, spentMs: 0, since: now };
}

export function holdClock(clock: TimerClock, now: number): TimerClock {
  return { ...clock, spentMs: spent(clock, now), since: null };
}

export function runClock(clock: TimerClock, now: number): TimerClock {
  return clock.since === null ? { ...clock, since: now } : clock;
}

/** More time; a clock that had run out begins again with exactly that. */
export function addMinutes(clock: TimerClock, minutes: number, now: number): TimerClock {
  const over = Math.max(0, spent(clock, now) - clock.totalMs);
  return { ...clock, totalMs: clock.totalMs + over + minutes * minute };
}

/** Whole seconds left, rounded up, never below nought. */
export function secondsLeft(clock: TimerClock, now: number): number {
  return Math.max(0, Math.ceil((clock.totalMs - spent(clock, now)) / 1000));
}

export function isOver(clock: TimerClock, now: number): boolean {
  return spent(clock, now) >= clock.totalMs;
}

function spent({ spentMs, since }: TimerClock, now: number): number {
  // A wall clock that is set back must not give time back that has been spent.
  return since === null ? spentMs : spentMs + Math.max(0, now - since);
}
