import { JourneyError } from '../errors.ts';
import type { PartnerId } from '../model/couple.ts';
import { storageWords as words } from '../words/storage.ts';
import { newKeyPair, open, recipientOf, seal, sealWithPassphrase } from './age/sealing.ts';
import { sealDraftsTo } from './drafts/kept-drafts.ts';
import {
  ensureKeysFolder,
  identityIn,
  type Keyring,
  keyFileText,
  keyPath,
  openKeyring,
  readIdentity,
  removeKeyFile,
} from './keys.ts';
import { readIfThere } from './read-file.ts';
import { type AskPassphrase, openKeyFile, unlockedIdentity } from './unlocking.ts';
import type { World } from './world.ts';
import { replaceFile } from './write-file.ts';

/** Passphrases and recovery keys. At every moment at least one readable form of a key is on the disk. */

/**
 * Sets a passphrase (or another one, asking for the old). What is half-written is sealed first, so that
 * wherever it is stopped nothing lies in the open behind a passphrase. The open key goes only after the
 * locked one was written, flushed, read back and opened. False when whoever is asked for the old one declines.
 * Throws JourneyError: usage for an empty passphrase, as `unlockedIdentity`, as `replaceFile`.
 */
export async function lockKey(
  keyring: Keyring,
  partner: PartnerId,
  passphrase: string,
  ask: AskPassphrase,
): Promise<boolean> {
  if (passphrase === '') throw new JourneyError('usage', words.emptyPassphrase, words.emptyPassphraseHint);
  const identity = await matchingIdentity(keyring, partner, ask);
  if (identity === null) return false;
  const { world, names, recipients } = keyring;
  await sealDraftsTo(world, partner, recipients[partner]);
  await writeLocked(world, partner, names[partner], identity, passphrase);
  removeKeyFile(world, partner, 'key');
  keyring.unlocked.set(partner, identity);
  // Another terminal may have gone on writing meanwhile.
  await sealDraftsTo(world, partner, recipients[partner]);
  return true;
}

/** As `unlockedIdentity`; throws JourneyError (config) when it, or a key in the open, is not the public key's. */
async function matchingIdentity(
  keyring: Keyring,
  partner: PartnerId,
  ask: AskPassphrase,
): Promise<string | null> {
  const identity = await unlockedIdentity(keyring, partner, ask);
  if (identity === null) return null;
  for (const one of [identity, readIdentity(keyring.world, partner) ?? identity]) {
    if ((await recipientOf(one)) === keyring.recipients[partner]) continue;
    throw new JourneyError('config', words.keyOfAnother(keyring.names[partner]), words.keyBrokenHint);
  }
  return identity;
}

/** Takes the passphrase away; false when whoever is asked for it declines. Throws as `lockKey`. */
export async function unlockKey(keyring: Keyring, partner: PartnerId, ask: AskPassphrase): Promise<boolean> {
  const identity = await matchingIdentity(keyring, partner, ask);
  if (identity === null) return false;
  writeOpen(keyring.world, partner, keyring.names[partner], identity);
  removeKeyFile(keyring.world, partner, 'key.age');
  return true;
}

/** A recovery key to be shown once. It counts, and one made before no longer does, once `keep` has been called. */
export type RecoveryKey = {
  readonly secret: string;
  /** Throws JourneyError (cannotCreate, io); the one made before counts then. */
  keep(): void;
};

/**
 * A new recovery key, for paper. Whoever is stopped before it is written down has the earlier one still.
 * Null when whoever is asked for the passphrase declines. Throws as `lockKey`.
 */
export async function makeRecoveryKey(
  keyring: Keyring,
  partner: PartnerId,
  ask: AskPassphrase,
): Promise<RecoveryKey | null> {
  const identity = await matchingIdentity(keyring, partner, ask);
  if (identity === null) return null;
  const { world, names } = keyring;
  const paper = await newKeyPair();
  const { bytes } = await seal(keyFileText(names[partner], identity), [paper.recipient]);
  return {
    secret: paper.identity,
    keep: () => replaceFile(world, ensureKeysFolder(world), `${partner}.recovery.age`, bytes),
  };
}

/**
 * Sets a partner's key back from the paper: in the open, or under a new passphrase. Spaces, line
 * ends and small letters in `secret` do not matter. Throws JourneyError: noInput when no recovery
 * key was made, data when it is not the one or damaged; nothing is changed then.
 */
export async function recoverKey(
  world: World,
  partner: PartnerId,
  secret: string,
  newPassphrase: string | null,
): Promise<void> {
  if (newPassphrase === '') throw new JourneyError('usage', words.emptyPassphrase, words.emptyPassphraseHint);
  const { name, recipient } = publicOf(world, partner);
  const identity = await recoveredIdentity(world, partner, secret);
  if (identity === null) throw new JourneyError('data', words.wrongRecovery, words.wrongRecoveryHint);
  if (newPassphrase === null) {
    writeOpen(world, partner, name, identity);
    removeKeyFile(world, partner, 'key.age');
  } else {
    await sealDraftsTo(world, partner, recipient);
    await writeLocked(world, partner, name, identity, newPassphrase);
    removeKeyFile(world, partner, 'key');
  }
}

/** Whether a text is a whole key by its check sum, however it is spaced and in small letters too. */
export function isWholeKey(secret: string): boolean {
  return paperIdentity(secret) !== null;
}

/** Whether the key is the one that was printed last. Throws JourneyError (noInput) as `assertHasRecovery`. */
export async function opensRecovery(world: World, partner: PartnerId, secret: string): Promise<boolean> {
  return (await recoveredIdentity(world, partner, secret)) !== null;
}

/** Throws JourneyError (noInput, 66) when no recovery key was made for this partner. */
export function assertHasRecovery(world: World, partner: PartnerId): void {
  recoveryFile(world, partner);
}

function recoveryFile(world: World, partner: PartnerId): Uint8Array {
  const bytes = readIfThere(world, keyPath(world, partner, 'recovery.age'), 65_536);
  if (bytes !== null) return bytes;
  throw new JourneyError('noInput', words.noRecovery(publicOf(world, partner).name), words.noRecoveryHint);
}

async function recoveredIdentity(world: World, partner: PartnerId, secret: string): Promise<string | null> {
  const identity = await identityFromPaper(recoveryFile(world, partner), secret);
  const fits = identity !== null && (await recipientOf(identity)) === publicOf(world, partner).recipient;
  return fits ? identity : null;
}

function paperIdentity(secret: string): string | null {
  return identityIn(secret.replace(/\s+/g, '').toUpperCase());
}

function publicOf(world: World, partner: PartnerId): { readonly name: string; readonly recipient: string } {
  const { names, recipients } = openKeyring(world);
  return { name: names[partner], recipient: recipients[partner] };
}

async function identityFromPaper(bytes: Uint8Array, secret: string): Promise<string | null> {
  const paper = paperIdentity(secret);
  if (paper === null) return null;
  if ((await recipientOf(paper)) === null) return null;
  const opening = await open(bytes, paper);
  return opening.kind === 'opened' ? identityIn(Buffer.from(opening.plaintext).toString('utf8')) : null;
}

function writeOpen(world: World, partner: PartnerId, name: string, identity: string): void {
  replaceFile(world, ensureKeysFolder(world), `${partner}.key`, keyFileText(name, identity));
}

async function writeLocked(
  world: World,
  partner: PartnerId,
  name: string,
  identity: string,
  passphrase: string,
): Promise<void> {
  const bytes = await sealWithPassphrase(keyFileText(name, identity), passphrase, world.passphraseWork);
  replaceFile(world, ensureKeysFolder(world), `${partner}.key.age`, bytes);
  const file = keyPath(world, partner, 'key.age');
  const written = readIfThere(world, file, 65_536);
  if (written === null || (await openKeyFile(written, passphrase, file)) !== identity) {
    throw new JourneyError('io', words.cutShort(file), words.ioHint);
  }
}
