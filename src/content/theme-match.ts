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
    best(heading, own, 'plain') ??
    best(heading, ours, 'plain') ??
    best(heading, own, 'loose') ??
    best(heading, ours, 'loose')
  );
}

type Phrase = {
  readonly text: string;
  readonly words: readonly string[];
  /** Its number of words, then of letters. */
  readonly weight: number;
  readonly second: boolean;
};
type Phrases = { readonly plain: readonly Phrase[]; readonly loose: readonly Phrase[] };

/** Every heading of a course is held against all of them, so each theme's are taken apart once. */
const known = new WeakMap<ThemeCard, Phrases>();

function phrasesOf(card: ThemeCard): Phrases {
  const before = known.get(card);
  if (before !== undefined) return before;
  const { means, second = [], also } = card;
  const phrases = {
    plain: [...means.map((one) => phrase(one, false)), ...second.map((one) => phrase(one, true))],
    loose: also.map((one) => phrase(one, false)),
  };
  known.set(card, phrases);
  return phrases;
}

function phrase(text: string, second: boolean): Phrase {
  const words = wordsIn(text);
  return { text, words, weight: words.length * 1000 + Math.min(999, words.join('').length), second };
}

type Found = Meant & { readonly weight: number; readonly at: number };

function best(heading: string, cards: readonly ThemeCard[], kind: keyof Phrases): Meant | null {
  const words = wordsIn(heading);
  let found: Found | null = null;
  for (const card of cards) {
    for (const one of phrasesOf(card)[kind]) {
      const { weight, second } = one;
      if (found !== null && weight < found.weight) continue;
      const at = placeOf(one, words, heading);
      if (at === null) continue;
      if (found === null || weight > found.weight || at < found.at) found = { card, second, weight, at };
    }
  }
  return found;
}

/** Where a phrase begins among the words; `trust*` stands for any word that begins so. */
function placeOf({ text, words: wanted }: Phrase, words: readonly string[], heading: string): number | null {
  if (unspaced.test(text)) return heading.includes(text) ? heading.indexOf(text) : null;
  if (wanted.length === 0) return null;
  const at = words.findIndex((_, from) => wanted.every((one, nth) => isWord(one, words[from + nth])));
  return at < 0 ? null : at;
}

function isWord(wanted: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  return wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
}
