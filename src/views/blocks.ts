import type { Block } from '../model/blocks.ts';
import { painted } from './inline-marks.ts';
import type { Look } from './look.ts';
import { paintFor } from './paint.ts';
import { symbolsFor } from './symbols.ts';
import { tableLines } from './table.ts';
import { padStartTo, widthOf } from './width.ts';
import { wrapExactly, wrapText } from './wrap.ts';

/** Less than this and a block inside a block is no longer set in, so that deep nesting stays readable. */
const least = 12;

/** Lines of a block, none wider than `width`, without margin. */
export function blockLines(block: Block, width: number, look: Look, depth = 0): string[] {
  switch (block.kind) {
    case 'text':
      return wrapText(painted(block.text, look), width);
    case 'heading':
      return wrapText(headingPaint(block.depth, look)(painted(block.text, look)), width);
    case 'list':
      return listLines(block, width, look, depth);
    case 'code':
      return codeLines(block.text, width);
    case 'quote':
      return quoteLines(block.blocks, width, look, depth);
    case 'table':
      return tableLines(paintedTable(block, look), width, look);
    case 'rule':
      return [paintFor(look).soft(symbolsFor(look).rule.repeat(Math.min(width, 24)))];
  }
}

function paintedTable({ header, align, rows }: Extract<Block, { kind: 'table' }>, look: Look) {
  const cells = (row: readonly string[]) => row.map((cell) => painted(cell, look));
  return { header: cells(header), align, rows: rows.map(cells) };
}

function headingPaint(depth: number, look: Look): (text: string) => string {
  const paint = paintFor(look);
  return depth <= 2 ? (text) => paint.strong(paint.accent(text)) : paint.strong;
}

function blocksLines(
  blocks: readonly Block[],
  width: number,
  look: Look,
  depth: number,
  apart: boolean,
): string[] {
  return blocks
    .map((block) => blockLines(block, width, look, depth))
    .filter((lines) => lines.length > 0)
    .flatMap((lines, at) => (at > 0 && apart ? ['', ...lines] : lines));
}

function listLines(
  list: Extract<Block, { kind: 'list' }>,
  width: number,
  look: Look,
  depth: number,
): string[] {
  const markers = list.items.map((item, at) => markerOf(list.start, at, item.checked, depth, look));
  const wide = Math.max(0, ...markers.map(widthOf));
  return list.items.flatMap((item, at) => {
    const indent = width - wide - 1 >= least ? wide + 1 : 0;
    const lines = blocksLines(item.blocks, width - indent, look, depth + 1, list.loose);
    const marked = behind(padStartTo(markers[at] ?? '', wide), indent, lines);
    return at > 0 && list.loose ? ['', ...marked] : marked;
  });
}

function markerOf(
  start: number | null,
  at: number,
  checked: boolean | null,
  depth: number,
  look: Look,
): string {
  const symbols = symbolsFor(look);
  const bullet = depth % 2 === 0 ? symbols.bullet : symbols.innerBullet;
  const marker = start === null ? bullet : `${start + at}.`;
  if (checked === null) return marker;
  const box = checked ? symbols.checked : symbols.unchecked;
  return start === null ? box : `${marker} ${box}`;
}

/** The marker before the first line, the others set in; on a line of its own where there is no room. */
function behind(marker: string, indent: number, lines: readonly string[]): string[] {
  if (indent === 0) return [marker.trim(), ...lines];
  const blank = ' '.repeat(indent);
  const [first = '', ...rest] = lines;
  return [`${marker} ${first}`.trimEnd(), ...rest.map((line) => (line === '' ? '' : blank + line))];
}

function codeLines(text: string, width: number): string[] {
  const indent = width - 2 >= least ? '  ' : '';
  return text
    .replaceAll('\t', '  ')
    .split('\n')
    .flatMap((line) => wrapExactly(line, width - indent.length))
    .map((line) => (line.trim() === '' ? '' : indent + line));
}

function quoteLines(blocks: readonly Block[], width: number, look: Look, depth: number): string[] {
  if (width - 2 < least) return blocksLines(blocks, width, look, depth, true);
  const bar = paintFor(look).soft(symbolsFor(look).bar);
  return blocksLines(blocks, width - 2, look, depth, true).map((line) =>
    line === '' ? bar : `${bar} ${line}`,
  );
}
