/** A line of text as the characters a person sees: each string is one grapheme cluster. */
export type Line = readonly string[];

/** Clusters are joined again within this many neighbours of an edit. */
const reach = 32;

const pieceLength = 256;
let made: Intl.Segmenter | undefined;

/** Made at the first key: the first one of a process costs 12 ms. */
function clusters(text: string): Intl.Segments {
  made ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return made.segment(text);
}
const plainText = /^[\x20-\x7e]*$/;

/**
 * The graphemes of a text, in order; joined they give the text back. Read piece by piece, for the time
 * Intl.Segmenter takes grows with the square of the length (Node 20: 30 s for 100,000 characters).
 */
export function graphemesOf(text: string): string[] {
  if (plainText.test(text)) return text.split('');
  const graphemes: string[] = [];
  let from = 0;
  let length = pieceLength;
  while (from < text.length) {
    const to = wholeCharacter(text, from + length);
    const piece = Array.from(clusters(text.slice(from, to)), (part) => part.segment);
    const whole = to >= text.length;
    // The last cluster of a piece may go on in the next one, which therefore begins with it.
    const sure = whole ? piece : piece.slice(0, -1);
    for (const grapheme of sure) {
      graphemes.push(grapheme);
      from += grapheme.length;
    }
    length = sure.length === 0 ? length * 2 : pieceLength;
  }
  return graphemes;
}

/** The offset, or the one after it where it would part a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset + 1 : offset;
}

const emojiOrFlag = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3|\p{Emoji_Modifier}/u;
const joinsUnseen = /(?:\u200c|\u200d|[\ufe00-\ufe0f])$/u;

/**
 * What Backspace leaves of a cluster. Where letters are built from marks (Thai, Devanagari, Arabic …) it
 * takes the mark typed last; an emoji, a flag and a letter with its accent go whole.
 */
export function withoutLastMark(grapheme: string): string {
  if (emojiOrFlag.test(grapheme) || /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(grapheme))
    return '';
  const characters = Array.from(grapheme);
  const left = characters.slice(0, -1).join('');
  return joinsUnseen.test(characters.at(-1) ?? '') ? left.slice(0, -1) : left;
}

export type Splice = { readonly line: Line; readonly at: number };

/**
 * The line with the graphemes `from`..`to` replaced by `text` (no line ends), and the index after it.
 * Clusters on both sides are found anew, for a typed accent joins the letter before it; only near the
 * edit, so that a long line stays quick to type in.
 */
export function spliceLine(line: Line, from: number, to: number, text: string): Splice {
  const start = seamBefore(line, from);
  const end = seamAfter(line, to);
  const before = line.slice(start, from).join('') + text;
  const middle = graphemesOf(before + line.slice(to, end).join(''));
  return {
    line: line.slice(0, start).concat(middle, line.slice(end)),
    at: start + indexAtOffset(middle, before.length),
  };
}

/** A plain ASCII character never joins what stands before it, so the search may begin there. */
function seamBefore(line: Line, from: number): number {
  let at = from;
  while (at > 0 && from - at < reach) {
    at -= 1;
    if (isPlain(line[at])) break;
  }
  return at;
}

function seamAfter(line: Line, to: number): number {
  let at = to;
  while (at < line.length && at - to < reach) {
    at += 1;
    if (isPlain(line[at - 1])) break;
  }
  return at;
}

function isPlain(grapheme: string | undefined): boolean {
  return grapheme !== undefined && grapheme.length === 1 && plainText.test(grapheme);
}

function indexAtOffset(graphemes: readonly string[], offset: number): number {
  let length = 0;
  let index = 0;
  for (const grapheme of graphemes) {
    if (length >= offset) break;
    length += grapheme.length;
    index += 1;
  }
  return index;
}
