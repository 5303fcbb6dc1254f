import { once } from '../once.ts';

/**
 * Text from outside made safe to show: journey files, names, answers, quotes in errors. Nothing that
 * is stored passes through here; what was typed stays as it was typed.
 */

/** Letters and marks every Western text is made of; most text needs no closer look. */
const harmless = /^[\n\t\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u2010-\u2015\u2018-\u2027\u2030-\u205e]*$/;

/** Each class takes Unicode's tables to make, so they are made for the first text that needs a closer look. */
const classes = once(() => ({
  /**
   * Never shown: controls but newline and tab, bidi controls, default-ignorables, private use, line and
   * paragraph separators, noncharacters. Classes are Unicode's own (UAX #44).
   */
  dropped: /[\p{Cc}\p{Cf}\p{Co}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2028\u2029]/u,
  loneSurrogate: /\p{Surrogate}/u,
  joiner: /[\u200c\u200d]/,
  variation: /\p{Variation_Selector}/u,
  beforeJoiner: /[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]/u,
  beforeVariation: /[\p{L}\p{Emoji}]/u,
  /** Format characters with a shape of their own (Arabic number signs and the like); they are text. */
  visibleFormat: /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]/u,
}));

/**
 * The text without anything that could move the cursor, hide, reorder or impersonate; newlines and
 * tabs stay, joiners and variation selectors stay after a letter or an emoji.
 */
export function clean(text: string): string {
  if (harmless.test(text)) return text;
  let out = '';
  let before = '';
  for (const character of text) {
    const kept = keptForm(character, before);
    if (kept === '') continue;
    out += kept;
    before = kept;
  }
  return out;
}

function keptForm(character: string, before: string): string {
  if (character === '\n' || character === '\t') return character;
  const is = classes();
  if (is.joiner.test(character)) return is.beforeJoiner.test(before) ? character : '';
  if (is.variation.test(character)) return is.beforeVariation.test(before) ? character : '';
  if (is.visibleFormat.test(character)) return character;
  if (is.loneSurrogate.test(character)) return '\ufffd';
  return is.dropped.test(character) ? '' : character;
}

/** Cleaned and on one line: names, titles, labels, file names. */
export function cleanLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim();
}
