import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/commands/in-order.ts';
import type { Thread } from '../../src/commands/world.ts';

/** A thread whose answers come when the test lets them; from `diesAt` on it leaves tasks unanswered. */
function lateThread(answersAfterTurns: number, diesAt = Number.POSITIVE_INFINITY) {
  const asked: number[] = [];
  const waiting: { turns: number; answer: () => void }[] = [];
  const pass = () => {
    for (const one of [...waiting]) {
      one.turns -= 1;
      if (one.turns > 0) continue;
      waiting.splice(waiting.indexOf(one), 1);
      one.answer();
    }
  };
  const thread: Thread<number, string> = {
    ask: (task) =>
      new Promise((resolve) => {
        asked.push(task);
        const result = asked.length > diesAt ? null : `there ${task}`;
        waiting.push({ turns: answersAfterTurns, answer: () => resolve(result) });
        // When nothing else is done here, time passes all the same.
        setTimeout(pass, 1);
      }),
    turn: async () => {
      pass();
      await new Promise((resolve) => setImmediate(resolve));
    },
    end: () => {},
  };
  return { thread, asked };
}

const tasks = Array.from({ length: 40 }, (_, at) => at);

async function all(thread: Thread<number, string> | null, done: number[] = []) {
  const results: string[] = [];
  const mostAhead = { value: 0 };
  const here = (task: number) => {
    done.push(task);
    mostAhead.value = Math.max(mostAhead.value, task - results.length);
    return `here ${task}`;
  };
  for await (const one of inOrder(tasks, here, thread)) results.push(one);
  return { results, mostAhead: mostAhead.value };
}

describe('tasks done here and beside us', () => {
  it('are all done here where there is no thread', async () => {
    expect((await all(null)).results).toEqual(tasks.map((task) => `here ${task}`));
  });

  it.each([1, 2, 3, 5])('come in their order, each once, with answers that take %i turns', async (turns) => {
    const { thread, asked } = lateThread(turns);
    const done: number[] = [];
    const { results, mostAhead } = await all(thread, done);
    expect(mostAhead).toBeLessThan(8);
    expect(results.map((one) => Number(one.split(' ')[1]))).toEqual(tasks);
    expect([...asked, ...done].sort((one, two) => one - two)).toEqual(tasks);
    expect(asked.length).toBeGreaterThan(2);
    expect(done.length).toBeGreaterThan(2);
    for (const task of asked) expect(results[task]).toBe(`there ${task}`);
  });

  it('are not begun far ahead of a thread that is slow', async () => {
    const { thread } = lateThread(1000);
    const slow: Thread<number, string> = { ...thread, turn: async () => {} };
    const taken: string[] = [];
    let begun = 0;
    const reading = inOrder(
      tasks,
      (task) => {
        begun = Math.max(begun, task);
        return `${task}`;
      },
      slow,
    );
    const first = reading.next().then(({ value }) => taken.push(value as string));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(taken).toEqual([]);
    expect(begun).toBeGreaterThan(4);
    expect(begun).toBeLessThan(8);
    // Nobody waits for the rest.
    void first;
  });

  it.each([0, 1, 7])(
    'are done here from the moment the thread has died, after %i answers',
    async (diesAt) => {
      const { thread } = lateThread(2, diesAt);
      const { results } = await all(thread);
      expect(results.map((one) => Number(one.split(' ')[1]))).toEqual(tasks);
      expect(results.filter((one) => one.startsWith('there'))).toHaveLength(diesAt);
    },
  );

  it('end with what was thrown here', async () => {
    const { thread } = lateThread(1);
    const reading = inOrder(
      tasks,
      (task) => {
        if (task > 10) throw new Error(`at ${task}`);
        return '';
      },
      thread,
    );
    await expect(
      (async () => {
        for await (const _ of reading);
      })(),
    ).rejects.toThrow(/^at 1\d$/);
  });
});
