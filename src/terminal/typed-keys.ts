import { PassThrough } from 'node:stream';
import type { EndSignal } from './interrupted.ts';
import type { Key } from './key.ts';
import { suspend } from './suspend.ts';
import type { Terminal } from './terminal.ts';

/**
 * The keyboard as a stream for a prompt that reads by readline. Such a prompt throws away what was
 * typed before it came and what is typed in one go after its end; so the keys are kept by our own
 * keyboard, which stays on from question to question, and handed over one by one: what one prompt has
 * no more use for is there for the next.
 */
export type TypedKeys = {
  /** Has keys as soon as it is read from. */
  readonly stream: NodeJS.ReadableStream;
  /** Keys typed from now on wait for whoever asks next. */
  readonly end: () => void;
};

/** @param leave Ctrl-C was pressed */
export function typedKeys(terminal: Terminal, leave: (signal: EndSignal) => void): TypedKeys {
  const { keyboard } = terminal;
  const stream = new PassThrough();
  let over = false;
  let stop = () => {};

  const listen = () => {
    if (over) return;
    stop = keyboard.listen({ takesText: false, onKey, onRest: () => {} });
    keyboard.deliver();
  };
  const onKey = (key: Key) => {
    if (isPress(key, 'c')) return leave('SIGINT');
    if (isPress(key, 'z')) return suspend(terminal.process, keyboard.stop, keyboard.start);
    stream.write(bytesOf(key));
    // An Enter may be the last key this prompt wants. Whether it is, is known one turn later.
    if (key.kind !== 'press' || key.name !== 'enter') return;
    stop();
    setImmediate(listen);
  };

  stream.once('resume', listen);
  return {
    stream,
    end: () => {
      over = true;
      stop();
      stream.end();
    },
  };
}

function isPress(key: Key, letter: string): boolean {
  return key.kind === 'press' && key.ctrl && key.name === letter;
}

const sequences: Readonly<Record<string, string>> = {
  enter: '\r',
  tab: '\t',
  backspace: '\u007f',
  delete: '\u001b[3~',
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  home: '\u001b[H',
  end: '\u001b[F',
};

/**
 * The bytes a plain terminal sends for a key; nothing for one that means nothing to a list. Esc is one of
 * them: it may be the beginning of what a terminal says by itself, and would change the key after it.
 */
function bytesOf(key: Key): string {
  if (key.kind === 'text') return key.text;
  if (key.kind === 'paste') return key.text.split('\n')[0] ?? '';
  const known = sequences[key.name];
  if (known !== undefined) return known;
  if (key.ctrl && /^[a-z]$/.test(key.name)) return String.fromCharCode(key.name.charCodeAt(0) & 0x1f);
  return '';
}
