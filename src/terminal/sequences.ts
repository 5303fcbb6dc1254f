/** Control sequences the program sends to a terminal (xterm's ctlseqs). Only terminal/ sends any. */

export const enterWholeScreen = '\u001b[?1049h';
export const leaveWholeScreen = '\u001b[?1049l';
export const clearScreen = '\u001b[2J\u001b[H';
export const clearToLineEnd = '\u001b[K';
export const clearToScreenEnd = '\u001b[J';
export const hideCursor = '\u001b[?25l';
export const showCursor = '\u001b[?25h';
/** A row that a terminal takes for wider than we do is cut, and does not push the screen about. */
export const wrapOff = '\u001b[?7l';
export const wrapOn = '\u001b[?7h';
export const markPastes = '\u001b[?2004h';
export const unmarkPastes = '\u001b[?2004l';
export const resetStyle = '\u001b[0m';
export const bell = '\u0007';

/** The cursor at the start of a row, counted from 0. */
export function toRow(row: number): string {
  return `\u001b[${row + 1};1H`;
}

/** The cursor so many rows up, in the same column. */
export function rowsUp(rows: number): string {
  return rows > 0 ? `\u001b[${rows}A` : '';
}

/** The cursor so many rows down, in the same column. */
export function rowsDown(rows: number): string {
  return rows > 0 ? `\u001b[${rows}B` : '';
}
