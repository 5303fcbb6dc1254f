import type { KeyHint } from '../views/hints.ts';
import { type Look, marginOf } from '../views/look.ts';
import { paintFor } from '../views/paint.ts';
import { wrapText } from '../views/wrap.ts';
import { keyWords } from '../words/terminal.ts';
import { done, interact, type Outcome, stay } from './interact.ts';
import { hintsOf, keyName, openedHints } from './keys.ts';
import { type BodyScreen, bodyFrame, bodyRoom } from './screen-parts.ts';
import type { Terminal } from './terminal.ts';

export type SomeAsked = {
  readonly lines: (look: Look) => readonly string[];
  readonly options: readonly NumberedOption[];
};

/** Something to mark, under the number it is known by elsewhere. */
export type NumberedOption = { readonly number: number; readonly text: string };

/** The indexes of what was marked, or how the list was left. */
export type SomeChosen =
  | { readonly kind: 'chosen'; readonly marked: readonly number[] }
  | { readonly kind: 'back' | 'pause' | 'stop' };

type ListView = { readonly at: number; readonly marked: ReadonlySet<number>; readonly allKeys: boolean };

const hints: readonly { readonly hint: KeyHint }[] = [
  { hint: { key: 'Space', does: keyWords.mark } },
  { hint: { key: 'Enter', does: keyWords.takeThese } },
  { hint: { key: 'b', does: keyWords.back } },
  { hint: { key: 'p', does: keyWords.pause } },
  { hint: { key: 'q', does: keyWords.stop, short: keyWords.stopShort } },
];

/**
 * Lets one mark some of a few things.
 * @throws Interrupted
 */
export async function chooseSome(terminal: Terminal, asked: SomeAsked): Promise<SomeChosen> {
  return await interact<ListView, SomeChosen>(terminal, {
    initial: { at: 0, marked: new Set(), allKeys: false },
    frame: (view, look) => bodyFrame(screenOf(asked, view, look), look),
    onKey: (view, key) => listKey(asked, view, keyName(key)),
  });
}

function screenOf(asked: SomeAsked, view: ListView, look: Look): BodyScreen {
  const options = asked.options.map((option, at) => optionLines(option, at, view, look));
  const before = [...asked.lines(look), ''];
  const until = before.length + options.slice(0, view.at + 1).flat().length;
  const screen: BodyScreen = {
    body: [...before, ...options.flat()],
    hints: hintsOf(hints),
    top: 0,
    note: null,
    allKeys: view.allKeys ? [...openedHints(hintsOf(hints)), { key: 'Up, Down', does: keyWords.move }] : null,
  };
  return { ...screen, top: Math.max(0, until - bodyRoom(screen, look)) };
}

function optionLines(
  { number, text }: NumberedOption,
  at: number,
  view: ListView,
  look: Look,
): readonly string[] {
  const here = at === view.at;
  const pointer = here ? (look.unicode ? '▸' : '>') : ' ';
  const lead = `${pointer} [${view.marked.has(at) ? 'x' : ' '}] ${number}  `;
  const indent = ' '.repeat(marginOf(look));
  const rows = wrapText(text, Math.max(8, look.width - indent.length * 2 - lead.length));
  const paint = here ? paintFor(look).strong : (line: string) => line;
  return rows.map((line, row) => indent + (row === 0 ? lead : ' '.repeat(lead.length)) + paint(line));
}

function listKey(asked: SomeAsked, view: ListView, name: string): Outcome<ListView, SomeChosen> {
  const count = asked.options.length;
  switch (name) {
    case 'enter':
      return done({ kind: 'chosen', marked: [...view.marked].sort((one, two) => one - two) });
    case 'up':
      return stay({ ...view, at: (view.at + count - 1) % count });
    case 'down':
      return stay({ ...view, at: (view.at + 1) % count });
    case 'space':
      return stay(toggled(view, view.at));
    case 'b':
      return done({ kind: 'back' });
    case 'p':
      return done({ kind: 'pause' });
    case 'q':
      return done({ kind: 'stop' });
    case '?':
      return stay({ ...view, allKeys: !view.allKeys });
    case 'escape':
      return stay({ ...view, allKeys: false });
    default: {
      const at = asked.options.findIndex(({ number }) => String(number) === name);
      return stay(at >= 0 ? toggled({ ...view, at }, at) : view);
    }
  }
}

function toggled(view: ListView, at: number): ListView {
  const marked = new Set(view.marked);
  if (!marked.delete(at)) marked.add(at);
  return { ...view, marked };
}
