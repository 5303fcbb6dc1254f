import { answerWords } from '../../words/terminal.ts';
import type { Key } from '../key.ts';
import { rowsAway } from './layout.ts';
import * as go from './motions.ts';
import type { TextState } from './text-buffer.ts';
import * as buffer from './text-buffer.ts';

/** What a key does to an answer that is being written: an edit, saving, or the row of the other keys. Pure. */
export type Action = { readonly kind: 'edit'; readonly text: TextState } | { readonly kind: 'save' | 'row' };

/** @param width columns of the written text; @param page rows of it on the screen */
export function actionOf(text: TextState, key: Key, width: number, page: number): Action {
  switch (key.kind) {
    case 'text':
      return edit(buffer.typeText(text, key.text));
    case 'paste':
      return edit(buffer.pasteText(text, key.text));
    case 'press':
      if (key.name === 'enter') return enter(text, key);
      if (key.name === 'j' && key.ctrl) return edit(newline(text));
      if (key.name === 'escape' || (key.ctrl && key.name === 'x')) return { kind: 'row' };
      return edit(edited(text, key, width, page));
  }
}

type Press = Extract<Key, { kind: 'press' }>;

function edit(text: TextState): Action {
  return { kind: 'edit', text };
}

/** Enter saves; with Alt, Shift, after a backslash, or inside a paste, it is a new line. */
function enter(text: TextState, key: Press): Action {
  if (key.alt || key.shift || key.ctrl || key.inBurst) return edit(newline(text));
  const { line, at } = text.cursor;
  if (buffer.lineAt(text, line)[at - 1] !== '\\') return { kind: 'save' };
  return edit(newline(buffer.eraseTo(text, { line, at: at - 1 })));
}

function newline(text: TextState): TextState {
  return buffer.typeText(text, '\n');
}

function edited(text: TextState, key: Press, width: number, page: number): TextState {
  const byWord = key.ctrl || key.alt;
  switch (key.name) {
    case 'left':
      return buffer.moved(text, byWord ? go.wordLeft(text) : go.oneLeft(text));
    case 'right':
      return buffer.moved(text, byWord ? go.wordRight(text) : go.oneRight(text));
    case 'up':
      return byRows(text, width, -1);
    case 'down':
      return byRows(text, width, 1);
    case 'page-up':
      return byRows(text, width, -page);
    case 'page-down':
      return byRows(text, width, page);
    case 'home':
      return buffer.moved(text, key.ctrl ? go.textStart() : go.lineStart(text));
    case 'end':
      return buffer.moved(text, key.ctrl ? go.textEnd(text) : go.lineEnd(text));
    case 'backspace':
      return byWord ? buffer.cutTo(text, go.wordLeft(text)) : buffer.eraseBack(text);
    case 'delete':
      return byWord ? buffer.cutTo(text, go.wordRight(text)) : buffer.eraseTo(text, go.oneRight(text));
    case 'tab':
      return key.shift ? text : buffer.typeText(text, '\t');
    default:
      return key.ctrl ? withCtrl(text, key, width) : withAlt(text, key);
  }
}

/** The letters of GNU readline in its emacs mode (readline(3), COMMAND KEYS); the others do nothing. */
function withCtrl(text: TextState, key: Press, width: number): TextState {
  switch (key.name) {
    case 'a':
      return buffer.moved(text, go.lineStart(text));
    case 'e':
      return buffer.moved(text, go.lineEnd(text));
    case 'b':
      return buffer.moved(text, go.oneLeft(text));
    case 'n':
      return byRows(text, width, 1);
    case 'p':
      return byRows(text, width, -1);
    case 't':
      return buffer.transposed(text);
    case 'd':
      return buffer.eraseTo(text, go.oneRight(text));
    case 'f':
      return buffer.moved(text, go.oneRight(text));
    case 'h':
      return buffer.eraseBack(text);
    case 'w':
      return buffer.cutTo(text, go.blankLeft(text));
    case 'u':
      return buffer.cutTo(text, backTo(text));
    case 'k':
      return buffer.cutTo(text, onTo(text));
    case 'y':
      return buffer.yank(text);
    // Terminals send Ctrl-_ for Ctrl-/ and for Ctrl-7 as well.
    case '_':
    case '/':
      return buffer.undo(text);
    default:
      return text;
  }
}

function withAlt(text: TextState, key: Press): TextState {
  if (!key.alt) return text;
  switch (key.name) {
    case 'b':
      return buffer.moved(text, go.wordLeft(text));
    case 'f':
      return buffer.moved(text, go.wordRight(text));
    case 'd':
      return buffer.cutTo(text, go.wordRight(text));
    case '<':
      return buffer.moved(text, go.textStart());
    case '>':
      return buffer.moved(text, go.textEnd(text));
    default:
      return text;
  }
}

/** To the line's start, or over its beginning to the line above. */
function backTo(text: TextState) {
  return text.cursor.at === 0 ? go.oneLeft(text) : go.lineStart(text);
}

function onTo(text: TextState) {
  const end = go.lineEnd(text);
  return text.cursor.at === end.at ? go.oneRight(text) : end;
}

function byRows(text: TextState, width: number, rows: number): TextState {
  const { cursor, goal } = rowsAway(text, width, rows);
  return buffer.moved(text, cursor, goal);
}

/** Words as a person counts them: what stands between blanks. */
function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** What is asked before a pass takes the place of words; null where there are none. */
export function passQuestion(
  text: string,
  {
    answered,
    keeps = true,
  }: { readonly answered?: boolean | undefined; readonly keeps?: boolean | undefined },
  plain: boolean,
): string | null {
  const count = wordsIn(text);
  if (count === 0) return null;
  if (!keeps) return (plain ? answerWords.passKeepingNothingPlain : answerWords.passKeepingNothing)(count);
  if (answered === true) return (plain ? answerWords.passOverSavedPlain : answerWords.passOverSaved)(count);
  return (plain ? answerWords.passOverTextPlain : answerWords.passOverText)(count);
}
