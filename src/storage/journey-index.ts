import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ParsedCourse } from '../model/blocks.ts';
import { noThemes, type Theme, type Themes } from '../model/theme.ts';
import { hash, recall, remember, stampOf } from './cache-file.ts';
import type { World } from './world.ts';

/**
 * Courses as they were read, so that none is parsed twice: made by the build for those that come with
 * the program (dist/journeys/<id>.json), kept in the cache for files (cache/journeys).
 */

/**
 * The course prepared for a bundled journey; null when there is none, or when the file has another
 * size or was written later, and so may be another one. Never throws.
 */
export function preparedCourse(prepared: string, id: string, file: string): ParsedCourse | null {
  try {
    const index = path.join(prepared, 'journeys', `${id}.json`);
    const now = statSync(file);
    if (!now.isFile() || now.mtimeMs > statSync(index).mtimeMs) return null;
    // The build writes it in ASCII alone.
    const { size, course } = JSON.parse(readFileSync(index, 'latin1'));
    return size === now.size ? course : null;
  } catch {
    return null;
  }
}

/** The themes that come with the program: their cards at once, of their texts only those asked for. Never throws. */
export function preparedThemes(prepared: string): Themes {
  const folder = path.join(prepared, 'themes');
  const cards = parsed(path.join(folder, 'cards.json'));
  if (!Array.isArray(cards)) return noThemes;
  const read = new Map<string, Theme | null>();
  return {
    cards,
    theme: (id) => {
      if (!cards.some((one) => one.id === id)) return null;
      const theme = read.get(id) ?? (parsed(path.join(folder, `${id}.json`)) as Theme | null);
      read.set(id, theme);
      return theme;
    },
  };
}

/** The value in a JSON file; null where there is none. */
function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Where a file's course is kept, and all that it depends on. */
export type CourseKey = { readonly file: string; readonly key: string; readonly changed: number };

/**
 * The key for a journey's file as it is now, in one of its rounds; `prepared` stands for the program's
 * build, `beside` for files that it is read with.
 */
export function courseKey(
  world: World,
  prepared: string,
  file: string,
  round: number,
  beside: readonly string[],
): CourseKey {
  // A folder's own date says nothing of the files in it.
  if (statSync(file).isDirectory()) throw new Error('a folder is read anew');
  const stamps = [file, ...beside].map((one) => [one, stampOf(one)] as const);
  return {
    file: path.join(
      world.paths.cache,
      'journeys',
      `${hash(`${file}${round === 1 ? '' : `~${round}`}`)}.json`,
    ),
    key: JSON.stringify([
      __VERSION__,
      stampOf(prepared).text,
      round,
      ...stamps.flatMap(([name, { text }]) => [name, text]),
    ]),
    changed: Math.max(...stamps.map(([, { changed }]) => changed)),
  };
}

/** The kept course of that very file, or null. Never throws. */
export function recallCourse({ file, key }: CourseKey): ParsedCourse | null {
  const text = recall(file, key);
  return text === null ? null : JSON.parse(text);
}

/** Keeps a course for the next call. Never throws. */
export function rememberCourse(world: World, { file, key, changed }: CourseKey, course: ParsedCourse): void {
  remember(world, file, key, changed, JSON.stringify(shown(course)));
}

/** Without the file's own text, which nothing shows. */
export function shown({ journey, blocks }: ParsedCourse): ParsedCourse {
  return { journey: { ...journey, source: '', parts: [] }, blocks };
}
