import { indentOf, isRule, markerOf } from './list.ts';

/**
 * Offset where the text after a section's last list begins: the closing reminder under the last bullets
 * of a course. Null when there is no list, or nothing after it.
 */
export function afterList(source: string, start: number, end: number): number | null {
  let closing: number | null = null;
  let inList = false;
  let afterBlank = false;
  for (let at = start; at < end; ) {
    const newline = source.indexOf('\n', at);
    const next = newline < 0 || newline >= end ? end : newline + 1;
    const line = source.slice(at, Math.min(next, at + 400)).trimEnd();
    if (line.trim() === '') afterBlank = true;
    else {
      if (closing !== null && forGood(source, closing)) return closing;
      if (isItem(line)) [inList, closing] = [true, null];
      else if (inList && closing === null && ends(line, afterBlank)) closing = at;
      afterBlank = false;
    }
    at = next;
  }
  return closing;
}

/** "Remember: …" is no list's introduction, even with bullets under it. */
function forGood(source: string, at: number): boolean {
  return /^[*_]{0,3}(?:remember|please|a reminder|one last)\b/i.test(source.slice(at, at + 20));
}

function isItem(line: string): boolean {
  return markerOf(line) !== null || /^\s{0,3}#{1,6}\s/.test(line);
}

function ends(line: string, afterBlank: boolean): boolean {
  return isRule(line) || (afterBlank && indentOf(line) < 2);
}
