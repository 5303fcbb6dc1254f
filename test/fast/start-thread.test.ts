import { expect, it } from 'vitest';
import { startThread } from '../../src/fast/start-thread.ts';

it('leaves every task unanswered where the thread cannot start', async () => {
  // Beside the source there is no built program.
  const thread = startThread<string, string>('check-thread', {});
  if (thread === null) return;
  const first = thread.ask('one');
  expect(await first).toBeNull();
  expect(await thread.ask('two')).toBeNull();
  thread.end();
});
