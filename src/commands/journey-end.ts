import type { JourneySummary } from '../model/journey-summary.ts';
import { journeyEndLines } from '../views/endings.ts';
import { sceneOf } from '../views/scene.ts';
import type { Here } from './here.ts';
import { present } from './say.ts';
import type { World } from './world.ts';

/** What `journey today` shows when every day is done. */
export function journeyEnd(world: World, here: Here, journey: JourneySummary): number {
  const scene = sceneOf(journey, here.couple, journey.duration.days, here.progress);
  present(world, journeyEndLines(scene, world.terminal.look('out')));
  return 0;
}
