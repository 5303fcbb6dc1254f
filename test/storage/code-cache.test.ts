import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { beforeEach, describe, expect, it } from 'vitest';
import { codeCacheFolder } from '../../src/storage/code-cache.ts';
import { journeyPaths } from '../../src/storage/paths.ts';
import { root } from '../flow/program.ts';
import { filesBelow, tempFolder } from './temp-world.ts';

let home: string;
const cache = () => path.join(home, '.cache/journey/code');
const chosen = (env: NodeJS.ProcessEnv = {}) => codeCacheFolder({ HOME: home, ...env });

beforeEach(() => {
  home = tempFolder();
});

describe('the folder of kept code', () => {
  it('is in the user’s own cache folder, for nobody else', () => {
    expect(chosen()).toBe(cache());
    for (const folder of [cache(), path.dirname(cache()), path.join(home, '.cache')])
      expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
    const other = tempFolder();
    expect(chosen({ XDG_CACHE_HOME: path.join(other, 'cache') })).toBe(
      path.join(other, 'cache/journey/code'),
    );
  });

  it('is where the program keeps its other caches', () => {
    for (const env of [{}, { XDG_CACHE_HOME: path.join(home, 'other') }, { XDG_CACHE_HOME: 'relative' }])
      expect(chosen(env)).toBe(path.join(journeyPaths({ HOME: home, ...env }).cache, 'code'));
  });

  it('is not in JOURNEY_HOME, nor where NODE_COMPILE_CACHE says', () => {
    const shared = tempFolder();
    const planted = tempFolder();
    expect(chosen({ JOURNEY_HOME: shared, NODE_COMPILE_CACHE: planted })).toBe(cache());
    expect(chosen({ JOURNEY_HOME: home })).toBe(null);
    expect(chosen({ JOURNEY_HOME: shared, XDG_CACHE_HOME: path.join(shared, 'cache') })).toBe(null);
    expect([fs.readdirSync(shared), fs.readdirSync(planted)]).toEqual([[], []]);
  });

  it.each([
    ['a link', (folder: string) => fs.symlinkSync(tempFolder(), folder)],
    ['a file', (folder: string) => fs.writeFileSync(folder, '')],
    ['open to others', (folder: string) => fs.mkdirSync(folder) ?? fs.chmodSync(folder, 0o777)],
    ['open to the group', (folder: string) => fs.mkdirSync(folder) ?? fs.chmodSync(folder, 0o770)],
  ])('is none where it, or a folder above it, is %s', (_, plant) => {
    for (const place of ['.cache', '.cache/journey', '.cache/journey/code']) {
      home = tempFolder();
      fs.mkdirSync(path.dirname(path.join(home, place)), { recursive: true, mode: 0o700 });
      plant(path.join(home, place));
      expect(chosen(), place).toBe(null);
    }
  });

  it.skipIf(process.getuid?.() !== 0)('is none where another account owns it or a folder above it', () => {
    expect(chosen()).toBe(cache());
    for (const place of ['.', '.cache', '.cache/journey', '.cache/journey/code']) {
      fs.chownSync(path.join(home, place), 12345, 12345);
      expect(chosen(), place).toBe(null);
      fs.chownSync(path.join(home, place), 0, 0);
    }
  });

  it('is none where others can replace a folder above the home, or there is no home', () => {
    const open = tempFolder();
    fs.chmodSync(open, 0o777);
    home = path.join(open, 'ana');
    fs.mkdirSync(home, { mode: 0o700 });
    expect(chosen()).toBe(null);
    home = path.join(tempFolder(), 'nobody');
    expect(chosen()).toBe(null);
    expect(fs.existsSync(home)).toBe(false);
    home = '';
    expect(chosen()).toBe(null);
  });
});

const program = path.join(root, 'bin/journey.js');

describe('the built program', () => {
  const run = (env: NodeJS.ProcessEnv, words = ['privacy']) =>
    spawnSync(process.execPath, [program, ...words], {
      env: { PATH: process.env.PATH, ...env },
      encoding: 'utf8',
    });
  const kept = () => filesBelow(cache());

  it('keeps its code there and nowhere else, once for a command', () => {
    const temporary = tempFolder();
    const journey = tempFolder();
    for (const _ of [1, 2]) {
      expect(run({ HOME: home, TMPDIR: temporary, JOURNEY_HOME: journey }).status).toBe(0);
      expect(kept()).toHaveLength(1);
    }
    run({ HOME: home }, ['help', 'keys']);
    expect(kept()).toHaveLength(2);
    expect(fs.statSync(kept()[0] ?? '').mode & 0o777).toBe(0o600);
    expect(filesBelow(temporary)).toEqual([]);
    expect(filesBelow(journey)).toEqual([]);
  });

  it('keeps none for words that are no command, and removes that of other builds', () => {
    expect(run({ HOME: home }, ['tody']).status).toBe(64);
    expect(kept()).toEqual([]);
    fs.writeFileSync(path.join(cache(), '0123456789abcdef-v20.19.0-x64-today-screen'), 'of another build');
    run({ HOME: home });
    expect(kept().map((file) => path.basename(file))).toEqual([expect.stringContaining('-privacy-')]);
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut', (bytes) => bytes.subarray(0, bytes.length >> 1)],
    ['empty', () => Buffer.alloc(0)],
    ['full of zeros', (bytes) => Buffer.alloc(bytes.length)],
    ['changed in a byte', (bytes) => Buffer.from(bytes.map((byte, at) => (at === 4000 ? byte ^ 1 : byte)))],
  ])('says the same, and keeps its code anew, where what was kept is %s', (_, damage) => {
    const first = run({ HOME: home });
    const [file = ''] = kept();
    const whole = fs.statSync(file).size;
    fs.writeFileSync(file, damage(fs.readFileSync(file)));
    const { status, stdout, stderr } = run({ HOME: home });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: first.stdout, stderr: '' });
    expect(fs.statSync(file).size / whole).toBeCloseTo(1, 1);
  });

  it('does not run code planted in the temporary folder or in JOURNEY_HOME', () => {
    run({ HOME: home });
    const [own = ''] = kept();
    const code = plantedCode();
    for (const place of ['node-compile-cache', 'cache/code', 'cache', 'code', '.']) {
      const planted = tempFolder();
      fs.mkdirSync(path.join(planted, place), { recursive: true });
      fs.writeFileSync(path.join(planted, place, path.basename(own)), code);
      const elsewhere = { TMPDIR: planted, JOURNEY_HOME: planted, NODE_COMPILE_CACHE: planted };
      for (const base of [home, tempFolder()]) {
        const { status, stdout } = run({ HOME: base, ...elsewhere });
        expect([status, stdout.includes('PLANTED')]).toEqual([0, false]);
      }
    }
    // So that this test can fail: in its own place the same file would run.
    fs.writeFileSync(own, code);
    expect(run({ HOME: home }).stdout).toBe('PLANTED');
  });
});

/** A file as the program keeps one, with code of another source of the same length: V8 compares no more. */
function plantedCode(): Buffer {
  const main = fs.readFileSync(path.join(root, 'dist/main.cjs'), 'utf8');
  const whole = "(function(require,module,__dirname){require('node:fs').writeSync(1,'PLANTED')})";
  const script = new Script(whole.padEnd(main.length), { filename: path.join(root, 'dist/main.cjs') });
  script.runInThisContext()(() => ({ writeSync: () => {} }), { exports: {} }, '');
  const code = script.createCachedData();
  return Buffer.concat([code, code]);
}
