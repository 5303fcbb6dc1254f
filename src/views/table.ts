import type { Align } from '../model/blocks.ts';
import type { Look } from './look.ts';
import { paintFor } from './paint.ts';
import { symbolsFor } from './symbols.ts';
import { padStartTo, padTo, widthOf } from './width.ts';
import { hang, wrapText } from './wrap.ts';

export type Table = {
  readonly header: readonly string[];
  readonly align: readonly Align[];
  readonly rows: readonly (readonly string[])[];
};

const gap = 2;
const leastColumn = 8;
/** Words up to here stay whole; an address may be longer. */
const longestWord = 24;

/** Columns side by side where their words fit, with wrapped cells if need be; else row by row, named. */
export function tableLines(table: Table, width: number, look: Look): string[] {
  const widths = columnWidths(table, width);
  if (widths === null) return rowByRow(table, width, look);
  const paint = paintFor(look);
  const rule = widths.map((one) => symbolsFor(look).rule.repeat(one)).join(' '.repeat(gap));
  const header = rowLines(table.header.map(paint.strong), widths, table.align);
  return [...header, paint.soft(rule), ...table.rows.flatMap((row) => rowLines(row, widths, table.align))];
}

/** Natural widths where they fit; else the widest columns give way; null where there is no room. */
function columnWidths(table: Table, width: number): readonly number[] | null {
  const columns = table.header.map((head, at) => [head, ...table.rows.map((row) => row[at] ?? '')]);
  const natural = columns.map((cells) => widest(cells.flatMap((cell) => cell.split('\n'))));
  const room = width - gap * (natural.length - 1);
  if (sum(natural) <= room) return natural;
  const least = columns.map((cells, at) =>
    Math.min(natural[at] ?? 1, Math.max(leastColumn, Math.min(longestWord, widest(cells.flatMap(wordsOf))))),
  );
  if (sum(least) > room) return null;
  const within = (most: number) => natural.map((one, at) => Math.max(least[at] ?? 1, Math.min(one, most)));
  let most = Math.max(...natural);
  while (sum(within(most)) > room) most -= 1;
  return within(most);
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, widthOf(text)), 1);
}

/** What a line is broken between; scripts that part no words are broken anywhere. */
function wordsOf(cell: string): readonly string[] {
  return cell.replace(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}ー]/gu, ' ').split(/\s+/);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function rowLines(cells: readonly string[], widths: readonly number[], align: readonly Align[]): string[] {
  const wrapped = widths.map((width, at) => wrapText(cells[at] ?? '', width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, at) => aligned(wrapped[at]?.[line] ?? '', width, align[at] ?? null))
      .join(' '.repeat(gap))
      .trimEnd(),
  );
}

function aligned(text: string, width: number, align: Align): string {
  if (align === 'right') return padStartTo(text, width);
  if (align === 'center') return padTo(' '.repeat(Math.max(0, width - widthOf(text)) >> 1) + text, width);
  return padTo(text, width);
}

function rowByRow(table: Table, width: number, look: Look): string[] {
  const paint = paintFor(look);
  const named = (cells: readonly string[]) =>
    cells.flatMap((cell, at) =>
      hang('', '  ', `${paint.strong(table.header[at] ?? '')}: ${cell}`, width - 2),
    );
  if (table.rows.length === 0) return table.header.flatMap((head) => wrapText(paint.strong(head), width));
  return table.rows.flatMap((row, at) => (at > 0 ? ['', ...named(row)] : named(row)));
}
