import { describe, expect, it } from 'vitest';
import type { EndSignal } from '../../src/terminal/interrupted.ts';
import { interruptionsOf } from '../../src/terminal/interruptions.ts';
import type { ProcessLike } from '../../src/terminal/process-like.ts';

class Ended extends Error {}

/** A process that only says how it would end, while the program waits for a disk that hangs. */
function hanging() {
  const log: string[] = [];
  const process = {
    on: () => {},
    off: () => {},
    exit: (code: number) => {
      log.push(`exit ${code}`);
      throw new Ended();
    },
  } as unknown as ProcessLike;
  const interruptions = interruptionsOf(process, () => log.push('restored'));
  interruptions.begin();
  return { interruptions, log };
}

describe('a signal while nothing is asked', () => {
  it('waits for the next prompt, so that what was begun is finished', () => {
    const { interruptions, log } = hanging();
    interruptions.raise('SIGTERM');
    const heard: EndSignal[] = [];
    interruptions.listen((signal) => heard.push(signal));
    expect(heard).toEqual(['SIGTERM']);
    expect(log).toEqual([]);
    // It was heard: the next prompt starts without it.
    interruptions.listen((signal) => heard.push(signal));
    expect(heard).toEqual(['SIGTERM']);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('a second one, %s, ends the program with %i, the terminal as it was before', (signal, code) => {
    const { interruptions, log } = hanging();
    interruptions.raise('SIGINT');
    expect(() => interruptions.raise(signal)).toThrow(Ended);
    expect(log).toEqual(['restored', `exit ${code}`]);
  });
});
