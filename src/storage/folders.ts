import path from 'node:path';
import { closeFile, errnoOf, steady } from './disk-error.ts';
import type { World } from './world.ts';

/** Folders that only their owner can open, and that survive a power cut. */

/**
 * Makes `base` and then each of `inside` below it, and tightens those that others can look into.
 * 0700 whatever the umask. A folder that is a link is followed, and what it leads to is tightened. Each new folder's parent is flushed, so that the folder itself is kept.
 * Throws the system's error.
 */
export function ensureFolder(world: World, base: string, ...inside: readonly string[]): string {
  makeWithParents(world, base);
  tighten(world, base);
  let here = base;
  for (const one of inside) {
    here = path.join(here, one);
    make(world, here);
    tighten(world, here);
  }
  return here;
}

function makeWithParents(world: World, folder: string): void {
  if (isThere(world, folder)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) makeWithParents(world, parent);
  make(world, folder);
}

function isThere(world: World, place: string): boolean {
  try {
    steady(() => world.fs.lstatSync(place));
    return true;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function make(world: World, folder: string): void {
  try {
    steady(() => world.fs.mkdirSync(folder, { mode: 0o700 }));
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return;
    throw error;
  }
  flushFolder(world, path.dirname(folder));
}

function tighten(world: World, folder: string): void {
  if (process.platform === 'win32') return;
  const { mode } = steady(() => world.fs.statSync(folder));
  if ((mode & 0o777) === 0o700) return;
  try {
    steady(() => world.fs.chmodSync(folder, 0o700));
  } catch (error) {
    // FAT and foreign folders know no modes; `journey doctor` says so, writing goes on.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EACCES'].includes(errnoOf(error) ?? '')) throw error;
  }
}

/**
 * Flushes a folder's list of names to the disk (fsync(2): "Calling fsync() does not necessarily
 * ensure that the entry in the directory containing the file has also reached disk").
 */
export function flushFolder(world: World, folder: string): void {
  // Windows cannot open a folder for this, and keeps names with the file.
  if (process.platform === 'win32') return;
  const fd = steady(() => world.fs.openSync(folder, 'r'));
  try {
    steady(() => world.fs.fsyncSync(fd));
  } catch (error) {
    // Some file systems (FUSE, SMB) cannot flush a folder and say so; there is no more to be had.
    if (errnoOf(error) !== 'EINVAL' && errnoOf(error) !== 'ENOTSUP') throw error;
  } finally {
    closeFile(world.fs, fd);
  }
}

/** The names in a folder; none when it does not exist. Throws the system's error otherwise. */
export function listFolder(world: World, folder: string): readonly string[] {
  try {
    return steady(() => world.fs.readdirSync(folder));
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}
