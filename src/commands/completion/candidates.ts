import path from 'node:path';
import { parseDuration } from '../../content/duration.ts';
import { readJourneyFile } from '../../content/read-file.ts';
import { readSavedFast } from '../../storage/bookmark-fast.ts';
import { hasKeys, namesNow, openKeyring } from '../../storage/keys.ts';
import { keptJourneyIds } from '../../storage/own-journeys.ts';
import type { Saved } from '../../storage/saved.ts';
import { bundledIds, usualJourney } from '../bundled.ts';
import type { World } from '../world.ts';

/** What only the couple's own state can tell, asked for while a command is typed. */
export type Asked = 'journeys' | 'days' | 'weeks' | 'names';

/**
 * Candidates of one kind. Asked at every press of Tab, so it parses no journey, opens nothing sealed,
 * changes nothing and is silent about whatever is wrong.
 */
export function candidates(world: World, what: Asked): readonly string[] {
  return quietly(() => found(world, what), []);
}

function found(world: World, what: Asked): readonly string[] {
  switch (what) {
    case 'journeys':
      return [...new Set([...bundledIds(world), ...quietly(() => keptJourneyIds(world.storage()), [])])];
    case 'names':
      return names(world);
    case 'days':
      return upTo(duration(world).days);
    case 'weeks':
      return upTo(duration(world).weeks);
  }
}

function names(world: World): readonly string[] {
  const storage = world.storage();
  const couple = readSavedFast(storage)?.couple ?? null;
  if (couple === null && !hasKeys(storage)) return [];
  const { a, b } = couple === null ? openKeyring(storage).names : namesNow(storage, couple).names;
  return [a, b];
}

/** The current journey's length, read from its front matter alone. */
function duration(world: World): { readonly weeks: number; readonly days: number } {
  const saved = quietly((): Saved | null => readSavedFast(world.storage()), null);
  const source = saved?.bookmark?.source ?? usualJourney(world);
  const file = path.isAbsolute(source) ? source : path.join(world.bundled, `${source}.md`);
  const head = readJourneyFile(file).text.slice(0, 16_384);
  const written = /^duration:[ \t]*["']?([^"'\n]+)/m.exec(head)?.[1] ?? '';
  return parseDuration(written.trim()) ?? { weeks: 0, days: 0 };
}

function upTo(last: number): readonly string[] {
  return Array.from({ length: last }, (_, at) => String(at + 1));
}

function quietly<T>(attempt: () => T, otherwise: T): T {
  try {
    return attempt();
  } catch {
    return otherwise;
  }
}
