import path from 'node:path';
import { errnoOf } from './disk-error.ts';
import { readPlainFile } from './read-file.ts';
import { nothingSaved, readSaved, type Saved } from './saved.ts';
import type { World } from './world.ts';

/** Reading the settings file without loading conf, for the commands that only look. */

const limit = 65_536;

export function savedPath(world: World): string {
  return path.join(world.paths.config, 'journey.json');
}

/**
 * Where the settings really lie: people keep such a file in a folder of their own and link it here
 * (stow, chezmoi). The link's target also where nothing is there yet; the link itself where it leads
 * round in a circle.
 */
export function savedTarget(world: World): string {
  let file = savedPath(world);
  for (let links = 0; links < 40; links += 1) {
    const next = linkedFrom(world, file);
    if (next === null) return file;
    file = next;
  }
  return savedPath(world);
}

function linkedFrom(world: World, file: string): string | null {
  try {
    return path.resolve(world.fs.realpathSync(path.dirname(file)), world.fs.readlinkSync(file));
  } catch {
    // Not a link, or not there.
    return null;
  }
}

/** What became of the settings file; all but `fine` and `missing` need `loadSaved` to set it aside. */
export type SavedCondition =
  | { readonly kind: 'fine'; readonly saved: Saved }
  | { readonly kind: 'missing' }
  /** Not JSON: cut, zeroed, a merge's conflict marks, a folder, or not readable. */
  | { readonly kind: 'broken' }
  /** Another account owns it; its content is not believed. */
  | { readonly kind: 'foreign' };

/** Looks at the settings file, through a link, without changing anything. Never throws. */
export function inspectSaved(world: World): SavedCondition {
  const file = savedTarget(world);
  try {
    const { uid } = world.fs.lstatSync(file);
    if (world.uid !== null && uid !== world.uid) return { kind: 'foreign' };
    const saved = readSaved(JSON.parse(readPlainFile(world, file, limit).toString('utf8')));
    return saved === null ? { kind: 'broken' } : { kind: 'fine', saved };
  } catch (error) {
    return errnoOf(error) === 'ENOENT' ? { kind: 'missing' } : { kind: 'broken' };
  }
}

/** The saved values when the file is as it should be or is not there; null when `loadSaved` must look after it. */
export function readSavedFast(world: World): Saved | null {
  const condition = inspectSaved(world);
  switch (condition.kind) {
    case 'fine':
      return condition.saved;
    case 'missing':
      return nothingSaved;
    case 'broken':
    case 'foreign':
      return null;
  }
}
