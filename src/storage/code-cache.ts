import fs from 'node:fs';
import path from 'node:path';

/** Code that V8 made of the program, kept from one call of a command to the next. */

/**
 * Where the code for a call is kept: a file for each build, each Node, each command, and for a screen or a
 * pipe, since each runs other functions; null where it can be kept nowhere. Never throws.
 */
export function placeOfCode(env: NodeJS.ProcessEnv, words: readonly string[]): string | null {
  const folder = codeCacheFolder(env);
  if (folder === null) return null;
  const command = words.find((word) => /^[a-z][a-z-]{1,20}$/.test(word)) ?? 'journey';
  return path.join(folder, `${ofThisBuild()}${command}-${isScreen() ? 'screen' : 'pipe'}`);
}

function ofThisBuild(): string {
  return `${__BUILD__}-${process.version}-${process.arch}-`;
}

function isScreen(): boolean {
  try {
    return fs.fstatSync(1).isCharacterDevice();
  } catch {
    return false;
  }
}

/** What another command kept, which has most of what every command runs; undefined where none did. Never throws. */
export function neighboursCode(place: string): Buffer | undefined {
  try {
    const [folder, own] = [path.dirname(place), path.basename(place)];
    const other = fs.readdirSync(folder).find((name) => name.startsWith(ofThisBuild()) && name !== own);
    return other === undefined ? undefined : keptCode(path.join(folder, other));
  } catch {
    return undefined;
  }
}

/** The code kept there, or undefined. V8 believes what it is given, so what is damaged is left out. Never throws. */
export function keptCode(place: string): Buffer | undefined {
  try {
    const twice = fs.readFileSync(place);
    const code = twice.subarray(0, twice.length / 2);
    return code.length > 0 && code.equals(twice.subarray(code.length)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the code, twice over so that damage shows, and removes that of other builds. Never throws. */
export function keepCode(place: string, code: Buffer): void {
  const [folder, name] = [path.dirname(place), path.basename(place)];
  const begun = path.join(folder, `.${name}-${process.pid}`);
  try {
    for (const flag of ['wx', 'a']) fs.writeFileSync(begun, code, { mode: 0o600, flag });
    fs.renameSync(begun, place);
    for (const other of fs.readdirSync(folder)) {
      if (!other.startsWith(`${__BUILD__}-`)) fs.rmSync(path.join(folder, other), { recursive: true });
    }
  } catch {
    // The next call keeps it, or none does.
  }
}

/**
 * `code` in the user's own cache folder. Code is run from it, so the folder and everything above it must be
 * such that nobody else can write there; else null, and the program starts without. It is never inside
 * JOURNEY_HOME, which may be a shared or synced folder. Never throws.
 */
export function codeCacheFolder(env: NodeJS.ProcessEnv): string | null {
  const { getuid } = process;
  if (getuid === undefined) return null;
  try {
    const { JOURNEY_HOME: home } = env;
    const folder = path.join(cacheFolder(env), 'journey/code');
    if (home && isInside(folder, path.resolve(home))) return null;
    return isOwn(folder, getuid()) ? folder : null;
  } catch {
    return null;
  }
}

/** As in paths.ts, which says what is wrong where there is none; loading its words takes longer than this file. */
function cacheFolder({ XDG_CACHE_HOME: given, HOME: home = '' }: NodeJS.ProcessEnv): string {
  if (!path.isAbsolute(home)) throw new Error('no home');
  if (process.platform === 'darwin') return path.join(home, 'Library/Caches');
  return given !== undefined && path.isAbsolute(given) ? given : path.join(home, '.cache');
}

function isInside(place: string, folder: string): boolean {
  return `${place}/`.startsWith(`${folder}/`);
}

/** Makes `code` and the two folders above it where they are missing, and no more of the path. */
function isOwn(folder: string, user: number): boolean {
  const own = path.dirname(folder);
  const base = path.dirname(own);
  const home = path.dirname(base);
  if (!isPrivate(fs.lstatSync(home), user) || fs.realpathSync(home) !== home) return false;
  for (const one of [base, own, folder]) {
    fs.mkdirSync(one, { recursive: true, mode: 0o700 });
    if (!isPrivate(fs.lstatSync(one), user)) return false;
  }
  return (fs.lstatSync(folder).mode & 0o077) === 0 && aboveAreSafe(home, user);
}

/** A folder of the user's, no link, that others cannot write to. */
function isPrivate(stat: fs.Stats, user: number): boolean {
  return stat.isDirectory() && stat.uid === user && (stat.mode & 0o022) === 0;
}

/** Up to the root: whoever can rename a folder on the way can put another in its place. */
function aboveAreSafe(place: string, user: number): boolean {
  const above = path.dirname(place);
  if (above === place) return true;
  const { uid, mode } = fs.lstatSync(above);
  const sticky = (mode & 0o1000) !== 0;
  return (uid === 0 || uid === user) && ((mode & 0o022) === 0 || sticky) && aboveAreSafe(above, user);
}
