import { slug } from '../content/slug.ts';
import { type JourneySummary, writtenIn } from '../model/journey-summary.ts';
import type { WrittenElsewhere } from '../views/plan.ts';
import { bundledIds } from './bundled.ts';
import { openCourse } from './course.ts';
import type { World } from './world.ts';

/**
 * Where the courses that come with the program have written what a course has only headings for: the
 * course of the same title, and single evenings by theirs. Nothing for a course that is written whole.
 */
export async function writtenElsewhere(world: World, journey: JourneySummary): Promise<WrittenElsewhere> {
  if (writtenIn(journey) === journey.days.length) return { course: null, evenings: new Map() };
  const bundled = await Promise.all(
    bundledIds(world).map(async (id) => (await openCourse(world, id, id)).outline),
  );
  const title = slug(journey.title);
  const whole = bundled.find((one) => slug(one.title) === title && writtenIn(one) === one.days.length);
  const byTitle = new Map(
    bundled.flatMap(({ id, days }) =>
      days.filter((day) => day.authored).map((day) => [slug(day.title), { id, day: day.number }] as const),
    ),
  );
  const evenings = journey.days.flatMap((day) => {
    const found = day.authored ? undefined : byTitle.get(slug(day.title));
    return found === undefined ? [] : [[day.number, found] as const];
  });
  return {
    course: whole === undefined ? null : { id: whole.id, title: whole.title, days: whole.days.length },
    evenings: new Map(evenings),
  };
}
