import type { Mark } from '../model/mark.ts';
import type { Draft } from '../storage/drafts/draft-file.ts';

/**
 * Half-made marks as a draft: a row for each line, the mark ahead of it in words that all take the same
 * room, so that the draft's size tells nothing of them.
 */

const rows = [
  ['open', 'open   '],
  ['maybe', 'maybe  '],
  ['closed', 'closed '],
  [null, '-      '],
] as const;

export function draftOfMarks(lines: readonly string[], marks: readonly Mark[]): Draft {
  const text = lines.map((line, at) => `${wordOf(marks[at] ?? null)}${line}`).join('\n');
  return { text, cursor: text.length };
}

/** The marks of these lines in a draft; a line that is not in it is not marked. Of one that is there twice the last counts. */
export function marksInDraft(text: string, lines: readonly string[]): readonly Mark[] {
  const marked = text.split('\n').flatMap((row) => {
    const found = rows.find(([, word]) => row.startsWith(word));
    return found === undefined ? [] : [[row.slice(found[1].length), found[0]] as const];
  });
  const marks = new Map<string, Mark>(marked);
  return lines.map((line) => marks.get(line) ?? null);
}

function wordOf(mark: Mark): string {
  return rows.find(([one]) => one === mark)?.[1] ?? '';
}
