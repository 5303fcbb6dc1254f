import path from 'node:path';
import { JourneyError } from '../errors.ts';
import { type Couple, type PartnerId, partners } from '../model/couple.ts';
import { storageWords as words } from '../words/storage.ts';
import { identityBytes } from './age/keys.ts';
import { newKeyPair, recipientOf } from './age/sealing.ts';
import { writingFailed } from './disk-error.ts';
import { ensureFolder, flushFolder } from './folders.ts';
import { readIfThere } from './read-file.ts';
import { removeIfThere } from './small-file.ts';
import type { World } from './world.ts';
import { exists, replaceFile, sweepTemporaries, writeNew } from './write-file.ts';

/**
 * One age key per partner, in data/keys: `a.pub` (who it is for, `# formerly NAME` for each name before,
 * and the recipient), and either
 * `a.key` (the identity, in the open) or `a.key.age` (the identity under a passphrase). All of them
 * are files the public `age` program takes as they are. Writing needs `.pub` alone.
 */
export type Keyring = {
  readonly world: World;
  readonly names: Readonly<Record<PartnerId, string>>;
  /** Names each went by before; they still mean the same person. */
  readonly formerNames: Readonly<Record<PartnerId, readonly string[]>>;
  /** `age1…` for each. */
  readonly recipients: Readonly<Record<PartnerId, string>>;
  /** Whether reading this partner's answers asks for a passphrase: wherever there is a locked key, whatever lies beside it. */
  protection(partner: PartnerId): 'open' | 'locked';
  /** Identities that were unlocked in this run; nothing of it is kept. */
  readonly unlocked: Map<PartnerId, string>;
};

/** More than any key file holds, in bytes. */
export const keyLimit = 65_536;

export function keysFolder(world: World): string {
  return path.join(world.paths.data, 'keys');
}

export type KeyFile = 'pub' | 'key' | 'key.age' | 'recovery.age';

export function keyPath(world: World, partner: PartnerId, kind: KeyFile): string {
  return path.join(keysFolder(world), `${partner}.${kind}`);
}

/** Whether both partners' public keys are here. */
export function hasKeys(world: World): boolean {
  return partners.every((partner) => exists(world, keyPath(world, partner, 'pub')));
}

/**
 * Makes what is missing of the two keys, without passphrases. Safe to call twice and from two
 * programs at once: what is there is never replaced. Throws JourneyError as `writeNew`.
 */
export async function createKeys(world: World, names: Readonly<Record<PartnerId, string>>): Promise<Keyring> {
  ensureKeysFolder(world);
  for (const partner of partners) await createKey(world, partner, names[partner]);
  return openKeyring(world);
}

/** Makes the keys' folder, 0700, and tidies it. Throws JourneyError (cannotCreate, io). */
export function ensureKeysFolder(world: World): string {
  try {
    const folder = ensureFolder(world, world.paths.data, 'keys');
    // What a program killed in the middle left here would be a key without its passphrase.
    sweepTemporaries(world, folder);
    return folder;
  } catch (error) {
    throw writingFailed(error, keysFolder(world));
  }
}

async function createKey(world: World, partner: PartnerId, name: string): Promise<void> {
  if (exists(world, keyPath(world, partner, 'pub'))) return;
  const locked = keyPath(world, partner, 'key.age');
  if (exists(world, locked)) throw new JourneyError('config', words.keyBroken(locked), words.keyBrokenHint);
  const { identity } = await newKeyPair();
  writeNew(world, keysFolder(world), `${partner}.key`, keyFileText(name, identity));
  // Another program may have been quicker; then its identity is the one that counts.
  const kept = readIdentity(world, partner);
  const recipient = kept === null ? null : await recipientOf(kept);
  if (recipient === null) throw broken(keyPath(world, partner, 'key'));
  writeNew(world, keysFolder(world), `${partner}.pub`, keyFileText(name, recipient));
}

/** A comment line with the name, then the key: what `age -R` and `age -i` read. */
export function keyFileText(name: string, key: string): Uint8Array {
  const oneLine = name.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return Buffer.from(`# ${oneLine}\n${key}\n`);
}

/** Throws JourneyError (config) when a public key is missing or broken. */
export function openKeyring(world: World): Keyring {
  const a = readPublic(world, 'a');
  const b = readPublic(world, 'b');
  return {
    world,
    names: { a: a.name, b: b.name },
    formerNames: { a: a.formerNames, b: b.formerNames },
    recipients: { a: a.recipient, b: b.recipient },
    // Read anew each time: the other terminal may have locked or unlocked meanwhile.
    protection: (partner) =>
      exists(world, keyPath(world, partner, 'key')) && !isLocked(world, partner) ? 'open' : 'locked',
    unlocked: new Map(),
  };
}

export function isLocked(world: World, partner: PartnerId): boolean {
  return exists(world, keyPath(world, partner, 'key.age'));
}

/**
 * Whether the key lies in the open beside the locked one: locking or unlocking was stopped halfway, or
 * somebody put it there. The passphrase counts; the open one is nobody's proof of anything.
 */
export function isHalfLocked(world: World, partner: PartnerId): boolean {
  return isLocked(world, partner) && exists(world, keyPath(world, partner, 'key'));
}

type PublicHalf = {
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly recipient: string;
};

function readPublic(world: World, partner: PartnerId): PublicHalf {
  const file = keyPath(world, partner, 'pub');
  const bytes = readIfThere(world, file, keyLimit);
  if (bytes === null) throw new JourneyError('config', words.keysMissing, words.keysMissingHint);
  const lines = bytes.toString('utf8').split('\n');
  const recipient = lines.find((line) => /^age1[a-z0-9]{58}\r?$/.test(line))?.trim();
  if (recipient === undefined) throw broken(file);
  const [name, ...more] = lines.filter((line) => line.startsWith('#')).map((line) => line.slice(1).trim());
  const formerNames = more.flatMap((line) => /^formerly (.+)$/.exec(line)?.[1] ?? []);
  return { name: name || words.keyWithoutName, formerNames, recipient };
}

const formerly = 'formerly ';

/**
 * Gives a partner another name than `from`: their public key's comment is the name, and keeps the earlier
 * ones below it. One file, replaced whole, so that nobody is ever half renamed; `namesNow` brings along what was
 * kept elsewhere. Throws JourneyError (config) when the key is missing or broken, and as `replaceFile`.
 */
export function renamePartner(world: World, partner: PartnerId, from: string, to: string): void {
  const { name, formerNames, recipient } = readPublic(world, partner);
  const earlier = [...formerNames, name, from].filter((one) => one !== to && one !== words.keyWithoutName);
  const lines = [to, ...new Set(earlier.map((one) => `${formerly}${one}`))].join('\n# ');
  replaceFile(world, ensureKeysFolder(world), `${partner}.pub`, Buffer.from(`# ${lines}\n${recipient}\n`));
}

/** The names as they are now, of names that may have been kept before one was changed. */
export function namesNow(world: World, { names, ...couple }: Couple): Couple {
  const now = (partner: PartnerId) => {
    const key = wholePublic(world, partner);
    return key?.formerNames.includes(names[partner]) === true ? key.name : names[partner];
  };
  return { ...couple, names: { a: now('a'), b: now('b') } };
}

/** Whether a partner's private key is here, in the open or under a passphrase. */
export function hasPrivateKey(world: World, partner: PartnerId): boolean {
  return (['key', 'key.age'] as const).some((kind) => exists(world, keyPath(world, partner, kind)));
}

/** Whether the public half is there and whole. */
export function hasWholePublic(world: World, partner: PartnerId): boolean {
  return wholePublic(world, partner) !== null;
}

function wholePublic(world: World, partner: PartnerId): PublicHalf | null {
  try {
    return readPublic(world, partner);
  } catch (error) {
    if (error instanceof JourneyError) return null;
    throw error;
  }
}

/** What is thrown where a key file cannot be read as one. */
export function broken(file: string): JourneyError {
  return new JourneyError('config', words.keyBroken(file), words.keyBrokenHint);
}

/**
 * The identity in the open, or null when the partner has none there; it counts only where there is no
 * locked one (`identityAtHand`). Throws when the file is broken.
 */
export function readIdentity(world: World, partner: PartnerId): string | null {
  const file = keyPath(world, partner, 'key');
  const bytes = readIfThere(world, file, keyLimit);
  if (bytes === null) return null;
  const identity = identityIn(bytes.toString('utf8'));
  if (identity === null) throw broken(file);
  return identity;
}

/** The first identity in an age identity file; null when there is none, or its check sum is wrong. */
export function identityIn(text: string): string | null {
  const found = /^AGE-SECRET-KEY-1[A-Z0-9]{58}(?=\r?$)/m.exec(text)?.[0];
  return found === undefined || identityBytes(found) === null ? null : found;
}

/** Removes one of a partner's key files for good. Throws JourneyError (cannotCreate, io). */
export function removeKeyFile(world: World, partner: PartnerId, kind: KeyFile): void {
  if (!removeIfThere(world, keyPath(world, partner, kind))) return;
  flushFolder(world, ensureKeysFolder(world));
}
