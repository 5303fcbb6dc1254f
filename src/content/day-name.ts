import { nearest } from './edit-distance.ts';
import { numberWord } from './times.ts';

/** "Day 3: Title" as its number and title; `loose` when it is not in the format's own form. */
export type DayName = { readonly number: number; readonly title: string; readonly loose: boolean };

export type WeekName = { readonly from: number; readonly to: number; readonly theme: string };

const dayForm =
  /^day\s+(\d{1,6}|[a-z]+(?:-[a-z]+)?)(?:\s+of\s+\d{1,4})?\s*(?:$|([:.)\-–—|])\s*(.*)$|\((.*)\)$)/is;
const looseDayForm = /^day\s+(\d{1,6})\s+(\S.*)$/is;
const nearDayForm = /^([a-z]{2,6})\s*(\d{1,6})\s*[:\-–—]\s*\S/i;
const weekForm =
  /^weeks?\s+(\d{1,4}|[a-z]+(?:-[a-z]+)?)(?:\s*(?:[-–—&]|to|and)\s*(\d{1,4}))?\s*(?:\([^()]*\)\s*)?(?:$|[:.)\-–—|]\s*(.*)$)/is;
const daysForm = /^days\s+(\d{1,4})\s*(?:[-–—]|to)\s*(\d{1,4})\s*(?:$|[:.\-–—|]\s*(.*)$)/is;

/** Reads a heading's text as a day's name; null when it is not one. */
export function dayName(text: string): DayName | null {
  if (!/^day/i.test(text)) return null;
  const match = dayForm.exec(text);
  const number = match === null ? null : numberWord(match[1] ?? '');
  if (match !== null && number !== null) {
    return { number, title: (match[3] ?? match[4] ?? '').trim(), loose: match[2] !== ':' };
  }
  const loose = looseDayForm.exec(text);
  return loose === null ? null : { number: Number(loose[1]), title: (loose[2] ?? '').trim(), loose: true };
}

/** Whether a heading looks like a misspelled "Day 3: …", such as "Dya 3: …". */
export function isNearDayName(text: string): boolean {
  const word = nearDayForm.exec(text.slice(0, 40))?.[1]?.toLowerCase();
  if (word === undefined || ['may', 'way', 'days', 'week'].includes(word)) return false;
  return nearest(`xx${word}`, ['xxday']) !== null;
}

/** Reads a heading's text as a week's name, "Week 2: Theme", "Weeks 3–4: …" or "Days 8–14: …"; null when it is none. */
export function weekName(text: string): WeekName | null {
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

function range(from: number, to: number, theme: string | undefined): WeekName | null {
  if (from < 1 || to < from || to - from > 104) return null;
  return { from, to, theme: (theme ?? '').trim() };
}
