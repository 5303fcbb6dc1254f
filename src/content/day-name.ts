import { nearest } from './edit-distance.ts';
import { dayWords, weekWords } from './foreign.ts';
import { withoutOrnament } from './heading-text.ts';
import { numberWord } from './times.ts';

/**
 * "Day 3: Title" as its number and title; `loose` when it is not in the format's own form, `inWeek` when
 * the number was counted within a week ("Week 2, Day 1") and has been counted on from the course's first.
 */
export type DayName = {
  readonly number: number;
  readonly title: string;
  readonly loose: boolean;
  readonly inWeek: boolean;
};

export type WeekName = { readonly from: number; readonly to: number; readonly theme: string };

const mark = '[:：.)\\-–—|]';
const number = '(\\d{1,6}|[a-z]+(?:-[a-z]+)?)';
const inWeekForm = new RegExp(`^(?:${weekWords})\\s+(\\d{1,3})\\s*[,:·–—-]?\\s*(?=(?:${dayWords})\\s)`, 'i');
const dayForm = new RegExp(
  `^(?:${dayWords})\\s+(?:#\\s?)?${number}(?:\\s+of\\s+\\d{1,4})?\\s*(?:\\(([^()]*)\\)\\s*)?(?:$|(${mark})\\s*(.*)$)`,
  'is',
);
const looseDayForm = new RegExp(`^(?:${dayWords})\\s+(\\d{1,6})\\s+(\\S.*)$`, 'is');
const dayAtEnd = new RegExp(`^(.{1,200}?)\\s*\\((?:${dayWords})\\s+(\\d{1,4})\\)$`, 'is');
const nearDayForm = /^([a-z]{2,6})\s*(\d{1,6})\s*[:\-–—]\s*\S/i;
const weekForm = new RegExp(
  `^(?:${weekWords})\\s+(\\d{1,4}|[a-z]+(?:-[a-z]+)?)(?:\\s*(?:[-–—&]|to|and)\\s*(\\d{1,4}))?\\s*(?:\\([^()]*\\)\\s*)?(?:$|${mark}\\s*(.*)$)`,
  'is',
);
const weekAtEndForm = new RegExp(`^(.{1,200}?)\\s*\\((?:${weekWords})\\s+(\\d{1,4})\\)$`, 'is');
const daysForm = /^days\s+(\d{1,4})\s*(?:[-–—]|to)\s*(\d{1,4})\s*(?:$|[:.\-–—|]\s*(.*)$)/is;
const anyDay = new RegExp(`(?:${dayWords})\\s`, 'i');
const anyWeek = new RegExp(`(?:${weekWords}|days)\\s`, 'i');

/** Reads a heading's text as a day's name; null when it is not one. */
export function dayName(heading: string): DayName | null {
  if (heading.length > 600 || !anyDay.test(heading)) return null;
  const whole = withoutOrnament(heading);
  const week = inWeekForm.exec(whole);
  const name = nameOf(week === null ? whole : whole.slice(week[0].length));
  if (name === null || week === null) return name;
  return countedFrom(Number(week[1]), name);
}

function nameOf(text: string): DayName | null {
  const match = dayForm.exec(text);
  const value = match === null ? null : numberWord(match[1] ?? '');
  if (match !== null && value !== null) {
    const title = titleOf(match[4] ?? '', match[2]);
    return { number: value, title, loose: !/[:：]/.test(match[3] ?? ''), inWeek: false };
  }
  const loose = looseDayForm.exec(text);
  if (loose !== null) return looseName(Number(loose[1]), loose[2] ?? '');
  const atEnd = dayAtEnd.exec(text);
  return atEnd === null ? null : looseName(Number(atEnd[2]), atEnd[1] ?? '');
}

function looseName(value: number, title: string): DayName {
  return { number: value, title: title.trim(), loose: true, inWeek: false };
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
  return { ...name, number: (week - 1) * 7 + name.number, inWeek: true };
}

/** Whether a heading looks like a misspelled "Day 3: …", such as "Dya 3: …". */
export function isNearDayName(text: string): boolean {
  const word = nearDayForm.exec(text.slice(0, 40))?.[1]?.toLowerCase();
  if (word === undefined || ['may', 'way', 'days', 'week'].includes(word)) return false;
  return nearest(`xx${word}`, ['xxday']) !== null;
}

/** Reads a heading's text as a week's name, "Week 2: Theme", "Weeks 3–4: …" or "Days 8–14: …"; null when it is none. */
export function weekName(heading: string): WeekName | null {
  if (heading.length > 600 || !anyWeek.test(heading)) return null;
  const text = withoutOrnament(heading);
  const match = weekForm.exec(text);
  const from = match === null ? null : numberWord(match[1] ?? '');
  if (match !== null && from !== null) {
    const to = match[2] === undefined ? from : Number(match[2]);
    return range(from, to, match[3]);
  }
  const days = daysForm.exec(text);
  if (days === null) return null;
  return range(Math.ceil(Number(days[1]) / 7), Math.ceil(Number(days[2]) / 7), days[3]);
}

/** "Theme (Week 2)" as a week's name; null when it is none. */
export function weekAtEnd(heading: string): WeekName | null {
  const match = heading.length > 600 ? null : weekAtEndForm.exec(withoutOrnament(heading));
  return match === null ? null : range(Number(match[2]), Number(match[2]), match[1]);
}

function range(from: number, to: number, theme: string | undefined): WeekName | null {
  if (from < 1 || to < from || to - from > 104) return null;
  return { from, to, theme: (theme ?? '').trim() };
}
