import stringWidth from 'string-width';

/** One column each, so that most text is measured without the Unicode tables. */
export const narrow =
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u2010-\u2015\u2018-\u2027\u23f1\u2500-\u257f\u25cb\u25cc\u25c9\u25cf\u25e6]*$/;
const sgr = /\x1b\[[0-9;:]*m/g;
let segmenter: Intl.Segmenter | undefined;

/** Clusters as one sees them; made on first use, because the first Segmenter of a process costs 16 ms. */
function graphemes(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter();
  return segmenter.segment(text);
}

/** Columns a line takes on a terminal; SGR and links take none. */
export function widthOf(text: string): number {
  const bare = text.includes('\u001b') ? text.replace(sgr, '') : text;
  return narrow.test(bare) ? bare.length : stringWidth(bare);
}

/** The text cut to the width, with `ending` where something was cut; for text without SGR. */
export function fitTo(text: string, width: number, ending = '…'): string {
  if (widthOf(text) <= width) return text;
  const room = width - widthOf(ending);
  let out = '';
  let used = 0;
  for (const { segment } of graphemes(text)) {
    const wide = widthOf(segment);
    if (used + wide > room) break;
    out += segment;
    used += wide;
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
