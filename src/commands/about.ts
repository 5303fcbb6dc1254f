import path from 'node:path';
import { aboutJson, aboutView } from '../views/about.ts';
import { jsonText } from '../views/json-text.ts';
import { loadMarkdown } from '../views/load-markdown.ts';
import { bundledIds, usualJourney } from './bundled.ts';
import { journeyIn, readCourse } from './course.ts';
import { show } from './day-in-text.ts';
import { hereIfAny } from './here.ts';
import type { World } from './world.ts';

/**
 * `journey about [JOURNEY]`: what a course says of itself, whole: the couple's own where none is named, before
 * they have begun the usual one. Needs no home. Throws as `readCourse` and `journeyIn`.
 */
export async function about(
  world: World,
  named: string | undefined,
  options: { readonly json?: boolean },
): Promise<number> {
  const here = named === undefined ? await hereIfAny(world) : null;
  const source = here?.source ?? (named === undefined ? usualJourney(world) : sourceOf(world, named));
  const journey = await journeyIn(readCourse(world, source, here?.journeyId ?? source));
  if (options.json === true) {
    world.terminal.out(jsonText(aboutJson(journey)));
    return 0;
  }
  const markdown = await loadMarkdown(journey.about.map((one) => one.markdown));
  await show(world, aboutView(journey, world.terminal.look('out'), markdown), true);
  return 0;
}

function sourceOf(world: World, named: string): string {
  return bundledIds(world).includes(named) ? named : path.resolve(named);
}
