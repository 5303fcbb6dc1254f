import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { hkdf } from './hkdf.ts';

/**
 * The payload of an age file (https://age-encryption.org/v1, "Payload") on node's own crypto: a
 * nonce, then chunks of 64 KiB, each with its own tag.
 */

const label = 'payload';
const nonceLength = 16;
const tagLength = 16;
const plainChunk = 64 * 1024;
const sealedChunk = plainChunk + tagLength;

/** The plaintext of what follows the header. Throws where it is cut short, changed, or goes on too long. */
export function openPayload(payload: Uint8Array, fileKey: Uint8Array): Uint8Array {
  if (payload.length < nonceLength + tagLength) throw new Error('payload is cut short');
  const key = hkdf(fileKey, payload.subarray(0, nonceLength), label);
  const chunks: Uint8Array[] = [];
  for (let at = nonceLength, count = 0; at < payload.length; at += sealedChunk, count += 1) {
    const chunk = payload.subarray(at, at + sealedChunk);
    const last = at + sealedChunk >= payload.length;
    if (chunk.length < tagLength || (chunk.length === tagLength && count > 0))
      throw new Error('last chunk is empty');
    chunks.push(openChunk(chunk, key, count, last));
  }
  return chunks.length === 1 ? (chunks[0] ?? new Uint8Array()) : new Uint8Array(Buffer.concat(chunks));
}

/** What follows the header, for a file key. */
export function sealPayload(plaintext: Uint8Array, fileKey: Uint8Array): Buffer {
  const nonce = randomBytes(nonceLength);
  const key = hkdf(fileKey, nonce, label);
  const count = Math.max(1, Math.ceil(plaintext.length / plainChunk));
  const chunks = Array.from({ length: count }, (_, at) =>
    sealChunk(plaintext.subarray(at * plainChunk, (at + 1) * plainChunk), key, at, at === count - 1),
  );
  return Buffer.concat([nonce, ...chunks]);
}

function openChunk(chunk: Uint8Array, key: Buffer, count: number, last: boolean): Uint8Array {
  const nonce = chunkNonce(count, last);
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: tagLength });
  decipher.setAuthTag(chunk.subarray(chunk.length - tagLength));
  const plain = decipher.update(chunk.subarray(0, chunk.length - tagLength));
  decipher.final();
  return new Uint8Array(plain.buffer, plain.byteOffset, plain.length);
}

function sealChunk(plain: Uint8Array, key: Buffer, count: number, last: boolean): Buffer {
  const nonce = chunkNonce(count, last);
  const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: tagLength });
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** The nonce counts chunks in eleven bytes, and its last byte says whether this is the last one. */
function chunkNonce(count: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(count, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}
