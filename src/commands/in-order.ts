import type { Thread } from './world.ts';

/** Tasks begun and not handed out yet: no more, so that a thousand results need not be kept. */
const mostAhead = 8;

/** Tasks the thread has at a time: the one it does, and the next. */
const mostGiven = 2;

type Begun<Result> = {
  /** Does what the thread left undone. */
  readonly result: () => Result;
  /** Resolves when the thread has answered; null from then on. */
  answer: Promise<void> | null;
};

/**
 * Does tasks here and, where there is a thread, about half of them there; hands the results out in the
 * tasks' order. What the thread leaves unanswered is done here. Throws what `here` throws.
 */
export async function* inOrder<Task, Result>(
  tasks: readonly Task[],
  here: (task: Task) => Result,
  thread: Thread<Task, Result> | null,
): AsyncGenerator<Result> {
  if (thread === null) {
    for (const task of tasks) yield here(task);
    return;
  }
  const todo = tasks[Symbol.iterator]();
  const begun: Begun<Result>[] = [];
  for (let all = false; !all || begun.length > 0; ) {
    const begin = (by: (task: Task) => Begun<Result>) => {
      const { value, done } = todo.next();
      if (done === true) all = true;
      else begun.push(by(value));
    };
    while (!all && begun.length < mostAhead && waiting(begun) < mostGiven)
      begin((task) => ask(thread, task, here));
    if (!all && begun.length < mostAhead) {
      begin((task) => done(here(task)));
      await thread.turn();
    } else await begun[0]?.answer;
    while (begun[0]?.answer === null) yield (begun.shift() as Begun<Result>).result();
  }
}

function done<Result>(result: Result): Begun<Result> {
  return { result: () => result, answer: null };
}

function ask<Task, Result>(
  thread: Thread<Task, Result>,
  task: Task,
  here: (task: Task) => Result,
): Begun<Result> {
  let found: Result | null = null;
  const one: Begun<Result> = {
    result: () => found ?? here(task),
    answer: thread.ask(task).then((result) => {
      found = result;
      one.answer = null;
    }),
  };
  return one;
}

function waiting(begun: readonly Begun<unknown>[]): number {
  return begun.filter(({ answer }) => answer !== null).length;
}
