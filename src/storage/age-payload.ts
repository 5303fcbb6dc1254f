import { createDecipheriv, hkdfSync } from 'node:crypto';

/**
 * The payload of an age file (https://age-encryption.org/v1, "Payload") on node's own crypto, which
 * leaves a tenth of the garbage the package's streams do: felt when ten years of answers are read.
 */

const nonceLength = 16;
const tagLength = 16;
const chunkLength = 64 * 1024 + tagLength;

/** The plaintext of what follows the header. Throws where it is cut short, changed, or goes on too long. */
export function openPayload(payload: Uint8Array, fileKey: Uint8Array): Uint8Array {
  if (payload.length < nonceLength + tagLength) throw new Error('payload is cut short');
  const nonce = payload.subarray(0, nonceLength);
  const key = Buffer.from(hkdfSync('sha256', fileKey, nonce, 'payload', 32));
  const chunks: Uint8Array[] = [];
  for (let at = nonceLength, count = 0; at < payload.length; at += chunkLength, count += 1) {
    const chunk = payload.subarray(at, at + chunkLength);
    const last = at + chunkLength >= payload.length;
    if (chunk.length < tagLength || (chunk.length === tagLength && count > 0))
      throw new Error('last chunk is empty');
    chunks.push(openChunk(chunk, key, count, last));
  }
  return chunks.length === 1 ? (chunks[0] ?? new Uint8Array()) : new Uint8Array(Buffer.concat(chunks));
}

/** The nonce counts chunks in eleven bytes, and its last byte says whether this is the last one. */
function openChunk(chunk: Uint8Array, key: Buffer, count: number, last: boolean): Uint8Array {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(count, 5, 6);
  nonce[11] = last ? 1 : 0;
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: tagLength });
  decipher.setAuthTag(chunk.subarray(chunk.length - tagLength));
  const plain = decipher.update(chunk.subarray(0, chunk.length - tagLength));
  decipher.final();
  return new Uint8Array(plain.buffer, plain.byteOffset, plain.length);
}
