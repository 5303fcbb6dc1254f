import type { World } from '../commands/world.ts';
import { JourneyError } from '../errors.ts';
import { dayWords } from '../words/usage.ts';

/**
 * A command of a day, which may be given as an argument too: `journey read 3` is `journey read --day 3`.
 * Throws JourneyError usage (64) when the argument is not a day's number, or differs from the option's.
 */
export function ofDay<Options extends { readonly day?: number }>(
  command: (world: World, options: Options) => Promise<number>,
) {
  return async (world: World, given: string | undefined, options: Options): Promise<number> => {
    if (given === undefined) return await command(world, options);
    if (!/^[1-9]\d{0,4}$/.test(given))
      throw new JourneyError('usage', dayWords.notANumber(given), dayWords.example);
    const day = Number(given);
    if (options.day !== undefined && options.day !== day)
      throw new JourneyError('usage', dayWords.twoDays(day, options.day), null);
    return await command(world, { ...options, day });
  };
}
