import path from 'node:path';
import { recall, remember } from '../storage/cache-file.ts';
import type { World } from '../storage/world.ts';
import type { PageKey } from './page-key.ts';

/** Pages as they were last printed, cache/pages/<slot>. */

function pageFile(world: World, slot: string): string {
  return path.join(world.paths.cache, 'pages', slot);
}

/** The remembered page's text, or null. Never throws. */
export function recallPage(world: World, { slot, key }: PageKey): string | null {
  return recall(pageFile(world, slot), key);
}

/** Remembers a page that was just printed. Never throws. */
export function rememberPage(world: World, { slot, key, changed }: PageKey, text: string): void {
  remember(world, pageFile(world, slot), key, changed, text);
}
