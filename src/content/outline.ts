import { type JourneyOutline, summaryOf } from '../model/journey-summary.ts';
import { usableDays } from './about-journey.ts';
import { planOf } from './course.ts';
import { layOut } from './layout.ts';
import { withLineFeeds } from './line-ends.ts';
import { parseJourney, type ReadingOptions } from './parse-journey.ts';
import type { DayBlock } from './sections.ts';

/**
 * A journey's outline, from a whole reading of its text; null where parseJourney gives no journey.
 * Made once for each file: at build time for the bundled ones, then kept in the cache.
 */
export function outlineJourney(text: string, options: ReadingOptions = {}): JourneyOutline | null {
  const { journey } = parseJourney(text, options);
  if (journey === null) return null;
  const source = withLineFeeds(text);
  const layout = layOut(source);
  const { loose, dayTitles } = planOf(source, layout);
  const blocks = layout.blocks.filter((one): one is DayBlock => one.kind === 'day');
  const places = [...usableDays(blocks, journey.duration).days.values()];
  return {
    ...summaryOf(journey),
    length: text.length,
    places: places.map(({ number, start, end }) => ({ number, start, end })),
    loose,
    dayTitles: [...dayTitles],
    dailyActivities: journey.dailyActivities,
  };
}
