import path from 'node:path';
import { JourneyError } from '../../errors.ts';
import { type PartnerId, partners } from '../../model/couple.ts';
import { errnoOf, steady, writingFailed } from '../disk-error.ts';
import { readPlainFile } from '../read-file.ts';
import type { World } from '../world.ts';

/** Where a search keeps what it opened: cache/search/<run>.<a|b>, for each partner a file of their own. */

/** More than ten years of a run's answers take. */
const indexLimit = 256 * 1024 * 1024;

export function indexPath(world: World, run: string, partner: PartnerId): string {
  return path.join(world.paths.cache, 'search', `${run}.${partner}`);
}

/** The file's bytes; null where there is none that can be read. */
export function readIndexFile(world: World, run: string, partner: PartnerId): Uint8Array | null {
  try {
    return readPlainFile(world, indexPath(world, run, partner), indexLimit);
  } catch (error) {
    if (error instanceof JourneyError) return null;
    throw error;
  }
}

/**
 * Removes what was kept of a run: call it before entries are removed, so that no copy of them stays.
 * Throws JourneyError (cannotCreate, io) where a file is there and cannot be removed.
 */
export function dropIndexes(world: World, run: string): void {
  for (const partner of partners) {
    const file = indexPath(world, run, partner);
    try {
      steady(() => world.fs.unlinkSync(file));
    } catch (error) {
      if (!['ENOENT', 'ENOTDIR'].includes(errnoOf(error) ?? '')) throw writingFailed(error, file);
    }
  }
}
