import { toProblems } from '../../src/content/note.ts';
import { placesOf } from '../../src/content/places.ts';
import type { Journey, Problem } from '../../src/model/journey.ts';
import { lintDay } from './one-day.ts';
import { keptOutLines, repeatedText } from './whole-course.ts';

/**
 * What keeps a journey from the house style of the bundled courses: every day written, within its
 * lengths, runnable, with its sources, without lines that stay out, and nothing said twice. All are
 * errors. What serves any author is `adviceFor` in src/content/advice.ts.
 */
export function lintProblems(journey: Journey): readonly Problem[] {
  const places = placesOf(journey);
  const notes = [
    ...journey.days.flatMap((day) => lintDay(day, places)),
    ...keptOutLines(journey),
    ...repeatedText(journey, places),
  ];
  return toProblems(journey.source, notes);
}
