import { StringDecoder } from 'node:string_decoder';
import { nextReading } from './next-reading.ts';
import { withoutReplies } from './terminal-replies.ts';

/** Lines typed with the terminal's own editing and echo: what plain mode reads. */
export type LineInput = {
  /** The next line without its end; null once the input has ended (Ctrl-D). */
  readonly next: () => Promise<string | null>;
  /** Whether another line comes within so many milliseconds, as in a paste; it is kept. */
  readonly follows: (ms: number) => Promise<boolean>;
  /** Forgets the lines that were typed and not asked for yet. */
  readonly forget: () => Promise<void>;
  /** Stops reading; who waits for a line waits for ever. */
  readonly rest: () => void;
};

/** The process, whose input is made by Node where it is first asked for, which takes a while. */
type Input = { readonly stdin: Pick<NodeJS.ReadStream, 'on' | 'off' | 'pause' | 'resume'> };

/** @param onLost the terminal was closed */
export function lineInputOf(process: Input, onLost: () => void): LineInput {
  const decoder = new StringDecoder('utf8');
  const lines: string[] = [];
  let rest = '';
  let ended = false;
  let reading = false;
  let wake: (() => void) | null = null;

  const onData = (bytes: Uint8Array | string) => {
    rest += typeof bytes === 'string' ? bytes : decoder.write(Buffer.from(bytes));
    const parts = rest.split(/\r\n|\n|\r/);
    rest = parts.pop() ?? '';
    lines.push(...parts.map(withoutReplies));
    wake?.();
  };
  const onEnd = () => {
    if (rest !== '') lines.push(withoutReplies(rest));
    rest = '';
    ended = true;
    wake?.();
  };
  const onError = () => {
    onLost();
    onEnd();
  };
  const read = () => {
    if (reading || ended) return;
    reading = true;
    const { stdin } = process;
    stdin.on('data', onData);
    stdin.on('end', onEnd);
    stdin.off('error', onError);
    stdin.on('error', onError);
    stdin.resume();
  };
  const stop = () => {
    if (!reading) return;
    reading = false;
    wake = null;
    const { stdin } = process;
    stdin.off('data', onData);
    stdin.off('end', onEnd);
    stdin.pause();
  };
  const change = (ms: number | null) =>
    new Promise<void>((resolve) => {
      const timer = ms === null ? undefined : setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        wake = null;
        resolve();
      };
    });

  return {
    next: async () => {
      read();
      while (lines.length === 0 && !ended) await change(null);
      stop();
      return lines.shift() ?? null;
    },
    follows: async (ms) => {
      if (lines.length > 0) return true;
      read();
      await change(ms);
      stop();
      return lines.length > 0;
    },
    forget: async () => {
      read();
      // A terminal gives what waits a line at a time.
      for (let known = -1; known < lines.length; ) {
        known = lines.length;
        await nextReading();
      }
      stop();
      lines.length = 0;
    },
    rest: stop,
  };
}
