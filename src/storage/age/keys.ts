/**
 * age's X25519 keys as text: Bech32 as in BIP 173, of any length (https://age-encryption.org/v1).
 * Kept apart from what seals and opens files, so that looking at a key loads nothing.
 */

const charset = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const identityPart = 'age-secret-key-';
const recipientPart = 'age';

/** The 32 bytes of an identity (`AGE-SECRET-KEY-1…`); null when its check sum is wrong. */
export function identityBytes(identity: string): Buffer | null {
  return decoded(identityPart, identity);
}

/** The 32 bytes of a recipient (`age1…`); null when its check sum is wrong. */
export function recipientBytes(recipient: string): Buffer | null {
  return decoded(recipientPart, recipient);
}

/** 32 secret bytes as an identity. */
export function identityText(secret: Uint8Array): string {
  return encoded(identityPart, secret).toUpperCase();
}

/** 32 public bytes as a recipient. */
export function recipientText(point: Uint8Array): string {
  return encoded(recipientPart, point);
}

/** 32 bytes are 51 values of five bits and one of one bit, then six values of check sum. */
const valuesIn32Bytes = 58;

function decoded(human: string, given: string): Buffer | null {
  // Letters of other alphabets become these when their case is changed, like the Kelvin sign.
  if (!/^[\x21-\x7e]+$/.test(given)) return null;
  const text = given.toLowerCase();
  const values = [...text.slice(human.length + 1)].map((character) => charset.indexOf(character));
  const sound =
    text.startsWith(`${human}1`) && !values.includes(-1) && (given === text || given === given.toUpperCase());
  if (!sound || values.length !== valuesIn32Bytes || polymod([...expanded(human), ...values]) !== 1) {
    return null;
  }
  return bytesOf(values.slice(0, -6));
}

function encoded(human: string, bytes: Uint8Array): string {
  const values = fivesOf(bytes);
  const check = polymod([...expanded(human), ...values, 0, 0, 0, 0, 0, 0]) ^ 1;
  const sum = [25, 20, 15, 10, 5, 0].map((bit) => (check >>> bit) & 31);
  return `${human}1${[...values, ...sum].map((value) => charset[value]).join('')}`;
}

function expanded(human: string): number[] {
  const codes = [...human].map((character) => character.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
}

const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

function polymod(values: readonly number[]): number {
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    for (const [bit, term] of generator.entries()) if ((top >>> bit) & 1) check ^= term;
  }
  return check;
}

/** Bytes five bits at a time; the last value is filled up with zeros. */
function fivesOf(bytes: Uint8Array): number[] {
  const values: number[] = [];
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      values.push((held >> bits) & 31);
    }
  }
  if (bits > 0) values.push((held << (5 - bits)) & 31);
  return values;
}

/** Five bits at a time into bytes; null when what is left over is not zero. */
function bytesOf(values: readonly number[]): Buffer | null {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const value of values) {
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return bits > 4 || (held & ((1 << bits) - 1)) !== 0 ? null : Buffer.from(bytes);
}
