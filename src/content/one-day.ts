import type { Day } from '../model/journey.ts';
import type { JourneyOutline } from '../model/journey-summary.ts';
import { scanHeadings } from './lines.ts';
import { parseDay } from './parse-day.ts';
import { practiceDay } from './practice-day.ts';
import { blocksOf, type DayBlock } from './sections.ts';

/**
 * One day of a journey from its text and its outline, the same as parseJourney gives, without reading
 * the rest. Loads no YAML. Null for a number beyond the journey.
 */
export function dayFromOutline(text: string, outline: JourneyOutline, number: number): Day | null {
  if (!Number.isInteger(number) || number < 1 || number > outline.duration.days) return null;
  const place = outline.places.find((one) => one.number === number);
  if (place === undefined) return practiceFrom(outline, number);
  const source = text.slice(place.start, place.end);
  const { blocks } = blocksOf(scanHeadings(source, 0).headings, 0, source.length);
  const block = blocks.find((one): one is DayBlock => one.kind === 'day');
  return block === undefined ? null : parseDay(source, block).day;
}

function practiceFrom(outline: JourneyOutline, number: number): Day {
  const { weeks, loose, dayTitles, dailyActivities, duration, places } = outline;
  return practiceDay(number, {
    days: duration.days,
    plan: { weeks, loose, dayTitles: new Map(dayTitles) },
    dailyActivities,
    authored: new Set(places.map((one) => one.number)),
  });
}
