import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { World } from '../storage/world.ts';
import { hash, type PageKey } from './page-key.ts';

/**
 * Pages as they were last printed, cache/pages/<slot>: a first line with the key, a second with the
 * text's length and check, then the text. Only a cache: whatever is not exactly as it should be is
 * as if it were not there, and it may be deleted at any time.
 */

/** A clock tick of the file systems: a change this soon after another may leave the same times. */
const tick = 100;

function pageFile(world: World, slot: string): string {
  return path.join(world.paths.cache, 'pages', slot);
}

/** The remembered page's text, or null. Never throws. */
export function recallPage(world: World, { slot, key }: PageKey): string | null {
  try {
    const kept = readFileSync(pageFile(world, slot), 'utf8');
    if (!kept.startsWith(`${key}\n`)) return null;
    const checkEnd = kept.indexOf('\n', key.length + 1);
    const text = kept.slice(checkEnd + 1);
    return kept.slice(key.length + 1, checkEnd) === check(text) ? text : null;
  } catch {
    return null;
  }
}

/** Remembers a page that was just printed. Never throws: a cache that cannot be kept is no fault. */
export function rememberPage(world: World, { slot, key, changed }: PageKey, text: string): void {
  if (world.now().getTime() - changed < tick) return;
  try {
    const file = pageFile(world, slot);
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const fresh = `${file}.${world.processes.pid}`;
    writeFileSync(fresh, `${key}\n${check(text)}\n${text}`, { mode: 0o600 });
    renameSync(fresh, file);
  } catch {
    // A full or read-only disk: the page is made anew next time.
  }
}

function check(text: string): string {
  return `${text.length} ${hash(text)}`;
}
