import { journeyFiles } from '../content/read-file.ts';
import { JourneyError } from '../errors.ts';
import { beginWords } from '../words/commands.ts';
import type { World } from './world.ts';

/** The ids of the journeys that come with the program. */
export function bundledIds(world: World): readonly string[] {
  return journeyFiles(world.bundled).map((file) => file.replace(/\.md$/, ''));
}

/** The journey shown where none is named: the five weeks. */
export function usualJourney(world: World): string {
  const ids = bundledIds(world);
  const usual = ids.includes('deepening-intimacy') ? 'deepening-intimacy' : ids[0];
  if (usual === undefined) throw new JourneyError('noInput', beginWords.noJourneys, null);
  return usual;
}
