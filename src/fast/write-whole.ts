import { writeSync } from 'node:fs';
import { JourneyError } from '../errors.ts';
import { errorWords } from '../words/errors.ts';

/** Nobody reads any more, or the terminal is gone: no reason for a word, and nobody to say it to. */
const silent = new Set(['EPIPE', 'EIO', 'EBADF', 'ENXIO']);

/**
 * Writes all of a text before returning, waiting where a pipe is full. False where nobody reads any more.
 * Throws JourneyError io (74) for whatever else goes wrong, e.g. a full disk behind a redirect.
 */
export function writeWhole(fd: number, text: string): boolean {
  const bytes = Buffer.from(text);
  let done = 0;
  while (done < bytes.length) {
    try {
      done += writeSync(fd, bytes, done);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (silent.has(code)) return false;
      if (code !== 'EAGAIN') throw new JourneyError('io', errorWords.cannotPrint(code));
      // A pipe someone set to non-blocking, and its reader is slow: a millisecond's sleep.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
  return true;
}
