import { JourneyError } from '../errors.ts';
import { errorWords } from '../words/errors.ts';

/** The stream a writer writes to. */
type Sink = {
  write(text: string): boolean;
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
};

export type Writer = {
  readonly write: (text: string) => void;
  /** Resolves once errors of what was written so far are known: whether anyone still reads. */
  readonly isRead: () => Promise<boolean>;
  /** The same; throws JourneyError (io) where something was lost, e.g. on a full disk behind a redirect. */
  readonly written: () => Promise<void>;
};

/** The reader has gone away, or the terminal has: no reason for a message. */
const silentCodes = new Set(['EPIPE', 'EIO', 'ERR_STREAM_DESTROYED', 'EBADF', 'ENXIO']);

/** The writer of a stream. After the first error it writes nothing more. */
export function writerTo(stream: Sink): Writer {
  let failed: string | null = null;
  stream.on('error', ({ code = '' }) => {
    failed ??= code;
  });
  const isRead = async () => {
    // A stream tells of its errors in a later turn of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    return failed === null;
  };
  return {
    write: (text) => {
      if (failed === null) stream.write(text);
    },
    isRead,
    written: async () => {
      await isRead();
      if (failed !== null && !silentCodes.has(failed))
        throw new JourneyError('io', errorWords.cannotPrint(failed), null);
    },
  };
}
