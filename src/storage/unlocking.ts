import { JourneyError } from '../errors.ts';
import { type PartnerId, partners } from '../model/couple.ts';
import { storageWords as words } from '../words/storage.ts';
import { openWithPassphrase } from './age/sealing.ts';
import {
  broken,
  hasPrivateKey,
  identityIn,
  isLocked,
  type Keyring,
  keyLimit,
  keyPath,
  readIdentity,
  removeKeyFile,
} from './keys.ts';
import { readIfThere } from './read-file.ts';
import type { World } from './world.ts';
import { exists } from './write-file.ts';

/**
 * Asks for a passphrase; `attempt` counts from 1, so from 2 on the last one was wrong.
 * Null: whoever was asked does not want to give it.
 */
export type AskPassphrase = (question: {
  readonly partner: PartnerId;
  readonly name: string;
  readonly attempt: number;
  /**
   * What it is asked for, where whoever asks knows more than who answers: to open what both shared, to show
   * it again, to bring back marks of a list, to find what both opened of it, or to show what both wrote
   * together, where the other's passphrase does as well.
   */
  readonly why?: 'opening' | 'earlier' | 'marks' | 'overlap' | 'note';
}) => Promise<string | null>;

/** How often a passphrase may be tried. */
const attempts = 3;

/** The identity when nobody has to be asked: in the open, or unlocked earlier in this run. */
export function identityAtHand(keyring: Keyring, partner: PartnerId): string | null {
  const unlocked = keyring.unlocked.get(partner);
  if (unlocked !== undefined) return unlocked;
  return isLocked(keyring.world, partner) ? null : readIdentity(keyring.world, partner);
}

/**
 * The identity, asking for the passphrase when there is one: at most once per run, three attempts.
 * Null when whoever is asked declines. Throws JourneyError (data) after the third wrong passphrase,
 * (config) when the key file is missing or broken.
 */
export async function unlockedIdentity(
  keyring: Keyring,
  partner: PartnerId,
  ask: AskPassphrase,
): Promise<string | null> {
  const atHand = identityAtHand(keyring, partner);
  if (atHand !== null) return atHand;
  const name = keyring.names[partner];
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const passphrase = await ask({ partner, name, attempt });
    if (passphrase === null) return null;
    const identity = await openedWith(keyring, partner, passphrase);
    if (identity !== null) return identity;
  }
  throw wrongPassphrase(keyring, partner);
}

/**
 * An identity for what belongs to both, whichever is at hand; else one question, which the passphrase of
 * either answers. Null and throws as `unlockedIdentity`.
 */
export async function eitherIdentity(
  keyring: Keyring,
  ask: AskPassphrase,
  why: 'note' | 'earlier' = 'note',
): Promise<string | null> {
  const there = partners.filter((one) => hasPrivateKey(keyring.world, one));
  for (const one of there) {
    const atHand = identityAtHand(keyring, one);
    if (atHand !== null) return atHand;
  }
  const [first = 'a', second] = there;
  if (second === undefined) return await unlockedIdentity(keyring, first, ask);
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const name = keyring.names[first];
    const passphrase = await ask({ partner: first, name, attempt, why });
    if (passphrase === null) return null;
    for (const one of there) {
      const identity = await openedWith(keyring, one, passphrase);
      if (identity !== null) return identity;
    }
  }
  throw wrongPassphrase(keyring, first);
}

/** The identity that a passphrase opens, kept for the rest of the run; null where it is another one's. */
async function openedWith(keyring: Keyring, partner: PartnerId, passphrase: string): Promise<string | null> {
  const file = keyPath(keyring.world, partner, 'key.age');
  const bytes = readIfThere(keyring.world, file, keyLimit);
  if (bytes === null) throw new JourneyError('config', words.keysMissing, words.keysMissingHint);
  const identity = await openKeyFile(bytes, passphrase, file);
  if (identity === null) return null;
  removeLeftOpen(keyring.world, partner, identity);
  keyring.unlocked.set(partner, identity);
  return identity;
}

function wrongPassphrase(keyring: Keyring, partner: PartnerId): JourneyError {
  const name = keyring.names[partner];
  const hasPaper = exists(keyring.world, keyPath(keyring.world, partner, 'recovery.age'));
  const hint = hasPaper ? words.wrongPassphraseHasPaper(name) : words.wrongPassphraseHint;
  return new JourneyError('data', words.wrongPassphrase(name), hint);
}

/** Whether it is; false also after three wrong passphrases: one can write without seeing what was there. */
export async function isUnlocked(keyring: Keyring, partner: PartnerId, ask: AskPassphrase): Promise<boolean> {
  try {
    return (await unlockedIdentity(keyring, partner, ask)) !== null;
  } catch (error) {
    if (error instanceof JourneyError && error.kind === 'data') return false;
    throw error;
  }
}

/** Ends a locking that was stopped halfway, now that the passphrase was seen to open the same key. */
function removeLeftOpen(world: World, partner: PartnerId, identity: string): void {
  const text = readIfThere(world, keyPath(world, partner, 'key'), keyLimit)?.toString('utf8') ?? '';
  if (identityIn(text) === identity) removeKeyFile(world, partner, 'key');
}

/** The identity under a passphrase; null when the passphrase is wrong. Throws when the file is broken. */
export async function openKeyFile(
  bytes: Uint8Array,
  passphrase: string,
  file: string,
): Promise<string | null> {
  const opening = await openWithPassphrase(bytes, passphrase);
  switch (opening.kind) {
    case 'not-for-this-key':
      return null;
    case 'damaged':
      throw broken(file);
    case 'opened': {
      const identity = identityIn(Buffer.from(opening.plaintext).toString('utf8'));
      if (identity === null) throw broken(file);
      return identity;
    }
  }
}
