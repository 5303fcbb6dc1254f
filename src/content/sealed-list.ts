import type { SealedList } from '../model/journey.ts';
import { indentOf, markerOf } from './list.ts';

/**
 * A list that each marks in private: lines with boxes under a step that says so.
 *
 *     Step 1 (3 minutes each): Sealed, each alone: mark what you'd talk about tonight.
 *
 *     - [ ] who starts
 *     - [ ] what happens afterwards
 */

const markForm =
  /^[\s>]*[*_]{0,3}sealed[,;]?[ \t]+\(?each[ \t]+alone\)?[*_]{0,3}[ \t]*(?:[:.–—-][*_]{0,3}[ \t]*|$)/i;
const boxForm = /^[ \t]*(?:\\?[-*+•]|\d{1,3}[.)])[ \t]+\\?\[[ \txX]?\\?\][ \t]+(?=\S)/;

/** Whether a line begins with the mark of a sealed list. */
export function isSealedMark(line: string): boolean {
  return /sealed/i.test(line.slice(0, 20)) && markForm.test(line);
}

/** Whether a line is an item with a box: "- [ ] who starts". */
export function hasBox(line: string): boolean {
  return line.length < 2000 && boxForm.test(line);
}

/** The list in a step's text; null where the text has no mark, or no line with a box. */
export function sealedIn(text: string): SealedList | null {
  const all = text.split('\n');
  if (!all.some(isSealedMark)) return null;
  const { words, lines } = parted(all);
  return lines.length === 0 ? null : { words: wordsOf(words), lines: withoutDoubles(lines) };
}

/** Lines with boxes, each with those that go on with it; and all the other lines. */
function parted(all: readonly string[]): { readonly words: string[]; readonly lines: string[] } {
  const words: string[] = [];
  const lines: string[] = [];
  let open = false;
  for (const line of all) {
    if (hasBox(line)) lines.push(line.replace(boxForm, '').trim());
    else if (open && line.trim() !== '' && markerOf(line) === null && indentOf(line) >= 2)
      lines.push(`${lines.pop()} ${line.trim()}`);
    else words.push(line);
    open = words.at(-1) !== line;
  }
  return { words, lines };
}

function wordsOf(lines: readonly string[]): string {
  const unmarked = lines.map((line) => (isSealedMark(line) ? line.replace(markForm, '') : line));
  return unmarked
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Twice the same line could be marked in two ways; the first counts. */
function withoutDoubles(lines: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    const isNew = !seen.has(lineKey(line));
    seen.add(lineKey(line));
    return isNew;
  });
}

/** What makes two lines the same, whatever their case and spaces. */
function lineKey(line: string): string {
  return line.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The lines with boxes that stand in the text before, and so are left out. */
export function doubledLines(text: string): readonly string[] {
  const { lines } = parted(text.split('\n'));
  const keys = lines.map(lineKey);
  return lines.filter((line, at) => keys.indexOf(lineKey(line)) < at);
}
