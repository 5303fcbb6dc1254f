import { constants } from 'node:fs';
import { JourneyError } from '../errors.ts';
import { storageWords as words } from '../words/storage.ts';
import { closeFile, errnoOf, readingFailed, steady } from './disk-error.ts';
import type { World } from './world.ts';

/** O_NONBLOCK so that a pipe in a file's place cannot hang us; O_NOFOLLOW so that a link is seen. */
const readFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/**
 * A plain file's bytes, at most `limit`. Throws JourneyError: noInput (missing, not a plain file,
 * not allowed), data (too large) or io.
 */
export function readPlainFile(world: World, path: string, limit: number): Buffer {
  try {
    const fd = steady(() => world.fs.openSync(path, readFlags));
    try {
      const stat = steady(() => world.fs.fstatSync(fd));
      if (!stat.isFile()) throw new JourneyError('noInput', words.notAFile(path));
      if (stat.size > limit) throw new JourneyError('data', words.tooLarge(path));
      return steady(() => world.fs.readFileSync(fd));
    } finally {
      closeFile(world.fs, fd);
    }
  } catch (error) {
    throw readingFailed(error, path);
  }
}

/** As `readPlainFile`, or null when there is no such file. */
export function readIfThere(world: World, path: string, limit: number): Buffer | null {
  try {
    return readPlainFile(world, path, limit);
  } catch (error) {
    if (error instanceof JourneyError && errnoOf(error.cause) === 'ENOENT') return null;
    throw error;
  }
}
