import { runOnTerminal } from './child.ts';
import type { Env } from './looks.ts';
import type { ProcessLike } from './process-like.ts';
import type { Terminal } from './terminal.ts';

/** The editor the couple has chosen, or null: none is guessed, for vim is no place to be by surprise. */
export function editorCommand(env: Env): string | null {
  const named = [env.JOURNEY_EDITOR, env.VISUAL, env.EDITOR];
  return named.find((command) => command !== undefined && command.trim() !== '') ?? null;
}

/** Runs an editor on the terminal; true when it ended well. Our screen comes back with the prompt. */
export async function runEditor(
  terminal: Terminal,
  _process: ProcessLike,
  command: string,
  args: readonly string[],
): Promise<boolean> {
  return (await runOnTerminal(terminal, command, args, null)) === 0;
}
