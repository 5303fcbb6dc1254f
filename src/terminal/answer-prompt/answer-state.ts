import type { Key } from '../key.ts';
import { rowsAway } from './layout.ts';
import * as go from './motions.ts';
import type { TextState } from './text-buffer.ts';
import * as buffer from './text-buffer.ts';

/** What a key does to an answer that is being written: an edit, or a way out. Pure. */
export type Action =
  | { readonly kind: 'edit'; readonly text: TextState }
  | { readonly kind: 'save' | 'later' | 'pass' | 'back' | 'pause' | 'stop' | 'editor' | 'all-keys' };

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
      return wayOut(key) ?? edit(edited(text, key, width, page));
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

function wayOut(key: Press): Action | null {
  if (key.name === 'escape') return { kind: 'later' };
  if (!key.ctrl || key.alt) return null;
  switch (key.name) {
    case 'x':
      return { kind: 'later' };
    case 'p':
      return { kind: 'pass' };
    case 'b':
      return { kind: 'back' };
    case 'o':
      return { kind: 'pause' };
    case 'q':
      return { kind: 'stop' };
    case 'e':
      return { kind: 'editor' };
    case 'g':
      return { kind: 'all-keys' };
    default:
      return null;
  }
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
      return byWord ? buffer.cutTo(text, go.wordLeft(text)) : buffer.eraseTo(text, go.oneLeft(text));
    case 'delete':
      return byWord ? buffer.cutTo(text, go.wordRight(text)) : buffer.eraseTo(text, go.oneRight(text));
    case 'tab':
      return key.shift ? text : buffer.typeText(text, '\t');
    default:
      return key.ctrl ? withCtrl(text, key) : withAlt(text, key);
  }
}

function withCtrl(text: TextState, key: Press): TextState {
  switch (key.name) {
    case 'a':
      return buffer.moved(text, go.lineStart(text));
    case 'd':
      return buffer.eraseTo(text, go.oneRight(text));
    case 'f':
      return buffer.moved(text, go.oneRight(text));
    case 'h':
      return buffer.eraseTo(text, go.oneLeft(text));
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
    case 'y':
      return buffer.yankOlder(text);
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
