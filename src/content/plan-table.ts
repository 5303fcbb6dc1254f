import { headingText } from './heading-text.ts';
import { cellsOf, withTables } from './table.ts';
import { weekName } from './week-name.ts';

/**
 * A plan's lines with its tables written out as weeks: `| 1 | Theme | Focus |` becomes a heading with a
 * bullet for each further cell. Tables whose first column is no week stay as they are.
 */
export function withoutTables(lines: readonly string[]): readonly string[] {
  return withTables(lines, (_, rows) => {
    const weeks = rows.map(weekOfRow);
    return weeks.every((week) => week !== null) ? weeks.flat() : null;
  });
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
