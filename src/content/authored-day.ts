import type { Day } from '../model/journey.ts';
import type { JourneyOutline } from '../model/journey-summary.ts';
import { withLineFeeds } from './line-ends.ts';
import { scanHeadings } from './lines.ts';
import { parseDay } from './parse-day.ts';
import { blocksOf, type DayBlock } from './sections.ts';

/**
 * A day the file writes itself, the same as parseJourney gives, from its own lines alone. Null where
 * it has none.
 */
export function authoredDay(text: string, outline: JourneyOutline, number: number): Day | null {
  const place = outline.places.find((one) => one.number === number);
  if (place === undefined) return null;
  const source = withLineFeeds(text.slice(place.start, place.end));
  const { blocks } = blocksOf(scanHeadings(source, 0).headings, 0, source.length);
  const block = blocks.find((one): one is DayBlock => one.kind === 'day');
  return block === undefined ? null : parseDay(source, { ...block, number }).day;
}
