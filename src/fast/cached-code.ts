import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Script } from 'node:vm';

/**
 * Loads files of the built program with what V8 compiled of them last time: a fifth less time for a
 * first page, on every Node from 20 on (Node's own module.enableCompileCache begins with 22.1).
 *
 * The cache is believed only for the very same build, Node and processor (its folder's name says so),
 * and whole (its first eight bytes say so); V8 checks its own version, flags and the source's length.
 * Anything else is as if it were not there.
 */

// biome-ignore lint/suspicious/noExplicitAny: what a file of the program exports is its own affair.
type Require = (name: string) => any;

/** Builds and versions of Node whose code is kept at a time. */
const mostBuilds = 4;

/**
 * A `require` for the files beside this one; `folder` is the cache, and `slot` names what is being
 * done, since another command compiles other functions.
 */
export function cachedRequire(folder: string, slot: string): Require {
  const cache = path.join(folder, buildName());
  const loaded = new Map<string, unknown>();
  const load: Require = (name) => {
    if (!/^\.\/[\w-]+\.cjs$/.test(name)) return require(name);
    if (!loaded.has(name)) loaded.set(name, run(name, cache, slot, load));
    return loaded.get(name);
  };
  return load;
}

/** All files of a build are made together, so one of them stands for all. */
function buildName(): string {
  const { ino, size, ctimeMs } = statSync(__filename);
  const { version, arch } = process;
  return `${__VERSION__}-${ino}-${size}-${Math.round(ctimeMs)}-${version}-${arch}`;
}

function run(name: string, folder: string, slot: string, load: Require): unknown {
  const filename = path.join(__dirname, name);
  const cache = path.join(folder, `${slot}-${path.basename(name, '.cjs')}`);
  const cachedData = recallCode(cache);
  const source = wrapped(readFileSync(filename, 'utf8'));
  // Not at the top: it is loaded for code alone, not for a page printed before.
  const vm = process.getBuiltinModule('node:vm');
  const script = new vm.Script(source, { filename, ...(cachedData === null ? {} : { cachedData }) });
  if (cachedData === null || script.cachedDataRejected === true) {
    rememberAtEnd(cache, script);
  }
  const module = { exports: {} };
  script.runInThisContext().call(module.exports, module.exports, load, module, filename, __dirname);
  return module.exports;
}

/** As Node wraps a CommonJS file itself; `node:module`, which could do it, takes a millisecond to load. */
function wrapped(code: string): string {
  return `(function (exports, require, module, __filename, __dirname) { ${code}\n});`;
}

/** The code's bytes, or null when they are not there or not whole. */
function recallCode(cache: string): Buffer | null {
  try {
    const bytes = readFileSync(cache);
    const code = bytes.subarray(8);
    const whole = bytes.readUInt32LE(0) === code.length && bytes.readUInt32LE(4) === sum(code);
    return whole ? code : null;
  } catch {
    return null;
  }
}

const toRemember: (readonly [cache: string, script: Script])[] = [];

/** One listener for all files: with one for each, Node would warn of a leak in the middle of a screen. */
function rememberAtEnd(cache: string, script: Script): void {
  if (toRemember.push([cache, script]) > 1) return;
  process.once('exit', () => {
    for (const [file, one] of toRemember) rememberCode(file, one);
  });
}

function rememberCode(cache: string, script: Script): void {
  try {
    const code = script.createCachedData();
    const head = Buffer.alloc(8);
    head.writeUInt32LE(code.length, 0);
    head.writeUInt32LE(sum(code), 4);
    makeRoom(path.dirname(cache));
    const fresh = `${cache}.${process.pid}`;
    writeFileSync(fresh, Buffer.concat([head, code]), { mode: 0o600 });
    renameSync(fresh, cache);
  } catch {
    // A full or read-only disk: it is compiled anew next time.
  }
}

/** Makes a build's folder and, when it is new, removes those used longest ago. */
function makeRoom(folder: string): void {
  if (mkdirSync(folder, { recursive: true, mode: 0o700 }) === undefined) return;
  const all = path.dirname(folder);
  const byAge = readdirSync(all)
    .map((name) => ({ name, made: statSync(path.join(all, name)).mtimeMs }))
    .sort((one, two) => two.made - one.made);
  for (const { name } of byAge.slice(mostBuilds))
    rmSync(path.join(all, name), { recursive: true, force: true });
}

/** CRC-32, in native code: a loop over a quarter of a megabyte takes longer than what it would guard. */
function sum(code: Buffer): number {
  return process.getBuiltinModule('node:zlib').crc32(code);
}
