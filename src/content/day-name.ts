import { dayWords, groupWords, sessionWords, weekWords } from './day-words.ts';
import { nearest } from './edit-distance.ts';
import { withoutOrnament } from './heading-text.ts';
import { numberNamed, ordinalNamed, withPlainDigits } from './number-name.ts';
import { isDateEnd } from './weekday-name.ts';

/**
 * "Day 3: Title" as its number and title; `loose` when other words stand around it, so that it may be part
 * of a sentence; `inWeek` when the number was counted within a week ("Week 2, Day 1") and has been counted
 * on from the course's first. `to` is the last day of a range ("Days 1–2"), else the same number.
 */
export type DayName = {
  readonly number: number;
  readonly to: number;
  readonly title: string;
  readonly loose: boolean;
  readonly inWeek: boolean;
  /** Words before the day's own, such as the course's name: "Kettle Days – Day 1". */
  readonly prefix: string;
  /** A mark parts the number from the title, as in "Day 1. One"; a sentence has none. */
  readonly parted?: boolean;
};

type Words = { readonly before: string; readonly after: string };
type Forms = {
  readonly any: RegExp;
  readonly wordFirst: RegExp;
  readonly numberFirst: RegExp;
  readonly behind: RegExp;
  readonly ordinal: RegExp;
  readonly ordinalBehind: RegExp;
  readonly prefixed: RegExp;
  readonly atEnd: RegExp;
};

const mark = '[:：.)\\-–—|,،、·•~/=➡→]';
const counted = '\\d{1,4}|[一二三四五六七八九十]{1,3}';

function formsOf({ before, after }: Words, letter: string): Forms {
  const word = `(?:${before})`;
  const count = `(\\d{1,6}|${letter}{1,14}(?:[- ]${letter}{1,7})?)`;
  return {
    any: new RegExp(`(?<![a-z])${word}|\\d\\S{0,4}${word}|${after}`, 'iu'),
    wordFirst: new RegExp(
      `^(?:${before})s?(?:\\s{1,3}|\\s?[-_#№.]{1,2}\\s?|(?=\\d))[#№]?\\s?${count}(?!${letter}|\\d)(.*)$`,
      'isu',
    ),
    numberFirst: new RegExp(
      `^(\\d{1,4})(?:st|nd|rd|th|er|ère|re|ème|e|º|°|ª|\\.º|\\.ª|\\.|-[йя])\\s?${word}(?!${letter})(.*)$`,
      'isu',
    ),
    behind: new RegExp(
      `^(?:第\\s?(${counted})\\s?(?:${after})|(${counted})\\s?(?:${after})(?!${letter}))(.*)$`,
      'su',
    ),
    ordinal: new RegExp(`^(?:the )?(${letter}(?:${letter}|['-]){1,20})\\s${word}(?!${letter})(.*)$`, 'isu'),
    ordinalBehind: new RegExp(`^${word}\\s(${letter}{2,14})(?!${letter})(.*)$`, 'isu'),
    prefixed: new RegExp(`^(.{1,100}?)\\s{0,3}(?:[-–—:：|·•,]|\\s)\\s{0,3}(?=${word}\\s?#?\\d)`, 'isu'),
    atEnd: new RegExp(`^(.{1,200}?)\\s*[(\\[]${word}\\s?(\\d{1,4})[)\\]]$`, 'isu'),
  };
}

/** Latin letters and typographic marks. */
const latinText = /^[\0-\u024F\u2000-\u206F]*$/;
const latinLetter = '[A-Za-z\\xAA\\xB5\\xBA\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u024F]';
/** Made when a heading is first read: whoever only opens a file needs none of them. */
const made = { latin: new Map<Words, Forms>(), any: new Map<Words, Forms>() };

/** The forms for a text. Those for Latin text know no other script's words and letters, which take long to compile. */
export function formsFor(words: Words, text: string): Forms {
  const isLatin = latinText.test(text);
  const known = made[isLatin ? 'latin' : 'any'];
  const forms =
    known.get(words) ?? (isLatin ? formsOf(latinOnly(words), latinLetter) : formsOf(words, '[\\p{L}\\p{M}]'));
  known.set(words, forms);
  return forms;
}

function latinOnly({ before, after }: Words): Words {
  const latin = (words: string) =>
    words
      .split('|')
      .filter((one) => latinText.test(one))
      .join('|') || '(?!)';
  return { before: latin(before), after: latin(after) };
}

let dayInWeek: RegExp | undefined;

function inWeekForm(): RegExp {
  dayInWeek ??= new RegExp(
    `^(?:${weekWords.before})\\s+(\\d{1,3})\\s*[,:·–—-]?\\s*(?=(?:${dayWords.before})\\s)`,
    'iu',
  );
  return dayInWeek;
}

const nearDayForm = /^([a-z]{2,6})\s*(\d{1,6})\s*[:\-–—]\s*\S/i;
/** Longer headings name nothing. */
export const longest = 600;

/** Reads a heading's text as a day's name; null when it is not one. */
export function dayName(heading: string): DayName | null {
  const forms = formsFor(dayWords, heading);
  if (heading.length > longest || !forms.any.test(heading)) return null;
  const text = withPlainDigits(heading);
  const whole = withoutOrnament(text);
  const week = inWeekForm().exec(whole);
  const name = week === null ? nameOf(text, forms) : nameOf(whole.slice(week[0].length), forms);
  if (name === null || week === null) return name;
  return countedFrom(Number(week[1]), { ...name, prefix: '' });
}

/** "Session 3", "Lesson 2: …", "Evening 1" in the same forms; null for anything else. */
export function sessionName(heading: string): DayName | null {
  return heading.length > longest ? null : nameOf(withPlainDigits(heading), formsFor(sessionWords, heading));
}

/** "Phase 1: …", "Part Two", "Module 3"; null for anything else. */
export function groupName(heading: string): DayName | null {
  return heading.length > longest ? null : nameOf(withPlainDigits(heading), formsFor(groupWords, heading));
}

/** A name in the forms of its words; null where a heading is none. */
export function nameOf(raw: string, forms: Forms): DayName | null {
  const text = withoutOrnament(raw);
  const first = forms.wordFirst.exec(text);
  const value = first === null ? null : numberIn(first[1] ?? '');
  const plural = /^\p{L}*(?:s|en)\s/iu.test(text);
  if (first !== null && value !== null)
    return tailed(value.number, value.rest + (first[2] ?? ''), '', plural);
  const plain = raw.replace(/^[^\p{L}\p{N}]{1,20}/u, '');
  const counted = countedName(plain, forms);
  if (counted !== null) return counted;
  const named = forms.ordinal.exec(text) ?? forms.ordinalBehind.exec(text);
  const place = named === null ? null : ordinalNamed(named[1] ?? '');
  if (named !== null && place !== null) return tailed(place, named[2] ?? '', '');
  return around(text, forms);
}

/** "1st day", "3. Tag", "第3天": the number before its word. */
function countedName(plain: string, forms: Forms): DayName | null {
  const before = forms.numberFirst.exec(plain);
  const number = before === null ? null : numberNamed(before[1] ?? '');
  if (before !== null && number !== null) return tailed(number, before[2] ?? '', '');
  const behind = forms.behind.exec(plain);
  const nth = behind === null ? null : numberNamed(behind[1] ?? behind[2] ?? '');
  return behind === null || nth === null ? null : joinedTail(nth, behind[3] ?? '');
}

/** The number's word, and what stood behind a first word that was a number by itself ("one of us"). */
function numberIn(words: string): { readonly number: number; readonly rest: string } | null {
  const number = numberNamed(words);
  if (number !== null) return { number, rest: '' };
  const [, first = '', rest = ''] = /^(\S+?)([ -].*)$/s.exec(words) ?? [];
  const only = first === '' ? null : numberNamed(first);
  return only === null ? null : { number: only, rest };
}

/** A day's name with the course's own before it, or at the end in brackets. */
function around(text: string, forms: Forms): DayName | null {
  const atEnd = forms.atEnd.exec(text);
  if (atEnd !== null) {
    const number = Number(atEnd[2]);
    return { number, to: number, title: (atEnd[1] ?? '').trim(), loose: true, inWeek: false, prefix: '' };
  }
  const prefixed = forms.prefixed.exec(text);
  if (prefixed === null) return null;
  const parted = /[-–—:：|·•,]\s{0,3}$/.test(prefixed[0]);
  const inner = forms.wordFirst.exec(text.slice(prefixed[0].length));
  const number = inner === null ? null : numberNamed(inner[1] ?? '');
  const name = inner === null || number === null ? null : tailed(number, inner[2] ?? '', prefixed[1] ?? '');
  if (name === null || parted) return name;
  return name.loose || !/^\p{Lu}/u.test(text) ? null : { ...name, loose: true };
}

const rangeForm =
  /^(\s*(?:[-–—&+]|to|and|bis|und|à|et|a|y)\s*)(?:day|tag|jour|d[ií]a)?\s*(\d{1,4})(?!\d|[.:]\d)/i;
const ofForm = /^\s*(?:of|de|von|sur|di|из|\/|／)\s*\d{1,4}(?!\d)/i;
const tailForm = new RegExp(`^\\s*(?:[(（]([^()（）]*)[)）]\\s*)?(?:$|(${mark}{1,3})\\s*(.*)$)`, 'su');

/**
 * A number behind a dash that begins the title: "Day 1 — 15 Feb: One", "Week 1 - 20-26 Jul", "Day 2 – 5 minutes".
 * In a range nothing but a mark or the end follows it, unless the dash stands close, as in "Days 1–2 The Hall".
 */
function beginsTitle(dash: string, rest: string): boolean {
  if (!/[-–—]/.test(dash)) return false;
  if (/^\p{L}/u.test(rest) || isDateEnd(rest)) return true;
  return /\s$/.test(dash) && /^(?:\s+\p{L}|[-–—]\d)/u.test(rest) && !ofForm.test(rest);
}

/** What follows the number: a range, "of 30", a bracket, marks, a title. Null where it is no name's end. */
function tailed(number: number, tail: string, prefix: string, plural = false): DayName | null {
  const range = rangeForm.exec(tail);
  const to = range === null ? number : Number(range[2]);
  const behind = tail.slice(range?.[0].length);
  const grows = range !== null && to > number && to - number < 60;
  const isRange = grows && (plural || !beginsTitle(range[1] ?? '', behind));
  let rest = isRange ? behind : tail;
  const of = ofForm.exec(rest);
  if (of !== null) rest = rest.slice(of[0].length);
  rest = rest.replace(/^[*_~]{1,3}/, '');
  const match = tailForm.exec(rest);
  const name = (title: string, loose: boolean) => ({
    number,
    to: isRange ? to : number,
    title: title.trim(),
    loose,
    inWeek: false,
    prefix: prefix.trim(),
  });
  if (match !== null) {
    const [, bracket, marks, title = ''] = match;
    const loose = marks !== undefined && !/[-–—:：]/.test(marks);
    return { ...name(titleOf(title, bracket), loose), parted: marks !== undefined };
  }
  const symbols = /^[^\p{L}\p{N}]+/u.exec(rest)?.[0] ?? '';
  if (/[^\s]/.test(symbols))
    return name(rest.slice(symbols.length), rest.length > symbols.length && !/[:：–—-]\s*$/.test(symbols));
  return /^\s+\S/.test(rest) ? name(rest, true) : null;
}

/** "第一天的散步": Chinese and Japanese part no words, so that the title follows at once. */
function joinedTail(number: number, tail: string): DayName | null {
  if (!/^\p{L}/u.test(tail)) return tailed(number, tail, '');
  const title = tail.replace(/^[的の]/, '').trim();
  return { number, to: number, title, loose: true, inWeek: false, prefix: '' };
}

/** "Day 1 (Monday): One" is called "One (Monday)". */
function titleOf(title: string, bracket: string | undefined): string {
  const words = title.trim();
  if (bracket === undefined) return words;
  return words === '' ? bracket.trim() : `${words} (${bracket.trim()})`;
}

/** A day of the first seven under a later week is that week's: its number counts on from the course's first day. */
export function countedFrom(week: number, name: DayName): DayName {
  if (week < 2 || name.number < 1 || name.number > 7 || name.inWeek) return name;
  const before = (week - 1) * 7;
  return { ...name, number: before + name.number, to: before + name.to, inWeek: true };
}

/** Whether a heading looks like a misspelled "Day 3: …", such as "Dya 3: …". */
export function isNearDayName(text: string): boolean {
  const word = nearDayForm.exec(text.slice(0, 40))?.[1]?.toLowerCase();
  if (word === undefined || ['may', 'way', 'days', 'week'].includes(word)) return false;
  return nearest(`xx${word}`, ['xxday']) !== null;
}
