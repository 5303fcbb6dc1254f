import path from 'node:path';
import { JourneyError } from '../errors.ts';
import { storageWords as words } from '../words/storage.ts';
import { namesIn } from './journal-folder.ts';
import { pinnedHash } from './pinned-days.ts';
import { keepSmallFile } from './small-file.ts';
import type { World } from './world.ts';
import { exists } from './write-file.ts';

/** Copies of the couple's own journey files, data/journeys/<id>.md, so that moving the file loses nothing. */

function nameFor(id: string): string {
  const name = `${id}.md`;
  // The names of begun days' texts are not for a course to take.
  const isOne = /^[a-z0-9][a-z0-9-]{0,99}$/.test(id) && pinnedHash(name) === null;
  if (!isOne) throw new JourneyError('data', words.badJourneyId(id));
  return name;
}

/** Keeps a begun file's text as it was read; an earlier copy is replaced. Throws JourneyError (cannotCreate, io, data). */
export function keepJourney(world: World, id: string, source: string): void {
  keepSmallFile(world, world.paths.data, ['journeys'], nameFor(id), Buffer.from(source));
}

/** The ids of the journeys kept here. Throws JourneyError (noInput, io). */
export function keptJourneyIds(world: World): readonly string[] {
  const all = namesIn(world, path.join(world.paths.data, 'journeys'));
  const files = all.filter((name) => pinnedHash(name) === null);
  return files.flatMap((name) => /^([a-z0-9][a-z0-9-]{0,99})\.md$/.exec(name)?.[1] ?? []);
}

/** Where the kept copy lies, or null when there is none. Throws JourneyError (data) for an id that cannot be one. */
export function keptJourneyPath(world: World, id: string): string | null {
  const file = path.join(world.paths.data, 'journeys', nameFor(id));
  return exists(world, file) ? file : null;
}
