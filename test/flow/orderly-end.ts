import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { type Pty, startPty } from '../pty/terminal.ts';
import { type Home, root } from './program.ts';

/** Leaving by Ctrl-C or a signal: one line, the exit code, the terminal as it was before. */

export const savedLine = /^ +(?:(?:Saved\. )?journey today goes on at|Whenever you like: journey today$)/;

/** How a prompt is left, and the exit code it has then. */
export const signals = [
  ['Ctrl-C', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const;
export type Signal = (typeof signals)[number];

/** The program under a shell that tells, after it, the exit code and the terminal's settings. */
export function startUnderShell(home: Home, command = 'today'): Pty {
  const script = `trap : INT TERM HUP; "${process.execPath}" "${root}/bin/journey.js" ${command}; echo "CODE $?"; stty -a`;
  return startPty('/bin/sh', ['-c', script], {
    columns: 100,
    rows: 30,
    env: { JOURNEY_HOME: home.folder },
  });
}

function interrupt(pty: Pty, how: string): void {
  if (how === 'Ctrl-C') {
    pty.press('ctrl-c');
    return;
  }
  const children = readFileSync(`/proc/${pty.pid}/task/${pty.pid}/children`, 'utf8').trim();
  process.kill(Number(children.split(' ')[0]), how as NodeJS.Signals);
}

/** Interrupts, and gives the lines that stand on the screen after it. */
export async function orderlyEnd(pty: Pty, how: string, code: number): Promise<readonly string[]> {
  interrupt(pty, how);
  await pty.exit();
  const [said = '', settings = ''] = pty.everything().split(/CODE \d+/);
  expect(pty.everything()).toContain(`CODE ${code}\n`);
  expect(settings).toMatch(/ echo /);
  expect(settings).toMatch(/ icanon /);
  expect(pty.pastesMarked()).toBe(false);
  expect(pty.isAlternate()).toBe(false);
  // Never hidden, or shown again.
  const [shown, hidden] = ['\u001b[?25h', '\u001b[?25l'].map((code) => pty.raw().lastIndexOf(code));
  expect(shown).toBeGreaterThanOrEqual(hidden ?? 0);
  return said.split('\n').filter((line) => line.trim() !== '');
}
