/**
 * Just enough of the ustar format (POSIX.1-2024, pax, "ustar Interchange Format") to put plain files
 * into one and to take them out again, so that a backup opens with `age -d FILE | tar x`.
 */

export type TarFile = { readonly name: string; readonly bytes: Uint8Array };

const block = 512;

/** Files as one ustar archive. Throws RangeError for a name that does not fit (more than 100 bytes after the last fitting slash). */
export function packTar(files: readonly TarFile[], seconds: number): Uint8Array {
  const parts = files.flatMap(({ name, bytes }) => [
    header(name, bytes.length, seconds),
    bytes,
    Buffer.alloc((block - (bytes.length % block)) % block),
  ]);
  return Buffer.concat([...parts, Buffer.alloc(2 * block)]);
}

function header(name: string, size: number, seconds: number): Buffer {
  const head = Buffer.alloc(block);
  const { prefix, rest } = splitName(name);
  head.write(rest, 0, 100);
  head.write('0000600\0', 100);
  head.write('0000000\0', 108);
  head.write('0000000\0', 116);
  head.write(octal(size, 11), 124);
  head.write(octal(seconds, 11), 136);
  head.write('        ', 148);
  head.write('0', 156);
  head.write('ustar\x0000', 257);
  head.write(prefix, 345, 155);
  head.write(`${octal(sum(head), 6)}\0 `, 148);
  return head;
}

const octal = (value: number, digits: number) => Math.floor(value).toString(8).padStart(digits, '0');
const sum = (head: Buffer) => head.reduce((total, byte) => total + byte, 0);

function splitName(name: string): { readonly prefix: string; readonly rest: string } {
  if (Buffer.byteLength(name) <= 100) return { prefix: '', rest: name };
  for (let at = name.indexOf('/'); at > 0; at = name.indexOf('/', at + 1)) {
    const rest = name.slice(at + 1);
    if (Buffer.byteLength(rest) <= 100 && at <= 155) return { prefix: name.slice(0, at), rest };
  }
  throw new RangeError(`name too long for tar: ${name}`);
}

/**
 * The plain files of an archive; folders are passed over. Null when it is not a whole archive, or
 * holds anything else (links, devices): nothing of ours does. Names are as they stand, so the
 * caller must check them before using them as paths.
 */
export function unpackTar(archive: Uint8Array): readonly TarFile[] | null {
  const all = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const files: TarFile[] = [];
  let at = 0;
  while (at + block <= all.length) {
    const head = all.subarray(at, at + block);
    if (head.every((byte) => byte === 0)) return files;
    const size = sizeIn(head);
    if (size === null || at + block + size > all.length) return null;
    const type = String.fromCharCode(head[156] ?? 0);
    if (type === '0' || type === '\0') {
      files.push({ name: nameIn(head), bytes: Buffer.from(all.subarray(at + block, at + block + size)) });
    } else if (type !== '5') return null;
    at += block + Math.ceil(size / block) * block;
  }
  return null;
}

function sizeIn(head: Buffer): number | null {
  const blank = Buffer.from(head);
  blank.write('        ', 148);
  if (head.toString('latin1', 257, 262) !== 'ustar') return null;
  if (numberAt(head, 148, 8) !== sum(blank)) return null;
  return numberAt(head, 124, 12);
}

function numberAt(head: Buffer, at: number, length: number): number | null {
  const digits = /^ *([0-7]+)[ \0]*$/.exec(head.toString('latin1', at, at + length))?.[1];
  return digits === undefined ? null : Number.parseInt(digits, 8);
}

function nameIn(head: Buffer): string {
  const text = (at: number, length: number) => head.toString('utf8', at, at + length).split('\0')[0] ?? '';
  const prefix = text(345, 155);
  return prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`;
}
