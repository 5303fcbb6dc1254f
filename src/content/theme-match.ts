import type { ThemeCard } from '../model/theme.ts';

/** Words that stand between the others and mean nothing for a theme. */
const idle = new Set("the a an your our my their his her its of to each-other's".split(' '));

/** Scripts that put no spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** A heading's words in small letters, without articles and the like. */
export function wordsIn(text: string): readonly string[] {
  const words = text
    .slice(0, 300)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .match(/[\p{L}\p{N}](?:[\p{L}\p{N}']*[\p{L}\p{N}])?\*?/gu);
  return (words ?? []).filter((word) => !idle.has(word));
}

/** The theme a heading means, and whether it means the second of its evenings first. */
export type Meant = { readonly card: ThemeCard; readonly second: boolean };

/**
 * The theme a heading means: the one with the longest phrase in it, counted in words, then in letters;
 * of equals the one whose phrase comes first; a theme of the course's own before ours. Null where no phrase of any is in it.
 */
export function themeMeant(heading: string, cards: readonly ThemeCard[]): Meant | null {
  const own = cards.filter((one) => one.own);
  const ours = cards.filter((one) => !one.own);
  return (
    best(heading, own, plainly) ??
    best(heading, ours, plainly) ??
    best(heading, own, loosely) ??
    best(heading, ours, loosely)
  );
}

type Phrases = readonly (readonly [phrase: string, second: boolean])[];

function plainly({ means, second = [] }: ThemeCard): Phrases {
  return [...means.map((one) => [one, false] as const), ...second.map((one) => [one, true] as const)];
}

function loosely({ also }: ThemeCard): Phrases {
  return also.map((one) => [one, false] as const);
}

type Found = Meant & { readonly weight: number; readonly at: number };

function best(
  heading: string,
  cards: readonly ThemeCard[],
  phrasesOf: (card: ThemeCard) => Phrases,
): Meant | null {
  const words = wordsIn(heading);
  let found: Found | null = null;
  for (const card of cards) {
    for (const [phrase, second] of phrasesOf(card)) {
      const at = placeOf(phrase, words, heading);
      if (at === null) continue;
      const next = { card, second, weight: weightOf(phrase), at };
      if (found === null || next.weight > found.weight || (next.weight === found.weight && at < found.at))
        found = next;
    }
  }
  return found;
}

function weightOf(phrase: string): number {
  const words = wordsIn(phrase);
  return words.length * 1000 + Math.min(999, words.join('').length);
}

/** Where a phrase begins among the words; `trust*` stands for any word that begins so. */
function placeOf(phrase: string, words: readonly string[], heading: string): number | null {
  if (unspaced.test(phrase)) return heading.includes(phrase) ? heading.indexOf(phrase) : null;
  const wanted = wordsIn(phrase);
  if (wanted.length === 0) return null;
  const at = words.findIndex((_, from) => wanted.every((one, nth) => isWord(one, words[from + nth])));
  return at < 0 ? null : at;
}

function isWord(wanted: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  return wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
}
