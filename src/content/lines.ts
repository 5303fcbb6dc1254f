import { contentWords } from '../words/content.ts';
import { dayName, weekName } from './day-name.ts';
import { courseSectionOf, daySectionOf } from './names.ts';
import { type Note, warning } from './note.ts';

/** A line that stands as a heading. */
export type Heading = {
  /** 1 to 6; 0 for a bold line of its own. */
  readonly level: number;
  /** `# Title`; `#Title` without its space; underlined with `---`; or a line all in bold. */
  readonly form: 'atx' | 'tight' | 'underlined' | 'bold';
  /** Without marks and emphasis. */
  readonly text: string;
  /** Offset of the line's first character. */
  readonly start: number;
  /** Offset after the heading, its line end included. */
  readonly end: number;
};

export type Scan = { readonly headings: readonly Heading[]; readonly notes: readonly Note[] };

const longestHeading = 500;
/** Ten times what the longest course has; a hostile file of nothing else is cut short here. */
const mostHeadings = 5000;
const space = 32;
const tab = 9;

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
    at < end && (code === space || code === tab);
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

function headingAt(source: string, at: number, first: number, end: number): Heading | null {
  if (first >= end || first - at > 3) return null;
  const mark = source[first];
  if (mark === '#') return hashHeading(source, at, first, end);
  if (mark === '*' || mark === '_') return boldHeading(source, at, first, end);
  return mark === 'D' || mark === 'd' ? underlinedDay(source, at, first, end) : null;
}

function hashHeading(source: string, start: number, first: number, end: number): Heading | null {
  let after = first;
  while (after < end && source[after] === '#') after += 1;
  const level = after - first;
  if (level > 6) return null;
  const text = headingText(source.slice(after, Math.min(end, after + longestHeading)));
  const next = source.charCodeAt(after);
  if (after >= end || next === space || next === tab || next === 10 || next === 13) {
    return { level, form: 'atx', text, start, end };
  }
  return isKnown(text) ? { level, form: 'tight', text, start, end } : null;
}

function boldHeading(source: string, start: number, first: number, end: number): Heading | null {
  if (source[first + 1] !== source[first] || end - first > 200) return null;
  const line = source.slice(first, end).trim().replace(/:$/, '');
  const mark = line.slice(0, 2);
  if (!line.endsWith(mark) || line.indexOf(mark, 3) < line.length - 3) return null;
  const text = headingText(line);
  return isKnown(text) ? { level: 0, form: 'bold', text, start, end } : null;
}

/** "Day 3: Title" underlined with hyphens or equals signs (a setext heading). */
function underlinedDay(source: string, start: number, first: number, end: number): Heading | null {
  if (end - first > 200 || !/^day\s/i.test(source.slice(first, first + 4))) return null;
  const below = lineEnd(source, end);
  const mark = source[end];
  if ((mark !== '-' && mark !== '=') || below - end > 200 || !/^(?:-+|=+)\s*$/.test(source.slice(end, below)))
    return null;
  const text = headingText(source.slice(first, end));
  if (dayName(text) === null) return null;
  return { level: mark === '=' ? 1 : 2, form: 'underlined', text, start, end: below };
}

function isKnown(text: string): boolean {
  return (
    dayName(text)?.loose === false ||
    weekName(text) !== null ||
    daySectionOf(text) !== null ||
    courseSectionOf(text) !== null
  );
}

/** A heading's words: no closing hashes, comments or emphasis. */
export function headingText(raw: string): string {
  return raw
    .replace(/<!--[^>]{0,200}-->/g, '')
    .trim()
    .replace(/(?:^|[ \t])#{1,20}$/, '')
    .replace(/[*`]/g, '')
    .replace(/(^|\s)_{1,3}(?=\S)/g, '$1')
    .replace(/(\S)_{1,3}(?=$|[\s:])/g, '$1')
    .trim();
}
