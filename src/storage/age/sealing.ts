import { randomBytes } from 'node:crypto';
import { fileKeyLength } from './file-key.ts';
import { type Header, hasRightMac, readHeader, type Stanza, writeHeader } from './header.ts';
import { openPayload, sealPayload } from './payload.ts';
import { unwrapWithPassphrase, wrapWithPassphrase } from './scrypt-stanza.ts';
import {
  newIdentity,
  recipientFor,
  unwrapWith,
  wrapFor,
  type X25519Identity,
  x25519Identity,
} from './x25519-stanza.ts';

/**
 * Sealing and opening in the age format (https://age-encryption.org/v1). What is sealed here opens
 * with the public `age` program, and the other way round: X25519 keys and passphrases, on node's own
 * crypto. The age-encryption package does the same, and is what the tests hold this against.
 */

export type Sealed = { readonly bytes: Uint8Array; readonly fileKey: Uint8Array };

export type Opening =
  | { readonly kind: 'opened'; readonly plaintext: Uint8Array }
  /** None of the file's recipients is this key. */
  | { readonly kind: 'not-for-this-key' }
  | { readonly kind: 'damaged'; readonly reason: string };

/**
 * Encrypts to each recipient (`age1…`); also gives the file key, so that one file can be released
 * later. Throws when a recipient is none.
 */
export async function seal(plaintext: Uint8Array, recipients: readonly string[]): Promise<Sealed> {
  const fileKey = newFileKey();
  const stanzas = recipients.map((recipient) => wrapFor(recipient, fileKey));
  return { bytes: sealed(stanzas, plaintext, fileKey), fileKey };
}

function newFileKey(): Uint8Array {
  return Uint8Array.from(randomBytes(fileKeyLength));
}

function sealed(stanzas: readonly Stanza[], plaintext: Uint8Array, fileKey: Uint8Array): Buffer {
  return Buffer.concat([writeHeader(stanzas, fileKey), sealPayload(plaintext, fileKey)]);
}

/** Decrypts with an identity (`AGE-SECRET-KEY-1…`). */
export async function open(bytes: Uint8Array, identity: string): Promise<Opening> {
  const own = identityFor(identity);
  if (own === null) return { kind: 'not-for-this-key' };
  return openWith(bytes, (header) => unwrapWith(own, header.stanzas));
}

/** Decrypts with the file's own key, as a release gives it. */
export async function openWithFileKey(bytes: Uint8Array, fileKey: Uint8Array): Promise<Opening> {
  return openWith(bytes, () => fileKey);
}

/** The key of one file, by an identity it was encrypted to; null when it was not or is damaged. */
export async function fileKeyOf(bytes: Uint8Array, identity: string): Promise<Uint8Array | null> {
  const own = identityFor(identity);
  if (own === null) return null;
  const found = await keyIn(bytes, (header) => unwrapWith(own, header.stanzas));
  return found.kind === 'key' ? found.fileKey : null;
}

/** Identities met before: a journal is read with the same one or two throughout. */
const known = new Map<string, X25519Identity>();

/** Null for other kinds of identity, such as post-quantum ones, which journey never makes. */
function identityFor(identity: string): X25519Identity | null {
  const before = known.get(identity);
  if (before !== undefined) return before;
  const made = x25519Identity(identity);
  if (made !== null) known.set(identity, made);
  return made;
}

type Unwrap = (header: Header) => Uint8Array | null | Promise<Uint8Array | null>;

async function openWith(bytes: Uint8Array, unwrap: Unwrap): Promise<Opening> {
  const found = await keyIn(bytes, unwrap);
  if (found.kind !== 'key') return found;
  try {
    return { kind: 'opened', plaintext: openPayload(bytes.subarray(found.size), found.fileKey) };
  } catch (error) {
    return damaged(error);
  }
}

type FoundKey = { readonly kind: 'key'; readonly fileKey: Uint8Array; readonly size: number };

/** The file key, once the header's MAC has shown that it is the right one. */
async function keyIn(
  bytes: Uint8Array,
  unwrap: Unwrap,
): Promise<FoundKey | Exclude<Opening, { kind: 'opened' }>> {
  try {
    const header = readHeader(bytes);
    if (header === null) return { kind: 'damaged', reason: 'no whole header' };
    const fileKey = await unwrap(header);
    if (fileKey === null) return { kind: 'not-for-this-key' };
    if (!hasRightMac(header, fileKey)) return { kind: 'damaged', reason: 'invalid header MAC' };
    return { kind: 'key', fileKey, size: header.size };
  } catch (error) {
    return damaged(error);
  }
}

function damaged(error: unknown): { readonly kind: 'damaged'; readonly reason: string } {
  return { kind: 'damaged', reason: error instanceof Error ? error.message : String(error) };
}

/** Encrypts to a passphrase, in its composed form (NFC), with scrypt; `work` is log2 of its N (`passphraseWork` of the world). */
export async function sealWithPassphrase(
  plaintext: Uint8Array,
  passphrase: string,
  work: number,
): Promise<Uint8Array> {
  const fileKey = newFileKey();
  const stanza = await wrapWithPassphrase(passphrase.normalize('NFC'), fileKey, work);
  return sealed([stanza], plaintext, fileKey);
}

/**
 * Decrypts with a passphrase; `not-for-this-key` when it is the wrong one. One system composes accents
 * and another does not (Unicode TR 15), and what was sealed before we composed them has them as they
 * were typed: so the same letters open it, whichever way they come.
 */
export async function openWithPassphrase(bytes: Uint8Array, passphrase: string): Promise<Opening> {
  const forms = new Set([passphrase.normalize('NFC'), passphrase, passphrase.normalize('NFD')]);
  let opening: Opening = { kind: 'not-for-this-key' };
  for (const form of forms) {
    opening = await openWith(bytes, ({ stanzas }) => unwrapWithPassphrase(form, stanzas));
    if (opening.kind !== 'not-for-this-key') break;
  }
  return opening;
}

export type KeyPair = { readonly identity: string; readonly recipient: string };

/** A new X25519 pair from the system's randomness. */
export async function newKeyPair(): Promise<KeyPair> {
  const identity = newIdentity();
  const recipient = await recipientOf(identity);
  if (recipient === null) throw new Error('a new identity is none');
  return { identity, recipient };
}

/** The public half of an identity; null when the text is not one. */
export async function recipientOf(identity: string): Promise<string | null> {
  const own = identityFor(identity);
  return own === null ? null : recipientFor(own);
}
