import { narrow } from './width.ts';

/**
 * Breaks ordinary text between words, ten times faster than wrap-ansi, which measures every cluster:
 * Western letters with our own paint, single spaces, no word longer than a line. Everything else is
 * left to wrap-ansi; a test holds the two to the same lines.
 */

const sgr = /\x1b\[(\d+)m/g;
const odd = /^ | $| {2}|\t/;

/** What each of our paints is closed by. */
const closedBy: Readonly<Record<string, string>> = {
  1: '22',
  2: '22',
  3: '23',
  4: '24',
  9: '29',
  35: '39',
  94: '39',
};
const closers: ReadonlySet<string> = new Set(Object.values(closedBy));

/** One line of text as rows of at most `width` columns; null when it is not ordinary. */
export function quickWrap(line: string, width: number): readonly string[] | null {
  const plain = line.includes('\u001b') ? line.replace(sgr, '') : line;
  if (!narrow.test(plain) || odd.test(plain)) return null;
  if (line.length === plain.length) return rowsOf(line, null, width);
  const styled = rowsOf(line, sgr, width);
  return styled === null ? null : closedRows(styled);
}

function rowsOf(line: string, styles: RegExp | null, width: number): string[] | null {
  const rows: string[] = [];
  let row = '';
  let used = 0;
  for (const word of line.split(' ')) {
    const wide = styles === null ? word.length : word.replace(styles, '').length;
    if (wide > width || (wide === 0 && word !== '')) return null;
    if (row !== '' && used + 1 + wide > width) {
      rows.push(row);
      row = '';
      used = 0;
    }
    used += row === '' ? wide : wide + 1;
    row = row === '' ? word : `${row} ${word}`;
  }
  rows.push(row);
  return rows;
}

/** Styles that run over the end of a row are closed there and opened again on the next. */
function closedRows(rows: readonly string[]): string[] | null {
  const active: string[] = [];
  const closed: string[] = [];
  for (const [at, row] of rows.entries()) {
    const opened = withoutLeadingResets(active, row).map(sequence).join('');
    for (const [, code = ''] of row.matchAll(sgr)) if (!follow(active, code)) return null;
    const endings =
      at + 1 < rows.length ? [...active].reverse().map((code) => sequence(closedBy[code] ?? '')) : [];
    closed.push(opened + row + endings.join(''));
  }
  return closed;
}

/** Applies a code to the styles in force; false for a code that is none of ours. */
function follow(active: string[], code: string): boolean {
  const isClose = closers.has(code);
  if (!isClose && closedBy[code] === undefined) return false;
  const gone = (one: string) => (isClose ? closedBy[one] === code : sameFamily(one, code));
  const kept = active.filter((one) => !gone(one));
  active.splice(0, active.length, ...kept, ...(isClose ? [] : [code]));
  return true;
}

function sameFamily(one: string, two: string): boolean {
  return one === two || (closedBy[one] === '39' && closedBy[two] === '39');
}

/** What a row closes before its first letter need not be opened on it. */
function withoutLeadingResets(active: readonly string[], row: string): readonly string[] {
  const leading = /^(?:\x1b\[\d+m)+/.exec(row)?.[0] ?? '';
  const codes = [...leading.matchAll(sgr)].map(([, code = '']) => code).filter((code) => closers.has(code));
  return active.filter((one) => !codes.includes(closedBy[one] ?? ''));
}

function sequence(code: string): string {
  return `\u001b[${code}m`;
}
