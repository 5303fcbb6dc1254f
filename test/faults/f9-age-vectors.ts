import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateSync } from 'node:zlib';
import { armor } from 'age-encryption';
import { newKeyPair, open, openWithPassphrase, seal } from '../../src/storage/sealing.ts';
import { tempFolder } from '../storage/temp-world.ts';
import type { Measuring, Row } from './row.ts';

export { lineOf } from './row.ts';

/**
 * F9: every vector of the age testkit (https://c2sp.org/CCTV/age, package cctv-age) through our
 * opening code; and files to and from the `age` program, where the two are installed.
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

async function vectors(): Promise<readonly Vector[] | null> {
  try {
    const from = createRequire(path.join(process.cwd(), 'package.json')).resolve('cctv-age');
    const all: Record<string, unknown> = await import(pathToFileURL(from).href);
    const found = (all.default ?? all) as Readonly<Record<string, Uint8Array>>;
    return Object.entries(found).map(([name, bytes]) => readVector(name, bytes));
  } catch {
    return null;
  }
}

function fileOf({ meta, body }: Vector): Uint8Array | null {
  if (meta.armored === undefined) return body;
  try {
    return armor.decode(body.toString('latin1'));
  } catch {
    return null;
  }
}

/** Whether our code does with a vector what the vector says. */
async function fits(vector: Vector): Promise<boolean> {
  const { meta } = vector;
  const file = fileOf(vector);
  const expected = meta.expect?.[0];
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

function hasAge(): boolean {
  return spawnSync('age', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Files to the age program and back; how many of them came through both ways. */
async function interop(count: number): Promise<number> {
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

export async function measure({ count = 300 }: Measuring): Promise<Row> {
  const all = await vectors();
  const figures: Record<string, number | string> = {};
  const wrong: string[] = [];
  if (all === null) figures.vectors = 'not installed (npm package cctv-age)';
  else {
    for (const vector of all) if (!(await fits(vector))) wrong.push(vector.name);
    figures.vectors = `${all.length - wrong.length} of ${all.length}`;
    if (wrong.length > 0) figures.wrong = wrong.join(' ');
  }
  const good = hasAge() ? await interop(count) : null;
  figures['age program, both ways'] = good === null ? 'not installed' : `${good} of ${count}`;
  const ok = wrong.length === 0 && (all === null || all.length > 50) && (good === null || good === count);
  if (all === null && good === null)
    return { name: 'F9', figures, ok: false, skipped: 'neither cctv-age nor age is installed' };
  return { name: 'F9', figures, ok };
}
