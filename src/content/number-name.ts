import { cardinals, ordinals } from './day-words.ts';
import { numberWord } from './times.ts';

/** Every decimal digit of any script as 0 to 9, in a text of the same length; marks and symbols are none. */
export function withPlainDigits(text: string): string {
  return text.replace(/[\u0660-\u1FFF\u2800-\uFFFF]/g, (char) => digitOf(char) ?? char);
}

function digitOf(char: string): string | null {
  if (!/\p{Nd}/u.test(char)) return null;
  const code = char.charCodeAt(0);
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero -= 1;
  return String(code - zero);
}

const chinese = '零一二三四五六七八九十';
const romanForm = /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/i;
const romanValues: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
const tensOrdinal =
  /^(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)$/;
const laterOrdinals = [
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
];

/**
 * The value of a number as headings write it: digits, English words, I to XXXIX, 一 to 九十九, one to ten in the
 * languages of day-words.ts. Null for anything else.
 */
export function numberNamed(text: string): number | null {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  const word = text.toLowerCase();
  return numberWord(word) ?? romanNumber(text) ?? chineseNumber(text) ?? placeIn(cardinals, word);
}

/** "first", "twenty-first", "zweiter" as its number; null for anything else. */
export function ordinalNamed(text: string): number | null {
  const word = text.toLowerCase();
  const tens = tensOrdinal.exec(word);
  if (tens !== null) return (numberWord(tens[1] ?? '') ?? 0) + (placeIn(ordinals, tens[2] ?? '') ?? 0);
  if (word === 'thirtieth') return 30;
  const later = laterOrdinals.indexOf(word);
  return later >= 0 ? later + 11 : placeIn(ordinals, word);
}

function placeIn(names: readonly (readonly string[])[], word: string): number | null {
  const at = names.findIndex((all) => all.includes(word));
  return at < 0 ? null : at + 1;
}

function romanNumber(text: string): number | null {
  if (text === '' || !romanForm.test(text)) return null;
  const values = [...text.toLowerCase()].map((letter) => romanValues[letter] ?? 0);
  return values.reduce((sum, value, at) => (value < (values[at + 1] ?? 0) ? sum - value : sum + value), 0);
}

function chineseNumber(text: string): number | null {
  if (!/^[一二三四五六七八九十]{1,3}$/.test(text)) return null;
  const [tens, ones] = text.split('十');
  const value = (digit: string | undefined) => Math.max(0, chinese.indexOf(digit || '零'));
  if (ones === undefined) return text.length === 1 ? value(tens) : null;
  return (tens === '' ? 1 : value(tens)) * 10 + value(ones);
}
