import path from 'node:path';
import { namesIn } from '../journal-folder.ts';
import { setAside } from '../small-file.ts';
import type { World } from '../world.ts';
import { exists } from '../write-file.ts';

/**
 * Drafts that lay there when something else began to be written in their place by a program that could
 * not read them, because their author was not asked for the passphrase or did not give it. They are
 * kept beside it, as <draft>.earlier-<instant>, and come back before it once they can be read.
 */

const word = 'earlier';

/** What follows a draft's name where it was set aside. */
export const asideEnding = '(?:\\.(?:damaged|earlier)-.*)?';

/** Moves what lies at a draft's place out of the way of what comes there now; nothing where there is none. */
export function keepEarlier(world: World, file: string): void {
  if (exists(world, file)) setAside(world, file, word);
}

/** The earlier drafts of the answer whose draft lies at `file`, oldest first. */
export function earlierDrafts(world: World, file: string): readonly string[] {
  const start = `${path.basename(file)}.${word}-`;
  return namesIn(world, path.dirname(file))
    .filter((name) => name.startsWith(start))
    .sort()
    .map((name) => path.join(path.dirname(file), name));
}
