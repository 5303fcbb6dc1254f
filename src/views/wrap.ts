import { graphemes, widthOf, widthOfCluster } from './width.ts';

/** The sequences that may stand in a line: our paint, and where a link begins or ends (OSC 8). */
const sequence = /(\x1b\[\d+m|\x1b\]8;;[^\x07\x1b]*\x07)/;
const sequences = new RegExp(sequence, 'g');
const linkEnd = '\u001b]8;;\u0007';

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

/**
 * The text in lines of at most `width` columns: broken between words, a word longer than a line
 * inside, styles and links closed and opened again at every break. An empty text is one empty line.
 */
export function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => restyled(rowsOf(line.trim().split(' '), ' ', width)));
}

/** The text in lines of at most `width` columns, broken behind a space, every space within a line kept; for code. */
export function wrapExactly(text: string, width: number): string[] {
  return text
    .split('\n')
    .flatMap((line) => restyled(rowsOf(line.match(/^\s*\S+\s*|\S+\s*|^\s+$/g) ?? [''], '', width)));
}

/** Lines that begin with `first`, then with `rest`, both of the same width and counted in `width`. */
export function hang(first: string, rest: string, text: string, width: number): string[] {
  return wrapText(text, Math.max(1, width - widthOf(first))).map(
    (line, at) => (at === 0 ? first : rest) + line,
  );
}

function rowsOf(words: readonly string[], gap: string, width: number): string[] {
  const rows: string[] = [];
  let row = '';
  let used = 0;
  const next = () => {
    rows.push(row.trimEnd());
    row = '';
    used = 0;
  };
  const add = (text: string, columns: number) => {
    if (used > 0 && used + columns > width) next();
    row += text;
    used += columns;
  };
  for (const whole of words) {
    const word = whole.trimEnd() || whole;
    const spaces = whole.slice(word.length);
    const columns = widthOf(word);
    const before = row === '' ? '' : gap;
    if (used > 0 && used + before.length + Math.min(columns, width) > width) next();
    else add(before, before.length);
    if (columns <= width) add(word, columns);
    else for (const piece of pieces(word)) add(piece, isSequence(piece) ? 0 : widthOfCluster(piece));
    row += spaces;
    used += spaces.length;
  }
  return [...rows, row];
}

/** A word in clusters, its sequences apart from them. */
function* pieces(word: string): Generator<string> {
  for (const part of word.split(sequence)) {
    if (isSequence(part)) yield part;
    else yield* graphemes(part);
  }
}

function isSequence(text: string): boolean {
  return text.startsWith('\u001b');
}

/** What runs over the end of a row is closed there and opened again on the next. */
function restyled(rows: string[]): string[] {
  if (rows.length === 1) return rows;
  let open: readonly string[] = [];
  return rows.map((row) => {
    const before = open;
    for (const [found] of row.matchAll(sequences)) open = afterSequence(open, found);
    return [...before, row, ...[...open].reverse().map(closing)].join('');
  });
}

/** The sequences in force after another one. */
function afterSequence(open: readonly string[], found: string): readonly string[] {
  const rest = open.filter((one) => closing(one) !== found && closing(one) !== closing(found));
  return closing(found) === '' || found === linkEnd ? rest : [...rest, found];
}

/** The sequence that ends this one; none where this one is an end itself. */
function closing(found: string): string {
  if (found.startsWith('\u001b]')) return linkEnd;
  const code = closedBy[found.slice(2, -1)];
  return code === undefined ? '' : `\u001b[${code}m`;
}
