import { type DayTextOptions, dayInText } from './day-in-text.ts';
import type { World } from './world.ts';

/** `journey read [N]`: a day's whole text, through a pager where it is longer than the screen. */
export async function read(world: World, options: Pick<DayTextOptions, 'day' | 'json'>): Promise<number> {
  return await dayInText(world, { ...options, page: true });
}
