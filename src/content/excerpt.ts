import { once } from '../once.ts';

const longest = 72;
/** Controls, invisible format characters, private use, lone surrogates, line and paragraph separators. */
const unseen = once(() => /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]+/gu);

/** A file's own words for quoting in a problem: one line, nothing invisible, at most 72 characters. */
export function excerpt(text: string): string {
  const line = text.slice(0, 400).replace(unseen(), ' ').replace(/ {2,}/g, ' ').trim();
  const letters = [...line];
  return letters.length > longest || text.length > 400 ? `${letters.slice(0, longest - 1).join('')}…` : line;
}
