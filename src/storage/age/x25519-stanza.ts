import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { unwrapKey, wrapKey, wrappedLength } from './file-key.ts';
import { type Stanza, unpadded } from './header.ts';
import { hkdf } from './hkdf.ts';
import { identityBytes, identityText, recipientBytes, recipientText } from './keys.ts';

/**
 * age's X25519 stanza (https://age-encryption.org/v1, "The X25519 recipient type") on node's own
 * crypto.
 */

const label = 'age-encryption.org/v1/X25519';

/** What precedes the 32 bytes of a private key in its DER form (RFC 8410, section 7). */
const privatePrefix = Buffer.from('302e020100300506032b656e04220420', 'hex');

export type X25519Identity = { readonly privateKey: KeyObject; readonly point: Buffer };

/** An identity (`AGE-SECRET-KEY-1…`) ready to open stanzas; null when it is none. */
export function x25519Identity(identity: string): X25519Identity | null {
  const secret = identityBytes(identity);
  if (secret === null) return null;
  const der = Buffer.concat([privatePrefix, secret]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return { privateKey, point: pointOf(createPublicKey(privateKey)) };
}

/** The recipient (`age1…`) of an identity. */
export function recipientFor({ point }: X25519Identity): string {
  return recipientText(point);
}

/** A new identity from the system's randomness, as text. */
export function newIdentity(): string {
  const { privateKey } = generateKeyPairSync('x25519');
  return identityText(privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32));
}

/** The file key wrapped for a recipient. Throws when the recipient is none. */
export function wrapFor(recipient: string, fileKey: Uint8Array): Stanza {
  const point = recipientBytes(recipient);
  if (point === null) throw new Error('invalid recipient');
  const once = generateKeyPairSync('x25519');
  const share = pointOf(once.publicKey);
  const key = wrapKeyOf(once.privateKey, point, Buffer.concat([share, point]));
  return { args: ['X25519', unpadded(share)], body: wrapKey(fileKey, key) };
}

/** The file key in the first stanza that is for this identity; null where none is. Throws for a stanza that breaks the format's rules. */
export function unwrapWith(identity: X25519Identity, stanzas: readonly Stanza[]): Uint8Array | null {
  for (const { args, body } of stanzas) {
    if (args[0] !== 'X25519') continue;
    const share = shareIn(args, body);
    const salt = Buffer.concat([share, identity.point]);
    const fileKey = unwrapKey(body, wrapKeyOf(identity.privateKey, share, salt));
    if (fileKey !== null) return fileKey;
  }
  return null;
}

/** OpenSSL refuses a point of low order, whose secret anyone could know. */
function wrapKeyOf(privateKey: KeyObject, point: Buffer, salt: Buffer): Buffer {
  // As a JSON Web Key (RFC 8037): reading the DER form takes six times as long.
  const key = { kty: 'OKP', crv: 'X25519', x: point.toString('base64url') };
  const shared = diffieHellman({ privateKey, publicKey: createPublicKey({ key, format: 'jwk' }) });
  return hkdf(shared, salt, label);
}

function pointOf(publicKey: KeyObject): Buffer {
  return publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
}

/** The ephemeral share. Throws for a stanza that breaks the format's rules. */
function shareIn(args: readonly string[], body: Uint8Array): Buffer {
  const [, text = ''] = args;
  const share = Buffer.from(text, 'base64');
  const canonical = unpadded(share) === text;
  if (args.length !== 2 || share.length !== 32 || !canonical || body.length !== wrappedLength) {
    throw new Error('invalid X25519 stanza');
  }
  return share;
}
