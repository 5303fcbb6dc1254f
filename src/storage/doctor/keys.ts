import path from 'node:path';
import { JourneyError } from '../../errors.ts';
import { type PartnerId, partners } from '../../model/couple.ts';
import { storageWords } from '../../words/storage.ts';
import { recipientOf } from '../age/sealing.ts';
import { namesIn } from '../journal-folder.ts';
import { hasWholePublic, type Keyring, keyPath, keysFolder, readIdentity } from '../keys.ts';
import { identityAtHand } from '../unlocking.ts';
import type { World } from '../world.ts';
import { exists } from '../write-file.ts';
import { type Finding, found, openToOthers, type Part, sealedFile } from './finding.ts';

const words = storageWords.doctor;

export async function examineKeys(world: World): Promise<Part> {
  const names = namesIn(world, keysFolder(world));
  const findings = names.flatMap((name) => openToOthers(world, path.join(keysFolder(world), name), 'file'));
  for (const name of names.filter((one) => one.endsWith('.age')))
    findings.push(...(await sealedFile(world, path.join(keysFolder(world), name), words.hints.restore)));
  // A home without keys has nothing that could be broken.
  if (names.length > 0) for (const partner of partners) findings.push(...examineKey(world, partner));
  return { checked: names.length, findings };
}

function examineKey(world: World, partner: PartnerId): readonly Finding[] {
  if (!hasWholePublic(world, partner))
    return [found(keyPath(world, partner, 'pub'), words.unreadable, words.hints.restore)];
  const open = exists(world, keyPath(world, partner, 'key'));
  const locked = exists(world, keyPath(world, partner, 'key.age'));
  if (open && locked) return [found(keyPath(world, partner, 'key'), words.keyBoth, words.hints.lockAgain)];
  if (!open && !locked) return [found(keyPath(world, partner, 'key'), words.keyMissing, words.hints.restore)];
  return [];
}

/** Whether each private key that can be read belongs to the public one. */
export async function keysBelong(world: World, keyring: Keyring | null): Promise<Part> {
  if (keyring === null) return { checked: 0, findings: [] };
  const findings: Finding[] = [];
  for (const partner of partners) {
    const identity = readableIdentity(world, keyring, partner);
    if (identity === null) continue;
    const belongs = identity !== 'broken' && (await recipientOf(identity)) === keyring.recipients[partner];
    if (!belongs)
      findings.push(found(keyPath(world, partner, 'key'), words.keyMismatch, words.hints.restore));
  }
  return { checked: 0, findings };
}

/** A partner's private key where it can be read; `broken` where it is none. */
export function readableIdentity(world: World, keyring: Keyring, partner: PartnerId): string | null {
  try {
    return readIdentity(world, partner) ?? identityAtHand(keyring, partner);
  } catch (error) {
    if (error instanceof JourneyError) return 'broken';
    throw error;
  }
}

/** Those that can be read. */
export function identitiesOf(world: World, keyring: Keyring | null): readonly string[] {
  if (keyring === null) return [];
  const identities = partners.map((partner) => readableIdentity(world, keyring, partner));
  return identities.filter((one): one is string => one !== null && one !== 'broken');
}
