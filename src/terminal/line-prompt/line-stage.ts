import { gate } from '../../views/gate.ts';
import { widthOf } from '../../views/width.ts';
import * as put from '../sequences.ts';
import type { Frame } from '../stage.ts';

/**
 * A few rows on the normal screen, drawn anew where they stand: for a question of one line. What is
 * printed next comes below them.
 */
export type LineStage = {
  /** Rows narrower than the screen, so that the terminal never wraps one. */
  readonly draw: (frame: Frame) => void;
  /** Leaves the rows as they are, the cursor below them. */
  readonly leave: () => void;
  /** Forgets the rows: the next are drawn where the cursor is, e.g. after a stop. */
  readonly forget: () => void;
};

/** @param write the raw writer of the stream the prompts are on; `width` in columns, as it is now */
export function lineStageOn(write: (text: string) => void, width: () => number): LineStage {
  let drawn: Frame | null = null;

  return {
    draw: (frame) => {
      const { rows, cursor } = frame;
      const start = drawn === null ? '' : put.rowsUp(rowsAbove(drawn, width()));
      const text = rows.map((row) => gate(row) + put.resetStyle).join('\r\n');
      const place = `${put.rowsUp(rows.length - 1 - cursor.row)}\r${gate(cursor.before)}${put.resetStyle}`;
      write(`${start}\r${put.clearToScreenEnd}${text}${place}`);
      drawn = frame;
    },
    leave: () => {
      if (drawn === null) return;
      write(`${put.rowsDown(drawn.rows.length - 1 - drawn.cursor.row)}\r\n`);
      drawn = null;
    },
    forget: () => {
      drawn = null;
    },
  };
}

/** Rows of the screen above the cursor. A window that became narrower has wrapped what stands there. */
function rowsAbove({ rows, cursor }: Frame, width: number): number {
  const above = rows.slice(0, cursor.row).map((row) => Math.max(1, Math.ceil(widthOf(row) / width)));
  return above.reduce((sum, count) => sum + count, 0) + Math.floor(widthOf(cursor.before) / width);
}
