/** An age identity as text. Kept apart from what opens files, so that checking one loads nothing. */

const charset = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const humanPart = 'age-secret-key-';

/** The 32 bytes of an identity (`AGE-SECRET-KEY-1…`, Bech32 as in BIP 173); null when its check sum is wrong. */
export function identityBytes(identity: string): Buffer | null {
  const text = identity.toLowerCase();
  const values = [...text.slice(humanPart.length + 1)].map((character) => charset.indexOf(character));
  const sound =
    text.startsWith(`${humanPart}1`) &&
    !values.includes(-1) &&
    (identity === text || identity === identity.toUpperCase());
  if (!sound || values.length !== 58 || polymod([...expanded(humanPart), ...values]) !== 1) {
    return null;
  }
  return bytesOf(values.slice(0, -6));
}

function expanded(human: string): number[] {
  const codes = [...human].map((character) => character.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
}

function polymod(values: readonly number[]): number {
  const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
  return values.reduce((check, value) => {
    const mixed = ((check & 0x1ffffff) << 5) ^ value;
    return generator.reduce((sum, term, bit) => ((check >>> (25 + bit)) & 1 ? sum ^ term : sum), mixed);
  }, 1);
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
