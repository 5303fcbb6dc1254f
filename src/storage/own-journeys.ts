import path from 'node:path';
import { JourneyError } from '../errors.ts';
import { storageWords as words } from '../words/storage.ts';
import { namesIn } from './journal-folder.ts';
import { pinnedHash } from './pinned-days.ts';
import { readIfThere } from './read-file.ts';
import { keepSmallFile } from './small-file.ts';
import type { World } from './world.ts';
import { exists } from './write-file.ts';

/**
 * Copies of the couple's own journey files, data/journeys/<id>.md, so that moving the file loses nothing,
 * and beside each, in <id>--from.md, where it was begun from. Version 0.1 kept no such note.
 */

const pathLimit = 65_536;
const textLimit = 16 * 1024 * 1024;

/** An id has no two hyphens in a row, so that a note's name is never a course's. */
function isCourseId(id: string): boolean {
  return /^(?!.*--)[a-z0-9][a-z0-9-]{0,99}$/.test(id) && pinnedHash(`${id}.md`) === null;
}

/** The names end in `.md` because 0.1 restores no other from a backup. */
function fileOf(world: World, id: string, what: 'text' | 'from'): string {
  if (!isCourseId(id)) throw new JourneyError('data', words.badJourneyId(id));
  return path.join(world.paths.data, 'journeys', what === 'text' ? `${id}.md` : `${id}--from.md`);
}

/**
 * Keeps a begun file's text as it was read, and where it lies; an earlier copy is replaced. Throws
 * JourneyError (cannotCreate, io, data).
 */
export function keepJourney(world: World, id: string, text: string, from: string): void {
  const keep = (what: 'text' | 'from', content: string) => {
    const name = path.basename(fileOf(world, id, what));
    keepSmallFile(world, world.paths.data, ['journeys'], name, Buffer.from(content));
  };
  keep('text', text);
  keep('from', `${from}\n`);
}

/** The ids of the journeys kept here. Throws JourneyError (noInput, io). */
export function keptJourneyIds(world: World): readonly string[] {
  const files = namesIn(world, path.join(world.paths.data, 'journeys')).filter((name) =>
    name.endsWith('.md'),
  );
  return files.map((name) => name.slice(0, -3)).filter(isCourseId);
}

/** Where the kept copy lies, or null when there is none. Throws JourneyError (data) for an id that cannot be one. */
export function keptJourneyPath(world: World, id: string): string | null {
  const file = fileOf(world, id, 'text');
  return exists(world, file) ? file : null;
}

/** Where the file lay when it was begun; null where that is not known. Throws as `keptJourneyPath`. */
export function originOf(world: World, id: string): string | null {
  const bytes = readIfThere(world, fileOf(world, id, 'from'), pathLimit);
  return bytes?.toString('utf8').replace(/\n$/, '') || null;
}

export type OwnCourse = {
  /** Its id by its own text. */
  readonly declared: string;
  /** Its path. */
  readonly from: string;
  readonly text: string;
  /** Whether it may be one that was begun before and moved or edited since, where nobody can tell. */
  readonly mayGuess: boolean;
};

/**
 * The id a course file has here: the one it was begun with before, else its own, else, where that is
 * another course's, the first free one of `id-2`, `id-3` … It is the same course where file and id are
 * the same, whatever was edited; else where the text is, or where nobody can tell: the file it was begun
 * from is gone, or was not noted down.
 */
export function idForCourse(world: World, course: OwnCourse, isTaken: (id: string) => boolean): string {
  const { declared, from } = course;
  const kept: string[] = [];
  let free = declared;
  for (let number = 2; ; number += 1) {
    if (keptJourneyPath(world, free) !== null) kept.push(free);
    else if (!isTaken(free)) break;
    free = numbered(declared, number);
  }
  const isFrom = (id: string) => originOf(world, id) === from;
  return kept.find(isFrom) ?? kept.find((id) => isLikely(world, id, course)) ?? free;
}

function isLikely(world: World, id: string, { text, mayGuess }: OwnCourse): boolean {
  const before = readIfThere(world, fileOf(world, id, 'text'), textLimit)?.toString('utf8');
  const origin = originOf(world, id);
  return before === text || (mayGuess && (origin === null || !exists(world, origin)));
}

function numbered(id: string, number: number): string {
  return `${id.slice(0, 94)}-${number}`;
}

/** Whether a course that calls itself `declared` may be the one that has the id here. */
export function isIdOf(id: string, declared: string): boolean {
  return id === declared || id.replace(/-\d+$/, '') === declared.slice(0, 94);
}
