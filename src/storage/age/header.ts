import { createHmac, timingSafeEqual } from 'node:crypto';
import { hkdf } from './hkdf.ts';

/**
 * The header of an age file (https://age-encryption.org/v1, "Header"): a line with the version, a
 * stanza for each recipient, and a MAC of all of it under the file key.
 */

export type Stanza = { readonly args: readonly string[]; readonly body: Uint8Array };

export type Header = {
  readonly stanzas: readonly Stanza[];
  /** How many bytes of the file it takes. */
  readonly size: number;
  /** What the MAC is of: everything up to and with `---`. */
  readonly covered: Uint8Array;
  readonly mac: Uint8Array;
};

const version = 'age-encryption.org/v1\n';
const wholeHeader =
  /^age-encryption\.org\/v1\n(?:->[ -~]*\n(?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/]{0,63}\n)+--- [A-Za-z0-9+/]{43}\n/;
/** No header of ours is longer, nor any with a few dozen recipients. */
const longest = 65_536;
const lineLength = 64;

/** The textual header with its MAC line, or null when the bytes do not begin with a whole one. */
export function headerOf(bytes: Uint8Array): Uint8Array | null {
  const found = wholeHeader.exec(start(bytes));
  return found === null ? null : bytes.subarray(0, found[0].length);
}

/** The header, or null when the bytes do not begin with a whole one. Throws where a stanza breaks the format's rules. */
export function readHeader(bytes: Uint8Array): Header | null {
  const text = wholeHeader.exec(start(bytes))?.[0];
  if (text === undefined) return null;
  const lines = text.slice(version.length, -1).split('\n');
  const last = lines.pop() ?? '';
  const covered = bytes.subarray(0, text.length - last.length + '---'.length - 1);
  return { stanzas: stanzasIn(lines), size: text.length, covered, mac: base64(last.slice('--- '.length)) };
}

function start(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, longest)).toString('latin1');
}

function stanzasIn(lines: readonly string[]): readonly Stanza[] {
  const stanzas: { args: readonly string[]; text: string }[] = [];
  let whole = true;
  for (const line of lines) {
    const current = stanzas.at(-1);
    // A body ends with its first short line, so what looks like a stanza's start can only be one there.
    if (whole) stanzas.push({ args: argsIn(line), text: '' });
    else if (current !== undefined) current.text += line;
    whole = !whole && line.length < lineLength;
  }
  return stanzas.map(({ args, text }) => ({ args, body: base64(text) }));
}

function argsIn(line: string): readonly string[] {
  const [mark, ...args] = line.split(' ');
  if (mark !== '->' || args.length === 0 || args.includes('')) throw new Error('invalid stanza');
  return args;
}

/** Unpadded and in its one right form, which the format asks for. Throws for any other. */
function base64(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  if (unpadded(bytes) !== text) throw new Error('invalid base64');
  return bytes;
}

/** Bytes as the header writes them: base64 without padding. */
export function unpadded(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64').replace(/=+$/, '');
}

/** A header with its MAC under the file key. */
export function writeHeader(stanzas: readonly Stanza[], fileKey: Uint8Array): Buffer {
  const covered = `${version}${stanzas.map(stanzaText).join('')}---`;
  return Buffer.from(`${covered} ${unpadded(macOf(Buffer.from(covered), fileKey))}\n`);
}

/** The last line of a body is a short one, an empty one where the body fills its lines. */
function stanzaText({ args, body }: Stanza): string {
  const text = unpadded(body);
  const lines = Array.from({ length: Math.floor(text.length / lineLength) + 1 }, (_, at) =>
    text.slice(at * lineLength, (at + 1) * lineLength),
  );
  return `-> ${args.join(' ')}\n${lines.join('\n')}\n`;
}

/** Whether the header is as it was written by whoever knew the file key. */
export function hasRightMac({ covered, mac }: Header, fileKey: Uint8Array): boolean {
  const right = macOf(covered, fileKey);
  return mac.length === right.length && timingSafeEqual(mac, right);
}

function macOf(covered: Uint8Array, fileKey: Uint8Array): Buffer {
  return createHmac('sha256', hkdf(fileKey, Buffer.alloc(0), 'header'))
    .update(covered)
    .digest();
}
