import { graphemesOf, type Line, spliceLine, withoutLastMark } from './graphemes.ts';

/**
 * What is being written: lines of graphemes, an insertion point, what can be undone and what was cut.
 * Immutable; every edit gives a new state that shares the untouched lines. It knows nothing of keys or
 * of the screen.
 */
export type TextState = {
  readonly lines: readonly Line[];
  readonly cursor: Cursor;
  /** The column up and down try to keep, or null after any other motion. */
  readonly goal: number | null;
  readonly past: readonly Snapshot[];
  /** What was cut last, to be put back. */
  readonly cut: string;
  readonly last: LastEdit;
};

/** `at` counts graphemes before the insertion point. */
export type Cursor = { readonly line: number; readonly at: number };

type Snapshot = { readonly lines: readonly Line[]; readonly cursor: Cursor };
type LastEdit = 'type' | 'erase' | 'cut' | null;

const undoLimit = 200;
const newline = /\r\n|\r|\n/;

/** A buffer holding the text, the insertion point after it. Any line end counts as one. */
export function bufferOf(text: string): TextState {
  const lines = text.split(newline).map(graphemesOf);
  const line = lines.length - 1;
  return {
    lines,
    cursor: { line, at: lines[line]?.length ?? 0 },
    goal: null,
    past: [],
    cut: '',
    last: null,
  };
}

/** The text as written, line ends as LF. */
export function textOf(state: TextState): string {
  return state.lines.map((line) => line.join('')).join('\n');
}

export function lineAt(state: TextState, line: number): Line {
  return state.lines[line] ?? [];
}

/** Typed text: a run of letters is undone as one, word by word. */
export function typeText(state: TextState, text: string): TextState {
  const goesOn = state.last === 'type' && !startsWord(state, text);
  return { ...replaced(state, state.cursor, state.cursor, text, !goesOn), last: 'type' };
}

/** Pasted text, undone in one. Any line end counts as one. */
export function pasteText(state: TextState, text: string): TextState {
  return replaced(state, state.cursor, state.cursor, text, true);
}

/** Erases what stands between the insertion point and another place. */
export function eraseTo(state: TextState, other: Cursor): TextState {
  const [from, to] = inOrder(state.cursor, other);
  if (same(from, to)) return moved(state, state.cursor);
  return { ...replaced(state, from, to, '', state.last !== 'erase'), last: 'erase' };
}

/** Backspace: the character to the left, or the last mark of one that is built from marks. */
export function eraseBack(state: TextState): TextState {
  const { line, at } = state.cursor;
  if (at === 0 && line === 0) return moved(state, state.cursor);
  const before: Cursor =
    at > 0 ? { line, at: at - 1 } : { line: line - 1, at: lineAt(state, line - 1).length };
  const left = at > 0 ? withoutLastMark(lineAt(state, line)[at - 1] ?? '') : '';
  return { ...replaced(state, before, state.cursor, left, state.last !== 'erase'), last: 'erase' };
}

/** The characters on both sides change places; at the line's end, the two before it. */
export function transposed(state: TextState): TextState {
  const { line, at } = state.cursor;
  const text = lineAt(state, line);
  const right = Math.min(at, text.length - 1);
  if (right < 1) return moved(state, state.cursor);
  const swapped = (text[right] ?? '') + (text[right - 1] ?? '');
  return replaced(state, { line, at: right - 1 }, { line, at: right + 1 }, swapped, true);
}

/** Erases and keeps it to be put back; cuts that follow one another make one piece. */
export function cutTo(state: TextState, other: Cursor): TextState {
  const [from, to] = inOrder(state.cursor, other);
  if (same(from, to)) return moved(state, state.cursor);
  const piece = textBetween(state, from, to);
  const goesOn = state.last === 'cut';
  const joined = same(from, state.cursor) ? state.cut + piece : piece + state.cut;
  return { ...replaced(state, from, to, '', !goesOn), cut: goesOn ? joined : piece, last: 'cut' };
}

/** Puts back what was cut last. */
export function yank(state: TextState): TextState {
  return state.cut === '' ? state : replaced(state, state.cursor, state.cursor, state.cut, true);
}

/** The state before the last edit; the same state when nothing is left to undo. */
export function undo(state: TextState): TextState {
  const before = state.past.at(-1);
  if (before === undefined) return state;
  return { ...state, ...before, past: state.past.slice(0, -1), goal: null, last: null };
}

/** The insertion point elsewhere; `goal` only from motions up and down. */
export function moved(state: TextState, cursor: Cursor, goal: number | null = null): TextState {
  return { ...state, cursor, goal, last: null };
}

/** The whole text exchanged, e.g. by what an editor gave back; one undo brings the old one back. */
export function exchanged(state: TextState, text: string): TextState {
  const fresh = bufferOf(text);
  return { ...state, lines: fresh.lines, cursor: fresh.cursor, goal: null, past: kept(state), last: null };
}

function replaced(state: TextState, from: Cursor, to: Cursor, text: string, undoable: boolean): TextState {
  const pieces = text.split(newline);
  const past = undoable ? kept(state) : state.past;
  const first = lineAt(state, from.line);
  const last = lineAt(state, to.line);
  const before = state.lines.slice(0, from.line);
  const after = state.lines.slice(to.line + 1);
  if (pieces.length === 1) {
    const joined = from.line === to.line ? first : [...first.slice(0, from.at), ...last.slice(to.at)];
    const end = from.line === to.line ? to.at : from.at;
    const { line, at } = spliceLine(joined, from.at, end, text);
    const cursor = { line: from.line, at };
    return { ...state, lines: [...before, line, ...after], cursor, goal: null, past, last: null };
  }
  const opening = spliceLine(first, from.at, first.length, pieces[0] ?? '').line;
  const closing = spliceLine(last, 0, to.at, pieces.at(-1) ?? '');
  const inner = pieces.slice(1, -1).map(graphemesOf);
  const lines = [...before, opening, ...inner, closing.line, ...after];
  const cursor = { line: from.line + pieces.length - 1, at: closing.at };
  return { ...state, lines, cursor, goal: null, past, last: null };
}

function kept(state: TextState): readonly Snapshot[] {
  const { lines, cursor } = state;
  return [...state.past, { lines, cursor }].slice(-undoLimit);
}

function startsWord(state: TextState, text: string): boolean {
  const { line, at } = state.cursor;
  const before = lineAt(state, line)[at - 1] ?? ' ';
  return /\s/.test(before) && !/^\s/.test(text);
}

function textBetween(state: TextState, from: Cursor, to: Cursor): string {
  if (from.line === to.line) return lineAt(state, from.line).slice(from.at, to.at).join('');
  const inner = state.lines.slice(from.line + 1, to.line).map((line) => line.join(''));
  const first = lineAt(state, from.line).slice(from.at).join('');
  return [first, ...inner, lineAt(state, to.line).slice(0, to.at).join('')].join('\n');
}

function inOrder(one: Cursor, two: Cursor): readonly [Cursor, Cursor] {
  const ordered = one.line < two.line || (one.line === two.line && one.at <= two.at);
  return ordered ? [one, two] : [two, one];
}

function same(one: Cursor, two: Cursor): boolean {
  return one.line === two.line && one.at === two.at;
}
