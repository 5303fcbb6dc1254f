import path from 'node:path';
import { JourneyError } from '../../errors.ts';
import { type PartnerId, partners } from '../../model/couple.ts';
import { errnoOf, steady, writingFailed } from '../disk-error.ts';
import { listFolder } from '../folders.ts';
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
 * Removes what was kept of a run, and what a killed program left of it: call it before entries are
 * removed, so that no copy of them stays, and after, for what another program kept meanwhile.
 * Throws JourneyError (cannotCreate, io) where a file is there and cannot be removed.
 */
export function dropIndexes(world: World, run: string): void {
  const wanted = partners.map((partner) => indexPath(world, run, partner));
  for (const file of indexFiles(world)) {
    if (!wanted.some((one) => file === one || file.startsWith(`${one}.`))) continue;
    try {
      steady(() => world.fs.unlinkSync(file));
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') throw writingFailed(error, file);
    }
  }
}

function indexFiles(world: World): readonly string[] {
  const folder = path.join(world.paths.cache, 'search');
  try {
    return listFolder(world, folder).map((name) => path.join(folder, name));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error) ?? '')) return [];
    throw writingFailed(error, folder);
  }
}
