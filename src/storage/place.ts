import path from 'node:path';
import { JourneyError } from '../errors.ts';
import { readIfThere } from './read-file.ts';
import { keepSmallFile, removeIfThere, setAside } from './small-file.ts';
import type { World } from './world.ts';

/**
 * Where sittings stopped: state/place.json, the newest first and then the others, one for each day of a
 * run. Step and page only, never a word anyone wrote. Version 0.1 reads the newest.
 */

/** A place with the run it belongs to; the caller decides on the shape of the place itself. */
type Kept = { readonly run: string; readonly place: unknown };

const limit = 65_536;

/** More days than anyone leaves halfway; the oldest go first. */
const most = 100;

function placePath(world: World): string {
  return path.join(world.paths.state, 'place.json');
}

/**
 * Puts the place of a day in front of all others, which stay; one kept for the same day of the same run
 * is replaced. After a power cut it may be the one before. Throws JourneyError (cannotCreate, io).
 */
export function savePlace(world: World, run: string, place: { readonly day: number }): void {
  write(world, [{ run, place }, ...without(load(world), run, place.day)].slice(0, most));
}

/** The places of a run as they were saved, the newest first, for the caller to check; none where the file is damaged (then it is set aside). */
export function loadPlaces(world: World, run: string): readonly unknown[] {
  return load(world).flatMap((kept) => (kept.run === run ? [kept.place] : []));
}

/** Takes away the place of one day. Throws JourneyError (cannotCreate, io). */
export function dropPlace(world: World, run: string, day: number): void {
  const kept = load(world);
  const left = without(kept, run, day);
  if (left.length < kept.length) write(world, left);
}

function write(world: World, [newest, ...others]: readonly Kept[]): void {
  if (newest === undefined) {
    removeIfThere(world, placePath(world));
    return;
  }
  const bytes = Buffer.from(`${JSON.stringify({ ...newest, others })}\n`);
  keepSmallFile(world, world.paths.state, [], 'place.json', bytes, { keepName: false });
}

function without(kept: readonly Kept[], run: string, day: number): readonly Kept[] {
  return kept.filter((one) => one.run !== run || dayOf(one.place) !== day);
}

function dayOf(place: unknown): unknown {
  return typeof place === 'object' && place !== null && 'day' in place ? place.day : null;
}

function load(world: World): readonly Kept[] {
  try {
    const bytes = readIfThere(world, placePath(world), limit);
    return bytes === null ? [] : keptIn(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof JourneyError)) throw error;
    setAside(world, placePath(world));
    return [];
  }
}

function keptIn(value: unknown): readonly Kept[] {
  if (!isKept(value)) return [];
  const { run, place } = value;
  const others: unknown = 'others' in value ? value.others : [];
  return [{ run, place }, ...(Array.isArray(others) ? others.filter(isKept) : [])];
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' &&
    value !== null &&
    'place' in value &&
    'run' in value &&
    typeof value.run === 'string'
  );
}
