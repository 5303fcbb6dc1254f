import { practiceWords } from '../words/practice/practice.ts';
import { inQuotes, type Theme } from '../words/practice/theme.ts';
import { gerund } from './gerund.ts';

const longestInSentence = 60;

/**
 * What a day is about, in the forms its sentences need. English bullets that ask for something ("Build
 * trust together") are called by their doing ("building trust together"); whatever else stays in quotes,
 * since no rule bends every language, or is only spoken of where it is long, a question or several.
 */
export function themeOfBullets(bullets: readonly string[]): Theme {
  const whole = bullets.join('; ');
  const short = inQuotes(cutAtWord(whole, longestInSentence));
  return { quoted: inQuotes(whole), short, name: nameOf(bullets, short) };
}

function nameOf(bullets: readonly string[], short: string): string {
  const names = bullets.map(doingOf);
  const bent = names.every((one) => one !== null) ? names.join(' and ') : null;
  if (bent !== null && bent.length <= longestInSentence) return bent;
  const [only = '', ...more] = bullets;
  const bursts = more.length > 0 || only.length > longestInSentence || isQuestion(only);
  return bursts ? practiceWords.todaysTheme : short;
}

function isQuestion(bullet: string): boolean {
  return /\?$/.test(bullet) || /^(?:who|whom|whose|what|which|when|where|why|how)\b/i.test(bullet);
}

/** A bullet by its doing; null where it is no request, or speaks to the reader, whom a stem does not. */
function doingOf(bullet: string): string | null {
  if (/[?!:;,.()"“”/–—]/.test(bullet)) return null;
  if (/\b(?:you|your|yours|yourself|yourselves|we|us|our|ours|i|my|me|is|are)\b/i.test(bullet)) return null;
  return gerund(bullet);
}

/** A text of at most so many characters, cut between words, with an ellipsis where words are left out. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most).replace(/[\s,;:.–—-]+\S*$/, '');
  return `${cut === '' ? text.slice(0, most) : cut}…`;
}
