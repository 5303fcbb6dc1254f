import type { Pty, PtyKey } from '../pty/terminal.ts';
import { type Screen, type ScreenKind, screenOn } from './screens.ts';

/**
 * Walks a sitting on a pty: recognises each screen and replies by a policy. It waits for screens,
 * never for time.
 */
export type Policy = {
  /** The answer to a question, or null to pass. */
  readonly answer: (screen: Screen) => string | null;
  /** What is written for a stem; null says it aloud. */
  readonly stem: (screen: Screen) => string | null;
  readonly share: 'all' | 'none' | 'choose';
  readonly arrival?: 'full' | 'five';
  /** The number of the way that is chosen where there are several; else the day as written. */
  readonly way?: number;
};

/** Words kept or passed over: `text` is null for a pass. */
export type Handled = {
  readonly day: number;
  readonly part: 'question' | 'stem';
  readonly who: string;
  readonly index: number;
  readonly text: string | null;
};

export type Walked = {
  readonly screens: ScreenKind[];
  /** Replies after which the next screen came: they are acknowledged, and must never be lost. */
  readonly acknowledged: Handled[];
  /** The reply that was given last and not yet followed by a screen. */
  inFlight: Handled | null;
  last: Screen | null;
  /** The day, as a screen named it last. */
  day: number;
};

export function nothingWalked(): Walked {
  return { screens: [], acknowledged: [], inFlight: null, last: null, day: 1 };
}

/** Looks at a screen before it is replied to; true leaves the walk there. */
export type Leave = (screen: Screen, walked: Walked) => boolean;

/** Walks to the end, or until `leave` says so; `walked` grows as it goes, so that a kill loses nothing of it. */
export async function walkOn(
  pty: Pty,
  policy: Policy,
  walked: Walked = nothingWalked(),
  leave: Leave = () => false,
): Promise<Walked> {
  for (let before = ''; ; ) {
    const screen = await nextScreen(pty, before);
    walked.screens.push(screen.kind);
    walked.last = screen;
    walked.day = screen.day ?? walked.day;
    if (walked.inFlight !== null) walked.acknowledged.push(walked.inFlight);
    walked.inFlight = null;
    if (screen.kind === 'farewell') return walked;
    if (leave(screen, walked)) return walked;
    before = await reply(pty, screen, policy, walked);
  }
}

/** Waits for a screen that is not the one before. */
export async function nextScreen(pty: Pty, before = ''): Promise<Screen> {
  let screen: Screen | null = null;
  await pty.waitUntil((one) => {
    screen = screenOn(one);
    return screen !== null && screen.text !== before;
  }, 'A screen of the sitting');
  if (screen === null) throw new Error('no screen');
  return screen;
}

/** Replies; gives the screen's text as it stands when the reply is sent. */
export async function reply(pty: Pty, screen: Screen, policy: Policy, walked: Walked): Promise<string> {
  const press = (...keys: PtyKey[]) => {
    pty.press(...keys);
    return screen.text;
  };
  switch (screen.kind) {
    case 'arrival':
      if (policy.arrival === 'five' && screen.text.includes('five minutes')) pty.type('5');
      else pty.press('enter');
      return screen.text;
    case 'choose-path':
      if (!/\d choose/.test(screen.text)) return press('enter');
      pty.type(String(policy.way ?? 1));
      return screen.text;
    case 'stem':
      if (policy.stem(screen) !== null) {
        pty.type('w');
        return screen.text;
      }
      return press('enter');
    case 'write-stem':
      // A day may have changed since writing was chosen; nothing is saved empty.
      return await write(pty, screen, 'stem', policy.stem(screen) ?? 'after all', walked);
    case 'question':
      return await write(pty, screen, 'question', policy.answer(screen), walked);
    case 'share':
      return await share(pty, screen, policy);
    default:
      return press('enter');
  }
}

async function write(
  pty: Pty,
  screen: Screen,
  part: Handled['part'],
  text: string | null,
  walked: Walked,
): Promise<string> {
  const handled = { day: walked.day, part, who: screen.who ?? '', index: screen.index ?? 0, text };
  if (text === null) {
    walked.inFlight = handled;
    await pressInRow(pty, 'x');
    return screen.text;
  }
  // Enter in one read with text is taken for a paste, so it waits for the text to be there.
  const [shown = text] = text.split('\n').slice(-1);
  // A draft of these words may stand there already: without waiting, the old ones would be taken for the new.
  pty.press('ctrl-u');
  await pty.waitForGone(shown.slice(-30));
  pty.paste(text);
  await pty.waitUntil((one) => one.screen().includes(shown.slice(-30)), `The words ${shown}`);
  const written = pty.screen().replace(/\d+:\d\d/g, 'm:ss');
  walked.inFlight = handled;
  pty.press('enter');
  return written;
}

const rowOpen = /go on writing|write on/;

/** A letter of the row that Esc opens under an answer; a pass over words is confirmed. */
export async function pressInRow(pty: Pty, letter: string): Promise<void> {
  pty.press('escape');
  await pty.waitFor(rowOpen);
  pty.type(letter);
  await pty.waitUntil((one) => one.hasEnded() || !rowOpen.test(one.screen()), 'The letter to act');
  if (/Enter\s+passes/.test(pty.screen())) pty.press('enter');
}

async function share(pty: Pty, screen: Screen, { share: choice }: Policy): Promise<string> {
  if (choice !== 'choose') {
    pty.type(choice === 'all' ? 'a' : 'k');
    return screen.text;
  }
  pty.type(' ');
  await pty.waitFor(/▸ \[x\]/);
  const marked = pty.screen();
  pty.press('enter');
  return marked;
}

/** Every question answered with words that name who, day and question; stems said; all opened. */
export function answering(mark: string): Policy {
  return {
    answer: ({ who, index }) => `${mark} ${who} question ${index}`,
    stem: () => null,
    share: 'all',
  };
}

/** A little of everything, the same for the same day. */
export function mixed(mark: string, day: number): Policy {
  return {
    answer: ({ who, index }) =>
      ((index ?? 0) + day) % 5 === 0 ? null : `${mark} ${who} question ${index}\nand a second line`,
    stem: ({ who, index }) => (((index ?? 0) + day) % 3 === 0 ? `${mark} ${who} stem ${index}` : null),
    share: (['all', 'none', 'choose'] as const)[day % 3] ?? 'all',
  };
}

export const passing: Policy = { answer: () => null, stem: () => null, share: 'all' };
