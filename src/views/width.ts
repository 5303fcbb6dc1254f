import stringWidth from 'string-width';

/** One column each, so that most text is measured without the Unicode tables. */
export const narrow =
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u2010-\u2015\u2018-\u2027\u23f1\u2500-\u257f\u25cb\u25cc\u25c9\u25cf\u25e6]*$/;
const sgr = /\x1b\[[0-9;:]*m/g;
let segmenter: Intl.Segmenter | undefined;

/**
 * Clusters as one sees them, a piece at a time: each step through a Segmenter's string costs more the
 * longer it is (Node 20). A piece begins where a cluster begins and ends before its last one, which
 * may go on. The Segmenter is made on first use: the first one of a process costs 16 ms.
 */
export function* graphemes(text: string): Generator<string> {
  segmenter ??= new Intl.Segmenter();
  for (let at = 0; at < text.length; ) {
    const piece = text.slice(at, at + pieceLength);
    const found = Array.from(segmenter.segment(piece), ({ segment }) => segment);
    if (at + pieceLength < text.length && found.length > 1) found.pop();
    yield* found;
    at += found.reduce((sum, segment) => sum + segment.length, 0);
  }
}

const pieceLength = 512;

/** Columns a line takes on a terminal; SGR and links take none. */
export function widthOf(text: string): number {
  const bare = text.includes('\u001b') ? text.replace(sgr, '') : text;
  if (narrow.test(bare)) return bare.length;
  // A link's address takes no columns, however long it is; only the whole line knows where it ends.
  if (bare.length <= pieceLength || bare.includes('\u001b')) return stringWidth(bare);
  let width = 0;
  for (const cluster of graphemes(bare)) width += widthOfCluster(cluster);
  return width;
}

/** Kana, Han and Hangul, two columns each: most of a long text that is not narrow. */
const wide = /^[\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]$/;

/** Clusters measured before; a text has few different ones. */
const measured = new Map<string, number>();

/** Columns of one cluster. */
export function widthOfCluster(cluster: string): number {
  if (wide.test(cluster)) return 2;
  const known = measured.get(cluster);
  if (known !== undefined) return known;
  const width = widthOf(cluster);
  if (measured.size > 2_000) measured.clear();
  if (cluster.length < 20) measured.set(cluster, width);
  return width;
}

/** The text cut to the width, with `ending` where something was cut; for text without SGR. */
export function fitTo(text: string, width: number, ending = '…'): string {
  if (widthOf(text) <= width) return text;
  const room = width - widthOf(ending);
  let out = '';
  let used = 0;
  for (const segment of graphemes(text)) {
    const columns = widthOfCluster(segment);
    if (used + columns > room) break;
    out += segment;
    used += columns;
  }
  return room < 0 ? '' : out.trimEnd() + ending;
}

/** The text with spaces after it up to the width. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** The text with spaces before it up to the width. */
export function padStartTo(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}
