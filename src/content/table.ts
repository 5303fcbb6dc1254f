const rowForm = /^[ \t]*\|.*\|[ \t]*$/;
const ruleForm = /^[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/;

/** Lines with each table that has rows replaced by what `written` makes of it; null leaves it as it is. */
export function withTables(
  lines: readonly string[],
  written: (head: string, rows: readonly string[]) => readonly string[] | null,
): readonly string[] {
  if (!lines.some((line) => ruleForm.test(line))) return lines;
  const result: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [head = '', , ...rows] = tableAt(lines, at);
    const instead = rows.length === 0 ? null : written(head, rows);
    if (instead === null) {
      result.push(lines[at] ?? '');
    } else {
      result.push(...instead);
      at += rows.length + 1;
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

export function cellsOf(row: string): readonly string[] {
  return row
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}
