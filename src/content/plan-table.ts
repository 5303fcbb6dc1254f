import { weekName } from './day-name.ts';
import { headingText } from './heading-text.ts';

const rowForm = /^[ \t]*\|.*\|[ \t]*$/;
const ruleForm = /^[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/;

/**
 * A plan's lines with its tables written out as weeks: `| 1 | Theme | Focus |` becomes a heading with a
 * bullet for each further cell. Tables whose first column is no week stay as they are.
 */
export function withoutTables(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => ruleForm.test(line))) return lines;
  const result: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const table = tableAt(lines, at);
    const rows = table.slice(2).map(weekOfRow);
    if (table.length > 2 && rows.every((row) => row !== null)) {
      result.push(...rows.flat());
      at += table.length - 1;
    } else {
      result.push(lines[at] ?? '');
    }
  }
  return result;
}

/** The lines of the table whose head stands at an index; none where there is no table. */
function tableAt(lines: readonly string[], at: number): readonly string[] {
  if (!rowForm.test(lines[at] ?? '') || !ruleForm.test(lines[at + 1] ?? '')) return [];
  let end = at + 2;
  while (end < lines.length && rowForm.test(lines[end] ?? '')) end += 1;
  return lines.slice(at, end);
}

function weekOfRow(row: string): readonly string[] | null {
  const [first = '', theme = '', ...focus] = cellsOf(row);
  const name = headingText(first);
  const week = weekName(/^\d{1,3}$/.test(name) ? `Week ${name}` : name);
  if (week === null) return null;
  const own = week.theme === '' ? theme : week.theme;
  const more = week.theme === '' ? focus : [theme, ...focus];
  return [
    `### Week ${week.from}: ${own}`,
    ...more
      .flatMap((cell) => cell.split(/<br\s*\/?>|;/))
      .flatMap((one) => (one.trim() === '' ? [] : [`- ${one.trim()}`])),
  ];
}

function cellsOf(row: string): readonly string[] {
  return row
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}
