import { calendarLanguages, shortNames } from './day-words.ts';

let weekdays: ReadonlySet<string> | undefined;
let months: ReadonlySet<string> | undefined;
let shortMonths: ReadonlySet<string> | undefined;

/** "Monday", "Dimanche: le jardin", "December 3", "3. Mai", "2026-12-03" as the heading's words; null for any other. */
export function weekdayName(heading: string): string | null {
  const text = heading.replace(/^[^\p{L}\p{N}]{1,20}/u, '').trim();
  if (text.length > 200 || text === '') return null;
  const [first = '', ...more] = text.split(/[\s:：,|–—-]+/);
  if (weekdayNames().has(plain(first))) return text;
  if (/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/.test(text)) return text;
  const [second = ''] = more;
  const isNumber = (word: string) => /^\d{1,2}(?:st|nd|rd|th|\.|er|º)?$/i.test(word);
  const isDate =
    (monthNames().has(plain(first)) && isNumber(second)) ||
    (isNumber(first) && monthNames().has(plain(second)));
  return isDate ? text : null;
}

const dateEndForm =
  /^(?:st|nd|rd|th|er|re|[.º°ª])?(?:\s?(?:[-–—]|to|bis|al?|au|до|til|do|tot)\s?\d{1,2}(?:st|nd|rd|th|er|[.º°ª])?)?\s?(?:(?:of|de|di|den)\s)?(月|월|\p{L}[\p{L}\p{M}]+)/iu;

/** Whether what follows a number makes a date of it: " Feb", ". März", "th of May", "-26 Jul", "月15日". */
export function isDateEnd(rest: string): boolean {
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
function weekdayNames(): ReadonlySet<string> {
  weekdays ??= new Set([
    ...shortNames.weekday,
    ...calendarNames(calendarLanguages, { weekday: 'long' }, 7),
    ...calendarNames(['en'], { weekday: 'short' }, 7),
  ]);
  return weekdays;
}

function monthNames(): ReadonlySet<string> {
  months ??= new Set([
    ...shortNames.month,
    ...calendarNames(calendarLanguages, { month: 'long' }, 12),
    ...calendarNames(calendarLanguages, { month: 'long', day: 'numeric' }, 12),
    ...calendarNames(['en'], { month: 'short' }, 12),
  ]);
  return months;
}

/** Short names of every language, which say a month only where a number stands beside them. */
function shortMonthNames(): ReadonlySet<string> {
  shortMonths ??= new Set(calendarNames(calendarLanguages, { month: 'short', day: 'numeric' }, 12));
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
      return plain(format.formatToParts(date).find((part) => part.type === unit)?.value ?? '');
    }).filter((name) => /^\p{L}[\p{L}\p{M}-]*$/u.test(name));
  });
}
