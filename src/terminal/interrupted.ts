/** The signals that end the program in order. Ctrl-C in a prompt counts as SIGINT. */
export type EndSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

/** 128 and the signal's number, as shells have it. */
const codes: Readonly<Record<EndSignal, 129 | 130 | 143>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/** Thrown by a prompt that was left by a signal; the screen is already as it was before. */
export class Interrupted extends Error {
  readonly signal: EndSignal;
  /** Whether something was said of it already, e.g. how to go on. */
  said = false;

  constructor(signal: EndSignal) {
    super(`interrupted by ${signal}`);
    this.name = 'Interrupted';
    this.signal = signal;
  }

  get exitCode(): 129 | 130 | 143 {
    return codes[this.signal];
  }
}
