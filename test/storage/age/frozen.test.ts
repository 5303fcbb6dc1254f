import { createCipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import * as age from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { unpadded, writeHeader } from '../../../src/storage/age/header.ts';
import { identityBytes, recipientBytes, recipientText } from '../../../src/storage/age/keys.ts';
import { sealPayload } from '../../../src/storage/age/payload.ts';
import { newKeyPair, open, seal } from '../../../src/storage/age/sealing.ts';
import { measureVectors } from '../../faults/f9-age-vectors.ts';

/**
 * `src/storage/age` is frozen. What it does is held against the age testkit, the age-encryption package
 * and the points of low order, here, in one file; and the record of its files is written anew only by a
 * run of this file in which all of that held:
 *
 *   AGE_RECORD=write npx vitest run test/storage/age/frozen.test.ts
 */
const folder = path.resolve(import.meta.dirname, '../../../src/storage/age');
const record = path.join(import.meta.dirname, 'frozen.json');
const held: string[] = [];

/** X25519's points of low order (https://cr.yp.to/ecdh.html), below 2^255. */
const lowOrder = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
];

/** Each also with the bit that X25519 ignores (RFC 7748, section 5). */
const encodings = lowOrder.flatMap((hex) => {
  const point = Buffer.from(hex, 'hex');
  const high = Buffer.from(point);
  high[31] = (high[31] ?? 0) | 0x80;
  return [point, high];
});

const hmac = (key: Uint8Array, data: Uint8Array) => createHmac('sha256', key).update(data).digest();

/** A file for that recipient that anyone can write who knows that the shared secret is zero. */
function forged(share: Buffer, recipient: string): Uint8Array {
  const fileKey = randomBytes(16);
  const salt = Buffer.concat([share, recipientBytes(recipient) ?? Buffer.alloc(0)]);
  const extracted = hmac(salt, Buffer.alloc(32));
  const wrapping = hmac(extracted, Buffer.from('age-encryption.org/v1/X25519\u0001'));
  const cipher = createCipheriv('chacha20-poly1305', wrapping, Buffer.alloc(12), { authTagLength: 16 });
  const body = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()]);
  const header = writeHeader([{ args: ['X25519', unpadded(share)], body }], fileKey);
  return Buffer.concat([header, sealPayload(Buffer.from('forged'), fileKey)]);
}

describe('the age code', () => {
  it('does with every vector of the testkit what it says', async () => {
    const { vectors, wrong } = await measureVectors();
    expect(wrong).toEqual([]);
    expect(vectors).toBeGreaterThan(100);
    held.push('testkit');
  });

  it('makes and takes what the age-encryption package does, at any length', async () => {
    const { identity, recipient } = await newKeyPair();
    for (let turn = 0; turn < 40; turn += 1) {
      const plain = randomBytes(turn * 7 + (turn % 4) * 65_536 - (turn % 3) * (turn > 3 ? 8 : 0));
      const theirs = new age.Decrypter();
      theirs.addIdentity(identity);
      expect(Buffer.from(await theirs.decrypt((await seal(plain, [recipient])).bytes)).equals(plain)).toBe(
        true,
      );
      const encrypter = new age.Encrypter();
      encrypter.addRecipient(recipient);
      const opening = await open(await encrypter.encrypt(plain), identity);
      expect(opening.kind === 'opened' && plain.equals(opening.plaintext)).toBe(true);
    }
    held.push('package');
  }, 60_000);

  it('seals to no point of low order, and opens nothing that comes with one', async () => {
    const { identity, recipient } = await newKeyPair();
    for (const point of encodings) {
      await expect(seal(Buffer.from('x'), [recipientText(point)])).rejects.toThrow();
      expect((await open(forged(point, recipient), identity)).kind).toBe('damaged');
    }
    expect(encodings).toHaveLength(14);
    held.push('low order');
  });

  it('F23: takes no letter that only looks like one of the alphabet', async () => {
    let identity = '';
    while (!identity.slice(20).includes('K')) ({ identity } = await newKeyPair());
    const kelvin = identity.slice(0, 20) + identity.slice(20).replace('K', '\u212a');
    expect(identityBytes(identity)).not.toBeNull();
    expect(identityBytes(kelvin)).toBeNull();
  });

  it('is as it was when all of this last held for it', () => {
    const files = fs.readdirSync(folder).sort();
    const now = Object.fromEntries(
      files.map((file) => [
        file,
        createHash('sha256')
          .update(fs.readFileSync(path.join(folder, file)))
          .digest('hex'),
      ]),
    );
    if (process.env['AGE_RECORD'] === 'write') {
      expect(held).toEqual(['testkit', 'package', 'low order']);
      fs.writeFileSync(record, `${JSON.stringify(now, null, 2)}\n`);
    }
    const before: unknown = JSON.parse(fs.readFileSync(record, 'utf8'));
    expect(now, 'The age code changed. Look at the change twice, then see the top of this file.').toEqual(
      before,
    );
  });
});
