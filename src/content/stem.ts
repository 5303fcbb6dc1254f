import { indentOf, markerOf } from './list.ts';
import { completeWords } from './part-names.ts';

const opening = /^["“”„«‹'‘’]/;
const closing = /["“”»›'’‘]/g;
/** Three dots or more (two are forgiven), an ellipsis, or a blank to fill in. */
const trail = /(?:\.{2,}|…|_{2,})[\s.…_,;]{0,20}$/;
const trailAhead = /^[\s,;]{0,5}(?:\.{2,}|…|_{2,})/;
const longest = 600;

export type StemLine = { readonly text: string; readonly rest: string };

const asking = new RegExp(
  String.raw`\b(?:complet(?:e|es|ing)|finish(?:es|ing)?|fill(?:s|ing)? in|stems?|sentence starters?|unfinished sentences?)\b|${completeWords}`,
  'i',
);
const ofSentences =
  /\b(?:sentences?|stems?|phrases?|starters?|statements?|blanks?|gaps?|sätze|satzanfänge|phrases|frases)\b/i;

/** How much a paragraph promises of the lines under it: stems at once, stems where they trail off, nothing. */
export type Asking = 'sentences' | 'something' | null;

/** Whether a paragraph asks to complete what follows: "take turns completing these sentences:". */
export function asksToComplete(paragraph: string): Asking {
  const text = paragraph.slice(0, 2000);
  if (!asking.test(text)) return null;
  return ofSentences.test(text) ? 'sentences' : 'something';
}

/**
 * A stem on a line: a bullet in quotes that trails off in dots, inside or outside the quotes. Under
 * words that ask to complete sentences the quotes or the dots may be missing, and the bullet too when
 * one of them is there; the line may stand in a quote. `rest` is what follows the quotes. Null when the
 * line is no stem.
 */
export function stemIn(line: string, completing: Asking): StemLine | null {
  if (line.length > longest || (completing === null && !/["“”„«‹'‘’]/.test(line))) return null;
  const own = completing === null ? line : line.replace(/^ {0,3}(?:> ?){1,3}/, '');
  const marker = markerOf(own);
  if (marker === null && (completing === null || indentOf(own) > 3)) return null;
  const words = withoutEmphasis(withoutOrder(unescaped(marker?.text ?? own.trim())));
  if (opening.test(words)) return quotedStem(words, completing !== null && marker !== null);
  if (completing === null) return null;
  if (trail.test(words) && (marker !== null || !/[.!?…]\s+\S/.test(words))) return stem(words, '');
  if (marker === null || marker.number !== null || completing === 'something') return null;
  return /_{2,}/.test(words) || hasGaps(words) || isBegun(words) ? stem(words, '') : null;
}

/** "I feel [a feeling] when [something happens]": brackets that are no link and no box to tick. */
function hasGaps(words: string): boolean {
  return /^[^[\]]*\[\p{L}[^[\]\n]{1,60}\](?![(:[])/u.test(words) && !/[?!]["”’]?$/.test(words);
}

/** "On Sundays I miss (finish the sentence)": what the brackets ask for is the dots. */
function withoutOrder(words: string): string {
  const order = /\s*[*_]{0,2}\(([^()]{4,60})\)[*_]{0,2}[.…]*(["”»]?)[*_]{0,3}$/.exec(words);
  return order === null || !asking.test(order[1] ?? '')
    ? words
    : `${words.slice(0, order.index)}…${order[2] ?? ''}`;
}

/** Words that begin as one speaks of oneself, without a sentence's end: "My wish for us is:", "I hope". */
function isBegun(words: string): boolean {
  if (!/^(?:I|I['’]m|my|when|what|one|something|if|you|we|our|a|the)\b/i.test(words)) return false;
  return words.length <= 160 && !/[.!?;)\]]["”’]?$/.test(words) && !/^[[!<|]/.test(words);
}

/** "I feel\..." and "\_\_\_" as word processors export them; a hard line break's backslash. */
function unescaped(words: string): string {
  return words.replace(/\\([.…_"'“”‘’*-])/g, '$1').replace(/\\$/, '');
}

function quotedStem(words: string, dotsMayLack: boolean): StemLine | null {
  const end = lastQuote(words);
  if (end < 2) return null;
  const inside = words.slice(1, end);
  const outside = words.slice(end + 1);
  if (trail.test(inside)) return stem(inside, outside.replace(/^[\s.,;…*_\\]+/, ''));
  const ahead = trailAhead.exec(outside);
  if (ahead !== null) return stem(inside, outside.slice(ahead[0].length).replace(/^[\s.…*_]+/, ''));
  return dotsMayLack && /^[\s.,;*_]*$/.test(outside) && !/[!?]\s*$/.test(inside) ? stem(inside, '') : null;
}

function lastQuote(words: string): number {
  let last = -1;
  for (const match of words.matchAll(closing)) {
    const apostrophe = /['’‘]/.test(match[0]) && /\p{L}/u.test(words[match.index + 1] ?? '');
    if (match.index > 0 && !apostrophe) last = match.index;
  }
  return last;
}

function stem(words: string, rest: string): StemLine | null {
  const text = stemText(words);
  return /\p{L}/u.test(text) ? { text, rest: rest.trim() } : null;
}

/** A stem's words without the dots or blank it trails off in. */
export function stemText(words: string): string {
  return words
    .trim()
    .replace(/[\s.…_:,;]+$/, '')
    .replace(/^\s*(?:\.{3}|…)\s*/, '');
}

/** Emphasis around the whole: `*"I feel…"*`, `**I feel…**`. */
function withoutEmphasis(words: string): string {
  const whole = /^([*_]{1,3})(?=[^\s*_])(.{1,600}[^\s*_])\1$/s.exec(words);
  if (whole !== null && !whole[2]?.includes(whole[1] ?? '*')) return whole[2] ?? words;
  const marks = /^[*_]{1,3}(?=["“„«‘'])/.exec(words)?.[0];
  if (marks === undefined) return words;
  const inner = words.slice(marks.length);
  const at = inner.lastIndexOf(marks[0] ?? '*');
  return at < 0 ? inner : `${inner.slice(0, at).replace(/[*_]+$/, '')}${inner.slice(at + 1)}`;
}
