import wrapAnsi, { type Options } from 'wrap-ansi';
import { quickWrap } from './quick-wrap.ts';
import { fitTo, graphemes, widthOf, widthOfCluster } from './width.ts';

/**
 * The text in lines of at most `width` columns: broken between words, a word longer than a line
 * inside, styles closed and opened again at every break. An empty text is one empty line.
 */
export function wrapText(text: string, width: number): string[] {
  return text
    .split('\n')
    .flatMap(
      (line) => quickWrap(line, width) ?? longWrap(line, width) ?? wrapLine(line, width, { hard: true }),
    );
}

/** From here on wrap-ansi takes seconds, for it looks at the whole line again and again. */
const long = 1_000;

/** A long line without styles, cluster by cluster; null for any other. */
function longWrap(line: string, width: number): string[] | null {
  if (line.length < long || line.includes('\u001b')) return null;
  const rows: string[] = [];
  let row = '';
  let used = 0;
  const next = () => {
    rows.push(row);
    row = '';
    used = 0;
  };
  const add = (text: string, columns: number) => {
    if (used + columns > width && row !== '') next();
    row += text;
    used += columns;
  };
  for (const word of line.split(' ').filter((one) => one !== '')) {
    const columns = widthOf(word);
    if (row !== '' && used + 1 + Math.min(columns, width) > width) next();
    if (row !== '') add(' ', 1);
    if (columns <= width) add(word, columns);
    else for (const cluster of graphemes(word)) add(cluster, widthOfCluster(cluster));
  }
  if (row !== '') rows.push(row);
  return rows;
}

/** The text in lines of at most `width` columns, every space kept; for code. */
export function wrapExactly(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width, { hard: true, trim: false }));
}

function wrapLine(line: string, width: number, options: Options): string[] {
  return wrapAnsi(line, width, options)
    .split('\n')
    .flatMap((row) => narrowed(row, width));
}

/** Lines that begin with `first`, then with `rest`, both of the same width and counted in `width`. */
export function hang(first: string, rest: string, text: string, width: number): string[] {
  return wrapText(text, Math.max(1, width - widthOf(first))).map(
    (line, at) => (at === 0 ? first : rest) + line,
  );
}

/**
 * A cluster that spans a space can come out a column too wide; such a line is cut between clusters.
 * Only odd sequences of marks get here, so their styles are let go.
 */
function narrowed(line: string, width: number): string[] {
  if (widthOf(line) <= width) return [line];
  const out: string[] = [];
  for (let rest = line.replace(/\x1b\[[0-9;]*m/g, ''); rest !== ''; ) {
    const piece = widthOf(rest) <= width ? rest : fitTo(rest, width, '');
    if (piece === '') return [...out, rest];
    out.push(piece);
    rest = rest.slice(piece.length).trimStart();
  }
  return out;
}
