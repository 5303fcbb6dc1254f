import { editDistance } from '../content/edit-distance.ts';
import { JourneyError } from '../errors.ts';
import { unknownWords } from '../words/commands.ts';
import { commandWords } from '../words/help.ts';
import type { World } from './world.ts';

/** A word that is no command: usage (64), with the nearest one where there is one. */
export async function unknownCommand(_world: World, word: string): Promise<number> {
  throw new JourneyError('usage', unknownWords.noSuch(word), suggestion(word));
}

function suggestion(word: string): string {
  const names = [...Object.keys(commandWords), 'help'];
  const near = names
    .map((name) => ({ name, distance: editDistance(word.toLowerCase(), name, 4) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.floor(name.length / 3)))
    .sort((one, two) => one.distance - two.distance)[0];
  return near === undefined ? unknownWords.seeHelp : unknownWords.didYouMean(near.name);
}
