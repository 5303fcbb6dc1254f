/** Words of a text: runs of letters, digits and apostrophes, Markdown marks left out. */
export function wordsOf(markdown: string): readonly string[] {
  return (
    plain(markdown)
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  );
}

export function wordCount(markdown: string): number {
  return wordsOf(markdown).length;
}

/** Sentences of a text: each line's, cut after a stop, question mark, exclamation mark or ellipsis. */
export function sentencesOf(markdown: string): readonly string[] {
  return plain(markdown)
    .split(/(?<=[.!?…]["”’)]?)\s+|\n+/)
    .map((one) => one.trim())
    .filter((one) => /[\p{L}\p{N}]/u.test(one));
}

function plain(markdown: string): string {
  return markdown.replace(/^[ \t]*(?:\d{1,4}[.)]|[-*+•])[ \t]+/gm, '').replace(/[*_`#>]/g, '');
}

/**
 * Flesch reading ease: 206.835 − 1.015 × words per sentence − 84.6 × syllables per word
 * (R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32, 1948, 221–233).
 * English; syllables are counted as groups of vowels, silent endings left out. 0 for no words.
 */
export function fleschEase(markdown: string): number {
  const words = wordsOf(markdown);
  const sentences = sentencesOf(markdown).length;
  if (words.length === 0 || sentences === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 206.835 - 1.015 * (words.length / sentences) - 84.6 * (syllables / words.length);
}

function syllablesOf(word: string): number {
  const letters = word.replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const spoken = letters.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, '').replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0);
}
