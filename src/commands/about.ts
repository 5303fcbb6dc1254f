import path from 'node:path';
import { keptJourneyIds, keptJourneyPath } from '../storage/own-journeys.ts';
import { aboutJson, aboutView } from '../views/about.ts';
import { jsonText } from '../views/json-text.ts';
import { bundledIds, usualJourney } from './bundled.ts';
import { openCourse } from './course.ts';
import { show } from './day-in-text.ts';
import { hereIfAny, storageIfAny } from './here.ts';
import type { World } from './world.ts';

/**
 * `journey about [JOURNEY]`: what a course says of itself, whole: the couple's own where none is named, before
 * they have begun the usual one. Needs no home. Throws as `openCourse`.
 */
export async function about(
  world: World,
  named: string | undefined,
  options: { readonly json?: boolean },
): Promise<number> {
  const here = named === undefined ? await hereIfAny(world) : null;
  const source = here?.source ?? (named === undefined ? usualJourney(world) : sourceOf(world, named));
  const { journey, markdown } = await openCourse(world, source, here?.journeyId ?? source, here?.run);
  if (options.json === true) {
    world.terminal.out(jsonText(aboutJson(journey)));
    return 0;
  }
  await show(world, aboutView(journey, world.terminal.look('out'), markdown), true);
  return 0;
}

/** The couple's own by its id, one that comes with the program, or a file. */
function sourceOf(world: World, named: string): string {
  const storage = storageIfAny(world);
  const isOwn = storage !== null && keptJourneyIds(storage).includes(named);
  const own = isOwn ? keptJourneyPath(storage, named) : null;
  return own ?? (bundledIds(world).includes(named) ? named : path.resolve(named));
}
