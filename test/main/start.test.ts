import { spawnSync } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ranInProcess } from '../flow/in-process.ts';

/** The built program, with its caches whole, damaged, missing, and where nothing can be kept. */

const root = path.resolve(import.meta.dirname, '../..');
const bin = path.join(root, 'bin/journey.js');
const folder = mkdtempSync(path.join(tmpdir(), 'journey-caches-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Given = { readonly home?: string | null; readonly stdout?: number };

function journey(words: readonly string[], { home = folder, stdout }: Given = {}) {
  const env = {
    PATH: process.env.PATH,
    LANG: 'C.UTF-8',
    ...(home === null ? {} : { JOURNEY_HOME: home }),
  };
  const {
    status,
    stdout: out,
    stderr,
  } = spawnSync(process.execPath, [bin, ...words], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', stdout ?? 'pipe', 'pipe'],
  });
  return { status, out, stderr };
}

function cached(): readonly string[] {
  const cache = path.join(folder, 'cache');
  if (!existsSync(cache)) return [];
  const names = readdirSync(cache, { recursive: true, encoding: 'utf8' }).map((name) =>
    path.join(cache, name),
  );
  return names.filter((name) => statSync(name).isFile());
}

const calls = [[], ['plan'], ['today', '--text'], ['status', '--short'], ['read', '3']];
const pages = () => calls.map((words) => journey(words));
/** The same without a process for each. */
const pagesHere = () =>
  calls.map((words) => {
    const env = { LANG: 'C.UTF-8', JOURNEY_HOME: folder };
    const { code, out, err } = ranInProcess({ words, env, input: '' });
    return { status: code, out, stderr: err };
  });

describe('with a course of one’s own', () => {
  const file = path.join(folder, 'mine.md');
  copyFileSync(path.join(root, 'test/fixtures/journeys/seven-days.md'), file);
  expect(journey(['begin', file, '--names', 'Ana,Ben']).status).toBe(0);
  const first = pages();

  it('keeps the journey it read, and no pages or code in the home', () => {
    expect(first.every(({ status, stderr }) => status === 0 && stderr === '')).toBe(true);
    // The first calls may have come too soon after the beginning to be believed.
    pagesHere();
    const kinds = new Set(
      cached().map((name) => path.relative(path.join(folder, 'cache'), name).split(path.sep)[0]),
    );
    expect([...kinds].sort()).toEqual(['journeys']);
  });

  it.each([
    ['as they are', (bytes: Buffer) => bytes],
    ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['with a byte changed in the middle', flipped],
    ['empty', () => Buffer.alloc(0)],
  ])('prints the same with its caches %s', (_, damage) => {
    for (const name of cached()) writeFileSync(name, damage(readFileSync(name)));
    expect(pagesHere()).toEqual(first);
  });

  it('shows the file as it is now', () => {
    const title = /^title: (.+)$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    writeFileSync(file, readFileSync(file, 'utf8').replace(title, [...title].reverse().join('')));
    expect(journey(['plan']).out).toContain([...title].reverse().join(''));
  });

  it('says the same where no cache can be kept', () => {
    const now = pagesHere();
    rmSync(path.join(folder, 'cache'), { recursive: true });
    writeFileSync(path.join(folder, 'cache'), 'in the way');
    expect(pagesHere()).toEqual(now);
    rmSync(path.join(folder, 'cache'));
  });
});

function flipped(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  const at = changed.length >> 1;
  changed[at] = (changed[at] ?? 0) ^ 0x5a;
  return changed;
}

describe('where nothing may be kept', () => {
  it.each([[['--help']], [['help-lines']], [['today', '--text']]])('answers %j without a home', (words) =>
    expect(journey(words, { home: null })).toMatchObject({ status: 0, stderr: '' }),
  );

  it.each([[['--help']], [['--version']], [['help-lines']]])('makes no folder for %j', (words) => {
    const home = path.join(folder, 'untouched');
    expect(journey(words, { home }).status).toBe(0);
    expect(existsSync(home)).toBe(false);
  });
});

describe('standard output', () => {
  it.skipIf(!existsSync('/dev/full')).each([[['--help']], [['plan']], [['plan']], [['paths']]])(
    'on a full disk: one sentence and 74 (%j)',
    (words) => {
      const full = openSync('/dev/full', 'w');
      const { status, stderr } = journey(words, { stdout: full });
      closeSync(full);
      expect(status).toBe(74);
      expect(stderr).toContain('ENOSPC');
      expect(stderr).not.toContain('    at ');
    },
  );

  it('is silent when nobody reads any more', () => {
    const line = `"${process.execPath}" "${bin}" today --text | true; "${process.execPath}" "${bin}" today --text | true`;
    const env = { PATH: process.env.PATH, JOURNEY_HOME: folder };
    const { stderr } = spawnSync('sh', ['-c', line], { env, encoding: 'utf8' });
    expect(stderr).toBe('');
  });

  it('waits for a slow reader of a pipe that does not wait', () => {
    const script = `
      const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, [${JSON.stringify(bin)}, 'read', '3'], { stdio: ['ignore', 'pipe', 'inherit'] });
      let length = 0;
      child.stdout.on('data', (data) => (length += data.length));
      child.stdout.pause();
      setTimeout(() => child.stdout.resume(), 300);
      child.on('close', (code) => console.log(code, length));
    `;
    const env = { PATH: process.env.PATH, JOURNEY_HOME: folder };
    const { stdout } = spawnSync(process.execPath, ['-e', script], { env, encoding: 'utf8' });
    expect(stdout.trim()).toBe(`0 ${Buffer.byteLength(journey(['read', '3']).out)}`);
  });
});

it('has the help page of this very version', () => {
  const prepared = readFileSync(path.join(root, 'dist/help.txt'), 'utf8');
  expect(journey(['--no-input', '--help']).out).toBe(prepared);
  expect(journey(['--help']).out).toBe(prepared);
});

it('says in one sentence that it was not built, instead of a stack', () => {
  const copy = path.join(folder, 'sources');
  mkdirSync(path.join(copy, 'bin'), { recursive: true });
  copyFileSync(bin, path.join(copy, 'bin/journey.js'));
  const { status, stderr } = spawnSync(process.execPath, [path.join(copy, 'bin/journey.js'), 'plan'], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('journey has not been built yet. Run npm ci in its folder.\n');
  expect(status).toBe(78);
});
