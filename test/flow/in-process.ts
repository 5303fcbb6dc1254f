import path from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { once } from '../../src/once.ts';
import { root } from '../setup/root.ts';
import type { Ran } from './program.ts';

/** A call as the program sees it: what it takes from its process. */
export type Call = {
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly input: string | Uint8Array;
};

/**
 * Runs the built program to its end in a thread of this process, which waits for it. It is loaded once and
 * begun anew for each call, which takes a tenth of the time of a process of its own. Passphrases are
 * made easy to guess, since the hard ones take half a second each; `test/flow/passphrases.test.ts` has one.
 */
export function ranInProcess(call: Call, cwd = process.cwd(), timeoutMs = 30_000): Ran {
  const { port, flag } = thread();
  const here = process.cwd();
  Atomics.store(flag, 0, 0);
  process.chdir(cwd);
  try {
    port.postMessage(call);
    if (Atomics.wait(flag, 0, 0, timeoutMs) === 'timed-out')
      throw new Error(`journey ${call.words.join(' ')}: did not end`);
    return receiveMessageOnPort(port)?.message;
  } finally {
    process.chdir(here);
  }
}

const thread = once(() => {
  const { port1, port2 } = new MessageChannel();
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(path.join(import.meta.dirname, 'in-process.cjs'), {
    workerData: { dist: path.join(root, 'dist'), port: port2, flag, passphraseWork: 8 },
    transferList: [port2],
  });
  worker.unref();
  port1.unref();
  return { port: port1, flag };
});
