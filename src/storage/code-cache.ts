import fs from 'node:fs';
import path from 'node:path';
import { journeyPaths } from './paths.ts';

/**
 * The folder for Node's compile cache (`module.enableCompileCache`, from Node 22.1): `code` in the
 * user's own cache folder. Code is run from it, so the folder and everything above it must be such
 * that nobody else can write there; else null, and the program starts without a cache. It is never
 * inside JOURNEY_HOME, which may be a shared or synced folder. Never throws.
 */
export function codeCacheFolder(env: NodeJS.ProcessEnv): string | null {
  const { getuid } = process;
  if (getuid === undefined) return null;
  try {
    const { JOURNEY_HOME: home, ...others } = env;
    const folder = path.join(journeyPaths(others).cache, 'code');
    if (home && isInside(folder, path.resolve(home))) return null;
    return isOwn(folder, getuid()) ? folder : null;
  } catch {
    return null;
  }
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
