import type { Key } from './key.ts';
import { keyStream } from './key-stream.ts';

/** The terminal's keyboard while the program reads it raw. */
export type Keyboard = {
  /** Raw mode on; keys are read from now on, and kept until someone listens. */
  readonly start: () => void;
  readonly stop: () => void;
  /** Raw mode anew, for a terminal that was reset behind our back (a stop and `fg`). */
  readonly again: () => void;
  /** Hands keys over one by one from now on; gives a function that ends it. */
  readonly listen: (listener: KeyListener) => () => void;
  /** Hands over what was typed before somebody listened. */
  readonly deliver: () => void;
  /** Forgets what was typed ahead. */
  readonly discard: () => void;
};

export type KeyListener = {
  /** Typed text is taken as it comes; else it is handed over character by character. */
  readonly takesText: boolean;
  readonly onKey: (key: Key) => void;
  /** No more keys for now: time to draw. */
  readonly onRest: () => void;
};

type RawInput = Pick<NodeJS.ReadStream, 'on' | 'off' | 'pause' | 'resume' | 'setRawMode'>;

/** The process, whose input is made by Node where it is first asked for, which takes a while. */
type HasInput = { readonly stdin: RawInput };

/**
 * @param onLoneInterrupt Ctrl-C while nobody listens, e.g. while answers are being opened
 * @param onGone the terminal was closed
 */
export function keyboardOf(process: HasInput, onLoneInterrupt: () => void, onGone: () => void): Keyboard {
  let keys = keyStream();
  let kept: Key[] = [];
  let listener: KeyListener | null = null;
  let timer: NodeJS.Timeout | undefined;
  let started = false;

  const take = (more: readonly Key[]) => {
    kept.push(...more);
    if (listener === null && more.some(isInterrupt)) {
      kept = [];
      onLoneInterrupt();
    }
    deliver();
  };
  const deliver = () => {
    const heard = listener;
    while (listener !== null) {
      const [key, ...rest] = listener.takesText ? kept : inCharacters(kept);
      if (key === undefined) break;
      kept = rest;
      listener.onKey(key);
    }
    if (listener !== null && listener === heard) listener.onRest();
  };
  const onData = (bytes: Uint8Array | string) => {
    clearTimeout(timer);
    take(keys.feed(typeof bytes === 'string' ? Buffer.from(bytes) : bytes));
    const wait = keys.waitMs();
    if (wait !== null) timer = setTimeout(() => take(keys.flush()), wait);
  };

  return {
    start: () => {
      if (started) return;
      started = true;
      const { stdin } = process;
      setRaw(stdin, true);
      stdin.off('error', onGone);
      stdin.on('data', onData);
      stdin.on('end', onGone);
      stdin.on('error', onGone);
      stdin.resume();
    },
    stop: () => {
      if (!started) return;
      started = false;
      clearTimeout(timer);
      keys = keyStream();
      const { stdin } = process;
      stdin.off('data', onData);
      stdin.off('end', onGone);
      // The listener for errors stays: a terminal that is closed reports it late.
      setRaw(stdin, false);
      stdin.pause();
    },
    again: () => {
      // The mode is remembered by libuv, so it has to be left before it is really set again.
      setRaw(process.stdin, false);
      setRaw(process.stdin, true);
    },
    listen: (next) => {
      listener = next;
      return () => {
        if (listener === next) listener = null;
      };
    },
    deliver: () => {
      if (kept.length > 0) deliver();
    },
    discard: () => {
      kept = [];
    },
  };
}

/** Keys pressed quickly come as one text; the first of them may end what listens to it. */
function inCharacters([first, ...rest]: readonly Key[]): Key[] {
  if (first?.kind !== 'text') return first === undefined ? [] : [first, ...rest];
  const characters = Array.from(first.text, (text): Key => ({ kind: 'text', text }));
  return [...characters, ...rest];
}

/** A terminal that was closed cannot be set any more; the signal that says so is on its way. */
function setRaw(stdin: RawInput, raw: boolean): void {
  try {
    stdin.setRawMode(raw);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
}

function isInterrupt(key: Key): boolean {
  return key.kind === 'press' && key.ctrl && key.name === 'c';
}
