import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { wrap } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';

/**
 * Loads files of the built program with what V8 compiled of them last time: a fifth less time for a
 * first page on Node 20 to 24. Node's own module.enableCompileCache does the same from 22.1 on, for
 * a file at a time and not for what a function compiled later.
 *
 * The cache is believed only for the very same file, Node and processor (its name says so), and whole
 * (its first eight bytes say so); V8 checks its own version and flags. Anything else is as if it were
 * not there.
 */

// biome-ignore lint/suspicious/noExplicitAny: what a file of the program exports is its own affair.
type Require = (name: string) => any;

/**
 * A `require` for the files beside this one; `folder` is the cache, and `slot` names what is being
 * done, since another command compiles other functions.
 */
export function cachedRequire(folder: string, slot: string): Require {
  const loaded = new Map<string, unknown>();
  const load: Require = (name) => {
    if (!/^\.\/[\w-]+\.cjs$/.test(name)) return require(name);
    if (!loaded.has(name)) loaded.set(name, run(path.join(__dirname, name), folder, slot, load));
    return loaded.get(name);
  };
  return load;
}

function run(file: string, folder: string, slot: string, load: Require): unknown {
  const cache = path.join(folder, cacheName(file, slot));
  const cachedData = recallCode(cache);
  const source = wrap(readFileSync(file, 'utf8'));
  const script = new Script(source, { filename: file, ...(cachedData === null ? {} : { cachedData }) });
  if (cachedData === null || script.cachedDataRejected === true) {
    process.once('exit', () => rememberCode(cache, script));
  }
  const module = { exports: {} };
  script.runInThisContext().call(module.exports, module.exports, load, module, file, path.dirname(file));
  return module.exports;
}

function cacheName(file: string, slot: string): string {
  const { ino, size, mtimeMs } = statSync(file);
  const { version, arch } = process;
  return `${slot}-${path.basename(file, '.cjs')}-${ino}-${size}-${Math.round(mtimeMs)}-${version}-${arch}`;
}

/** The code's bytes, or null when they are not there or not whole. */
function recallCode(cache: string): Buffer | null {
  try {
    const bytes = readFileSync(cache);
    const code = bytes.subarray(8);
    const whole = bytes.length > 8 && bytes.readUInt32LE(0) === code.length && bytes.readInt32LE(4) === sum(code);
    return whole ? code : null;
  } catch {
    return null;
  }
}

function rememberCode(cache: string, script: Script): void {
  try {
    const code = script.createCachedData();
    const head = Buffer.alloc(8);
    head.writeUInt32LE(code.length, 0);
    head.writeInt32LE(sum(code), 4);
    mkdirSync(path.dirname(cache), { recursive: true, mode: 0o700 });
    const fresh = `${cache}.${process.pid}`;
    writeFileSync(fresh, Buffer.concat([head, code]), { mode: 0o600 });
    renameSync(fresh, cache);
  } catch {
    // A full or read-only disk: it is compiled anew next time.
  }
}

/** A check over words of four bytes, each multiplied in, so that a changed, lost or moved one shows. */
function sum(code: Buffer): number {
  let value = 0x811c9dc5 ^ code.length;
  const last = code.length - 3;
  for (let at = 0; at < last; at += 4) value = Math.imul(value ^ code.readInt32LE(at), 0x01000193);
  for (let at = code.length & ~3; at < code.length; at += 1) value = Math.imul(value ^ (code[at] ?? 0), 0x01000193);
  return value;
}
