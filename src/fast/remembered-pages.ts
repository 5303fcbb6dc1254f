import path from 'node:path';
import { recall, remember, stampOf } from '../storage/cache-file.ts';
import type { World } from '../storage/world.ts';
import type { PageKey } from './page-key.ts';
import type { PageSources } from './page-sources.ts';

/** Pages as they were last printed, cache/pages/<slot>: a line with what each was made from, then the page. */

type Kept = Pick<PageSources, 'files' | 'from' | 'until'>;

function pageFile(cache: string, slot: string): string {
  return path.join(cache, 'pages', slot);
}

/** The remembered page's text, or null where anything it was made from has changed. */
export function recallPage(cache: string, { slot, key }: PageKey): string | null {
  const kept = recall(pageFile(cache, slot), key);
  if (kept === null) return null;
  const line = kept.indexOf('\n');
  const { files, from, until }: Kept = JSON.parse(kept.slice(0, line));
  if (until !== null && !(from <= Date.now() && Date.now() < until)) return null;
  return files.every(([file, stamp]) => stampOf(file).text === stamp) ? kept.slice(line + 1) : null;
}

/** Remembers a page that was just printed. Never throws. */
export function rememberPage(world: World, { slot, key }: PageKey, sources: PageSources, text: string): void {
  const { files, from, until, changed } = sources;
  const kept: Kept = { files, from, until };
  remember(world, pageFile(world.paths.cache, slot), key, changed, `${JSON.stringify(kept)}\n${text}`);
}
