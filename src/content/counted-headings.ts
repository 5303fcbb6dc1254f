import type { DayName } from './day-name.ts';
import { partWords } from './day-words.ts';
import type { Heading } from './heading-at.ts';
import { withoutOrnament } from './heading-text.ts';
import { courseSectionOf, daySectionOf, looseDaySection } from './names.ts';
import { withPlainDigits } from './number-name.ts';
import { weekName } from './week-name.ts';

type Counted = {
  readonly heading: Heading;
  readonly word: string;
  readonly number: number;
};

const form = /^(?:(\p{L}[\p{L}\p{M}'’-]{1,24})\s+)?#?(\d{1,3})(?:\s*[:.)|–—-]+\s*(\S.*)?)?$/su;
const parts = new Set(partWords.split('|'));

/**
 * Headings of one level that count on by one in a word no list has, as "Kurseinheit 1" and "Ejercicio 2", or by
 * numbers alone: evenings, where nothing else is. None where they are parts of one, which has other sections.
 */
export function countedIn(headings: readonly Heading[]): Map<Heading, DayName> {
  const runs = new Map<string, Counted[]>();
  for (const one of headings.flatMap(countedOf)) {
    const key = `${one.heading.level} ${one.word}`;
    runs.set(key, [...(runs.get(key) ?? []), one]);
  }
  const found = [...runs.values()].filter((run) => countsOn(run) && isOuter(run, headings));
  const [days = []] = found.sort((one, two) => levelOf(one) - levelOf(two) || two.length - one.length);
  return new Map(days.map(({ heading, number }) => [heading, nameOf(number, heading.text)]));
}

function nameOf(number: number, title: string): DayName {
  return { number, to: number, title, loose: false, inWeek: false, prefix: '' };
}

function countedOf(heading: Heading): readonly Counted[] {
  const match = heading.text.length > 200 ? null : form.exec(withPlainDigits(withoutOrnament(heading.text)));
  const [, word = '', digits = '', title = ''] = match ?? [];
  // A number before other words is a heading's place in a list; weeks have days of their own.
  if (match === null || parts.has(word.toLowerCase()) || (word === '' && title !== '')) return [];
  if (weekName(heading.text) !== null) return [];
  return [{ heading, word: word.toLowerCase(), number: Number(digits) }];
}

function levelOf([first]: readonly Counted[]): number {
  return first?.heading.level ?? 7;
}

function countsOn(run: readonly Counted[]): boolean {
  const [first] = run;
  const fewest = first?.word === '' ? 3 : 2;
  return (
    first !== undefined &&
    first.number > 0 &&
    run.length >= fewest &&
    run.every(({ number }, at) => number === first.number + at)
  );
}

/** No part of a day stands beside them, and no other heading above them after the first. */
function isOuter(run: readonly Counted[], headings: readonly Heading[]): boolean {
  const level = levelOf(run);
  const start = run[0]?.heading.start ?? 0;
  return headings.every((one) => {
    if (one.level > level) return true;
    if (daySectionOf(one.text) !== null || looseDaySection(one.text) !== null) return false;
    return one.level === level || one.start < start || courseSectionOf(one.text) !== null;
  });
}
