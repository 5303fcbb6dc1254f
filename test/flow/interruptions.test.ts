import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Pty } from '../pty/terminal.ts';
import { everyWalk } from '../setup/every-walk.ts';
import { orderlyEnd, type Signal, savedLine as saved, signals, startUnderShell } from './orderly-end.ts';
import { begunHome, type Home, homeIn, root } from './program.ts';
import { isSameStep, type Screen, type ScreenKind } from './screens.ts';
import { type Leave, mixed, nextScreen, nothingWalked, pressInRow, walkOn } from './walker.ts';

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

/**
 * Every screen and every prompt with each of the three, with JOURNEY_WALKS=all. In the everyday tests
 * they take turns: every screen and every prompt is left by one of them, and each is met several times.
 */
const turn = (at: number): Signal => signals[at % signals.length] ?? signals[0];
const walks: readonly (readonly [name: string, signalAt: (start: number) => Signal])[] = everyWalk
  ? signals.map((signal) => [signal[0], () => signal])
  : [['Ctrl-C, SIGTERM and SIGHUP in turn', turn]];

const whenever = /^ +Whenever you like: journey today$/;

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
      // A card that was looked at is no place: nothing was saved (F60).
      const words = last.kind === 'arrival' ? whenever : saved;
      expect(lines, last.kind).toEqual([expect.stringMatching(words)]);
      left = last;
    }
    expect(everyScreen.filter((kind) => !met.has(kind))).toEqual([]);
    expect(used.size).toBe(everyWalk ? 1 : signals.length);
  }, 60_000);
});

async function expectSamePlace(pty: Pty, left: Screen, met: Set<ScreenKind>): Promise<void> {
  const resume = await nextScreen(pty);
  expect(resume.kind).toBe('resume');
  // The first time, this screen is interrupted as well.
  if (!met.has('resume') || left.kind === 'resume') return;
  pty.press('enter');
  const next = await nextScreen(pty, resume.text);
  // The resume screen was for both: nobody is called back after it, and a sentence was seen.
  if (left.kind === 'call-back' || left.kind === 'written-stem') return;
  const isPrivate = ['question', 'share', 'share-agreed'].includes(left.kind);
  if (isPrivate) {
    expect(next.kind, 'F4: private words come after the hand-over').toBe('hand-over');
    expect(next.text).toContain('does not see what you write.');
    pty.press('enter');
  }
  const again = isPrivate ? await nextScreen(pty, next.text) : next;
  // What was marked and not agreed to is marked again.
  if (left.kind === 'share-agreed') expect(again.kind).toBe('share');
  else expect(isSameStep(left, again), `${left.text}\n==>\n${again.text}`).toBe(true);
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
  {
    name: 'the first name',
    nobody: true,
    reach: async () => {},
    at: 'One of you is called:',
    said: notBegun,
  },
  {
    name: 'the second name',
    nobody: true,
    reach: (pty) => answers(pty, ['One of you is called:', 'Ana']),
    at: 'The other:',
    said: notBegun,
    after: 'One of you is called:',
  },
  {
    name: 'the journey',
    nobody: true,
    reach: (pty) => answers(pty, ['One of you is called:', 'Ana'], ['The other:', 'Ben']),
    at: 'Deepening Intimacy, 5 weeks',
    said: notBegun,
    after: 'One of you is called:',
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
  {
    name: 'a question begun by its number',
    command: 'reflect --as Ana --question 2',
    reach: async (pty) => {
      await pty.waitFor('Ana: Enter when');
      pty.press('enter');
    },
    at: 'Question 2 of',
    said: /^ +Nothing was written\. Later: journey reflect --as "Ana" --day 1 --question 2$/,
    after: 'Ana: Enter when',
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
    after: 'Sentence 1 of 3',
  },
  {
    name: 'a pause in a question',
    reach: async (pty) => {
      await until('question')(pty);
      pty.type('half a thought');
      await pty.waitFor('half a thought');
      await pressInRow(pty, 'p');
    },
    at: 'come back now',
    said: /^ +Saved\. journey today goes on at question 1, and Ana's words are kept\.$/,
    after: 'Ana: Enter when',
  },
  {
    name: 'what to open',
    reach: async (pty) => {
      await until('share')(pty);
      pty.type('a');
    },
    at: 'think again',
    said: saved,
    after: 'Ana: Enter when',
  },
  {
    name: 'the whole text',
    reach: async (pty) => {
      await pty.waitFor('whole text');
      pty.type('s');
    },
    at: 'Before You Begin',
    said: whenever,
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
  (everyWalk ? signals : [turn(at)]).map(([how, code]) => ({ ...prompt, how, code })),
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
      await again.waitUntil(
        (one) => /go on|Enter read|Enter save|called:|writing/.test(one.screen()),
        'the next start',
      );
      if (again.screen().includes('you stopped at')) again.press('enter');
      await again.waitFor(after);
      again.press('ctrl-c');
      await again.exit();
    },
  );
});
