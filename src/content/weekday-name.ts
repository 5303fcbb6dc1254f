import { calendarLanguages, inflectingLanguages, shortNames } from './day-words.ts';

type WeekdayNames = { readonly first: ReadonlySet<string>; readonly form: RegExp };

let weekdays: WeekdayNames | undefined;
let months: ReadonlySet<string> | undefined;
let shortMonths: ReadonlySet<string> | undefined;

/** A weekday or date at the beginning of a heading. */
export type Weekday = {
  /** The heading's words. */
  readonly title: string;
  /** The weekday alone, in small letters; the whole of a date. */
  readonly day: string;
  /** Nothing parts it from other words, as in "Wednesday Walks", which may be no day. */
  readonly loose: boolean;
};

/** "Monday", "Dimanche: le jardin", "December 3", "3. Mai", "2026-12-03"; null for any other heading. */
export function weekdayOf(heading: string): Weekday | null {
  const title = heading.replace(/^[^\p{L}\p{N}]{1,20}/u, '').trim();
  if (title.length > 200 || title === '') return null;
  const weekday = weekdayAt(title);
  if (weekday !== null) return { title, ...weekday };
  return isDate(title) ? { title, day: title, loose: false } : null;
}

function weekdayAt(title: string): Pick<Weekday, 'day' | 'loose'> | null {
  const first = firstWord(title);
  if (first === '' || !weekdayNames().first.has(first)) return null;
  const [, day = '', rest = ''] = weekdayNames().form.exec(title) ?? [];
  return day === '' ? null : { day: day.toLowerCase(), loose: /^\s+\p{L}/u.test(rest) };
}

function firstWord(text: string): string {
  return (/^(?:[\p{L}\p{M}]|\p{Cf})+/u.exec(text)?.[0] ?? '').toLowerCase();
}

function isDate(title: string): boolean {
  if (/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|^(?:\d{1,2}月\d{1,2}日|\d{1,2}월 ?\d{1,2}일)/.test(title))
    return true;
  const [first = '', second = ''] = title.split(/[\s:：,|–—-]+/);
  const isNumber = (word: string) => /^\d{1,2}(?:st|nd|rd|th|\.|er|º)?$/i.test(word);
  if (!isNumber(first) && !isNumber(second)) return false;
  return monthNames().has(plain(isNumber(first) ? second : first));
}

const dateEndForm =
  /^(?:st|nd|rd|th|er|re|[.º°ª])?(?:\s?(?:[-–—]|to|bis|al?|au|до|til|do|tot)\s?\d{1,2}(?:st|nd|rd|th|er|[.º°ª])?)?\s?(?:(?:of|de|di|den)\s)?(月|월|\p{L}[\p{L}\p{M}]+)/iu;

/** "/02", and ".-26.7." of "20.-26.7.". */
const numericDate = /^\/(?:0?[1-9]|1[0-2])(?!\d)|^\.?\s?[-–—]\s?\d{1,2}[./]\d/;

/** Whether what follows a number makes a date of it: " Feb", ". März", "th of May", "-26 Jul", "月15日". */
export function isDateEnd(rest: string): boolean {
  if (numericDate.test(rest)) return true;
  const month = dateEndForm.exec(rest.slice(0, 60))?.[1];
  return (
    month !== undefined &&
    (/^[月월]$/.test(month) || monthNames().has(plain(month)) || shortMonthNames().has(plain(month)))
  );
}

function plain(word: string): string {
  return word.toLowerCase().replace(/\.$/, '');
}

/** From the runtime's own calendar data (CLDR), which knows them all; made only when a course asks for them. */
function weekdayNames(): WeekdayNames {
  if (weekdays !== undefined) return weekdays;
  const names = [
    ...shortNames.weekday,
    ...calendarNames(calendarLanguages, { weekday: 'long' }, 7),
    ...calendarNames(['en'], { weekday: 'short' }, 7),
  ].sort((one, two) => two.length - one.length);
  const form = new RegExp(`^(${[...new Set(names)].join('|')})(?![\\p{L}\\p{M}])\\.?(.*)$`, 'isu');
  weekdays = { first: new Set(names.map(firstWord)), form };
  return weekdays;
}

function monthNames(): ReadonlySet<string> {
  months ??= new Set([
    ...shortNames.month,
    ...calendarNames(calendarLanguages, { month: 'long' }, 12),
    ...calendarNames(inflectingLanguages, { month: 'long', day: 'numeric' }, 12),
    ...calendarNames(['en'], { month: 'short' }, 12),
  ]);
  return months;
}

/** Short names of every language, which say a month only where a number stands beside them. */
function shortMonthNames(): ReadonlySet<string> {
  shortMonths ??= new Set(calendarNames(calendarLanguages, { month: 'short' }, 12));
  return shortMonths;
}

function calendarNames(
  languages: readonly string[],
  options: Intl.DateTimeFormatOptions,
  count: number,
): readonly string[] {
  const unit = options.month === undefined ? 'weekday' : 'month';
  return languages.flatMap((language) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    return Array.from({ length: count }, (_, at) => {
      const date = new Date(unit === 'month' ? Date.UTC(2024, at, 1) : Date.UTC(2024, 0, at + 1));
      if (options.day === undefined) return plain(format.format(date));
      return plain(format.formatToParts(date).find((part) => part.type === unit)?.value ?? '');
    }).filter((name) => /^\p{L}(?:[\p{L}\p{M} '’-]|\p{Cf})*$/u.test(name));
  });
}
