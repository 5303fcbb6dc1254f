import { calendarLanguages, shortNames } from './day-words.ts';

let weekdays: ReadonlySet<string> | undefined;
let months: ReadonlySet<string> | undefined;

/** "Monday", "Dimanche: le jardin", "December 3", "3. Mai", "2026-12-03" as the heading's words; null for any other. */
export function weekdayName(heading: string): string | null {
  const text = heading.replace(/^[^\p{L}\p{N}]{1,20}/u, '').trim();
  if (text.length > 200 || text === '') return null;
  const [first = '', ...more] = text.split(/[\s:：,|–—-]+/);
  if (names('weekday').has(plain(first))) return text;
  if (/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/.test(text)) return text;
  const [second = ''] = more;
  const isNumber = (word: string) => /^\d{1,2}(?:st|nd|rd|th|\.|er|º)?$/i.test(word);
  const isDate =
    (names('month').has(plain(first)) && isNumber(second)) ||
    (isNumber(first) && names('month').has(plain(second)));
  return isDate ? text : null;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/\.$/, '');
}

/** From the runtime's own calendar data (CLDR), which knows them all; made only when a course has no other days. */
function names(unit: 'weekday' | 'month'): ReadonlySet<string> {
  if (unit === 'weekday') {
    weekdays ??= namesOf(7, (at) => new Date(Date.UTC(2024, 0, at + 1)), 'weekday');
    return weekdays;
  }
  months ??= namesOf(12, (at) => new Date(Date.UTC(2024, at, 1)), 'month');
  return months;
}

function namesOf(count: number, date: (at: number) => Date, unit: 'weekday' | 'month'): ReadonlySet<string> {
  const all = new Set<string>(shortNames[unit]);
  for (const language of calendarLanguages) {
    for (const length of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { [unit]: length, timeZone: 'UTC' });
      for (let at = 0; at < count; at += 1) {
        const name = plain(format.format(date(at)));
        if (/^\p{L}[\p{L}\p{M}-]*$/u.test(name) && (length === 'long' || language === 'en')) all.add(name);
      }
    }
  }
  return all;
}
