import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ParsedCourse } from '../model/blocks.ts';
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
    const { size, course } = JSON.parse(readFileSync(index, 'utf8'));
    return size === now.size ? course : null;
  } catch {
    return null;
  }
}

/** Where a file's course is kept, and all that it depends on. */
export type CourseKey = { readonly file: string; readonly key: string; readonly changed: number };

/** The key for a journey's file as it is now; `prepared` stands for the program's build. */
export function courseKey(world: World, prepared: string, file: string): CourseKey {
  // A folder's own date says nothing of the files in it.
  if (statSync(file).isDirectory()) throw new Error('a folder is read anew');
  const stamp = stampOf(file);
  return {
    file: path.join(world.paths.cache, 'journeys', `${hash(file)}.json`),
    key: JSON.stringify([__VERSION__, stampOf(prepared).text, file, stamp.text]),
    changed: stamp.changed,
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
