import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Pty, startPty } from '../pty/terminal.ts';
import { begunHome, type Home, root } from './program.ts';
import { isSameStep, type Screen, type ScreenKind } from './screens.ts';
import { type Leave, mixed, nextScreen, nothingWalked, walkOn } from './walker.ts';

/**
 * At every prompt of a day: Ctrl-C, SIGTERM and SIGHUP say one line, give the terminal back as it was
 * and end with their exit code; the next start stands at the same place.
 */

const course = path.join(import.meta.dirname, 'one-authored-day.md');
const homes: Home[] = [];
afterAll(() => {
  for (const home of homes) home.remove();
});

const everyScreen: readonly ScreenKind[] = [
  'arrival',
  'resume',
  'read',
  'stem',
  'write-stem',
  'step',
  'hand-over',
  'question',
  'share',
  'opened',
];

/** The program under a shell that tells, after it, the exit code and the terminal's settings. */
function startUnderShell(home: Home): Pty {
  const script = `trap : INT TERM HUP; "${process.execPath}" "${root}/bin/journey.js" today; echo "CODE $?"; stty -a`;
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

async function expectOrderlyEnd(pty: Pty, how: string, code: number, kind: ScreenKind): Promise<void> {
  interrupt(pty, how);
  await pty.waitFor('CODE');
  await pty.exit();
  const [said = '', settings = ''] = pty.everything().split(/CODE \d+/);
  expect(pty.everything(), kind).toContain(`CODE ${code}`);
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  expect(lines, kind).toHaveLength(1);
  expect(lines[0]).toMatch(/^ +Saved\. journey today goes on at/);
  expect(settings).toMatch(/ echo /);
  expect(settings).toMatch(/ icanon /);
  expect(pty.pastesMarked()).toBe(false);
  expect(pty.isAlternate()).toBe(false);
  expect(pty.raw().lastIndexOf('\u001b[?25h')).toBeGreaterThan(pty.raw().lastIndexOf('\u001b[?25l'));
}

describe.each([
  ['Ctrl-C', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('%s', (how, code) => {
  it(`at every prompt: one line, ${code}, the terminal as before, and the same place after`, async () => {
    const home = begunHome(course);
    homes.push(home);
    const met = new Set<ScreenKind>();
    const interruptNew: Leave = (screen) => !met.has(screen.kind);
    let left: Screen | null = null;
    for (let starts = 0; starts < 20; starts += 1) {
      const pty = startUnderShell(home);
      if (left !== null && left.kind !== 'arrival') await expectSamePlace(pty, left, met);
      // Day 2: question 1 is answered, stem 1 is written, and what both wrote opens.
      const { last } = await walkOn(pty, mixed('kept', 2), nothingWalked(), interruptNew);
      if (last === null || last.kind === 'farewell') break;
      met.add(last.kind);
      await expectOrderlyEnd(pty, how, code, last.kind);
      left = last;
    }
    expect(everyScreen.filter((kind) => !met.has(kind))).toEqual([]);
  }, 60_000);
});

async function expectSamePlace(pty: Pty, left: Screen, met: Set<ScreenKind>): Promise<void> {
  const resume = await nextScreen(pty);
  expect(resume.kind).toBe('resume');
  // The first time, this screen is interrupted as well.
  if (!met.has('resume') || left.kind === 'resume') return;
  pty.press('enter');
  const again = await nextScreen(pty, resume.text);
  expect(isSameStep(left, again), `${left.text}\n==>\n${again.text}`).toBe(true);
}
