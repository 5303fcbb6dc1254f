import { fstatSync } from 'node:fs';
import type { ProcessLike } from '../terminal/process-like.ts';
import { writeWhole } from './write-whole.ts';

/**
 * The process with streams that are made when first needed: Node's own cost several milliseconds
 * each, and most calls write one page to a pipe or file and read nothing. What is no terminal is
 * written at once and whole, so that a full disk or a closed pipe is known where it happens.
 */
export function lightProcess(process: NodeJS.Process): ProcessLike {
  const { env, platform, pid } = process;
  return {
    env,
    platform,
    pid,
    on: process.on.bind(process),
    off: process.off.bind(process),
    kill: process.kill.bind(process),
    exit: process.exit.bind(process),
    stdin: stream(0, () => process.stdin),
    stdout: stream(1, () => process.stdout),
    stderr: stream(2, () => process.stderr),
  } as ProcessLike;
}

/** Whether a descriptor is a terminal; `node:tty` is loaded only where it could be one. */
export function isTerminal(fd: number): boolean {
  try {
    const stat = fstatSync(fd);
    if (!stat.isCharacterDevice() || isMemoryDevice(stat.rdev)) return false;
    return process.getBuiltinModule('node:tty').isatty(fd);
  } catch {
    return false;
  }
}

/** /dev/null and its kin, where scripts send what they do not read: major number 1 on Linux. */
function isMemoryDevice(device: number): boolean {
  return process.platform === 'linux' && device >> 8 === 1;
}

function stream<Stream extends object>(fd: number, real: () => Stream): Stream {
  const own = isTerminal(fd) ? { isTTY: true } : fd === 0 ? { isTTY: undefined } : pipe(fd);
  return new Proxy(own as Stream, {
    get: (_, name) => (name in own ? own[name as keyof typeof own] : ofReal(real(), name)),
    set: (_, name, value) => Reflect.set(real(), name, value),
    has: (_, name) => name in own || name in real(),
  });
}

function ofReal(real: object, name: string | symbol): unknown {
  const value = Reflect.get(real, name);
  return typeof value === 'function' ? value.bind(real) : value;
}

/** Standard output or error where it is no terminal: nothing of it can be resized, drained or fail later. */
function pipe(fd: number) {
  const nothing = () => undefined;
  const size = { isTTY: undefined, columns: undefined, rows: undefined };
  const stream = { ...size, destroyed: false, write, on: nothing, off: nothing };
  function write(text: string) {
    stream.destroyed ||= !writeWhole(fd, text);
    return true;
  }
  return stream;
}
