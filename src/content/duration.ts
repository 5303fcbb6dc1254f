import { numberWord } from './times.ts';

export type Duration = { readonly weeks: number; readonly days: number };

/** Two years: longer than any course, short enough that a hostile file cannot ask for a billion days. */
export const longestWeeks = 104;

const about = '(?:about |around |over |in |roughly |approx\\.? |ca\\.? |~ ?)?';
const unit =
  "weeks?|week['’]s|wks?|w|days?|d|fortnights?|months?|years?|wochen?|tage?|monate?|semaines?|jours?|mois|semanas?|d[ií]as?|mes(?:es)?";
const form = new RegExp(
  `^${about}(\\d{1,9}|[a-zü]+(?:-[a-z]+)?)(?:\\s*\\(\\d{1,4}\\))?[\\s-]*(${unit})(?![\\p{L}\\p{N}])(?:\\s*[(,].{0,40}| (?:challenge|course|journey|program(?:me)?))?[.\\s]*$`,
  'iu',
);
const iso = /^p(\d{1,4})([wd])$/i;
const inUnit: readonly (readonly [RegExp, number])[] = [
  [/^[dtj]/, 1],
  [/^f/, 14],
  [/^m/, 28],
  [/^y/, 364],
];

/**
 * "5 weeks", "14 days", "1 week", also "five weeks", "5-week", "a fortnight" and the like; a month is read
 * as four weeks. Null when it is none of these.
 */
export function parseDuration(text: string): Duration | null {
  const words = text.trim().slice(0, 100);
  const match = iso.exec(words) ?? form.exec(words);
  if (match === null) return null;
  const name = (match[1] ?? '').toLowerCase();
  const count = /^(?:an?|eine?|une?|una)$/.test(name) ? 1 : numberWord(name);
  if (count === null || count < 1 || !Number.isInteger(count)) return null;
  const unitName = (match[2] ?? '').toLowerCase();
  const factor = inUnit.find(([pattern]) => pattern.test(unitName))?.[1] ?? 7;
  return durationOfDays(count * factor);
}

/** Whether a duration names months or years, which are no whole number of weeks. */
export function namesMonths(text: string): boolean {
  return /\b(?:months?|years?|monate?|mois|mes(?:es)?)\b/i.test(text);
}

/** Whether a duration is that of an evening, in minutes or hours. */
export function namesHours(text: string): boolean {
  return /^(?:ca\.? |about )?[^\p{L}]*\d[^\p{L}]*(?:min(?:s|ut[a-z]*)?|h|hrs?|hours?|stunden?|heures?|horas?|ore|uur)\b/iu.test(
    text,
  );
}

/** Whole weeks that hold so many days; null beyond two years. */
export function durationOfDays(days: number): Duration | null {
  const weeks = Math.ceil(days / 7);
  return weeks < 1 || weeks > longestWeeks ? null : { weeks, days };
}
