import { gate } from '../views/gate.ts';
import * as put from './sequences.ts';

/** What stands on the whole screen. Rows are as wide as the screen at most. */
export type Frame = {
  readonly rows: readonly string[];
  /**
   * Where the real cursor goes, for input methods and screen readers: the row, and what stands before
   * it there. The text itself rather than a column, for terminals differ on how wide an emoji is.
   */
  readonly cursor: { readonly row: number; readonly before: string; readonly visible: boolean };
};

/**
 * The whole screen: the terminal's alternate screen, so that what is private never reaches the
 * scrollback, and nothing is doubled when the window changes its size.
 */
export type Stage = {
  readonly isOpen: () => boolean;
  readonly open: () => void;
  /** Wipes it and shows the normal screen as it was. Safe at any time, also at exit. */
  readonly close: () => void;
  /** Draws what has changed since the last frame. */
  readonly draw: (frame: Frame) => void;
  /** Sets the screen up again after a stop that came from outside. */
  readonly reopen: () => void;
  /** The next frame is drawn as a whole. */
  readonly forget: () => void;
  readonly ring: () => void;
};

/** @param write the raw writer of the stream the prompts are on; `height` in rows */
export function stageOn(write: (text: string) => void, height: () => number): Stage {
  let open = false;
  let drawn: readonly string[] | null = null;

  return {
    isOpen: () => open,
    open: () => {
      if (open) return;
      open = true;
      drawn = null;
      write(setUp);
    },
    reopen: () => {
      drawn = null;
      if (open) write(setUp);
    },
    close: () => {
      if (!open) return;
      open = false;
      // Wiped first, for a terminal without an alternate screen (the Linux console).
      write(put.resetStyle + put.wrapOn + put.clearScreen + put.unmarkPastes + put.showCursor);
      write(put.leaveWholeScreen);
    },
    draw: (frame) => {
      if (!open) return;
      const rows = frame.rows.slice(0, height()).map(gate);
      write(changes(drawn, rows) + cursorAt(frame));
      drawn = rows;
    },
    forget: () => {
      drawn = null;
    },
    ring: () => write(put.bell),
  };
}

const setUp = put.enterWholeScreen + put.clearScreen + put.markPastes;

function changes(before: readonly string[] | null, rows: readonly string[]): string {
  const start = put.hideCursor + put.wrapOff;
  const known = before ?? [];
  const pieces = [before === null ? start + put.clearScreen : start];
  rows.forEach((row, at) => {
    if (row === known[at]) return;
    if (before === null && row === '') return;
    // Cleared before, not after: after a row as wide as the screen the last letter would go.
    pieces.push(put.toRow(at) + put.clearToLineEnd + row + put.resetStyle);
  });
  for (let at = rows.length; at < known.length; at += 1) pieces.push(put.toRow(at) + put.clearToLineEnd);
  return pieces.join('');
}

function cursorAt({ cursor }: Frame): string {
  const place = put.toRow(cursor.row) + gate(cursor.before) + put.resetStyle + put.wrapOn;
  return cursor.visible ? place + put.showCursor : place;
}
