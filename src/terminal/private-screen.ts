import type { Terminal } from './terminal.ts';

/**
 * Runs something private on the whole screen, which is wiped before and after: nothing of it is left
 * to see or to scroll back to. In plain mode there is no such screen and it simply runs.
 */
export async function privateScreen<T>(terminal: Terminal, run: () => Promise<T>): Promise<T> {
  if (terminal.plain || !terminal.canPrompt) return await run();
  terminal.restore();
  terminal.openStage();
  try {
    return await run();
  } finally {
    terminal.restore();
  }
}
