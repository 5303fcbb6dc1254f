import path from 'node:path';
import { type Clock, finishedToday } from '../commands/moment.ts';
import { inspectSaved } from '../storage/bookmark-fast.ts';
import { hash, stampOf } from '../storage/cache-file.ts';
import { journalFolder } from '../storage/journal-folder.ts';
import type { World } from '../storage/world.ts';
import { type ColorChoice, lookFor } from '../terminal/looks.ts';
import { isTerminal } from './light-process.ts';

/**
 * What a remembered page depends on. Two calls with the same key would print the same page:
 * the words typed, the version, the look, the settings file's values, whether a day was finished on
 * this date, and for each file or folder that a page is made from its inode, size and time of change.
 */
export type PageKey = {
  /** Names the page's file in the cache: the words and the look. */
  readonly slot: string;
  /** Everything the page depends on. */
  readonly key: string;
  /** The latest change among those files, in ms since 1970: a page is not believed too soon after. */
  readonly changed: number;
};

/** Commands whose output is a page, as typed; `today` alone is one only where nothing can be asked. */
const pages = new Set(['', 'plan', 'status', 'status --short', 'today --text', 'list', 'today']);

/** The key for these words, or null when they do not ask for a page that can be remembered. */
export function pageKey(world: World, words: readonly string[], root: string): PageKey | null {
  const typed = words.join(' ');
  const known = pages.has(typed) || /^read [1-9]\d{0,2}$/.test(typed) || /^plan --week [1-9]\d?$/.test(typed);
  if (!known || (typed === 'today' && canPrompt(process.env))) return null;
  const condition = inspectSaved(world);
  if (condition.kind !== 'fine' && condition.kind !== 'missing') return null;
  const saved = condition.kind === 'fine' ? condition.saved : null;
  const look = lookOf(saved?.settings.color);
  if (look === null) return null;
  const bookmark = saved?.bookmark ?? null;
  const source = bookmark?.source ?? 'deepening-intimacy';
  const file = path.isAbsolute(source) ? source : path.join(root, 'journeys', `${source}.md`);
  const journal = journalFolder(world);
  const parts = [
    ...[path.join(root, 'dist'), path.join(root, 'journeys'), file, journal],
    path.join(journal, bookmark?.run ?? ''),
    path.join(world.paths.data, 'journeys'),
    path.join(world.paths.data, 'keys'),
  ].map(stampOf);
  const plain = process.env.JOURNEY_PLAIN ?? null;
  const finished = saved === null ? null : finishedToday(ownClock(world), saved);
  const key = JSON.stringify([
    __VERSION__,
    typed,
    look,
    plain,
    saved,
    finished,
    parts.map((part) => part.text),
  ]);
  return {
    slot: hash(`${typed} ${JSON.stringify(look)}`),
    key,
    changed: Math.max(...parts.map((part) => part.changed)),
  };
}

/** The process's own clock: Intl, which knows zones by name, takes twenty milliseconds to load. */
function ownClock({ now }: World): Clock {
  const two = (number: number) => String(number).padStart(2, '0');
  const localTime = (instant: Date) => ({
    date: `${String(instant.getFullYear()).padStart(4, '0')}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`,
    hour: instant.getHours(),
    zone: '',
  });
  return { now, zone: '', localTime };
}

function canPrompt(env: NodeJS.ProcessEnv): boolean {
  return isTerminal(0) && isTerminal(2) && (env.CI === undefined || env.CI === '');
}

/** The look of stdout; null on a screen, where the height and the pager have a say as well. */
function lookOf(setting: unknown) {
  if (isTerminal(1)) return null;
  const choice = setting === 'always' || setting === 'never' ? setting : undefined;
  const choices = { flag: undefined, setting: choice as ColorChoice | undefined, width: undefined };
  return lookFor({ isTTY: false, columns: undefined, rows: undefined }, process.env, choices);
}
