import path from 'node:path';
import type { Thread, ThreadName } from '../commands/world.ts';

/**
 * In MiB, what the thread's garbage collector lets gather before it looks for what is used: a small
 * part of what it would allow itself, as its tasks keep nothing.
 */
const youngMemory = 4;

/** Starts one of the program's threads; see `World.thread`. */
export function startThread<Task, Result>(name: ThreadName, about: unknown): Thread<Task, Result> | null {
  const { availableParallelism } = process.getBuiltinModule('node:os');
  if (availableParallelism() < 2) return null;
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const worker = started(() => {
    return new Worker(path.join(__dirname, `${name}.cjs`), {
      workerData: about,
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: youngMemory },
    });
  });
  if (worker === null) return null;
  const asked: ((result: Result | null) => void)[] = [];
  let ended = false;
  const end = () => {
    ended = true;
    for (const answer of asked.splice(0)) answer(null);
  };
  worker.on('message', (result: Result) => asked.shift()?.(result));
  worker.on('messageerror', end);
  worker.on('error', end);
  worker.on('exit', end);
  return {
    ask: (task) =>
      new Promise((resolve) => {
        if (ended) return resolve(null);
        asked.push(resolve);
        worker.postMessage(task);
      }),
    turn: () => new Promise((resolve) => setImmediate(resolve)),
    end: () => void worker.terminate(),
  };
}

/** Node throws where threads are not allowed, or there can be no more of them. */
function started<T>(start: () => T): T | null {
  try {
    return start();
  } catch {
    return null;
  }
}
