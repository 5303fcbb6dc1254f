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

/**
 * Tables in which every row has a place for each of its cells, which Markdown else drops without a word: a
 * bar within code is no edge, and a head with fewer cells than a row gets empty ones.
 */
export function withWholeRows(lines: readonly string[]): readonly string[] {
  const result = [...lines];
  for (let at = 0; at < lines.length; at += 1) {
    const [head, rule, ...rows] = tableAt(lines, at);
    if (head === undefined || rule === undefined || rows.length === 0) continue;
    const width = cellsOf(head).length;
    const whole = rows.map((row) => (cellsOf(row).length > width ? withoutEdgesInCode(row) : row));
    const missing = Math.max(0, ...whole.map((row) => cellsOf(row).length - width));
    result[at] = `${head.trimEnd()}${'  |'.repeat(missing)}`;
    result[at + 1] = `${rule.trimEnd()}${' --- |'.repeat(missing)}`;
    whole.forEach((row, index) => {
      result[at + 2 + index] = row;
    });
    at += rows.length + 1;
  }
  return result;
}

function withoutEdgesInCode(row: string): string {
  return row.replace(/`[^`]*`/g, (code) => code.replace(/(?<!\\)\|/g, '\\|'));
}

export function cellsOf(row: string): readonly string[] {
  return row
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}
