import type { JourneySummary } from '../model/journey-summary.ts';
import { journeyEndLines } from '../views/endings.ts';
import { sceneOf } from '../views/scene.ts';
import type { Here } from './here.ts';
import type { World } from './world.ts';

/** What `journey today` shows when every day is done. */
export function journeyEnd(world: World, here: Here, journey: JourneySummary): number {
  const scene = sceneOf(journey, here.couple, journey.duration.days, here.progress);
  world.terminal.out(journeyEndLines(scene, world.terminal.look('out')).join('\n'));
  return 0;
}
