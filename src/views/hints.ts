import { cleanLine } from './clean.ts';
import { margined } from './lines.ts';
import { type Look, marginOf } from './look.ts';
import { paintFor } from './paint.ts';
import { widthOf } from './width.ts';
import { wrapText } from './wrap.ts';

/** A key and what it does now; `short` stands in on narrow screens. */
export type KeyHint = { readonly key: string; readonly does: string; readonly short?: string };

const gap = 3;

/** The hints on one line; with short words where they do not fit, then on more lines, never broken inside. */
export function hintLine(hints: readonly KeyHint[], look: Look): readonly string[] {
  const room = look.width - marginOf(look) * 2;
  const long = hints.map(({ key, does }) => cleaned(key, does));
  const rows = inRows(long, room);
  const chosen =
    rows.length > 1
      ? inRows(
          hints.map(({ key, does, short }) => cleaned(key, short ?? does)),
          room,
        )
      : rows;
  const paint = paintFor(look);
  const text = ({ key, does }: KeyHint) =>
    does === '' ? paint.strong(key) : `${paint.strong(key)} ${paint.soft(does)}`;
  return margined(
    chosen.flatMap((row) =>
      (row.length === 1 ? wrapText : oneLine)(row.map(text).join(' '.repeat(gap)), room),
    ),
    look,
  );
}

function cleaned(key: string, does: string): KeyHint {
  return { key: cleanLine(key), does: cleanLine(does) };
}

function oneLine(text: string): string[] {
  return [text];
}

/** As many hints to a row as fit; one that fits no row has a row of its own, to be wrapped. */
function inRows(hints: readonly KeyHint[], room: number): KeyHint[][] {
  const rows: KeyHint[][] = [];
  let used = 0;
  for (const hint of hints) {
    const wide = widthOf(hint.key) + (hint.does === '' ? 0 : 1 + widthOf(hint.does));
    const row = rows.at(-1);
    if (row === undefined || used + gap + wide > room) {
      rows.push([hint]);
      used = wide;
    } else {
      row.push(hint);
      used += gap + wide;
    }
  }
  return rows;
}
