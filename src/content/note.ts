import type { Problem } from '../model/journey.ts';
import type { ProblemWords } from '../words/content.ts';
import { excerpt } from './excerpt.ts';

/** A problem while reading: where in the source it lies, before line and column are counted. */
export type Note = {
  readonly severity: 'error' | 'warning';
  /** UTF-16 offset into the source. */
  readonly at: number;
  readonly words: ProblemWords;
  /** What stands there; null for the line itself. */
  readonly found: string | null;
  /** Offset of the end of what is shown nowhere because of it. */
  readonly until?: number;
};

export function warning(at: number, words: ProblemWords, found: string | null = null): Note {
  return { severity: 'warning', at, words, found };
}

export function error(at: number, words: ProblemWords, found: string | null = null): Note {
  return { severity: 'error', at, words, found };
}

/**
 * Notes as problems in the order of the file, lines and columns counted from 1 in one pass over the
 * source (a hostile file may have hundreds of thousands of them). Columns count characters.
 */
export function toProblems(source: string, notes: readonly Note[]): readonly Problem[] {
  const ordered = [...notes].sort((one, two) => one.at - two.at);
  let line = 1;
  let lineStart = 0;
  return ordered.map(({ severity, at, words, found, until }) => {
    for (let next = nextLine(source, lineStart); next > 0 && next <= at; next = nextLine(source, lineStart)) {
      line += 1;
      lineStart = next;
    }
    const seen = found ?? lineAt(source, lineStart);
    const problem = {
      severity,
      line,
      column: columnAt(source, lineStart, at),
      ...words,
      found: excerpt(seen),
    };
    return until === undefined
      ? problem
      : { ...problem, notShown: [line, line + linesIn(source, at, until)] };
  });
}

/** How many line ends stand between two offsets, a last one at the end left out. */
function linesIn(source: string, from: number, to: number): number {
  let count = 0;
  const last = source.slice(from, to).trimEnd().length + from;
  for (let at = source.indexOf('\n', from); at >= 0 && at < last; at = source.indexOf('\n', at + 1))
    count += 1;
  return count;
}

function nextLine(source: string, from: number): number {
  return source.indexOf('\n', from) + 1;
}

function lineAt(source: string, start: number): string {
  const newline = source.indexOf('\n', start);
  return source.slice(start, Math.min(newline < 0 ? source.length : newline, start + 1000));
}

/** Counts code points; a byte order mark takes no column. Far out on a line, units stand for characters. */
function columnAt(source: string, lineStart: number, at: number): number {
  const before = source.slice(lineStart, at);
  const mark = before.startsWith('\uFEFF') ? 1 : 0;
  return (before.length > 1000 ? before.length : [...before].length) - mark + 1;
}
