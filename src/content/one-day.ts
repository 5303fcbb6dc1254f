import type { Day } from '../model/journey.ts';
import type { JourneyOutline } from '../model/journey-summary.ts';

/**
 * One day of a journey from its text and its outline, the same as parseJourney gives, without reading
 * the rest. Loads no YAML, and the words of practice days only for a practice day. Null for a number
 * beyond the journey.
 */
export async function dayFromOutline(
  text: string,
  outline: JourneyOutline,
  number: number,
): Promise<Day | null> {
  if (!Number.isInteger(number) || number < 1 || number > outline.duration.days) return null;
  if (outline.places.some((one) => one.number === number)) {
    const { authoredDay } = await import('./authored-day.ts');
    return authoredDay(text, outline, number);
  }
  const { practiceDay } = await import('./practice-day.ts');
  const { weeks, loose, dayTitles, dailyActivities, duration, places } = outline;
  return practiceDay(number, {
    days: duration.days,
    plan: { weeks, loose, dayTitles: new Map(dayTitles) },
    dailyActivities,
    authored: new Set(places.map((one) => one.number)),
  });
}
