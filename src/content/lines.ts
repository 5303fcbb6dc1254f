import { contentWords } from '../words/content.ts';
import { type Heading, headingAt } from './heading-at.ts';
import { type Note, warning } from './note.ts';

export type Scan = { readonly headings: readonly Heading[]; readonly notes: readonly Note[] };

/** Ten times what the longest course has; a hostile file of nothing else is cut short here. */
const mostHeadings = 5000;
const space = 32;
const tab = 9;
const byteOrderMark = 0xfeff;

/**
 * All headings of the source from an offset on, in one pass over its lines. Fenced code blocks
 * (CommonMark 0.31, section 4.5) and HTML comments hold none. A fence or comment that is never closed
 * counts as plain text, so that one slip does not swallow the rest of a course.
 */
export function scanHeadings(source: string, from: number): Scan {
  const headings: Heading[] = [];
  const notes: Note[] = [];
  const skips = skipper(source, notes);
  let at = from;
  while (at < source.length) {
    const newline = source.indexOf('\n', at);
    const end = newline < 0 ? source.length : newline + 1;
    const first = firstInk(source, at, end);
    const after = skips(at, first, end);
    if (headings.length >= mostHeadings) {
      notes.push(warning(at, contentWords.tooManyHeadings(mostHeadings)));
      break;
    }
    if (after === null) {
      const heading = headingAt(source, at, first, end);
      if (heading !== null) headings.push(heading);
      at = heading?.end ?? end;
    } else {
      at = after;
    }
  }
  return { headings, notes };
}

/** Offset of the line's first character that is neither space nor tab. */
function firstInk(source: string, start: number, end: number): number {
  let at = start;
  for (
    let code = source.charCodeAt(at);
    at < end && (code === space || code === tab || code === byteOrderMark);
    code = source.charCodeAt(at)
  ) {
    at += 1;
  }
  return at;
}

/** Gives where to go on after a fence or comment that begins on a line, or null where none does. */
function skipper(source: string, notes: Note[]): (at: number, first: number, end: number) => number | null {
  const fences = fenceFinder(source);
  let nextComment = source.indexOf('<!--');
  let openForGood = false;
  return (at, first, end) => {
    const fence = fenceAt(source, first, end);
    if (fence !== null) {
      const close = fences(fence, end);
      if (close === null) notes.push(warning(first, contentWords.openFence()));
      return close ?? end;
    }
    if (nextComment >= 0 && nextComment < at) nextComment = source.indexOf('<!--', at);
    if (nextComment < 0 || nextComment >= end || openForGood) return null;
    const close = source.indexOf('-->', nextComment + 4);
    if (close < 0) {
      openForGood = true;
      notes.push(warning(nextComment, contentWords.openComment()));
      return null;
    }
    return close < end ? null : lineEnd(source, close);
  };
}

function lineEnd(source: string, at: number): number {
  const newline = source.indexOf('\n', at);
  return newline < 0 ? source.length : newline + 1;
}

/** An opening or closing fence; lengths beyond ten count as ten, which bounds the search for its end. */
export type Fence = { readonly mark: string; readonly length: number };

/** The fence whose marks begin at `first`, or null. */
export function fenceAt(source: string, first: number, end: number): Fence | null {
  const mark = source[first];
  if ((mark !== '`' && mark !== '~') || source[first + 1] !== mark || source[first + 2] !== mark) return null;
  let after = first + 3;
  while (after < end && source[after] === mark) after += 1;
  if (mark === '`' && source.slice(after, end).includes('`')) return null;
  return { mark, length: Math.min(10, after - first) };
}

/** Whether the line closes the fence: its marks, at least as many, and nothing else. */
export function closesFence(source: string, first: number, end: number, open: Fence): boolean {
  const fence = fenceAt(source, first, end);
  return (
    fence !== null && fence.mark === open.mark && fence.length >= open.length && isOnly(source, first, end)
  );
}

function isOnly(source: string, first: number, end: number): boolean {
  const mark = source[first];
  let at = first;
  while (at < end && source[at] === mark) at += 1;
  return source.slice(at, end).trim() === '';
}

/** Finds where a fence's block ends; remembers what has no end, so no search is made twice. */
function fenceFinder(source: string): (open: Fence, from: number) => number | null {
  const endless = new Map<string, number>();
  return (open, from) => {
    if (open.length >= (endless.get(open.mark) ?? 11)) return null;
    for (let at = from; at < source.length; ) {
      const end = lineEnd(source, at);
      if (closesFence(source, firstInk(source, at, end), end, open)) return end;
      at = end;
    }
    endless.set(open.mark, open.length);
    return null;
  };
}
