/** The stream a writer writes to. */
type Sink = {
  write(text: string): boolean;
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
};

/** Nobody reads any more, or the terminal is gone: no reason for a word, and nobody to say it to. */
const silentCodes = new Set(['EPIPE', 'EIO', 'ERR_STREAM_DESTROYED', 'EBADF', 'ENXIO']);

/**
 * The writer of a stream. Once the other end is closed it goes silent.
 * @throws through the stream's `error` event whatever else goes wrong, e.g. ENOSPC on a redirect
 */
export function writerTo(stream: Sink): (text: string) => void {
  let closed = false;
  stream.on('error', (error) => {
    if (!silentCodes.has(error.code ?? '')) throw error;
    closed = true;
  });
  return (text) => {
    if (!closed) stream.write(text);
  };
}
