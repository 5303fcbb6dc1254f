import path from 'node:path';
import { JourneyError } from '../errors.ts';
import { readIfThere } from './read-file.ts';
import { keepSmallFile, setAside } from './small-file.ts';
import type { World } from './world.ts';

/** Where the sitting stopped: state/place.json. Step and page only, never a word anyone wrote. */

const limit = 65_536;

function placePath(world: World): string {
  return path.join(world.paths.state, 'place.json');
}

/**
 * Replaces the place; the caller decides on its shape. After a power cut it may be the one before.
 * Throws JourneyError (cannotCreate, io).
 */
export function savePlace(world: World, place: unknown): void {
  const bytes = Buffer.from(`${JSON.stringify(place)}\n`);
  keepSmallFile(world, world.paths.state, [], 'place.json', bytes, { keepName: false });
}

/** The place as it was saved, for the caller to check; null when there is none or it is damaged (then it is set aside). */
export function loadPlace(world: World): unknown {
  try {
    const bytes = readIfThere(world, placePath(world), limit);
    return bytes === null ? null : JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof JourneyError)) throw error;
    setAside(world, placePath(world));
    return null;
  }
}
