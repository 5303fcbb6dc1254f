import type { Look } from '../../views/look.ts';
import { type Paint, paintFor } from '../../views/paint.ts';
import { widthOf } from '../../views/width.ts';
import { wrapText } from '../../views/wrap.ts';
import { setupWords } from '../../words/terminal.ts';
import { graphemesOf } from '../answer-prompt/graphemes.ts';
import { widthOf as columnsOf, shown } from '../answer-prompt/layout.ts';
import { type TextState, textOf } from '../answer-prompt/text-buffer.ts';
import type { Frame } from '../stage.ts';

/** How a line that is being typed stands on the screen. Pure. */
export type LineFace = {
  readonly message: string;
  /** How what is typed is shown, while it is typed and (`isFinal`) once it is taken. */
  readonly shown?: ((text: string, isFinal: boolean) => string) | undefined;
  /** Nothing of what is typed is shown, not even how long it is. */
  readonly unseen?: boolean | undefined;
  /** The keys, below the line while it is typed. */
  readonly keys?: string | undefined;
};

export type LineView = {
  readonly line: TextState;
  /** What is wrong with the line. */
  readonly fault: string | null;
  /** It was taken. */
  readonly isFinal: boolean;
};

const indent = '  ';

export function lineFrame(face: LineFace, view: LineView, look: Look): Frame {
  const paint = paintFor(look);
  const head = headOf(face, view.isFinal, look);
  const room = look.width - 1 - indent.length;
  const [last = ''] = head.slice(-1);
  const first = Math.max(1, look.width - 2 - widthOf(last));
  const { text, before } = typedText(face, view);
  const typed = fold(text, first, room);
  const upTo = fold(before, first, room);
  const style = face.unseen === true ? paint.soft : view.isFinal ? paint.accent : (plain: string) => plain;
  const start = (at: number) => (at === 0 ? `${last} ` : indent);
  const value = typed.map((row, at) => start(at) + style(row));
  const faults = view.fault === null ? [] : wrapText(view.fault, room).map((row) => indent + paint.warn(row));
  const keys = view.isFinal ? [] : keyRows(face, room, paint);
  const at = upTo.length - 1;
  const cursor = {
    row: head.length - 1 + at,
    before: start(at) + style(upTo[at] ?? ''),
    visible: true,
  };
  return { rows: [...head.slice(0, -1), ...value, ...faults, ...keys], cursor };
}

function keyRows({ keys }: LineFace, room: number, { soft }: Paint): readonly string[] {
  return keys === undefined ? [] : ['', ...wrapText(keys, room).map((row) => indent + soft(row))];
}

/** The question, with room on its last row for a word or two of the answer, or for the one that stands in for it. */
function headOf({ message, unseen }: LineFace, isFinal: boolean, look: Look): readonly string[] {
  const paint = paintFor(look);
  const mark = isFinal ? indent : `${paint.accent(look.unicode ? '▸' : '>')} `;
  const left = unseen === true ? widthOf(setupWords.hidden) + 4 : 12;
  const rows = wrapText(message, Math.max(8, look.width - left));
  return rows.map((row, at) => (at === 0 ? mark : indent) + paint.strong(row));
}

/** What is shown of the line, and of that what stands before the insertion point. */
function typedText(face: LineFace, { line, isFinal }: LineView): { text: string; before: string } {
  if (face.unseen === true) return { text: setupWords.hidden, before: setupWords.hidden };
  const asShown = (text: string) => face.shown?.(text, isFinal) ?? text;
  const text = asShown(textOf(line));
  if (isFinal) return { text, before: text };
  return { text, before: asShown((line.lines[0] ?? []).slice(0, line.cursor.at).join('')) };
}

/** Text in rows of so many columns, broken anywhere; at least one row. */
function fold(text: string, first: number, room: number): readonly string[] {
  const rows = [''];
  let left = first;
  for (const grapheme of graphemesOf(text)) {
    const columns = columnsOf(grapheme);
    if (columns > left) {
      rows.push('');
      left = Math.max(1, room);
    }
    rows[rows.length - 1] += shown(grapheme);
    left -= columns;
  }
  return rows;
}
