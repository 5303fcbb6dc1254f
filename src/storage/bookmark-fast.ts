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

/** What became of the settings file; all but `fine` and `missing` need `loadSaved` to set it aside. */
export type SavedCondition =
  | { readonly kind: 'fine'; readonly saved: Saved }
  | { readonly kind: 'missing' }
  /** Not JSON: cut, zeroed, a merge's conflict marks, a folder, or not readable. */
  | { readonly kind: 'broken' }
  /** A link; `saved` is what it leads to, where that can be read. */
  | { readonly kind: 'link'; readonly saved: Saved | null }
  /** Another account owns it; its content is not believed. */
  | { readonly kind: 'foreign' };

/** Looks at the settings file without changing anything. Never throws. */
export function inspectSaved(world: World): SavedCondition {
  const file = savedPath(world);
  try {
    const stat = world.fs.lstatSync(file);
    if (stat.isSymbolicLink()) return { kind: 'link', saved: throughLink(world, file) };
    if (world.uid !== null && stat.uid !== world.uid) return { kind: 'foreign' };
    const saved = readSaved(JSON.parse(readPlainFile(world, file, limit).toString('utf8')));
    return saved === null ? { kind: 'broken' } : { kind: 'fine', saved };
  } catch (error) {
    return errnoOf(error) === 'ENOENT' ? { kind: 'missing' } : { kind: 'broken' };
  }
}

function throughLink(world: World, file: string): Saved | null {
  try {
    const bytes = world.fs.readFileSync(file);
    return bytes.length > limit ? null : readSaved(JSON.parse(bytes.toString('utf8')));
  } catch {
    return null;
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
    case 'link':
    case 'foreign':
      return null;
  }
}
