import { hash } from '../storage/cache-file.ts';
import { lookFor } from '../terminal/looks.ts';
import { isTerminal } from './light-process.ts';

/**
 * What a page that may be remembered is asked for by: the words typed, the version, and what the
 * environment says of the look and the time zone. What it is made from is in `page-sources.ts`.
 */
export type PageKey = {
  /** Names the page's file in the cache: the words and the look. */
  readonly slot: string;
  readonly key: string;
};

/** Commands whose output is a page, as typed; `today` alone is one only where nothing can be asked. */
const pages = new Set(['', 'plan', 'status', 'status --short', 'today --text', 'list', 'today']);

/** The key for these words, or null when they do not ask for a page that can be remembered. */
export function pageKey(words: readonly string[], env: NodeJS.ProcessEnv): PageKey | null {
  const typed = words.join(' ');
  const known = pages.has(typed) || /^read [1-9]\d{0,2}$/.test(typed) || /^plan --week [1-9]\d?$/.test(typed);
  if (!known || (typed === 'today' && canPrompt(env))) return null;
  // On a screen its height and the pager have a say as well.
  if (isTerminal(1)) return null;
  const choices = { flag: undefined, setting: undefined, width: undefined };
  const look = lookFor({ isTTY: false, columns: undefined, rows: undefined }, env, choices);
  const asked = JSON.stringify([typed, look]);
  const { JOURNEY_PLAIN: plain, TZ: zone } = env;
  return { slot: hash(asked), key: JSON.stringify([__VERSION__, asked, plain, zone]) };
}

function canPrompt(env: NodeJS.ProcessEnv): boolean {
  return isTerminal(0) && isTerminal(2) && (env.CI === undefined || env.CI === '');
}
