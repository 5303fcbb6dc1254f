import path from 'node:path';
import { errnoOf, steady, writingFailed } from './disk-error.ts';
import { ensureFolder } from './folders.ts';
import type { World } from './world.ts';
import { replaceFile } from './write-file.ts';

/** Small files of ours in the state and data folders, replaced whole. */

/** Writes `folder/name` below one of our base folders, making what is missing. Throws JourneyError as `replaceFile`. */
export function keepSmallFile(
  world: World,
  base: string,
  inside: readonly string[],
  name: string,
  bytes: Uint8Array,
  options: { readonly keepName?: boolean } = {},
): void {
  let folder: string;
  try {
    folder = ensureFolder(world, base, ...inside);
  } catch (error) {
    throw writingFailed(error, path.join(base, ...inside));
  }
  replaceFile(world, folder, name, bytes, options);
}

/** Removes a file; true when it was there. Throws JourneyError when it cannot be removed. */
export function removeIfThere(world: World, file: string): boolean {
  try {
    steady(() => world.fs.unlinkSync(file));
    return true;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return false;
    throw writingFailed(error, file);
  }
}

/** Moves a file out of the way under `<name>.<word>-<stamp>`; returns its new path, or null when it cannot be moved. */
export function setAside(world: World, file: string, word = 'damaged'): string | null {
  const stamp = world.now().toISOString().replace(/[:.]/g, '-');
  for (let extra = 0; extra < 100; extra += 1) {
    const kept = `${file}.${word}-${stamp}${extra === 0 ? '' : `-${extra}`}`;
    try {
      world.fs.lstatSync(kept);
    } catch {
      return move(world, file, kept);
    }
  }
  return null;
}

function move(world: World, file: string, kept: string): string | null {
  try {
    steady(() => world.fs.renameSync(file, kept));
    return kept;
  } catch {
    return null;
  }
}
