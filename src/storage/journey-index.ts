import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Day } from '../model/journey.ts';
import type { JourneyOutline } from '../model/journey-summary.ts';
import { hash, recall, remember, stampOf } from './cache-file.ts';
import type { World } from './world.ts';

/**
 * Outlines of journeys and their days as they were read, so that no call reads a whole course to show
 * one day, and none the same day twice: made at build time for the journeys that come with the program
 * (dist/journeys/<id>.json, <id>/<day>.json), kept in the cache for files.
 */

/**
 * The outline prepared for a bundled journey; null when there is none, or when the file has another
 * size or was written later, and so may be another one. Never throws.
 */
export function preparedOutline(prepared: string, id: string, file: string): JourneyOutline | null {
  try {
    const index = path.join(prepared, 'journeys', `${id}.json`);
    const now = statSync(file);
    if (!now.isFile() || now.mtimeMs > statSync(index).mtimeMs) return null;
    const { size, outline } = JSON.parse(readFileSync(index, 'utf8'));
    return size === now.size ? outline : null;
  } catch {
    return null;
  }
}

/** A day of a bundled journey whose prepared outline is believed; null when there is none. Never throws. */
export function preparedDay(prepared: string, id: string, number: number): Day | null {
  try {
    return JSON.parse(readFileSync(path.join(prepared, 'journeys', id, `${number}.json`), 'utf8'));
  } catch {
    return null;
  }
}

/** Where a file's outline is kept, and all that it depends on. */
export type OutlineKey = { readonly file: string; readonly key: string; readonly changed: number };

/** The key for a journey's file as it is now; `prepared` stands for the program's build. */
export function outlineKey(world: World, prepared: string, file: string): OutlineKey {
  const stamp = stampOf(file);
  return {
    file: path.join(world.paths.cache, 'journeys', `${hash(file)}.json`),
    key: JSON.stringify([__VERSION__, stampOf(prepared).text, file, stamp.text]),
    changed: stamp.changed,
  };
}

/** The kept outline of that very file, or null. Never throws. */
export function recallOutline({ file, key }: OutlineKey): JourneyOutline | null {
  const text = recall(file, key);
  return text === null ? null : JSON.parse(text);
}

/** Keeps an outline for the next call. Never throws. */
export function rememberOutline(
  world: World,
  { file, key, changed }: OutlineKey,
  outline: JourneyOutline,
): void {
  remember(world, file, key, changed, JSON.stringify(outline));
}

/** A kept day of that very file, or null. Never throws. */
export function recallDay({ file, key }: OutlineKey, number: number): Day | null {
  const text = recall(dayFile(file, number), key);
  return text === null ? null : JSON.parse(text);
}

/** Keeps a day for the next call. Never throws. */
export function rememberDay(world: World, { file, key, changed }: OutlineKey, day: Day): void {
  remember(world, dayFile(file, day.number), key, changed, JSON.stringify(day));
}

function dayFile(file: string, number: number): string {
  return file.replace(/\.json$/, `-${number}.json`);
}
