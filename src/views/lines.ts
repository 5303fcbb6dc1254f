import { betweenIsolates } from '../words/isolate.ts';
import { clean } from './clean.ts';
import { type Look, marginOf, textWidth } from './look.ts';
import { widthOf } from './width.ts';
import { wrapText } from './wrap.ts';

/** What a view gives: lines with their margin, none wider than the look. */
export type Lines = readonly string[];

/** Lines set behind the margin; empty ones stay empty. */
export function margined(lines: Lines, look: Look): string[] {
  const margin = ' '.repeat(marginOf(look));
  return lines.map((line) => (line === '' ? '' : margin + line));
}

/** Running text, already clean (it may hold styles), wrapped behind the margin. */
export function textLines(text: string, look: Look): string[] {
  return margined(wrapText(text, textWidth(look)), look);
}

/** Text from outside, cleaned, its line ends kept, wrapped behind the margin. */
export function foreignLines(text: string, look: Look): string[] {
  return textLines(betweenIsolates(text, clean).trim(), look);
}

/** Text further in than the rest, e.g. a stem. */
export function insetLines(text: string, look: Look, inset = 3): string[] {
  const room = textWidth(look) - inset;
  if (room < 16) return textLines(text, look);
  return margined(
    wrapText(text, room).map((line) => ' '.repeat(inset) + line),
    look,
  );
}

/** One line with `left` and `right` at the ends of `width`; two where they do not fit beside each other. */
export function titleLine(left: string, right: string, look: Look, width = textWidth(look)): string[] {
  const gap = width - widthOf(left) - widthOf(right);
  if (right === '') return textLines(left, look);
  if (left === '') return textLines(right, look);
  if (gap < 2) return [...textLines(left, look), ...textLines(right, look)];
  return margined([(left + ' '.repeat(gap) + right).trimEnd()], look);
}

/** Groups of lines with one empty line between those that say something. */
export function spaced(...groups: readonly Lines[]): string[] {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, at) => (at === 0 ? group : ['', ...group]));
}
