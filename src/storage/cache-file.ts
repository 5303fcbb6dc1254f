import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { World } from './world.ts';

/**
 * Cache files: a first line with the key, a second with the text's length and check, then the text.
 * Whatever is not exactly as it should be is as if it were not there; all may be deleted at any time.
 */

/** A clock tick of the file systems: a change this soon after another may leave the same times. */
const tick = 100;

/** The kept text, or null when it is not there, damaged, or kept under another key. Never throws. */
export function recall(file: string, key: string): string | null {
  try {
    const kept = readFileSync(file);
    const head = Buffer.from(`${key}\n`);
    if (!kept.subarray(0, head.length).equals(head)) return null;
    const checkEnd = kept.indexOf('\n', head.length);
    const text = kept.subarray(checkEnd + 1);
    return kept.toString('latin1', head.length, checkEnd) === check(text) ? text.toString('utf8') : null;
  } catch {
    return null;
  }
}

/**
 * Keeps a text. `changed` is when its latest source changed, in ms since 1970: so soon after, nothing
 * is kept. Never throws: a cache that cannot be kept (a full or read-only disk) is no fault.
 */
export function remember(world: World, file: string, key: string, changed: number, text: string): void {
  if (!settled(world, changed)) return;
  const bytes = Buffer.from(text);
  replaceCacheFile(world, file, Buffer.concat([Buffer.from(`${key}\n${check(bytes)}\n`), bytes]));
}

/** Puts a cache file in place as a whole, 0600. Never throws: a cache that cannot be kept is no fault. */
export function replaceCacheFile(world: World, file: string, bytes: Uint8Array): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const fresh = `${file}.${world.processes.pid}`;
    writeFileSync(fresh, bytes, { mode: 0o600 });
    renameSync(fresh, file);
  } catch {
    // It is made anew next time.
  }
}

/** Whether what changed then has been at rest for so long that another change would show in its times. */
export function settled(world: World, changed: number): boolean {
  return world.now().getTime() - changed >= tick;
}

/** Length, and a sum four bytes at a time: byte by byte it would take longer than the rest of a call. */
function check(text: Buffer): string {
  const words = new Int32Array(Math.ceil(text.length / 4));
  Buffer.from(words.buffer).set(text);
  let value = fnvBasis;
  for (let at = 0; at < words.length; at += 1) value = Math.imul(value ^ (words[at] ?? 0), fnvPrime);
  return `${text.length} ${hex(value)}`;
}

/** What tells a file or folder from a changed one; `changed` in ms since 1970. */
export type Stamp = { readonly text: string; readonly changed: number };

/** Inode, size, time of change of content and of the file itself; `none` where there is nothing. */
export function stampOf(file: string): Stamp {
  try {
    const stat = statSync(file, { bigint: true });
    return {
      text: `${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}`,
      changed: Number(stat.ctimeNs / 1_000_000n),
    };
  } catch {
    return { text: 'none', changed: 0 };
  }
}

/** FNV-1a, 32 bits (draft-eastlake-fnv): names and checks caches, guards nothing. */
const fnvBasis = 0x811c9dc5;
const fnvPrime = 0x01000193;

/** A text's hash, as eight hex digits. */
export function hash(text: string): string {
  let value = fnvBasis;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), fnvPrime);
  return hex(value);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
