import type { Journey } from '../model/journey.ts';
import { dayName } from './day-name.ts';

/** Finds where in the source something of a day stands, for the notes of the strict rules. */
export type Places = {
  /** The day's heading; the beginning of the file when it is not written. */
  readonly day: (day: number) => number;
  /** A text's first line within its day, else the day's heading. */
  readonly text: (day: number, text: string) => number;
  /** The day's source, heading included; '' when it is not written. */
  readonly source: (day: number) => string;
};

export function placesOf(journey: Journey): Places {
  const ranges = new Map<number, { readonly start: number; readonly end: number }>();
  for (const { kind, heading, range } of journey.parts) {
    const number = kind === 'day' ? dayName(heading ?? '')?.number : undefined;
    if (number !== undefined && !ranges.has(number)) ranges.set(number, range);
  }
  const source = (day: number) => {
    const range = ranges.get(day);
    return range === undefined ? '' : journey.source.slice(range.start, range.end);
  };
  const day = (number: number) => ranges.get(number)?.start ?? 0;
  const text = (number: number, words: string) => {
    const line = words.split('\n', 1)[0]?.trim() ?? '';
    const at = line === '' ? -1 : source(number).indexOf(line);
    return day(number) + Math.max(0, at);
  };
  return { day, text, source };
}
