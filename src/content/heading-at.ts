import { dayName, sessionName } from './day-name.ts';
import { headingText } from './heading-text.ts';
import { courseSectionOf, daySectionOf, isFullName } from './names.ts';
import { weekName } from './week-name.ts';

/** A line that stands as a heading. */
export type Heading = {
  /** 1 to 6; 0 for a line that has no heading's marks. */
  readonly level: number;
  /**
   * `# Title`; `#Title` without its space; underlined with `---`; a line all in bold; a name in bold with
   * its text behind it; a name of the format as a paragraph of its own.
   */
  readonly form: 'atx' | 'tight' | 'underlined' | 'bold' | 'run-in' | 'plain';
  /** Without marks and emphasis. */
  readonly text: string;
  /** Offset of the line's first character. */
  readonly start: number;
  /** Offset after the heading, its line end included; after its marks where text follows on the line. */
  readonly end: number;
};

const longestHeading = 500;
const longestPlain = 120;
const space = 32;
const tab = 9;

/** The heading that begins on a line, whose first character of ink is at `first`; null where none does. */
export function headingAt(source: string, at: number, first: number, end: number): Heading | null {
  if (first >= end || first - at > 3) return null;
  const mark = source[first];
  if (mark === '#') return hashHeading(source, at, first, end);
  if (mark === '*' || mark === '_') return boldHeading(source, at, first, end);
  if (mark === '<') return htmlHeading(source, at, first, end);
  if (end - first > longestPlain || !/[\p{L}\p{N}\p{So}]/u.test(source.slice(first, first + 2))) return null;
  return underlined(source, at, first, end) ?? plainHeading(source, at, first, end);
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

/** `<h2>Day 1: One</h2>` on a line of its own. */
function htmlHeading(source: string, start: number, first: number, end: number): Heading | null {
  if (end - first > longestHeading) return null;
  const match = /^<h([1-6])\b[^<>]*>(.*)<\/h\1>\s*$/i.exec(source.slice(first, end));
  if (match === null) return null;
  return { level: Number(match[1]), form: 'atx', text: headingText(match[2] ?? ''), start, end };
}

function boldHeading(source: string, start: number, first: number, end: number): Heading | null {
  if (source[first + 1] !== source[first]) return null;
  const line = source.slice(first, Math.min(end, first + 200)).trim();
  const mark = line.slice(0, 2);
  const whole = line.replace(/:$/, '');
  if (end - first > 200 || !whole.endsWith(mark) || whole.indexOf(mark, 3) < whole.length - 3) {
    return runInHeading(source, { start, first, end }, line, mark);
  }
  const text = headingText(whole);
  return isKnown(text) || sessionName(text)?.loose === false || isPartedDay(text)
    ? { level: 0, form: 'bold', text, start, end }
    : null;
}

/** "Day 1. One", which all in bold is a day, and else may begin a sentence. */
function isPartedDay(text: string): boolean {
  const name = dayName(text);
  return name?.parted === true && name.prefix === '';
}

type Line = { readonly start: number; readonly first: number; readonly end: number };

/** `**Today's Learning:** Some words`, and `**Day 3:** Title`. */
function runInHeading(
  source: string,
  { start, first, end }: Line,
  line: string,
  mark: string,
): Heading | null {
  const close = line.indexOf(mark, 3);
  if (close < 0) return null;
  const name = headingText(line.slice(2, close));
  if (!name.endsWith(':') && line[close + 2] !== ':') return null;
  if (isFullName(name)) {
    let after = first + close + 2;
    while (after < end && /[ \t:]/.test(source[after] ?? '')) after += 1;
    return { level: 0, form: 'run-in', text: name.replace(/:$/, ''), start, end: after };
  }
  const text = headingText(line);
  const isDay = end - first <= longestPlain && dayName(name)?.title === '' && dayName(text)?.loose === false;
  return isDay ? { level: 0, form: 'run-in', text, start, end } : null;
}

/**
 * A line of words over hyphens or equals signs (a setext heading). Where the words are no name the format
 * knows, only between blank lines and without a sentence's end: a rule under a paragraph is no underline.
 */
function underlined(source: string, start: number, first: number, end: number): Heading | null {
  const mark = source[end];
  if (mark !== '-' && mark !== '=') return null;
  const below = lineEnd(source, end);
  if (below - end > 200 || !/^(?:-+|=+)\s*$/.test(source.slice(end, below))) return null;
  const text = headingText(source.slice(first, end));
  const level = mark === '=' ? 1 : 2;
  const whole = below - end > 3 && isBlankBefore(source, start) && !/[.!?:;,|”"]$/.test(text);
  return whole || isKnown(text) ? { level, form: 'underlined', text, start, end: below } : null;
}

/** "Today's Activity" or "Day 3: Title" between blank lines, as a text from which the heading marks were lost. */
function plainHeading(source: string, start: number, first: number, end: number): Heading | null {
  // Looked at first: most lines of a paragraph have a neighbour, and reading their words takes longer.
  if (!isBlankBefore(source, start) || !isBlankAt(source, end)) return null;
  const text = headingText(source.slice(first, end));
  const isName = isFullName(text) || dayName(text)?.loose === false;
  return isName ? { level: 0, form: 'plain', text, start, end } : null;
}

function isBlankAt(source: string, at: number): boolean {
  return at >= source.length || source.slice(at, Math.min(lineEnd(source, at), at + 40)).trim() === '';
}

function isBlankBefore(source: string, start: number): boolean {
  const previous = source.lastIndexOf('\n', start - 2) + 1;
  return start === 0 || source.slice(Math.max(previous, start - 40), start).trim() === '';
}

function lineEnd(source: string, at: number): number {
  const newline = source.indexOf('\n', at);
  return newline < 0 ? source.length : newline + 1;
}

/** Whether a heading's words name a day, a week or a section. */
export function isKnown(text: string): boolean {
  return (
    dayName(text)?.loose === false ||
    weekName(text) !== null ||
    daySectionOf(text) !== null ||
    courseSectionOf(text) !== null
  );
}
