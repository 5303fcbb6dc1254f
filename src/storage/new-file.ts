import path from 'node:path';
import { JourneyError } from '../errors.ts';
import { storageWords as words } from '../words/storage.ts';
import { writingFailed } from './disk-error.ts';
import type { World } from './world.ts';
import { writeNew } from './write-file.ts';

/**
 * Writes a file the couple asked for (an export, a backup) where they asked for it: 0600, flushed,
 * whole or not at all, and never over another. Throws JourneyError (cannotCreate, io).
 */
export function writeNewFile(world: World, file: string, content: string | Uint8Array): void {
  if (!isWritten(world, path.resolve(file), content)) throw taken(file);
}

/** The same under the first free name of `name.html`, `name-2.html` …; gives its full path. */
export function writeFreeFile(world: World, file: string, content: string): string {
  const { dir, name, ext } = path.parse(path.resolve(file));
  for (let number = 1; ; number += 1) {
    const tried = path.join(dir, `${name}${number === 1 ? '' : `-${number}`}${ext}`);
    if (isWritten(world, tried, content)) return tried;
  }
}

/**
 * Refuses a place that is taken or in no folder, before anything is asked or waited for; writing looks
 * for itself. Throws JourneyError cannotCreate.
 */
export function refuseTaken(world: World, file: string): void {
  try {
    world.fs.statSync(`${path.dirname(path.resolve(file))}/.`);
  } catch (error) {
    throw elsewhere(writingFailed(error, file));
  }
  try {
    world.fs.lstatSync(file);
  } catch {
    // Free, or not to be seen: then the writing says why.
    return;
  }
  throw taken(file);
}

function isWritten(world: World, full: string, content: string | Uint8Array): boolean {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  try {
    return writeNew(world, path.dirname(full), path.basename(full), bytes);
  } catch (error) {
    throw elsewhere(error);
  }
}

function taken(file: string): JourneyError {
  return new JourneyError('cannotCreate', words.exists(file), words.existsHint);
}

/** The same error with a way on for a place of theirs; another home helps only where ours is written. */
function elsewhere(error: unknown): unknown {
  const homes: readonly unknown[] = [words.notAllowedHint, words.readOnlyHint];
  if (!(error instanceof JourneyError) || !homes.includes(error.hint)) return error;
  return new JourneyError(error.kind, error.message, words.otherFolderHint, { cause: error });
}
