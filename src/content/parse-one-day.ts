import type { Day } from '../model/journey.ts';
import { dayFromOutline } from './one-day.ts';
import { outlineJourney } from './outline.ts';
import type { ReadingOptions } from './parse-journey.ts';

/** One day of a journey from its text alone; null where there is no such day or no journey. */
export async function parseOneDay(
  text: string,
  number: number,
  options: ReadingOptions = {},
): Promise<Day | null> {
  const outline = outlineJourney(text, options);
  return outline === null ? null : await dayFromOutline(text, outline, number);
}
