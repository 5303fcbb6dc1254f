import { JourneyError } from '../errors.ts';
import { readWords } from '../words/commands.ts';
import { dayInText } from './day-in-text.ts';
import type { World } from './world.ts';

/** `journey read [N]`: a day's whole text, through a pager where it is longer than the screen. */
export async function read(
  world: World,
  day: string | undefined,
  options: { readonly json?: boolean },
): Promise<number> {
  if (day !== undefined && !/^[1-9]\d{0,4}$/.test(day)) {
    throw new JourneyError('usage', readWords.notANumber(day), readWords.example);
  }
  return await dayInText(world, {
    ...options,
    ...(day === undefined ? {} : { day: Number(day) }),
    page: true,
  });
}
