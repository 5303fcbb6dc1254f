import { countedIn } from './counted-headings.ts';
import { type DayName, dayName, sessionName } from './day-name.ts';
import type { Heading } from './heading-at.ts';
import { courseSectionOf, daySectionOf, headingKey } from './names.ts';
import { weekdayOf } from './weekday-name.ts';

/** Which of a source's headings are its days, and what can be told of the way it writes them. */
export type DayStyle = {
  readonly days: ReadonlyMap<Heading, DayName>;
  /** Offset of the last day's heading; -1 where there is none. */
  readonly lastDay: number;
  /** No day has a heading's marks, so that a line by itself may be one. */
  readonly plainDays: boolean;
  /** Sections of a day stand at the level of the days. */
  readonly flat: boolean;
  /** Whether a heading's words stand in more than one place. */
  readonly repeated: (heading: Heading) => boolean;
  /** Whether there is text between a heading and the next. */
  readonly hasText: (heading: Heading) => boolean;
};

type Reader = (heading: Heading) => DayName | null;

/** Days by their own word; where nothing is one, sessions and lessons, then weekdays and dates. */
export function dayStyle(source: string, headings: readonly Heading[]): DayStyle {
  const days = daysBy(headings, (one) => dayName(one.text));
  const found = days.size > 0 ? days : otherDays(headings);
  const marked = [...found.keys()].filter((one) => one.level > 0);
  const level = marked[0]?.level ?? 2;
  const keys = new Map<string, number>();
  for (const key of headings.map(keyOf)) keys.set(key, (keys.get(key) ?? 0) + 1);
  const starts = headings.map((one) => one.start);
  return {
    days: found,
    lastDay: [...found.keys()].at(-1)?.start ?? -1,
    plainDays: marked.length === 0,
    flat: headings.some(
      (one) => one.level === level && one.start > (marked[0]?.start ?? 0) && daySectionOf(one.text) !== null,
    ),
    repeated: (heading) => (keys.get(keyOf(heading)) ?? 0) > 1,
    hasText: (heading) => {
      const next = starts[upper(starts, heading.start)] ?? source.length;
      return /[\p{L}\p{N}]/u.test(source.slice(heading.end, next));
    },
  };
}

function keyOf({ level, text }: Heading): string {
  return `${level} ${headingKey(text)}`;
}

/** The first place of a sorted list with a value above the given one. */
function upper(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function daysBy(headings: readonly Heading[], read: Reader): Map<Heading, DayName> {
  const named = headings.flatMap((one) => {
    const name = read(one);
    return name === null ? [] : [[one, name] as const];
  });
  const clean = named.filter(([, name]) => !name.loose);
  const level = mostLevel(clean.length > 0 ? clean : named);
  const days = new Map<Heading, DayName>();
  let last: readonly [Heading, DayName] | null = null;
  for (const entry of named) {
    if (!isDay(entry, level, last)) continue;
    days.set(...entry);
    last = entry;
  }
  return days;
}

/** The level most of them stand at. */
function mostLevel(named: readonly (readonly [Heading, DayName])[]): number {
  const counts = new Map<number, number>();
  for (const [{ level }] of named) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts].sort((one, two) => two[1] - one[1])[0]?.[0] ?? 2;
}

type Entry = readonly [Heading, DayName];

/** Words around the number may belong to a sentence or to a note within the day: then the level decides. */
function isDay([heading, name]: Entry, level: number, last: Entry | null): boolean {
  if (last !== null && heading.level > last[0].level && last[0].level > 0 && name.number === last[1].number)
    return false;
  if (!name.loose || (name.prefix !== '' && heading.form !== 'plain')) return true;
  if (daySectionOf(heading.text) !== null || courseSectionOf(heading.text) !== null) return false;
  if (heading.level === 0) return heading.form === 'bold' && name.parted === true;
  return (
    heading.level === level || heading.level === 2 || /\d\s*(?:[-–—.)|]|$)/.test(heading.text.slice(0, 12))
  );
}

function otherDays(headings: readonly Heading[]): Map<Heading, DayName> {
  const marked = headings.filter((one) => one.level > 0);
  const bold = headings.filter((one) => one.form === 'bold');
  const sessions = daysBy(marked, ({ text }) => {
    const name = sessionName(text);
    return name === null || name.title !== '' ? name : { ...name, title: text };
  });
  if (sessions.size > 0) return sessions;
  const weekdays = weekdaysIn(marked);
  if (weekdays.size > 0) return weekdays;
  const counted = countedIn(marked);
  return counted.size > 0 ? counted : daysBy(bold, (one) => sessionName(one.text));
}

/** Weekdays and dates count from one, anew under every other heading. */
function weekdaysIn(headings: readonly Heading[]): Map<Heading, DayName> {
  const days = new Map<Heading, DayName>();
  const found = weekdayHeadings(headings);
  const level = [...found.keys()][0]?.level;
  let number = 0;
  for (const heading of headings) {
    if (level === undefined || heading.level > level) continue;
    const title = heading.level === level ? found.get(heading) : undefined;
    if (title === undefined) {
      if (heading.level < level && number % 7 !== 0 && /week/i.test(heading.text)) number = 0;
      continue;
    }
    number += 1;
    days.set(heading, { number, to: number, title, loose: false, inWeek: false, prefix: '' });
  }
  return days;
}

/** With their titles. "Wednesday Walks" is one only among three days or more: alone it is about a weekday. */
function weekdayHeadings(headings: readonly Heading[]): ReadonlyMap<Heading, string> {
  const read = headings.flatMap((heading) => {
    const name = weekdayOf(heading.text);
    return name === null ? [] : [{ heading, ...name }];
  });
  const several = new Set(read.map((one) => one.day)).size >= 3;
  return new Map(read.filter((one) => several || !one.loose).map((one) => [one.heading, one.title]));
}
