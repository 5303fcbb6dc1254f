import path from 'node:path';
import { JourneyError } from '../../errors.ts';
import { newKeyPair } from '../age/sealing.ts';
import { writingFailed } from '../disk-error.ts';
import { ensureFolder } from '../folders.ts';
import { identityIn } from '../keys.ts';
import { readIfThere } from '../read-file.ts';
import { setAside } from '../small-file.ts';
import type { World } from '../world.ts';
import { writeNew } from '../write-file.ts';

/** state/draft.key: the age identity that half-written answers of partners without a passphrase are sealed to. */

/** This device's draft key, made at first use; a broken one is set aside and a new one made. */
export async function deviceIdentity(world: World): Promise<string> {
  const existing = readDeviceIdentity(world);
  if (existing !== null) return existing;
  const file = deviceKeyPath(world);
  if (readIfThere(world, file, 65_536) !== null) setAside(world, file);
  const { identity } = await newKeyPair();
  try {
    ensureFolder(world, world.paths.state);
  } catch (error) {
    throw writingFailed(error, world.paths.state);
  }
  writeNew(world, world.paths.state, 'draft.key', Buffer.from(`# journey drafts\n${identity}\n`));
  // Another terminal may have made it meanwhile.
  return readDeviceIdentity(world) ?? identity;
}

export function deviceKeyPath(world: World): string {
  return path.join(world.paths.state, 'draft.key');
}

/** The key when there is a whole one. */
export function readDeviceIdentity(world: World): string | null {
  const bytes = readIfThere(world, deviceKeyPath(world), 65_536);
  return bytes === null ? null : identityIn(bytes.toString('utf8'));
}

/** False where there is a draft key that cannot be read; true also where none was made yet. */
export function hasWholeDraftKey(world: World): boolean {
  try {
    return readIfThere(world, deviceKeyPath(world), 65_536) === null || readDeviceIdentity(world) !== null;
  } catch (error) {
    if (error instanceof JourneyError) return false;
    throw error;
  }
}
