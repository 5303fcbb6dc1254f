import { type EndSignal, Interrupted } from './interrupted.ts';
import type { ProcessLike } from './process-like.ts';

/** Signals that end the program, from the first prompt until the terminal is closed. */
export type Interruptions = {
  readonly begin: () => void;
  readonly end: () => void;
  /** A signal came, or Ctrl-C was pressed. */
  readonly raise: (signal: EndSignal) => void;
  /** Calls the handler for a signal, at once when one came while nobody was there. */
  readonly listen: (handler: (signal: EndSignal) => void) => () => void;
};

const endSignals: readonly EndSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * A signal that comes while nothing is asked (an answer is being kept) waits for the next prompt, so
 * that what was begun is finished; a second one ends the program at once.
 * @param restore puts the terminal back as it was
 */
export function interruptionsOf(process: ProcessLike, restore: () => void): Interruptions {
  let handler: ((signal: EndSignal) => void) | null = null;
  let waiting: EndSignal | null = null;
  let begun = false;

  const raise = (signal: EndSignal) => {
    if (handler !== null) {
      handler(signal);
      return;
    }
    if (waiting !== null) {
      restore();
      process.exit(new Interrupted(signal).exitCode);
    }
    waiting = signal;
  };

  return {
    begin: () => {
      if (begun) return;
      begun = true;
      for (const signal of endSignals) process.on(signal, raise);
    },
    end: () => {
      begun = false;
      for (const signal of endSignals) process.off(signal, raise);
    },
    raise,
    listen: (next) => {
      handler = next;
      if (waiting !== null) {
        const signal = waiting;
        waiting = null;
        next(signal);
      }
      return () => {
        if (handler === next) handler = null;
      };
    },
  };
}
