import { JourneyError } from '../../errors.ts';
import { storageWords } from '../../words/storage.ts';
import { headerOf } from '../age/header.ts';
import { draftLimit } from '../drafts/draft-file.ts';
import { readIfThere } from '../read-file.ts';
import type { World } from '../world.ts';

const words = storageWords.doctor;

export type Finding = {
  readonly path: string;
  /** What is wrong, to follow the path in a sentence. */
  readonly problem: string;
  readonly hint: string | null;
};

/** What was found in one place, and how many files were looked at there. */
export type Part = { readonly checked: number; readonly findings: readonly Finding[] };

export function found(file: string, problem: string, hint: string | null): Finding {
  return { path: file, problem, hint };
}

/** Whether other users of this computer may look into it, or it is another's; a folder that is a link is judged by its target. */
export function openToOthers(world: World, file: string, kind: 'file' | 'folder'): readonly Finding[] {
  // Windows keeps rights elsewhere; its modes say nothing.
  if (world.uid === null) return [];
  try {
    const { mode, uid } = kind === 'folder' ? world.fs.statSync(file) : world.fs.lstatSync(file);
    if (uid !== world.uid) return [found(file, words.foreign, words.hints.foreign)];
    if ((mode & 0o077) === 0) return [];
  } catch {
    return [];
  }
  return kind === 'file'
    ? [found(file, words.modeFile, words.hints.modeFile)]
    : [found(file, words.modeFolder, words.hints.modeFolder)];
}

/** Whether a file can be read and begins as an age file does. */
export async function sealedFile(world: World, file: string, hint: string): Promise<readonly Finding[]> {
  try {
    const bytes = readIfThere(world, file, draftLimit);
    return bytes === null || headerOf(bytes) !== null ? [] : [found(file, words.badHeader, hint)];
  } catch (error) {
    if (!(error instanceof JourneyError)) throw error;
    return [found(file, error.kind === 'data' ? words.tooLarge : words.unreadable, hint)];
  }
}
