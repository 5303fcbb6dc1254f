import { randomBytes, scrypt } from 'node:crypto';
import { unwrapKey, wrapKey, wrappedLength } from './file-key.ts';
import { type Stanza, unpadded } from './header.ts';

/**
 * age's passphrase stanza (https://age-encryption.org/v1, "The scrypt recipient type") on node's own
 * scrypt, which does not block the screen meanwhile.
 */

const label = 'age-encryption.org/v1/scrypt';
const saltLength = 16;

/** The most work we are willing to do for a file, log2 N; what we write says its own (world.ts). */
const mostWork = 20;

/** The file key wrapped under a passphrase with 2^`work` rounds. */
export async function wrapWithPassphrase(
  passphrase: string,
  fileKey: Uint8Array,
  work: number,
): Promise<Stanza> {
  const salt = randomBytes(saltLength);
  const body = wrapKey(fileKey, await derive(passphrase, salt, work));
  return { args: ['scrypt', unpadded(salt), String(work)], body };
}

/** The file key; null for another passphrase. Throws for a stanza that breaks the format's rules. */
export async function unwrapWithPassphrase(
  passphrase: string,
  stanzas: readonly Stanza[],
): Promise<Uint8Array | null> {
  const stanza = stanzas.find(({ args }) => args[0] === 'scrypt');
  if (stanza === undefined) return null;
  if (stanzas.length !== 1) throw new Error('scrypt recipient is not the only one in the header');
  const { salt, work } = readArguments(stanza.args);
  if (stanza.body.length !== wrappedLength) throw new Error('invalid scrypt stanza');
  return unwrapKey(stanza.body, await derive(passphrase, salt, work));
}

function readArguments(args: readonly string[]): { readonly salt: Buffer; readonly work: number } {
  const [, salt = '', work = ''] = args;
  const bytes = Buffer.from(salt, 'base64');
  const canonical = bytes.length === saltLength && unpadded(bytes) === salt && /^[1-9][0-9]*$/.test(work);
  if (args.length !== 3 || !canonical) throw new Error('invalid scrypt stanza');
  if (Number(work) > mostWork) throw new Error('scrypt work factor is too high');
  return { salt: bytes, work: Number(work) };
}

function derive(passphrase: string, salt: Buffer, work: number): Promise<Buffer> {
  const N = 2 ** work;
  const options = { N, r: 8, p: 1, maxmem: 128 * N * 8 * 2 };
  return new Promise((done, fail) => {
    scrypt(passphrase, Buffer.concat([Buffer.from(label), salt]), 32, options, (error, key) =>
      error === null ? done(key) : fail(error),
    );
  });
}
