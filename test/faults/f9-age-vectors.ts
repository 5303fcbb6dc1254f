import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { armor } from 'age-encryption';
import { identityBytes } from '../../src/storage/age/keys.ts';
import { newKeyPair, open, openWithPassphrase, seal } from '../../src/storage/age/sealing.ts';
import { tempFolder } from '../storage/temp-world.ts';
import type { Measuring, Row } from './row.ts';

export { lineOf } from './row.ts';

/**
 * F9: every vector of the age testkit (https://c2sp.org/CCTV/age, package cctv-age) through our
 * opening code; and files to and from the `age` program, where that is installed.
 */

type Vector = {
  readonly name: string;
  readonly meta: Readonly<Record<string, readonly string[]>>;
  readonly body: Buffer;
};

/** A vector is lines of "key: value", an empty line, and the file. */
function readVector(name: string, bytes: Uint8Array): Vector {
  const all = Buffer.from(bytes);
  const end = all.indexOf('\n\n');
  const meta: Record<string, string[]> = {};
  for (const line of all.subarray(0, end).toString().split('\n')) {
    const [key = '', value = ''] = line.split(/: (.*)/s);
    meta[key] = [...(meta[key] ?? []), value];
  }
  const body = all.subarray(end + 2);
  return { name, meta, body: meta.compressed === undefined ? body : inflateSync(body) };
}

async function vectors(): Promise<readonly Vector[]> {
  // Each vector is a named export, whatever the package's types say.
  const all: unknown = await import('cctv-age');
  return Object.entries(all as Readonly<Record<string, Uint8Array>>)
    .filter(([, bytes]) => bytes instanceof Uint8Array)
    .map(([name, bytes]) => readVector(name, bytes));
}

function fileOf({ meta, body }: Vector): Uint8Array | null {
  if (meta.armored === undefined) return body;
  try {
    return armor.decode(body.toString('latin1'));
  } catch {
    return null;
  }
}

/** Whether our code does with a vector what the vector says; what is sealed to other kinds of keys it must not open. */
async function fits(vector: Vector): Promise<boolean> {
  const { meta } = vector;
  const file = fileOf(vector);
  const others = (meta.identity ?? []).some((one) => identityBytes(one) === null);
  const expected = others ? 'no match' : meta.expect?.[0];
  if (file === null) return expected !== 'success';
  const openings = [
    ...(await Promise.all((meta.passphrase ?? []).map((one) => openWithPassphrase(file, one)))),
    ...(await Promise.all((meta.identity ?? []).map((one) => open(file, one)))),
  ];
  const opened = openings.find(({ kind }) => kind === 'opened');
  if (expected !== 'success') return opened === undefined;
  if (opened?.kind !== 'opened') return false;
  return createHash('sha256').update(opened.plaintext).digest('hex') === meta.payload?.[0];
}

export function hasAge(): boolean {
  return spawnSync('age', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Files to the age program and back; how many of them came through both ways. */
export async function interop(count: number): Promise<number> {
  const folder = tempFolder();
  const { identity, recipient } = await newKeyPair();
  const keyFile = path.join(folder, 'key');
  fs.writeFileSync(keyFile, `${identity}\n`, { mode: 0o600 });
  let good = 0;
  for (let at = 0; at < count; at += 1) {
    const plain = Buffer.from(`${at} ${'Wörter '.repeat(at * 40)}`);
    const { bytes } = await seal(plain, [recipient]);
    const read = spawnSync('age', ['-d', '-i', keyFile], { input: bytes }).stdout;
    const theirs = spawnSync('age', ['-r', recipient], { input: plain }).stdout;
    const opening = await open(theirs, identity);
    if (read.equals(plain) && opening.kind === 'opened' && plain.equals(opening.plaintext)) good += 1;
  }
  fs.rmSync(folder, { recursive: true });
  return good;
}

/** How many vectors there are, and the names of those our code gets wrong. */
export async function measureVectors(): Promise<{
  readonly vectors: number;
  readonly wrong: readonly string[];
}> {
  const all = await vectors();
  const wrong: string[] = [];
  for (const vector of all) if (!(await fits(vector))) wrong.push(vector.name);
  return { vectors: all.length, wrong };
}

export async function measure({ count = 300 }: Measuring): Promise<Row> {
  const { vectors: all, wrong } = await measureVectors();
  const good = hasAge() ? await interop(count) : null;
  const figures = {
    vectors: all,
    wrong: wrong.length === 0 ? 0 : wrong.join(' '),
    'age program, both ways': good === null ? 'not installed' : `${good} of ${count}`,
  };
  return { name: 'F9', figures, ok: all > 100 && wrong.length === 0 && (good === null || good === count) };
}
