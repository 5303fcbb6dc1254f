import type { Decrypter, Identity } from 'age-encryption';
import { openPayload } from './age-payload.ts';
import { passphraseIdentity, passphraseRecipient } from './scrypt-stanza.ts';
import { x25519Identity } from './x25519-stanza.ts';

/**
 * The only file that touches age (https://age-encryption.org/v1). What is sealed here opens with
 * the public `age` program, and the other way round.
 */

export type Sealed = { readonly bytes: Uint8Array; readonly fileKey: Uint8Array };

export type Opening =
  | { readonly kind: 'opened'; readonly plaintext: Uint8Array }
  /** None of the file's recipients is this key. */
  | { readonly kind: 'not-for-this-key' }
  | { readonly kind: 'damaged'; readonly reason: string };

/** age is loaded when something is sealed or opened, not before: it takes a tenth of a second. */
const load = () => import('age-encryption');

/** Encrypts to each recipient (`age1…`); also gives the file key, so that one file can be released later. */
export async function seal(plaintext: Uint8Array, recipients: readonly string[]): Promise<Sealed> {
  const { Encrypter } = await load();
  const encrypter = new Encrypter();
  const seen: { key?: Uint8Array } = {};
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  // A recipient without a stanza: it sees the file key and leaves no trace in the file.
  encrypter.addRecipient({
    wrapFileKey: (fileKey) => {
      seen.key = Uint8Array.from(fileKey);
      return [];
    },
  });
  const bytes = await encrypter.encrypt(plaintext);
  if (seen.key === undefined) throw new Error('age gave no file key');
  return { bytes, fileKey: seen.key };
}

/** Decrypts with an identity (`AGE-SECRET-KEY-1…`). */
export async function open(bytes: Uint8Array, identity: string): Promise<Opening> {
  const { Decrypter } = await load();
  const decrypter = new Decrypter();
  decrypter.addIdentity(identityFor(identity));
  return attempt(async () => await decrypted(bytes, decrypter));
}

/** Identities met before: a journal is read with the same one or two throughout. */
const known = new Map<string, Identity>();

/** Other kinds of identity, such as post-quantum ones, are the package's own affair. */
function identityFor(identity: string): Identity | string {
  if (!/^AGE-SECRET-KEY-1[A-Z0-9]{58}$/.test(identity)) return identity;
  const before = known.get(identity);
  if (before !== undefined) return before;
  const made = x25519Identity(identity);
  known.set(identity, made);
  return made;
}

/** Decrypts with the file's own key, as a release gives it. */
export async function openWithFileKey(bytes: Uint8Array, fileKey: Uint8Array): Promise<Opening> {
  const { Decrypter } = await load();
  const decrypter = new Decrypter();
  decrypter.addIdentity({ unwrapFileKey: () => Uint8Array.from(fileKey) });
  return attempt(async () => await decrypted(bytes, decrypter));
}

/** The package reads the header and checks it; where it has another form than ours, the whole file. */
async function decrypted(bytes: Uint8Array, decrypter: Decrypter): Promise<Uint8Array> {
  const header = headerOf(bytes);
  if (header === null) return await decrypter.decrypt(bytes);
  return openPayload(bytes.subarray(header.length), await decrypter.decryptHeader(header));
}

async function attempt(decrypt: () => Promise<Uint8Array>): Promise<Opening> {
  try {
    return { kind: 'opened', plaintext: await decrypt() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return reason.startsWith('no identity matched')
      ? { kind: 'not-for-this-key' }
      : { kind: 'damaged', reason };
  }
}

/** The key of one file, by an identity it was encrypted to; null when it was not or is damaged. */
export async function fileKeyOf(bytes: Uint8Array, identity: string): Promise<Uint8Array | null> {
  const header = headerOf(bytes);
  if (header === null) return null;
  const { Decrypter } = await load();
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return await decrypter.decryptHeader(header);
  } catch {
    return null;
  }
}

/** The textual header with its MAC line, or null when the bytes do not begin with a whole one. */
export function headerOf(bytes: Uint8Array): Uint8Array | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 65_536)).toString(
    'latin1',
  );
  const header =
    /^age-encryption\.org\/v1\n(?:->[ -~]*\n(?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/]{0,63}\n)+--- [A-Za-z0-9+/]{43}\n/.exec(
      text,
    );
  return header === null ? null : bytes.subarray(0, header[0].length);
}

/** Encrypts to a passphrase with scrypt; `work` is log2 of its N (`passphraseWork` of the world). */
export async function sealWithPassphrase(
  plaintext: Uint8Array,
  passphrase: string,
  work: number,
): Promise<Uint8Array> {
  const { Encrypter, Stanza } = await load();
  const encrypter = new Encrypter();
  encrypter.addRecipient(passphraseRecipient(passphrase, work, Stanza));
  return encrypter.encrypt(plaintext);
}

/** Decrypts with a passphrase; `not-for-this-key` when it is the wrong one. */
export async function openWithPassphrase(bytes: Uint8Array, passphrase: string): Promise<Opening> {
  const { Decrypter } = await load();
  const decrypter = new Decrypter();
  decrypter.addIdentity(passphraseIdentity(passphrase));
  return attempt(() => decrypter.decrypt(bytes));
}

export type KeyPair = { readonly identity: string; readonly recipient: string };

/** A new X25519 pair from the system's randomness. */
export async function newKeyPair(): Promise<KeyPair> {
  const { generateX25519Identity, identityToRecipient } = await load();
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The public half of an identity; null when the text is not one. */
export async function recipientOf(identity: string): Promise<string | null> {
  const { identityToRecipient } = await load();
  try {
    return await identityToRecipient(identity);
  } catch {
    return null;
  }
}
