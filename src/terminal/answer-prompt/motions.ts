import { type Cursor, lineAt, type TextState } from './text-buffer.ts';

/** Places relative to the insertion point that do not depend on how the text is wrapped. */

export function oneLeft(state: TextState): Cursor {
  const { line, at } = state.cursor;
  if (at > 0) return { line, at: at - 1 };
  return line > 0 ? { line: line - 1, at: lineAt(state, line - 1).length } : state.cursor;
}

export function oneRight(state: TextState): Cursor {
  const { line, at } = state.cursor;
  if (at < lineAt(state, line).length) return { line, at: at + 1 };
  return line + 1 < state.lines.length ? { line: line + 1, at: 0 } : state.cursor;
}

export function lineStart(state: TextState): Cursor {
  return { line: state.cursor.line, at: 0 };
}

export function lineEnd(state: TextState): Cursor {
  const { line } = state.cursor;
  return { line, at: lineAt(state, line).length };
}

export function textStart(): Cursor {
  return { line: 0, at: 0 };
}

export function textEnd(state: TextState): Cursor {
  const line = state.lines.length - 1;
  return { line, at: lineAt(state, line).length };
}

/** Before the word to the left; from a line's start, the end of the line above. */
export function wordLeft(state: TextState): Cursor {
  return leftOf(state, isWordy);
}

/** As `wordLeft`, a word being everything between blanks, as Ctrl-W has it in shells. */
export function blankLeft(state: TextState): Cursor {
  return leftOf(state, (grapheme) => !isBlank(grapheme));
}

/** After the word to the right; from a line's end, the start of the line below. */
export function wordRight(state: TextState): Cursor {
  const { line, at: start } = state.cursor;
  const text = lineAt(state, line);
  if (start >= text.length) return oneRight(state);
  let at = start;
  while (at < text.length && !isWordy(text[at])) at += 1;
  while (at < text.length && isWordy(text[at])) at += 1;
  return { line, at };
}

function leftOf(state: TextState, inside: (grapheme: string | undefined) => boolean): Cursor {
  const { line, at: start } = state.cursor;
  if (start === 0) return oneLeft(state);
  const text = lineAt(state, line);
  let at = start;
  while (at > 0 && !inside(text[at - 1])) at -= 1;
  while (at > 0 && inside(text[at - 1])) at -= 1;
  return { line, at };
}

function isBlank(grapheme: string | undefined): boolean {
  return grapheme === undefined || /^\s/.test(grapheme);
}

function isWordy(grapheme: string | undefined): boolean {
  return grapheme !== undefined && /^[\p{L}\p{N}\p{M}_'’]/u.test(grapheme);
}
