import type { KeyHint } from '../views/hints.ts';
import { type Look, marginOf } from '../views/look.ts';
import { paintFor } from '../views/paint.ts';
import { fitTo } from '../views/width.ts';
import { wrapText } from '../views/wrap.ts';
import { keyWords } from '../words/terminal.ts';
import { done, interact, type Outcome, stay } from './interact.ts';
import { hintsOf, keyName, openedHints } from './keys.ts';
import { type BodyScreen, bodyFrame, bodyRoom } from './screen-parts.ts';
import type { Terminal } from './terminal.ts';

export type SomeAsked = {
  readonly lines: (look: Look) => readonly string[];
  readonly options: readonly NumberedOption[];
  /** How each option is marked to begin with. */
  readonly boxes: Boxes;
  /** What taking all of them, and none, is called. */
  readonly all: string;
  readonly none: string;
};

/** Marked, not marked, or not decided. */
export type Boxes = readonly (boolean | null)[];

/** Something to mark, under the number it is known by elsewhere. */
export type NumberedOption = {
  readonly number: number;
  readonly text: string;
  /** A line under it; '' for none. */
  readonly under: string;
  /** A word beside its number; '' for none. */
  readonly note: string;
  /** It stays marked. */
  readonly fixed: boolean;
};

/** How the list was left, and how the boxes stood then. */
export type SomeChosen = { readonly kind: 'chosen' | 'back' | 'pause' | 'stop'; readonly boxes: Boxes };

type ListView = { readonly at: number; readonly boxes: Boxes; readonly allKeys: boolean };

/**
 * Lets one mark some of a few things.
 * @throws Interrupted
 */
export async function chooseSome(terminal: Terminal, asked: SomeAsked): Promise<SomeChosen> {
  const first = asked.options.findIndex(({ fixed }) => !fixed);
  return await interact<ListView, SomeChosen>(terminal, {
    initial: { at: Math.max(0, first), boxes: asked.boxes, allKeys: false },
    frame: (view, look) => bodyFrame(screenOf(asked, view, look), look),
    onKey: (view, key) => listKey(asked, view, keyName(key)),
  });
}

function hintsFor({ all, none }: SomeAsked): readonly KeyHint[] {
  return hintsOf([
    { hint: { key: 'Space', does: keyWords.mark, short: keyWords.markShort } },
    { hint: { key: 'Enter', does: keyWords.takeThese } },
    { hint: { key: 'a', does: all } },
    { hint: { key: 'k', does: none } },
    { hint: { key: 'b', does: keyWords.back } },
    { hint: { key: 'p', does: keyWords.pause } },
    { hint: { key: 'q', does: keyWords.stop, short: keyWords.stopShort } },
  ]);
}

function screenOf(asked: SomeAsked, view: ListView, look: Look): BodyScreen {
  const options = asked.options.map((option, at) => optionLines(option, at, view, look));
  const before = [...asked.lines(look), ''];
  const until = before.length + options.slice(0, view.at + 1).flat().length;
  const hints = hintsFor(asked);
  const screen: BodyScreen = {
    body: [...before, ...options.flat()],
    hints,
    top: 0,
    note: null,
    allKeys: view.allKeys ? [...openedHints(hints), { key: 'Up, Down', does: keyWords.move }] : null,
  };
  return { ...screen, top: Math.max(0, until - bodyRoom(screen, look)) };
}

function optionLines(option: NumberedOption, at: number, view: ListView, look: Look): readonly string[] {
  const here = at === view.at;
  const pointer = here ? (look.unicode ? '▸' : '>') : ' ';
  const lead = `${pointer} ${boxText(view.boxes[at])} ${option.number}  `;
  const indent = ' '.repeat(marginOf(look));
  const room = Math.max(8, look.width - indent.length * 2 - lead.length);
  const paint = paintFor(look);
  const text = option.note === '' ? option.text : `${option.text} (${option.note})`;
  const rows = wrapText(text, room).map(here ? paint.strong : (line) => line);
  const under = option.under === '' ? [] : [paint.soft(fitTo(option.under, room))];
  return [...rows, ...under].map((line, row) => indent + (row === 0 ? lead : ' '.repeat(lead.length)) + line);
}

/** Also what is printed in plain mode. */
export function boxText(box: boolean | null | undefined): string {
  return box === true ? '[x]' : box === false ? '[ ]' : '[-]';
}

function listKey(asked: SomeAsked, view: ListView, name: string): Outcome<ListView, SomeChosen> {
  const count = asked.options.length;
  const left = (kind: SomeChosen['kind'], boxes = view.boxes) => done({ kind, boxes });
  switch (name) {
    case 'enter':
      return left('chosen');
    case 'a':
      return left('chosen', allAs(asked, true));
    case 'k':
      return left('chosen', allAs(asked, false));
    case 'up':
      return stay({ ...view, at: (view.at + count - 1) % count });
    case 'down':
      return stay({ ...view, at: (view.at + 1) % count });
    case 'space':
      return stay(toggled(asked, view, view.at));
    case 'b':
      return left('back');
    case 'p':
      return left('pause');
    case 'q':
      return left('stop');
    case '?':
      return stay({ ...view, allKeys: !view.allKeys });
    case 'escape':
      return stay({ ...view, allKeys: false });
    default: {
      const at = asked.options.findIndex(({ number }) => String(number) === name);
      return stay(at >= 0 ? toggled(asked, { ...view, at }, at) : view);
    }
  }
}

/** All but what stays marked. */
export function allAs({ options }: Pick<SomeAsked, 'options'>, box: boolean): Boxes {
  return options.map(({ fixed }) => fixed || box);
}

function toggled({ options }: SomeAsked, view: ListView, at: number): ListView {
  if (options[at]?.fixed === true) return view;
  return { ...view, boxes: view.boxes.map((box, one) => (one === at ? box !== true : box)) };
}
