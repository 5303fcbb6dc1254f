import { runOnTerminal } from './child.ts';
import type { ProcessLike } from './process-like.ts';
import type { Terminal } from './terminal.ts';

/** Runs an editor on the terminal; true when it ended well. Our screen comes back with the prompt. */
export async function runEditor(
  terminal: Terminal,
  _process: ProcessLike,
  command: string,
  args: readonly string[],
): Promise<boolean> {
  return (await runOnTerminal(terminal, command, args, null)) === 0;
}
