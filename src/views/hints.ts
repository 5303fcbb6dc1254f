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
 * The hints on one line; with short words where they do not fit; then on two lines in full; then on
 * more, closer together and `Ctrl-X` as `^X` where that saves one. Lines are about as long as one
 * another, and no hint is broken inside.
 */
export function hintLine(hints: readonly KeyHint[], look: Look): readonly string[] {
  const room = look.width - marginOf(look) * 2;
  const { gap, rows } = chosenRows(hints, room);
  const paint = paintFor(look);
  const text = ({ key, does }: KeyHint) =>
    does === '' ? paint.strong(key) : `${paint.strong(key)} ${paint.soft(does)}`;
  return margined(
    evened(rows, room, gap).flatMap((row) =>
      (row.length === 1 ? wrapText : oneLine)(row.map(text).join(' '.repeat(gap)), room),
    ),
    look,
  );
}

function chosenRows(hints: readonly KeyHint[], room: number): Rows {
  const long = hints.map(({ key, does }) => cleaned(key, does));
  const short = hints.map(({ key, does, short: word }) => cleaned(key, word ?? does));
  const caret = short.map(({ key, does }) => cleaned(key.replace(/^Ctrl-/, '^'), does));
  const full: Rows = { gap: 3, rows: inRows(long, room, 3) };
  const terse: readonly Rows[] = [
    { gap: 3, rows: inRows(short, room, 3) },
    { gap: 2, rows: inRows(short, room, 2) },
    { gap: 2, rows: inRows(caret, room, 2) },
  ];
  // Two rows are calm enough; only more than that are worth a terser way of writing them.
  const enough = (most: number) => [full, ...terse].find(({ rows }) => rows.length <= most);
  const oneRow = [full, terse[0] ?? full].find(({ rows }) => rows.length === 1);
  return (
    oneRow ?? enough(2) ?? terse.reduce((least, one) => (one.rows.length < least.rows.length ? one : least))
  );
}

/** As many rows, none much longer than the others. */
function evened(rows: Rows['rows'], room: number, gap: number): Rows['rows'] {
  let best = rows;
  for (let narrower = room - 1; narrower > 0; narrower -= 1) {
    const tried = inRows(rows.flat(), narrower, gap);
    if (tried.length > rows.length || tried.some((row) => rowWidth(row, gap) > narrower)) return best;
    best = tried;
  }
  return best;
}

function rowWidth(row: readonly KeyHint[], gap: number): number {
  return row.reduce((sum, hint) => sum + gap + hintWidth(hint), -gap);
}

function hintWidth({ key, does }: KeyHint): number {
  return widthOf(key) + (does === '' ? 0 : 1 + widthOf(does));
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
    const wide = hintWidth(hint);
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
