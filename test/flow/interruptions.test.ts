import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Pty, startPty } from '../pty/terminal.ts';
import { begunHome, type Home, homeIn, root } from './program.ts';
import { isSameStep, type Screen, type ScreenKind } from './screens.ts';
import { answering, type Leave, mixed, nextScreen, nothingWalked, walkOn } from './walker.ts';

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
function startUnderShell(home: Home, command = 'today'): Pty {
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
async function orderlyEnd(pty: Pty, how: string, code: number): Promise<readonly string[]> {
  interrupt(pty, how);
  await pty.exit();
  const [said = '', settings = ''] = pty.everything().split(/CODE \d+/);
  expect(pty.everything()).toContain(`CODE ${code}\n`);
  expect(settings).toMatch(/ echo /);
  expect(settings).toMatch(/ icanon /);
  expect(pty.pastesMarked()).toBe(false);
  expect(pty.isAlternate()).toBe(false);
  expect(pty.raw().lastIndexOf('\u001b[?25h')).toBeGreaterThan(pty.raw().lastIndexOf('\u001b[?25l'));
  return said.split('\n').filter((line) => line.trim() !== '');
}

const saved = /^ +Saved\. journey today goes on at/;

const signals = [
  ['Ctrl-C', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const;
type Signal = (typeof signals)[number];

/**
 * Every screen and every prompt with each of the three, with JOURNEY_WALKS=all. In the everyday tests
 * they take turns: every screen and every prompt is left by one of them, and each is met several times.
 */
const all = process.env['JOURNEY_WALKS'] === 'all';
const turn = (at: number): Signal => signals[at % signals.length] ?? signals[0];
const walks: readonly (readonly [name: string, signalAt: (start: number) => Signal])[] = all
  ? signals.map((signal) => [signal[0], () => signal])
  : [['Ctrl-C, SIGTERM and SIGHUP in turn', turn]];

describe.each(walks)('%s', (_, signalAt) => {
  it('at every screen: one line, its exit code, the terminal as before, and the same place after', async () => {
    const home = begunHome(course);
    homes.push(home);
    const met = new Set<ScreenKind>();
    const used = new Set<string>();
    const interruptNew: Leave = (screen) => !met.has(screen.kind);
    let left: Screen | null = null;
    for (let starts = 0; starts < 20; starts += 1) {
      const pty = startUnderShell(home);
      if (left !== null && left.kind !== 'arrival') await expectSamePlace(pty, left, met);
      // Day 2: question 1 is answered, stem 1 is written, and what both wrote opens.
      const { last } = await walkOn(pty, mixed('kept', 2), nothingWalked(), interruptNew);
      if (last === null || last.kind === 'farewell') break;
      met.add(last.kind);
      const [how, code] = signalAt(starts);
      used.add(how);
      const lines = await orderlyEnd(pty, how, code);
      expect(lines, last.kind).toEqual([expect.stringMatching(saved)]);
      left = last;
    }
    expect(everyScreen.filter((kind) => !met.has(kind))).toEqual([]);
    expect(used.size).toBe(all ? 1 : signals.length);
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

/** A prompt that the walk above does not come to: how to get there, what is said there, where it goes on. */
type Prompt = {
  readonly name: string;
  readonly command?: string;
  /** Where nothing has begun, and what is asked first. */
  readonly nobody?: boolean;
  readonly reach: (pty: Pty) => Promise<unknown>;
  readonly at: string | RegExp;
  readonly said: RegExp;
  /** What stands there when it goes on; the same as before where it is not given. */
  readonly after?: string | RegExp;
};

const optional = path.join(root, 'test/fixtures/journeys/optional-sections.md');
const notBegun = /^ +Nothing has begun yet\. Whenever you like: journey today$/;

async function answers(pty: Pty, ...lines: readonly (readonly [string, string])[]): Promise<void> {
  for (const [question, line] of lines) {
    await pty.waitFor(question);
    pty.type(`${line}\r`);
  }
}

function until(kind: ScreenKind): (pty: Pty) => Promise<unknown> {
  return (pty) => walkOn(pty, mixed('kept', 2), nothingWalked(), (screen) => screen.kind === kind);
}

const prompts: readonly Prompt[] = [
  { name: 'the first name', nobody: true, reach: async () => {}, at: 'First name:', said: notBegun },
  {
    name: 'the second name',
    nobody: true,
    reach: (pty) => answers(pty, ['First name:', 'Ana']),
    at: 'Second name:',
    said: notBegun,
    after: 'First name:',
  },
  {
    name: 'the journey',
    nobody: true,
    reach: (pty) => answers(pty, ['First name:', 'Ana'], ['Second name:', 'Ben']),
    at: 'Deepening Intimacy, 5 weeks',
    said: notBegun,
    after: 'First name:',
  },
  {
    name: 'who is writing',
    command: 'reflect',
    reach: async () => {},
    at: 'Who is writing?',
    said: /^ +Nothing was written\. Whenever you like: journey reflect$/,
  },
  {
    name: 'before you begin',
    reach: until('before-you-begin'),
    at: 'Not tonight if one of you',
    said: saved,
  },
  { name: 'the choice of a path', reach: until('choose-path'), at: 'By Phone', said: saved },
  {
    name: 'a pause',
    reach: async (pty) => {
      await until('stem')(pty);
      pty.type('p');
    },
    at: 'come back now',
    said: saved,
    after: 'Stem 1 of 3',
  },
  {
    name: 'a pause in a question',
    reach: async (pty) => {
      await until('question')(pty);
      pty.type('half a thought');
      await pty.waitFor('half a thought');
      pty.press('ctrl-o');
    },
    at: 'come back now',
    said: /^ +Saved\. journey today goes on at question 1, Ana's words are kept\.$/,
    after: 'half a thought',
  },
  {
    name: 'what to open',
    reach: async (pty) => {
      await until('share')(pty);
      pty.type('c');
    },
    at: 'Mark what you open',
    said: saved,
    after: 'keep mine',
  },
  {
    name: 'the whole text',
    reach: async (pty) => {
      await pty.waitFor('see the whole text');
      pty.type('s');
    },
    at: 'Before You Begin',
    said: saved,
    after: 'Enter read',
  },
  {
    name: 'a search in the reading',
    reach: async (pty) => {
      await until('read')(pty);
      pty.type('/');
    },
    at: 'Find:',
    said: saved,
    after: 'The toast is cold',
  },
];

/** The prompt, and a signal that it is left by. */
const leavings = prompts.flatMap((prompt, at) =>
  (all ? signals : [turn(at)]).map(([how, code]) => ({ ...prompt, how, code })),
);

describe('at a prompt', () => {
  it.each(leavings)(
    '$name, $how: one line, $code, the terminal as before, and the same place after',
    async ({ command, nobody, reach, at, said, after = at, how, code }) => {
      const home = nobody ? homeIn() : begunHome(optional);
      homes.push(home);
      const pty = startUnderShell(home, command);
      await reach(pty);
      await pty.waitFor(at);
      const lines = await orderlyEnd(pty, how, code);
      expect(lines.at(-1)).toMatch(said);
      // Above it stands at most what a question on the normal screen left there.
      if (pty.raw().includes('\u001b[?1049h')) expect(lines).toHaveLength(1);
      const again = startUnderShell(home, command);
      await again.waitUntil((one) => /go on|Enter read|name:|writing/.test(one.screen()), 'the next start');
      if (again.screen().includes('you stopped at')) again.press('enter');
      await again.waitFor(after);
      again.press('ctrl-c');
      await again.exit();
    },
  );
});

/** Asked on the normal screen in the middle of a sitting: everything is answered, and one key is locked. */
describe("at Ana's passphrase, before what both wrote opens", () => {
  const phrase = 'green boats at noon';
  const question = /Ana's passphrase/;
  let home: Home;
  beforeAll(async () => {
    home = begunHome(course);
    homes.push(home);
    const lock = home.start(['lock', '--as', 'Ana']);
    await answers(lock, ['8 characters or more', phrase], ['Once more', phrase]);
    expect((await lock.exit()).code).toBe(0);
    const pty = startUnderShell(home);
    // Walks to the last thing that is asked of the two, and answers it.
    await walkOn(pty, answering('kept'), nothingWalked(), (screen) => screen.text.includes('may Ana'));
    pty.type('a');
    await pty.waitFor(question);
    await orderlyEnd(pty, 'Ctrl-C', 130);
  });

  it.each(signals)(
    '%s: one line, %i, the terminal as before, and the same place after',
    async (how, code) => {
      const pty = startUnderShell(home);
      const resume = await nextScreen(pty);
      expect(resume.kind).toBe('resume');
      pty.press('enter');
      await pty.waitFor(question);
      const lines = await orderlyEnd(pty, how, code);
      expect(lines.filter((line) => saved.test(line))).toHaveLength(1);
      expect(lines.at(-1)).toMatch(saved);
      expect(pty.everything()).not.toContain('kept Ana');
    },
  );

  it('and the words open once it is given', async () => {
    const pty = startUnderShell(home);
    await nextScreen(pty);
    pty.press('enter');
    await answers(pty, ["Ana's passphrase", phrase]);
    const { last } = await walkOn(pty, answering('kept'), nothingWalked(), ({ kind }) => kind === 'opened');
    expect(last?.text).toContain('kept Ana question 1');
    pty.press('ctrl-c');
    await pty.exit();
  });
});
