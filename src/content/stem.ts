import { indentOf, markerOf } from './list.ts';

const opening = /^["“”„«‹'‘’]/;
const closing = /["“”»›'’‘]/g;
/** Three dots or more (two are forgiven), an ellipsis, or a blank to fill in. */
const trail = /(?:\.{2,}|…|_{2,})[\s.…_]{0,20}$/;
const trailAhead = /^[\s,;]{0,5}(?:\.{2,}|…|_{2,})/;
const longest = 600;

export type StemLine = { readonly text: string; readonly rest: string };

/** Whether a paragraph asks to complete what follows: "take turns completing these sentences:". */
export function asksToComplete(paragraph: string): boolean {
  return /\b(?:complet(?:e|es|ing)|finish(?:es|ing)?|fill(?:s|ing)? in|stems?|sentence starters?|unfinished sentences?)\b/i.test(
    paragraph.slice(0, 2000),
  );
}

/**
 * A stem on a line: a bullet in quotes that trails off in dots, inside or outside the quotes. Under
 * words that ask to complete sentences the quotes or the dots may be missing, and the bullet too when
 * both are there. `rest` is what follows the quotes. Null when the line is no stem.
 */
export function stemIn(line: string, completing: boolean): StemLine | null {
  if (line.length > longest || (!completing && !/["“”„«‹'‘’]/.test(line))) return null;
  const marker = markerOf(line);
  if (marker === null && (!completing || indentOf(line) > 3)) return null;
  const words = withoutEmphasis(marker?.text ?? line.trim());
  if (opening.test(words)) return quotedStem(words, completing && marker !== null);
  return completing && marker !== null && trail.test(words) ? stem(words, '') : null;
}

function quotedStem(words: string, dotsMayLack: boolean): StemLine | null {
  const end = lastQuote(words);
  if (end < 2) return null;
  const inside = words.slice(1, end);
  const outside = words.slice(end + 1);
  if (trail.test(inside)) return stem(inside, outside.replace(/^[\s.,;…*_]+/, ''));
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
    .replace(/[\s.…_]+$/, '')
    .replace(/^\s*(?:\.{3}|…)\s*/, '');
}

/** Emphasis around the whole: `*"I feel…"*`. */
function withoutEmphasis(words: string): string {
  const marks = /^[*_]{1,3}(?=["“„«‘'])/.exec(words)?.[0];
  if (marks === undefined) return words;
  const inner = words.slice(marks.length);
  const at = inner.lastIndexOf(marks[0] ?? '*');
  return at < 0 ? inner : `${inner.slice(0, at).replace(/[*_]+$/, '')}${inner.slice(at + 1)}`;
}
