import { hintLine, type KeyHint } from '../../views/hints.ts';
import { textLines } from '../../views/lines.ts';
import { type Look, marginOf } from '../../views/look.ts';
import { answerHints, answerWords, keyWords } from '../../words/terminal.ts';
import { fitBody, moreAbove, moreBelow, noteLines, spread } from '../screen-parts.ts';
import type { Frame } from '../stage.ts';
import type { Edit } from './answer-prompt.ts';
import { passQuestion } from './answer-state.ts';
import { type Earlier, type EarlierView, earlierFrame, othersThan } from './earlier-words.ts';
import { beforeCursor, countRows, cursorRow, rowTexts } from './layout.ts';
import { type TextState, textOf } from './text-buffer.ts';

/** How an answer that is being written stands on the screen. */
export type AnswerFace = {
  /** The question and who is asked. */
  readonly question: (look: Look) => readonly string[];
  readonly edit: Edit | null;
  /** An answer is kept already. */
  readonly answered?: boolean | undefined;
  /** False where nothing is kept, and so nothing says that it is. */
  readonly keeps?: boolean | undefined;
  /** Every kept version of it, the newest first. */
  readonly earlier?: readonly Earlier[] | undefined;
};

export type AnswerView = {
  readonly text: TextState;
  /** A word said once, e.g. that nothing is written yet. */
  readonly note: string | null;
  /** What stands under the text: the hints, the row of the other keys, all keys, or a question. */
  readonly under: 'hints' | 'row' | 'all-keys' | 'pass';
  /** A letter of the row, until it is known whether something follows it. */
  readonly pending: string | null;
  /** Earlier words are shown in place of the answer. */
  readonly earlier: EarlierView | null;
  /** The first row shown of a text longer than its room. */
  readonly top: number;
};

/** Columns for the written text: running text's width, with room for the cursor after its last column. */
export function answerWidth(look: Look): number {
  return Math.max(4, Math.min(76, look.width - marginOf(look) - 1));
}

/** Rows for the written text. */
export function answerRows(face: AnswerFace, view: AnswerView, look: Look): number {
  return parts(face, view, look).room;
}

/** The view with its window moved so that the insertion point is inside. */
export function inView(face: AnswerFace, view: AnswerView, look: Look): AnswerView {
  const width = answerWidth(look);
  const room = answerRows(face, view, look);
  const row = cursorRow(view.text, width);
  const last = Math.max(0, countRows(view.text, width) - room);
  const top = Math.min(Math.max(Math.min(view.top, row), row - room + 1), last);
  return { ...view, top: Math.max(0, top) };
}

export function answerFrame(face: AnswerFace, given: AnswerView, look: Look): Frame {
  if (given.earlier !== null) return earlierFrame(versionsFor(face, given), given.earlier, look);
  const view = inView(face, given, look);
  const { head, foot, room } = parts(face, view, look);
  const width = answerWidth(look);
  const indent = ' '.repeat(marginOf(look));
  const all = rowTexts(view.text, width, view.top, room);
  const mark = look.unicode ? '▸ ' : '> ';
  const written = all.map((row, at) => (at === 0 && view.top === 0 && indent !== '' ? mark : indent) + row);
  const below = countRows(view.text, width) - view.top - all.length;
  const rows = [...head, ...above(view, look), ...written, ...belowLines(view, below, look), ...foot];
  const row = head.length + 1 + cursorRow(view.text, width) - view.top;
  const lead = (rows[row] ?? '').slice(0, indent.length);
  return { rows, cursor: { row, before: lead + beforeCursor(view.text, width), visible: true } };
}

function parts(face: AnswerFace, view: AnswerView, look: Look) {
  const height = look.height ?? 24;
  const foot = footOf(face, view, look);
  const head = fitBody(face.question(look), Math.max(1, height - foot.length - 5));
  // One row above and one below the text, which say how much of it is out of sight.
  const under = noteLines(view.note ?? '', look).length;
  const room = Math.max(1, height - head.length - foot.length - 1 - under);
  return { head, foot, room };
}

function footOf(face: AnswerFace, view: AnswerView, look: Look): readonly string[] {
  switch (view.under) {
    case 'hints':
      return hintLine([enterHint(face), ...answerHints], look);
    case 'row':
      return hintLine(rowHints(face, view), look);
    case 'all-keys':
      return spread([...rowHints(face, view).slice(0, -2), ...writingKeys(face), escHint], look);
    case 'pass':
      return passLines(face, view, look);
  }
}

function passLines(face: AnswerFace, view: AnswerView, look: Look): readonly string[] {
  const question = passQuestion(textOf(view.text), face, false) ?? '';
  return textLines(look.unicode ? question : question.replace(' · ', '; '), look);
}

function enterHint({ keeps }: AnswerFace): KeyHint {
  return { key: 'Enter', does: keeps === false ? answerWords.goOn : answerWords.save };
}

function writingKeys({ keeps }: AnswerFace): readonly KeyHint[] {
  const { writingKeys: all, leaveKeepingNothing } = answerWords;
  return keeps === false ? [...all.slice(0, -1), leaveKeepingNothing] : all;
}

const escHint: KeyHint = { key: 'Esc', does: answerWords.goOnWriting, short: answerWords.goOnWritingShort };

/** The versions there are besides what stands in the answer. */
export function versionsFor({ earlier = [] }: Pick<AnswerFace, 'earlier'>, view: AnswerView) {
  return othersThan(textOf(view.text), earlier);
}

/** The row that Esc opens. */
function rowHints(face: AnswerFace, view: AnswerView): readonly KeyHint[] {
  const { edit } = face;
  const { fallback = null } = edit ?? {};
  const editor = fallback === null ? answerWords.editor : `${answerWords.editor} (${fallback})`;
  return [
    enterHint(face),
    { key: 'b', does: keyWords.back },
    { key: 'x', does: keyWords.pass },
    { key: 'l', does: answerWords.later },
    { key: 'p', does: keyWords.pause },
    { key: 'q', does: keyWords.stop, short: keyWords.stopShort },
    ...(edit === null ? [] : [{ key: 'e', does: editor }]),
    ...(versionsFor(face, view).length === 0 ? [] : [{ key: 'v', does: answerWords.earlier }]),
    { key: '?', does: keyWords.allKeys, short: keyWords.allKeysShort },
    escHint,
  ];
}

function above(view: AnswerView, look: Look): readonly string[] {
  return noteLines(view.top === 0 ? '' : moreAbove(view.top, look), look);
}

function belowLines(view: AnswerView, rows: number, look: Look): readonly string[] {
  return noteLines(view.note ?? (rows <= 0 ? '' : moreBelow(rows, look)), look);
}
