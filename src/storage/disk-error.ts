import { JourneyError } from '../errors.ts';
import { storageWords as words } from '../words/storage.ts';

/** Turns what the system said into a sentence with a way on, and the right exit code. */

export function errnoOf(error: unknown): string | null {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : null;
}

/** For a failure while writing `path`. Errors that are not the system's come back unchanged. */
export function writingFailed(error: unknown, path: string): unknown {
  const code = errnoOf(error);
  if (error instanceof JourneyError || code === null) return error;
  const options = { cause: error };
  switch (code) {
    case 'ENOSPC':
      return new JourneyError('cannotCreate', words.diskFull(path), words.diskFullHint, options);
    case 'EDQUOT':
      return new JourneyError('cannotCreate', words.quotaFull(path), words.diskFullHint, options);
    case 'EROFS':
      return new JourneyError('cannotCreate', words.readOnly(path), words.readOnlyHint, options);
    case 'EACCES':
    case 'EPERM':
      return new JourneyError('cannotCreate', words.notAllowed(path), words.notAllowedHint, options);
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ELOOP':
    case 'ENAMETOOLONG':
    case 'EISDIR':
      return new JourneyError('cannotCreate', words.noSuchFolder(path), words.notAllowedHint, options);
    default:
      return new JourneyError('io', words.ioWriting(path, code), words.ioHint, options);
  }
}

/** For a failure while reading `path`. Errors that are not the system's come back unchanged. */
export function readingFailed(error: unknown, path: string): unknown {
  const code = errnoOf(error);
  if (error instanceof JourneyError || code === null) return error;
  const options = { cause: error };
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new JourneyError('noInput', words.missing(path), null, options);
    case 'EACCES':
    case 'EPERM':
    case 'ELOOP':
      return new JourneyError('noInput', words.mayNotRead(path), words.mayNotReadHint, options);
    default:
      return new JourneyError('io', words.ioReading(path, code), words.ioHint, options);
  }
}

/** Runs one system call again for as long as a signal interrupts it (EINTR, see signal(7)). */
export function steady<T>(call: () => T): T {
  for (let tries = 0; ; tries += 1) {
    try {
      return call();
    } catch (error) {
      if (errnoOf(error) !== 'EINTR' || tries >= 100) throw error;
    }
  }
}

/**
 * Closes a file. An interrupted close(2) has closed it all the same on every system we run on, and
 * must not be repeated: the number may be another file's by then.
 */
export function closeFile(fs: { closeSync(fd: number): void }, fd: number): void {
  try {
    fs.closeSync(fd);
  } catch (error) {
    if (errnoOf(error) !== 'EINTR') throw error;
  }
}
