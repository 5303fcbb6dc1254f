import path from 'node:path';
import { JourneyError } from '../errors.ts';
import { storageWords } from '../words/storage.ts';
import { inspectSaved, savedPath, savedTarget } from './bookmark-fast.ts';
import { ensureFolder } from './folders.ts';
import { nothingSaved, type Saved } from './saved.ts';
import { setAside } from './small-file.ts';
import type { World } from './world.ts';

export type { Saved } from './saved.ts';

/**
 * Settings and bookmark in conf's store. It is never the truth about answers or days: conf rewrites
 * its whole file, so the last of two programs wins, and all that is lost then is a hint.
 */

const words = storageWords.settings;

/** conf cuts larger stores on a disk that is nearly full and says all is well, so ours stay within one block. */
const sizeLimit = 4000;

/**
 * The saved values, with sentences for whatever was wrong with the file: a broken or foreign one is
 * set aside as journey.json.damaged-<instant>. A link is followed. Never throws for the file's state.
 */
export async function loadSaved(
  world: World,
): Promise<{ readonly saved: Saved; readonly notices: readonly string[] }> {
  const condition = inspectSaved(world);
  switch (condition.kind) {
    case 'fine':
      return { saved: condition.saved, notices: [] };
    case 'missing':
      return { saved: nothingSaved, notices: [] };
    case 'broken':
      return { saved: nothingSaved, notices: [putAside(world, words.broken)] };
    case 'foreign':
      return { saved: nothingSaved, notices: [putAside(world, words.foreign)] };
  }
}

function putAside(world: World, sentence: (kept: string) => string): string {
  const file = isOurs(world, savedTarget(world)) ? savedTarget(world) : savedPath(world);
  const kept = setAside(world, file);
  return kept === null ? words.stuck(file) : sentence(kept);
}

/** A file of this account may be moved wherever it lies; of anything else only the link here goes. */
function isOurs(world: World, file: string): boolean {
  try {
    const stat = world.fs.lstatSync(file);
    return stat.isFile() && (world.uid === null || stat.uid === world.uid);
  } catch {
    return false;
  }
}

/**
 * Saves what is given and keeps the rest; returns sentences for what went wrong. A store that cannot
 * be written is a notice, not an error: no answer depends on it.
 */
export async function saveSaved(world: World, change: Partial<Saved>): Promise<readonly string[]> {
  const { saved, notices } = await loadSaved(world);
  return [...notices, ...(await write(world, { ...saved, ...change }))];
}

async function write(world: World, saved: Saved): Promise<readonly string[]> {
  // As conf writes it: indented by a tab.
  if (Buffer.byteLength(JSON.stringify(saved, null, '\t')) >= sizeLimit) return [words.tooLarge];
  try {
    ensureFolder(world, world.paths.config);
    const store = await openStore(world);
    store.set({ bookmark: saved.bookmark, couple: saved.couple, settings: saved.settings });
    return checkWritten(world, saved) ? [] : [words.notSaved(savedPath(world))];
  } catch (error) {
    if (error instanceof JourneyError) return [error.message];
    return [words.notSaved(savedPath(world))];
  }
}

async function openStore(world: World) {
  const { default: Conf } = await import('conf');
  // Conf replaces the file it is given, so it is given the one that a link leads to.
  const { dir, name, ext } = path.parse(savedTarget(world));
  return new Conf({
    cwd: dir,
    configName: name,
    fileExtension: ext.slice(1),
    projectName: 'journey',
    projectSuffix: '',
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
    clearInvalidConfig: false,
  });
}

/** conf has reported success for stores that a full disk cut; so what was written is read again. */
function checkWritten(world: World, saved: Saved): boolean {
  const condition = inspectSaved(world);
  // Another terminal may have written since; its file only has to be whole.
  return condition.kind === 'fine' && (saved.couple === null || condition.saved.couple !== null);
}
