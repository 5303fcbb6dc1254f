import path from 'node:path';
import { JourneyError } from '../errors.ts';
import type { ThemeText } from '../model/theme.ts';
import { storageWords as words } from '../words/storage.ts';
import { namesIn } from './journal-folder.ts';
import { pinnedHash } from './pinned-days.ts';
import { readIfThere } from './read-file.ts';
import { keepSmallFile, removeIfThere } from './small-file.ts';
import type { World } from './world.ts';
import { exists } from './write-file.ts';

/**
 * Copies of the couple's own journey files, data/journeys/<id>.md, so that moving the file loses nothing,
 * and beside each, in <id>--from.md, where it was begun from, and in <id>--themes.md, as JSON, the themes
 * that lay beside it. Version 0.1 kept neither.
 */

const pathLimit = 65_536;
const textLimit = 16 * 1024 * 1024;

/** An id has no two hyphens in a row, so that a note's name is never a course's. */
function isCourseId(id: string): boolean {
  return /^(?!.*--)[a-z0-9][a-z0-9-]{0,99}$/.test(id) && pinnedHash(`${id}.md`) === null;
}

type Kept = 'text' | 'from' | 'themes';

/** The names end in `.md` because 0.1 restores no other from a backup. */
function fileOf(world: World, id: string, what: Kept): string {
  if (!isCourseId(id)) throw new JourneyError('data', words.badJourneyId(id));
  return path.join(world.paths.data, 'journeys', what === 'text' ? `${id}.md` : `${id}--${what}.md`);
}

/** A course of the couple's own, as it was read. */
export type BegunCourse = {
  readonly text: string;
  /** The path of its file. */
  readonly from: string;
  /** Those beside it; null where the ones kept before stay. */
  readonly themes: readonly ThemeText[] | null;
};

/**
 * Keeps a begun file's text as it was read, where it lies, and the themes beside it; an earlier copy is
 * replaced. Throws JourneyError (cannotCreate, io, data).
 */
export function keepJourney(world: World, id: string, { text, from, themes }: BegunCourse): void {
  const keep = (what: Kept, content: string) => {
    const name = path.basename(fileOf(world, id, what));
    keepSmallFile(world, world.paths.data, ['journeys'], name, Buffer.from(content));
  };
  keep('text', text);
  keep('from', `${from}\n`);
  if (themes === null) return;
  if (themes.length === 0) removeIfThere(world, fileOf(world, id, 'themes'));
  else keep('themes', `${JSON.stringify({ schema: 1, themes })}\n`);
}

/** Where the copy of a course's themes lies, or null when there is none. Throws JourneyError (data) for no id. */
export function keptThemesPath(world: World, id: string): string | null {
  const file = fileOf(world, id, 'themes');
  return exists(world, file) ? file : null;
}

/** The themes kept with a course; null where there are none, `damaged` where they cannot be read. Never throws. */
export function keptThemes(world: World, id: string): readonly ThemeText[] | null | 'damaged' {
  try {
    const bytes = readIfThere(world, fileOf(world, id, 'themes'), textLimit);
    return bytes === null ? null : (themesIn(bytes.toString('utf8')) ?? 'damaged');
  } catch {
    return 'damaged';
  }
}

function themesIn(json: string): readonly ThemeText[] | null {
  const { themes } = Object(JSON.parse(json));
  return Array.isArray(themes) && themes.every(isThemeText) ? themes : null;
}

function isThemeText(one: unknown): one is ThemeText {
  const { name, text } = Object(one);
  return typeof name === 'string' && typeof text === 'string';
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
