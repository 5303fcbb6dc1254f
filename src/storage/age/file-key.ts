import { createCipheriv, createDecipheriv } from 'node:crypto';

/** The file key under a wrap key, as every stanza of ours holds it: ChaCha20-Poly1305 (RFC 8439). */

export const fileKeyLength = 16;
const tagLength = 16;
const cipher = 'chacha20-poly1305';

/** Each wrap key is used once, so the nonce is all zeros, as the format lays down. */
const nonce = Buffer.alloc(12);

/** How long a stanza's body is. */
export const wrappedLength = fileKeyLength + tagLength;

export function wrapKey(fileKey: Uint8Array, key: Buffer): Buffer {
  const sealing = createCipheriv(cipher, key, nonce, { authTagLength: tagLength });
  return Buffer.concat([sealing.update(fileKey), sealing.final(), sealing.getAuthTag()]);
}

/** Null where it was wrapped under another key. */
export function unwrapKey(body: Uint8Array, key: Buffer): Uint8Array | null {
  const opening = createDecipheriv(cipher, key, nonce, { authTagLength: tagLength });
  opening.setAuthTag(body.subarray(fileKeyLength));
  const fileKey = opening.update(body.subarray(0, fileKeyLength));
  try {
    opening.final();
    return new Uint8Array(fileKey);
  } catch {
    return null;
  }
}
