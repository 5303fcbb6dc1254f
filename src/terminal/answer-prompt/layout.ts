import stringWidth from 'string-width';
import { clean } from '../../views/clean.ts';
import type { Line } from './graphemes.ts';
import { type Cursor, lineAt, type TextState } from './text-buffer.ts';

/** How the text lies in rows of the screen, and where the insertion point is among them. */

/** One row: the graphemes `from`..`to` of a line. */
export type Row = { readonly from: number; readonly to: number };

const tab = '    ';
const widths = new Map<string, number>();
const wrapped = new WeakMap<Line, { readonly width: number; readonly rows: readonly Row[] }>();

/** What is shown for a grapheme: itself, a tab as blanks, nothing for what must not reach a screen. */
export function shown(grapheme: string): string {
  if (grapheme === '\t') return tab;
  if (grapheme >= ' ' && grapheme <= '~' && grapheme.length === 1) return grapheme;
  return clean(grapheme);
}

/** Columns of a grapheme on the screen. */
export function widthOf(grapheme: string): number {
  if (grapheme >= ' ' && grapheme <= '~' && grapheme.length === 1) return 1;
  let width = widths.get(grapheme);
  if (width === undefined) {
    width = stringWidth(shown(grapheme));
    // A cluster can be anything, so the cache is kept from growing with a hostile paste.
    if (widths.size > 5_000) widths.clear();
    widths.set(grapheme, width);
  }
  return width;
}

/**
 * The rows of a line, at least one. Words move down whole; wide characters may part anywhere; blanks
 * at a row's end hang over it. Kept per line, so that a key only lays out the line it changed.
 */
export function rowsOf(line: Line, width: number): readonly Row[] {
  const known = wrapped.get(line);
  if (known !== undefined && known.width === width) return known.rows;
  const rows = wrapLine(line, width);
  wrapped.set(line, { width, rows });
  return rows;
}

function wrapLine(line: Line, width: number): readonly Row[] {
  const rows: Row[] = [];
  let from = 0;
  let column = 0;
  let breakAt = -1;
  for (let at = 0; at < line.length; at += 1) {
    const grapheme = line[at] ?? '';
    const wide = widthOf(grapheme);
    const blank = grapheme === ' ' || grapheme === '\t';
    if (wide === 2) breakAt = at;
    if (!blank && column + wide > width && at > from) {
      const to = breakAt > from ? breakAt : at;
      rows.push({ from, to });
      from = to;
      column = columnsBetween(line, from, at);
      breakAt = -1;
    }
    column += wide;
    if (blank || wide === 2) breakAt = at + 1;
  }
  rows.push({ from, to: line.length });
  return rows;
}

export function columnsBetween(line: Line, from: number, to: number): number {
  let columns = 0;
  for (let at = from; at < to; at += 1) columns += widthOf(line[at] ?? '');
  return columns;
}

/** The number of the row, within its line, that holds a place. */
export function rowWithin(rows: readonly Row[], at: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rows[middle]?.from ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Rows of the whole text. */
export function countRows(state: TextState, width: number): number {
  return state.lines.reduce((sum, line) => sum + rowsOf(line, width).length, 0);
}

/** The row of the insertion point, from the top of the text. */
export function cursorRow(state: TextState, width: number): number {
  const { line, at } = state.cursor;
  let above = 0;
  for (let index = 0; index < line; index += 1) above += rowsOf(lineAt(state, index), width).length;
  return above + rowWithin(rowsOf(lineAt(state, line), width), at);
}

/** What stands before the insertion point on its row, as shown. */
export function beforeCursor(state: TextState, width: number): string {
  const { line, at } = state.cursor;
  const text = lineAt(state, line);
  const rows = rowsOf(text, width);
  return clip(text.slice(rows[rowWithin(rows, at)]?.from ?? 0, at), width);
}

/** Rows `top`..`top + count` of the text, as shown. */
export function rowTexts(state: TextState, width: number, top: number, count: number): string[] {
  const texts: string[] = [];
  let row = 0;
  for (const line of state.lines) {
    const rows = rowsOf(line, width);
    if (row + rows.length > top) {
      for (const { from, to } of rows) {
        if (row >= top && texts.length < count) texts.push(clip(line.slice(from, to), width));
        row += 1;
      }
    } else row += rows.length;
    if (texts.length >= count) break;
  }
  return texts;
}

/** Blanks hanging over the edge are not drawn. */
function clip(graphemes: Line, width: number): string {
  let columns = 0;
  let text = '';
  for (const grapheme of graphemes) {
    columns += widthOf(grapheme);
    if (columns > width) break;
    text += shown(grapheme);
  }
  return text;
}

/** The place `rows` rows down (up when negative) that keeps the goal column, and that column. */
export function rowsAway(
  state: TextState,
  width: number,
  rows: number,
): { readonly cursor: Cursor; readonly goal: number } {
  const { line, at } = state.cursor;
  const own = rowsOf(lineAt(state, line), width);
  const row = rowWithin(own, at);
  const goal = state.goal ?? columnsBetween(lineAt(state, line), own[row]?.from ?? 0, at);
  const target = findRow(state, width, line, row + rows);
  return { cursor: { line: target.line, at: atColumn(state, width, target, goal) }, goal };
}

type Target = { readonly line: number; readonly row: number };

function findRow(state: TextState, width: number, line: number, row: number): Target {
  if (row < 0) {
    if (line === 0) return { line: 0, row: 0 };
    return findRow(state, width, line - 1, row + rowsOf(lineAt(state, line - 1), width).length);
  }
  const count = rowsOf(lineAt(state, line), width).length;
  if (row < count) return { line, row };
  if (line + 1 >= state.lines.length) return { line, row: count - 1 };
  return findRow(state, width, line + 1, row - count);
}

function atColumn(state: TextState, width: number, { line, row }: Target, goal: number): number {
  const text = lineAt(state, line);
  const rows = rowsOf(text, width);
  const { from, to } = rows[row] ?? { from: 0, to: 0 };
  let at = from;
  let columns = 0;
  while (at < to && columns + widthOf(text[at] ?? '') <= goal) {
    columns += widthOf(text[at] ?? '');
    at += 1;
  }
  // The place after a row's last grapheme belongs to the next row, unless the line ends there.
  return at === to && row < rows.length - 1 ? Math.max(from, to - 1) : at;
}
