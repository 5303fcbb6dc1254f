import type { Journey, Problem } from '../model/journey.ts';
import { toProblems } from './note.ts';
import { strictKeptOut, strictRepeats } from './strict-course.ts';
import { strictDay } from './strict-day.ts';
import { placesOf } from './strict-place.ts';

/**
 * What keeps a journey from the standard of the bundled courses: every day written, within its
 * lengths, runnable, with its other ways and sources, without lines that stay out, and nothing said
 * twice. All are errors.
 */
export function strictProblems(journey: Journey): readonly Problem[] {
  const places = placesOf(journey);
  const notes = [
    ...journey.days.flatMap((day) => strictDay(journey, day, places)),
    ...strictKeptOut(journey),
    ...strictRepeats(journey, places),
  ];
  return toProblems(journey.source, notes);
}
