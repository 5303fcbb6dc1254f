import type { Random } from '../faults/row.ts';
import type { Pty } from '../pty/terminal.ts';
import type { Home } from './program.ts';
import { screenOn } from './screens.ts';
import { answering, nextScreen, nothingWalked, pressInRow, walkOn } from './walker.ts';

/**
 * Somebody presses anything while they write: letters, the row of the other keys, pastes, Ctrl-C, and
 * the program is killed. The words that stood on the screen last are looked for after every return.
 */
export type Pressed = {
  keys: number;
  kills: number;
  leavings: number;
  /** Times that words were looked for, and where others stood. */
  looked: number;
  readonly lost: string[];
};

const nothing = (): Pressed => ({ keys: 0, kills: 0, leavings: 0, looked: 0, lost: [] });

/** Words by the number of their question. */
type Words = Map<number, string>;

/** No blank at an end: on a screen it would not be seen. */
const texts = ['when', 'box', 'lively pq', 'é', '日本', 'v', 'x', 'tea and toast'];
const letters = ['b', 'x', 'l', 'p', 'q', 'e', 'v', '?'] as const;

/** So many starts of the program, each of a few keys and then Ctrl-C or a kill. */
export async function pressRandomly(home: Home, random: Random, starts: number): Promise<Pressed> {
  const pressed = nothing();
  const words: Words = new Map();
  for (let start = 0; start < starts; start += 1) {
    const pty = home.start(['today'], { env: { JOURNEY_EDITOR: 'printf ed >>' } });
    for (let moves = 3 + random.below(5); moves > 0 && !pty.hasEnded(); moves -= 1) {
      const index = await toQuestion(pty);
      look(pty, index, words, pressed);
      await move(pty, index, words, random, pressed);
    }
    if (!pty.hasEnded()) await end(pty, words, random, pressed);
  }
  return pressed;
}

/** Ctrl-C at once; or a kill once what was typed has had its second. */
async function end(pty: Pty, words: Words, random: Random, pressed: Pressed): Promise<void> {
  const index = await toQuestion(pty);
  look(pty, index, words, pressed);
  await type(pty, index, words, random);
  if (random.below(3) === 0) {
    pressed.leavings += 1;
    pty.press('ctrl-c');
  } else {
    pressed.kills += 1;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    pty.signal('SIGKILL');
  }
  await pty.exit();
}

async function move(pty: Pty, index: number, words: Words, random: Random, pressed: Pressed): Promise<void> {
  pressed.keys += 1;
  switch (random.below(4)) {
    case 0:
    case 1:
      return await type(pty, index, words, random);
    case 2:
      if (written(pty) === '') return;
      pty.press('enter');
      await leftQuestion(pty, index);
      return;
    default:
      return await inRow(pty, index, words, letters[random.below(letters.length)] ?? 'l', pressed);
  }
}

/** Typed, pasted, or begun in the row with a letter that something follows. */
async function type(pty: Pty, index: number, words: Words, random: Random): Promise<void> {
  if (written(pty).length > 40) {
    for (const _ of written(pty).split('\n')) pty.press('ctrl-u', 'backspace');
    await pty.waitUntil((one) => written(one) === '', 'No words');
  }
  const before = written(pty);
  const text = texts[random.below(texts.length)] ?? 'x';
  const how = random.below(3);
  if (how === 0) pty.paste(text);
  else if (how === 1) pty.type(text);
  else {
    pty.press('escape');
    await pty.waitFor(/go on writing|write on/);
    pty.type(`${text}.`);
  }
  const wanted = before + text + (how === 2 ? '.' : '');
  await pty.waitUntil(
    (one) => written(one) === wanted.trim() && !/write on|go on writing/.test(one.screen()),
    wanted,
  );
  words.set(index, wanted.trim());
}

/** A letter of the row that nothing follows. */
async function inRow(
  pty: Pty,
  index: number,
  words: Words,
  letter: (typeof letters)[number],
  pressed: Pressed,
): Promise<void> {
  if (letter === '?' || letter === 'v') {
    pty.press('escape');
    await pty.waitFor(/go on writing|write on/);
    const opens = letter === '?' || pty.screen().includes('earlier words');
    if (opens) pty.type(letter);
    if (opens) await pty.waitFor(letter === '?' ? 'Ctrl-A, Ctrl-E' : 'write this again');
    if (opens && letter === 'v') {
      pty.press('enter');
      await pty.waitFor('stand here again');
      words.set(index, written(pty));
    } else {
      pty.press('escape');
      await pty.waitFor('Ctrl-J new line');
    }
    return;
  }
  if (letter === 'e') words.set(index, `${written(pty)}ed`);
  await pressInRow(pty, letter);
  if (letter === 'q') {
    pressed.leavings += 1;
    await pty.exit();
  } else if (letter === 'p') {
    await pty.waitFor('come back now');
    pty.press('enter');
    await pty.waitFor('cannot see');
  } else if (letter === 'e') await pty.waitFor('cannot see');
  else await leftQuestion(pty, index);
}

/** Another screen than the writing of that question, or the same one drawn anew. */
async function leftQuestion(pty: Pty, index: number): Promise<void> {
  await pty.waitUntil((one) => {
    const screen = screenOn(one);
    return screen !== null && (screen.kind !== 'question' || screen.index !== index);
  }, 'Another screen');
}

/** From wherever the sitting is to Ana's question; its number. */
async function toQuestion(pty: Pty): Promise<number> {
  for (let before = ''; ; ) {
    const screen = await nextScreen(pty, before);
    before = screen.text;
    if (screen.kind === 'question') return screen.index ?? 0;
    if (screen.kind === 'resume' || (screen.kind === 'hand-over' && screen.who === 'Ana')) pty.press('enter');
    else if (screen.kind === 'share' || screen.kind === 'hand-over') pty.type('b');
    else {
      const { last } = await walkOn(pty, answering('x'), nothingWalked(), ({ kind }) => kind === 'question');
      return last?.index ?? 0;
    }
  }
}

function look(pty: Pty, index: number, words: Words, pressed: Pressed): void {
  pressed.looked += 1;
  const shown = written(pty);
  const wanted = words.get(index) ?? '';
  if (shown !== wanted) pressed.lost.push(`question ${index}: “${wanted}” was there, and now “${shown}”`);
  words.set(index, shown);
}

/** What stands in the answer: its rows down to the cursor, which stands at its end in these walks. */
function written(pty: Pty): string {
  const rows = pty.screen().split('\n');
  const first = rows.findIndex((row) => row.startsWith('▸'));
  const own = rows.slice(first, pty.cursor().row + 1).map((row) => row.slice(2));
  return first === -1 ? '' : own.join('\n').trim();
}
