import { headingText } from './heading-text.ts';
import { asksToComplete, stemIn } from './stem.ts';
import { cellsOf, withTables } from './table.ts';

/** What stands over a column of sentences to complete, beside words that ask to complete them. */
const label = /^(?:sentence|stem|prompt|starter|satz|satzanfang|phrase|frase)s?$/i;

/**
 * An activity's lines with its tables of stems written out as bullets: a column headed "Sentence to
 * complete", "Stem", "Prompt" and the like, each cell of it a stem, beside numbers at most. Any other
 * table stays as it is, for its words would be lost; and so do all where there is code.
 */
export function withStemTables(lines: readonly string[]): readonly string[] {
  if (lines.some((line) => /^\s*(?:`{3}|~{3})/.test(line))) return lines;
  return withTables(lines, (head, rows) => {
    const heads = cellsOf(head).map(headingText);
    const column = heads.findIndex((one) => label.test(one) || asksToComplete(one) === 'sentences');
    if (column < 0) return null;
    const asked = asksToComplete(heads[column] ?? '') === 'sentences';
    const stems = rows.map((row) => stemOfRow(cellsOf(row), column, asked));
    return stems.every((stem) => stem !== null) ? stems.map((stem) => `- "${stem}…"`) : null;
  });
}

/** The stem in a row; null where there is none, or more than it and numbers. */
function stemOfRow(cells: readonly string[], column: number, asked: boolean): string | null {
  const cell = (cells[column] ?? '').replaceAll('\\|', '|');
  const onlyNumbers = cells.every((one, at) => at === column || /^(?:\d{1,3}[.)]?)?$/.test(one));
  const trails = /(?:\.{2,}|…|_{2,})["“”'‘’«»*_\s]*$/.test(cell);
  const stem = onlyNumbers && (asked || trails) ? stemIn(`- ${cell}`, 'sentences') : null;
  return stem === null || stem.rest !== '' ? null : stem.text;
}
