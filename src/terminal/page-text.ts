import { gate } from '../views/gate.ts';
import { widthOf } from '../views/width.ts';
import { pagerWords } from '../words/terminal.ts';
import { runOnTerminal } from './child.ts';
import type { Env } from './looks.ts';
import type { ProcessLike } from './process-like.ts';
import type { Terminal } from './terminal.ts';

/** Codes with which a shell says that there is no such program, or that it cannot be run. */
const notThere = new Set<number | null | 'not-started'>([126, 127, null, 'not-started']);

/**
 * Shows a whole text: through the pager when it is longer than the screen and stdout is one, else as
 * it is. JOURNEY_PAGER, then PAGER, then `less -R`; an empty one or `cat` means none.
 * What is read may be private: `less` leaves nothing of it on the screen, and writes no file.
 */
export async function pageText(terminal: Terminal, process: ProcessLike, text: string): Promise<void> {
  const command = pagerCommand(process.env);
  const look = terminal.look('out');
  if (command === null || terminal.plain || !terminal.canPrompt || look.height === null)
    return terminal.out(text);
  if (rowsOf(text, look.width) < look.height) return terminal.out(text);
  const code = await runPager(terminal, command, process, gate(text.endsWith('\n') ? text : `${text}\n`));
  if (notThere.has(code)) terminal.out(text);
}

function pagerCommand(env: Env): string | null {
  const named = [env.JOURNEY_PAGER, env.PAGER].find((command) => command !== undefined);
  const command = (named ?? 'less -R').trim();
  return command === '' || command === 'cat' ? null : command;
}

/**
 * See less(1), SECURITY: no log file, no history of what was sought, no shell. And PROMPTS: a person who
 * never met `less` sees `:` and does not know how to close it.
 */
function lessSettings({ LESS = '' }: Env): Readonly<Record<string, string>> {
  const said = /-P|--prompt/.test(LESS) ? LESS : `${LESS} -Ps${pagerWords.lessKeys}$`;
  return { LESSSECURE: '1', LESS: said.trim() };
}

/** PAGER is a shell command by POSIX (man, `more -s`), so a shell runs it. */
async function runPager(
  terminal: Terminal,
  command: string,
  { platform, env }: ProcessLike,
  text: string,
): Promise<number | null | 'not-started'> {
  if (platform === 'win32')
    return await runOnTerminal(terminal, 'cmd.exe', ['/d', '/s', '/c', command], text, lessSettings(env));
  return await runOnTerminal(terminal, '/bin/sh', ['-c', command], text, lessSettings(env));
}

/** Rows on a screen of that width, long lines wrapped by the terminal counted. */
function rowsOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0);
}
