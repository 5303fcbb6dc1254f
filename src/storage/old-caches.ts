import path from 'node:path';
import { errnoOf, steady, writingFailed } from './disk-error.ts';
import { listFolder } from './folders.ts';
import type { World } from './world.ts';

/** What version 0.1 cached and no later one does; `search` holds sealed copies of answers. */
const oldCaches = ['search', 'pages', 'code'];

/**
 * Removes what version 0.1 left in the cache, so that no second copy of anyone's words outlives what
 * its author forgets. Throws JourneyError (cannotCreate, io) where a file cannot be removed.
 */
export function removeOldCaches(world: World): void {
  for (const name of oldCaches) {
    const folder = path.join(world.paths.cache, name);
    try {
      if (isFolder(world, folder)) removeFolder(world, folder);
    } catch (error) {
      if (!['ENOENT', 'ENOTDIR'].includes(errnoOf(error) ?? '')) throw writingFailed(error, folder);
    }
  }
}

/** Links are not followed: what is behind one is not ours to remove. */
function isFolder(world: World, place: string): boolean {
  return steady(() => world.fs.lstatSync(place)).isDirectory();
}

function removeFolder(world: World, folder: string): void {
  for (const name of listFolder(world, folder)) {
    const place = path.join(folder, name);
    if (isFolder(world, place)) removeFolder(world, place);
    else steady(() => world.fs.unlinkSync(place));
  }
  steady(() => world.fs.rmdirSync(folder));
}
