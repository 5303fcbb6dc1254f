import { readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import pty from '@lydell/node-pty';
import xterm from '@xterm/headless';

/**
 * A program on a real pseudo-terminal with a real screen. Tests wait for what they want to see, never
 * for time to pass; when it does not come, the error shows the screen.
 */
export type PtyOptions = {
  readonly columns?: number;
  readonly rows?: number;
  readonly cwd?: string;
  /** Added to a small, clean environment; undefined removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly timeoutMs?: number;
};

export type PtyKey =
  | 'enter'
  | 'escape'
  | 'backspace'
  | 'delete'
  | 'tab'
  | 'space'
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'home'
  | 'end'
  | 'page-up'
  | 'page-down'
  | 'ctrl-left'
  | 'ctrl-right'
  | 'alt-enter'
  | 'shift-enter'
  | `ctrl-${string}`
  | `alt-${string}`;

export type Pty = {
  readonly pid: number;
  /** Waits until the screen (not the scrollback) shows it, and gives the screen. */
  readonly waitFor: (wanted: string | RegExp, timeoutMs?: number) => Promise<string>;
  /** Waits until the screen no longer shows it. */
  readonly waitForGone: (unwanted: string | RegExp, timeoutMs?: number) => Promise<string>;
  /** Waits until the condition holds for the terminal. */
  readonly waitUntil: (holds: (pty: Pty) => boolean, what?: string, timeoutMs?: number) => Promise<void>;
  /** Waits until the raw output holds it, from the offset on. */
  readonly waitForOutput: (wanted: string | RegExp, timeoutMs?: number) => Promise<void>;
  readonly type: (text: string) => void;
  readonly press: (...keys: PtyKey[]) => void;
  /** As a terminal pastes: between marks when the program asked for them, line ends as CR. */
  readonly paste: (text: string) => void;
  /** A new size; wait for what the program then shows. */
  readonly resize: (columns: number, rows?: number) => void;
  /** The rows of the visible screen, without blanks at their ends and blank rows at the bottom. */
  readonly screen: () => string;
  /** Everything above the visible screen of the normal buffer. */
  readonly scrollback: () => string;
  /** Everything in both buffers: what somebody could scroll to or see. */
  readonly everything: () => string;
  readonly cursor: () => { readonly row: number; readonly column: number };
  readonly isAlternate: () => boolean;
  readonly pastesMarked: () => boolean;
  /** Every byte the program has written, as text. */
  readonly raw: () => string;
  readonly signal: (signal: string) => void;
  readonly hasEnded: () => boolean;
  /** Waits for the end, and until everything the program wrote is read and drawn. */
  readonly exit: (timeoutMs?: number) => Promise<{ readonly code: number; readonly signal: number }>;
  /** Ends it if it still runs. */
  readonly kill: () => void;
};

const usualTimeout = 45_000;

const sequences: Readonly<Record<string, string>> = {
  enter: '\r',
  escape: '\u001b',
  backspace: '\u007f',
  delete: '\u001b[3~',
  tab: '\t',
  space: ' ',
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  home: '\u001b[H',
  end: '\u001b[F',
  'page-up': '\u001b[5~',
  'page-down': '\u001b[6~',
  'ctrl-left': '\u001b[1;5D',
  'ctrl-right': '\u001b[1;5C',
  'alt-enter': '\u001b\r',
  'shift-enter': '\u001b[13;2u',
  'ctrl-_': '\u001f',
  'ctrl-space': '\u0000',
};

/** Starts a command on a pty. */
export function startPty(file: string, args: readonly string[], options: PtyOptions = {}): Pty {
  const { columns = 80, rows = 24, timeoutMs = usualTimeout } = options;
  const screen = new xterm.Terminal({ cols: columns, rows, scrollback: 20_000, allowProposedApi: true });
  const child = pty.spawn(file, [...args], {
    name: options.env?.TERM ?? 'xterm-256color',
    cols: columns,
    rows,
    cwd: options.cwd ?? process.cwd(),
    env: environment(options.env),
    // Bytes: what is read here and what is read at the very end make one text.
    encoding: null,
  });
  const decoder = new StringDecoder('utf8');
  let output = '';
  let pending = 0;
  let ended: { code: number; signal: number } | null = null;
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of [...listeners]) listener();
  };
  const read = (bytes: Uint8Array) => {
    const text = decoder.write(Buffer.from(bytes));
    output += text;
    pending += 1;
    screen.write(text, () => {
      pending -= 1;
      changed();
    });
  };
  child.onData((bytes) => read(Buffer.from(bytes)));
  readBeforeClosing(child, read);
  child.onExit(({ exitCode, signal }) => {
    ended = { code: exitCode, signal: signal ?? 0 };
    changed();
  });
  // Answers to questions of the program (cursor position and the like), as a terminal gives them.
  screen.onData((data) => child.write(data));

  const until = (holds: () => boolean, what: () => string, wait: number) =>
    new Promise<void>((resolve, reject) => {
      const check = () => {
        if (pending > 0 || !holds()) return;
        stop();
        resolve();
      };
      const stop = () => {
        clearTimeout(timer);
        clearInterval(look);
        listeners.delete(check);
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`${what()} did not come within ${wait} ms.\n${dump()}`));
      }, wait);
      // A condition may look beyond the terminal, e.g. at a file.
      const look = setInterval(check, 20);
      listeners.add(check);
      check();
    });

  const dump = () => {
    const state = ended === null ? 'still running' : `ended with ${ended.code}, signal ${ended.signal}`;
    const rule = '-'.repeat(screen.cols);
    return `The program is ${state}. The screen:\n${rule}\n${visible(screen)}\n${rule}\nLast output: ${JSON.stringify(output.slice(-600))}`;
  };

  const self: Pty = {
    pid: child.pid,
    waitFor: async (wanted, wait = timeoutMs) => {
      await until(
        () => shows(visible(screen), wanted),
        () => String(wanted),
        wait,
      );
      return visible(screen);
    },
    waitForGone: async (unwanted, wait = timeoutMs) => {
      await until(
        () => !shows(visible(screen), unwanted),
        () => `A screen without ${unwanted}`,
        wait,
      );
      return visible(screen);
    },
    waitUntil: (holds, what = 'The condition', wait = timeoutMs) =>
      until(
        () => holds(self),
        () => what,
        wait,
      ),
    waitForOutput: (wanted, wait = timeoutMs) =>
      until(
        () => shows(output, wanted),
        () => `Output ${wanted}`,
        wait,
      ),
    type: (text) => child.write(text),
    press: (...keys) => {
      for (const key of keys) child.write(bytesOf(key));
    },
    paste: (text) => {
      const body = text.replace(/\n/g, '\r');
      child.write(screen.modes.bracketedPasteMode ? `\u001b[200~${body}\u001b[201~` : body);
    },
    resize: (to, high = screen.rows) => {
      screen.resize(to, high);
      child.resize(to, high);
    },
    screen: () => visible(screen),
    scrollback: () => {
      const { normal } = screen.buffer;
      return rowsOf(normal, 0, normal.baseY).join('\n');
    },
    everything: () => {
      const { normal, alternate } = screen.buffer;
      return [...rowsOf(normal, 0, normal.length), ...rowsOf(alternate, 0, alternate.length)].join('\n');
    },
    cursor: () => ({ row: screen.buffer.active.cursorY, column: screen.buffer.active.cursorX }),
    isAlternate: () => screen.buffer.active.type === 'alternate',
    pastesMarked: () => screen.modes.bracketedPasteMode,
    raw: () => output,
    signal: (signal) => child.kill(signal),
    hasEnded: () => ended !== null,
    exit: async (wait = timeoutMs) => {
      await until(
        () => ended !== null,
        () => 'The end of the program',
        wait,
      );
      return ended ?? { code: -1, signal: 0 };
    },
    kill: () => {
      if (ended === null) child.kill('SIGKILL');
    },
  };
  return self;
}

/** What node-pty has beside its types: the stream it reads by, and the descriptor under it. */
type Inner = {
  readonly fd: number;
  readonly _socket: { destroyed: boolean; destroy: (error?: Error) => unknown };
};

/**
 * node-pty closes its end of the terminal 200 ms after the program's, whether all is read or not, and
 * on a busy machine it is not. So what the terminal still holds is read before it is closed.
 */
function readBeforeClosing(child: pty.IPty, read: (bytes: Uint8Array) => void): void {
  const { fd, _socket: socket } = child as unknown as Inner;
  const destroy = socket.destroy.bind(socket);
  socket.destroy = (error) => {
    if (!socket.destroyed) for (const bytes of leftIn(fd)) read(bytes);
    return destroy(error);
  };
}

function* leftIn(fd: number): Generator<Uint8Array> {
  const bytes = Buffer.alloc(65_536);
  for (;;) {
    let count = 0;
    try {
      count = readSync(fd, bytes);
    } catch (error) {
      // Nothing more for now, or the other end is closed and all of it read.
      if (['EAGAIN', 'EIO'].includes((error as NodeJS.ErrnoException).code ?? '')) return;
      throw error;
    }
    if (count === 0) return;
    yield bytes.subarray(0, count);
  }
}

function environment(extra: PtyOptions['env'] = {}): Record<string, string> {
  const { PATH = '', HOME = '/nonexistent', XDG_CACHE_HOME = '' } = process.env;
  const all = { PATH, HOME, TERM: 'xterm-256color', LANG: 'en_US.UTF-8', XDG_CACHE_HOME, ...extra };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function bytesOf(key: PtyKey): string {
  const known = sequences[key];
  if (known !== undefined) return known;
  const letter = key.slice(key.indexOf('-') + 1);
  if (key.startsWith('ctrl-')) return String.fromCharCode(letter.toUpperCase().charCodeAt(0) & 0x1f);
  if (key.startsWith('alt-')) return `\u001b${letter}`;
  return key;
}

function shows(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
}

type Screen = InstanceType<typeof xterm.Terminal>;
type Buffer = Screen['buffer']['active'];

function visible(screen: Screen): string {
  const { active } = screen.buffer;
  return rowsOf(active, active.baseY, active.baseY + screen.rows)
    .join('\n')
    .trimEnd();
}

function rowsOf(buffer: Buffer, from: number, to: number): string[] {
  const rows: string[] = [];
  for (let row = from; row < to; row += 1) rows.push(buffer.getLine(row)?.translateToString(true) ?? '');
  return rows;
}
