import { cleanLine } from './clean.ts';
import { margined } from './lines.ts';
import { type Look, marginOf } from './look.ts';
import { paintFor } from './paint.ts';
import { widthOf } from './width.ts';
import { wrapText } from './wrap.ts';

/** A key and what it does now; `short` stands in on narrow screens. */
export type KeyHint = { readonly key: string; readonly does: string; readonly short?: string };

/** Hints in rows, so many blanks apart. */
type Rows = { readonly gap: number; readonly rows: readonly (readonly KeyHint[])[] };

/**
 * The hints on one line; with short words where they do not fit; then on more lines, closer together
 * and `Ctrl-X` as `^X` where that saves one, never broken inside.
 */
export function hintLine(hints: readonly KeyHint[], look: Look): readonly string[] {
  const room = look.width - marginOf(look) * 2;
  const { gap, rows } = chosenRows(hints, room);
  const paint = paintFor(look);
  const text = ({ key, does }: KeyHint) =>
    does === '' ? paint.strong(key) : `${paint.strong(key)} ${paint.soft(does)}`;
  return margined(
    rows.flatMap((row) => (row.length === 1 ? wrapText : oneLine)(row.map(text).join(' '.repeat(gap)), room)),
    look,
  );
}

function chosenRows(hints: readonly KeyHint[], room: number): Rows {
  const long = hints.map(({ key, does }) => cleaned(key, does));
  const short = hints.map(({ key, does, short: word }) => cleaned(key, word ?? does));
  const caret = short.map(({ key, does }) => cleaned(key.replace(/^Ctrl-/, '^'), does));
  const ways: readonly Rows[] = [
    { gap: 3, rows: inRows(long, room, 3) },
    { gap: 3, rows: inRows(short, room, 3) },
    { gap: 2, rows: inRows(short, room, 2) },
    { gap: 2, rows: inRows(caret, room, 2) },
  ];
  const [first, ...others] = ways as readonly [Rows, ...Rows[]];
  if (first.rows.length === 1) return first;
  // Two rows are calm enough; only more than that are worth a terser way of writing them.
  const enough = others.find(({ rows }) => rows.length <= 2);
  if (enough !== undefined) return enough;
  return others.reduce((least, one) => (one.rows.length < least.rows.length ? one : least));
}

function cleaned(key: string, does: string): KeyHint {
  return { key: cleanLine(key), does: cleanLine(does) };
}

function oneLine(text: string): string[] {
  return [text];
}

/** As many hints to a row as fit; one that fits no row has a row of its own, to be wrapped. */
function inRows(hints: readonly KeyHint[], room: number, gap: number): KeyHint[][] {
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
