import wrapAnsi, { type Options } from 'wrap-ansi';
import { quickWrap } from './quick-wrap.ts';
import { fitTo, widthOf } from './width.ts';

/**
 * The text in lines of at most `width` columns: broken between words, a word longer than a line
 * inside, styles closed and opened again at every break. An empty text is one empty line.
 */
export function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => quickWrap(line, width) ?? wrapLine(line, width, { hard: true }));
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
