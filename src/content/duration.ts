import { numberWord } from './times.ts';

export type Duration = { readonly weeks: number; readonly days: number };

/** Two years: longer than any course, short enough that a hostile file cannot ask for a billion days. */
export const longestWeeks = 104;

const form =
  /^(?:about |over |in )?(\d{1,9}|[a-z]+(?:-[a-z]+)?)[\s-]*(weeks?|wks?|days?|fortnights?)\b(?:\s*\([^)]{0,40}\))?[.\s]*$/i;

/** "5 weeks", "14 days", "1 week", also "five weeks" and "5-week"; null when it is none of these. */
export function parseDuration(text: string): Duration | null {
  const match = form.exec(text.trim().slice(0, 100));
  if (match === null) return null;
  const count = numberWord(match[1] ?? '');
  if (count === null || count < 1 || !Number.isInteger(count)) return null;
  const unit = (match[2] ?? '').toLowerCase();
  if (unit.startsWith('d')) return durationOfDays(count);
  return durationOfDays(count * (unit.startsWith('f') ? 14 : 7));
}

/** Whole weeks that hold so many days; null beyond two years. */
export function durationOfDays(days: number): Duration | null {
  const weeks = Math.ceil(days / 7);
  return weeks < 1 || weeks > longestWeeks ? null : { weeks, days };
}
