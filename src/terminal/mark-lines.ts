import type { Mark } from '../model/mark.ts';
import type { KeyHint } from '../views/hints.ts';
import { type Look, marginOf } from '../views/look.ts';
import { paintFor } from '../views/paint.ts';
import { wrapText } from '../views/wrap.ts';
import { answerWords, keyWords, markWords } from '../words/terminal.ts';
import { done, interact, type Outcome, stay } from './interact.ts';
import { hintsOf, keyName, openedHints } from './keys.ts';
import { type BodyScreen, bodyFrame, bodyRoom } from './screen-parts.ts';
import type { Terminal } from './terminal.ts';

export type MarksAsked = {
  readonly lines: (look: Look) => readonly string[];
  /** What is marked, line by line. */
  readonly options: readonly string[];
  readonly marks: readonly Mark[];
  /** Told of every change. */
  readonly onChange: (marks: readonly Mark[]) => void;
};

/** How the list was left, and how its lines were marked then. */
export type MarksMade = {
  readonly kind: 'marked' | 'pass' | 'later' | 'back' | 'pause' | 'stop';
  readonly marks: readonly Mark[];
};

type MarkView = {
  readonly at: number;
  readonly marks: readonly Mark[];
  readonly allKeys: boolean;
  /** What is asked about once more: to be done, or to pass it all. */
  readonly asking: 'marked' | 'pass' | null;
};

/** In the order of the digits 1, 2 and 3; 0 takes a mark off. */
export const markOrder: readonly Mark[] = [null, 'open', 'maybe', 'closed'];

/**
 * Lets one mark each line of a list as open, maybe or closed; a line without a mark is passed. Whatever is
 * marked, the same keys show as many frames, and being done and passing are both asked about once.
 * @throws Interrupted
 */
export async function markLines(terminal: Terminal, asked: MarksAsked): Promise<MarksMade> {
  return await interact<MarkView, MarksMade>(terminal, {
    initial: { at: 0, marks: asked.marks, allKeys: false, asking: null },
    frame: (view, look) => bodyFrame(screenOf(asked, view, look), look),
    onKey: (view, key) => {
      const outcome = markKey(view, keyName(key));
      if (outcome.kind === 'stay' && outcome.state.marks !== view.marks) asked.onChange(outcome.state.marks);
      return outcome;
    },
  });
}

const hints: readonly KeyHint[] = hintsOf([
  { hint: { key: '1', does: markWords.open } },
  { hint: { key: '2', does: markWords.maybe } },
  { hint: { key: '3', does: markWords.closed } },
  { hint: { key: '0', does: markWords.none } },
  { hint: { key: 'Enter', does: keyWords.done } },
  { hint: { key: 'x', does: keyWords.pass } },
  { hint: { key: 'l', does: answerWords.later } },
  { hint: { key: 'b', does: keyWords.back } },
  { hint: { key: 'p', does: keyWords.pause } },
  { hint: { key: 'q', does: keyWords.stop, short: keyWords.stopShort } },
]);

const movingHints: readonly KeyHint[] = [
  { key: 'Up, Down', does: keyWords.move },
  { key: 'Space', does: markWords.nextMark },
];

function screenOf(asked: MarksAsked, view: MarkView, look: Look): BodyScreen {
  const options = asked.options.map((text, at) => optionLines(text, at, view, look));
  const before = [...asked.lines(look), ''];
  const until = before.length + options.slice(0, view.at + 1).flat().length;
  const screen: BodyScreen = {
    body: [...before, ...options.flat()],
    hints,
    top: 0,
    note: view.asking === null ? null : markWords.sure[view.asking],
    allKeys: view.allKeys ? [...openedHints(hints), ...movingHints] : null,
  };
  return { ...screen, top: Math.max(0, until - bodyRoom(screen, look)) };
}

function optionLines(text: string, at: number, view: MarkView, look: Look): readonly string[] {
  const here = at === view.at;
  const pointer = here ? (look.unicode ? '▸' : '>') : ' ';
  const lead = `${pointer} ${markText(view.marks[at] ?? null)} `;
  const indent = ' '.repeat(marginOf(look));
  const room = Math.max(8, look.width - indent.length * 2 - lead.length);
  const rows = wrapText(text, room).map(here ? paintFor(look).strong : (line) => line);
  return rows.map((line, row) => indent + (row === 0 ? lead : ' '.repeat(lead.length)) + line);
}

/** A mark in words, all as wide. */
function markText(mark: Mark): string {
  const widest = Math.max(markWords.open.length, markWords.maybe.length, markWords.closed.length);
  return `[${mark === null ? ' ' : markWords[mark]}]`.padEnd(widest + 2);
}

function markKey(view: MarkView, name: string): Outcome<MarkView, MarksMade> {
  const { marks, asking } = view;
  const left = (kind: MarksMade['kind']) => done({ kind, marks });
  const ask = (kind: 'marked' | 'pass') => (asking === kind ? left(kind) : stay({ ...view, asking: kind }));
  const calm: MarkView = { ...view, asking: null };
  switch (name) {
    case 'enter':
      return asking === 'pass' ? stay(calm) : ask('marked');
    case 'x':
      return ask('pass');
    case 'l':
      return left('later');
    case 'b':
      return asking === null ? left('back') : stay(calm);
    case 'p':
      return left('pause');
    case 'q':
      return left('stop');
    case '?':
      return stay({ ...calm, allKeys: !view.allKeys });
    case 'escape':
      return stay({ ...calm, allKeys: false });
    default:
      return stay(marking(calm, name));
  }
}

function marking(view: MarkView, name: string): MarkView {
  const count = view.marks.length;
  const digit = ['0', '1', '2', '3'].indexOf(name);
  if (digit >= 0) {
    const marked = withMark(view, markOrder[digit] ?? null);
    return { ...marked, at: Math.min(view.at + 1, count - 1) };
  }
  const turn = markOrder.indexOf(view.marks[view.at] ?? null);
  switch (name) {
    case 'up':
      return { ...view, at: (view.at + count - 1) % count };
    case 'down':
      return { ...view, at: (view.at + 1) % count };
    case 'home':
      return { ...view, at: 0 };
    case 'end':
      return { ...view, at: count - 1 };
    case 'space':
    case 'right':
      return withMark(view, markOrder[(turn + 1) % markOrder.length] ?? null);
    case 'left':
      return withMark(view, markOrder[(turn + markOrder.length - 1) % markOrder.length] ?? null);
    default:
      return view;
  }
}

function withMark(view: MarkView, mark: Mark): MarkView {
  return { ...view, marks: view.marks.map((one, at) => (at === view.at ? mark : one)) };
}
