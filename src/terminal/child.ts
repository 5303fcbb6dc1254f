import type { Terminal } from './terminal.ts';

/**
 * Runs another program on our terminal while ours stands aside; Ctrl-C is then its own.
 * @param input what it reads, or null when it reads the keyboard
 * @param more what its environment holds beside ours
 * @returns its exit code; null when a signal ended it
 */
export async function runOnTerminal(
  terminal: Terminal,
  command: string,
  args: readonly string[],
  input: string | null,
  more: Readonly<Record<string, string>> = {},
): Promise<number | null | 'not-started'> {
  terminal.restore();
  const { process } = terminal;
  const ignore = () => {};
  process.on('SIGINT', ignore);
  const { spawn } = await import('node:child_process');
  return await new Promise((resolve) => {
    const child = spawn(command, [...args], {
      stdio: [input === null ? 'inherit' : 'pipe', 'inherit', 'inherit'],
      env: { ...process.env, ...more },
    });
    const end = (code: number | null | 'not-started') => {
      process.off('SIGINT', ignore);
      resolve(code);
    };
    child.on('error', () => end('not-started'));
    child.on('close', end);
    if (child.stdin !== null) {
      // A pager that is left early closes its end.
      child.stdin.on('error', ignore);
      child.stdin.end(input ?? '');
    }
  });
}
