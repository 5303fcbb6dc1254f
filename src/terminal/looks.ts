import type { Look } from '../views/look.ts';

/** How things may look on a stream, from flags, settings and the environment. Pure. */

export type ColorChoice = 'always' | 'never' | 'auto';

export type StreamFacts = {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  readonly rows: number | undefined;
};

export type LookChoices = {
  readonly flag: ColorChoice | undefined;
  readonly setting: ColorChoice | undefined;
  readonly width: number | undefined;
};

export type Env = Readonly<Record<string, string | undefined>>;

/** The look of one stream. */
export function lookFor(stream: StreamFacts, env: Env, choices: LookChoices): Look {
  const color = colorOn(stream, env, choices);
  return {
    width: widthOf(stream, env, choices.width),
    height: stream.isTTY ? (stream.rows ?? 24) || 24 : null,
    color,
    weights: color || (stream.isTTY && env.TERM !== 'dumb'),
    unicode: unicodeOn(env),
    links: color && stream.isTTY && linksKnown(env),
    locale: localeOf(env),
  };
}

/**
 * Colour, the first that has a say: the flag, the setting, NO_COLOR (no-color.org), FORCE_COLOR,
 * CLICOLOR_FORCE (bixense.com/clicolors), TERM=dumb, a terminal. None of them speaks of weights, which a
 * terminal keeps.
 */
function colorOn(stream: StreamFacts, env: Env, { flag, setting }: LookChoices): boolean {
  for (const choice of [flag, setting]) {
    if (choice === 'always') return true;
    if (choice === 'never') return false;
  }
  if (isSet(env.NO_COLOR)) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (isSet(env.CLICOLOR_FORCE) && env.CLICOLOR_FORCE !== '0') return true;
  if (env.TERM === 'dumb') return false;
  return stream.isTTY;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

function widthOf(stream: StreamFacts, env: Env, flag: number | undefined): number {
  if (flag !== undefined) return flag;
  if (stream.isTTY && stream.columns !== undefined && stream.columns > 0) return stream.columns;
  const columns = Number(env.COLUMNS);
  return Number.isInteger(columns) && columns > 0 ? columns : 80;
}

/** The first of LC_ALL, LC_CTYPE and LANG that is set decides about characters (POSIX.1, 8.2). */
function unicodeOn(env: Env): boolean {
  if (env.TERM === 'linux' || env.TERM === 'dumb') return false;
  const locale = [env.LC_ALL, env.LC_CTYPE, env.LANG].find(isSet);
  if (locale === undefined) return true;
  if (/utf-?8/i.test(locale)) return true;
  return !(locale === 'C' || locale === 'POSIX' || locale.includes('.'));
}

/** Terminals known to show OSC 8 links; others may print the address raw or swallow text. */
function linksKnown(env: Env): boolean {
  if (isSet(env.TMUX) || env.TERM?.startsWith('screen')) return false;
  const program = env.TERM_PROGRAM ?? '';
  if (['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'rio', 'Hyper'].includes(program)) return true;
  if (isSet(env.WT_SESSION) || isSet(env.KONSOLE_VERSION) || isSet(env.DOMTERM)) return true;
  if (/kitty|ghostty|foot|alacritty|wezterm|contour/.test(env.TERM ?? '')) return true;
  return Number(env.VTE_VERSION) >= 5000;
}

/** A BCP 47 tag from LC_ALL, LC_TIME or LANG; English where none is named or it is the C locale. */
function localeOf(env: Env): string {
  const name = [env.LC_ALL, env.LC_TIME, env.LANG].find(isSet) ?? '';
  const tag = name.replace(/[.@].*$/, '').replace(/_/g, '-');
  if (tag === '' || tag === 'C' || tag === 'POSIX') return 'en';
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
