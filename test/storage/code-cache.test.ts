import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { codeCacheFolder } from '../../src/storage/code-cache.ts';
import { root } from '../flow/program.ts';
import { filesBelow, tempFolder } from './temp-world.ts';

let home: string;
const cache = () => path.join(home, '.cache/journey/code');
const chosen = (env: NodeJS.ProcessEnv = {}) => codeCacheFolder({ HOME: home, ...env });

beforeEach(() => {
  home = tempFolder();
});

describe('the folder of the compile cache', () => {
  it('is in the user’s own cache folder, for nobody else', () => {
    expect(chosen()).toBe(cache());
    for (const folder of [cache(), path.dirname(cache()), path.join(home, '.cache')])
      expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
    const other = tempFolder();
    expect(chosen({ XDG_CACHE_HOME: path.join(other, 'cache') })).toBe(
      path.join(other, 'cache/journey/code'),
    );
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

const before22 = Number(process.versions.node.split('.')[0]) < 22;

describe.skipIf(before22)('the built program', () => {
  const run = (env: NodeJS.ProcessEnv) =>
    spawnSync(process.execPath, [path.join(root, 'bin/journey.js'), 'privacy'], {
      env: { PATH: process.env.PATH, ...env },
      encoding: 'utf8',
    });

  it('puts its compile cache there and nowhere else', () => {
    const temporary = tempFolder();
    const journey = tempFolder();
    expect(run({ HOME: home, TMPDIR: temporary, JOURNEY_HOME: journey }).status).toBe(0);
    expect(filesBelow(cache()).length).toBeGreaterThan(0);
    expect(filesBelow(temporary)).toEqual([]);
    expect(filesBelow(journey)).toEqual([]);
  });

  it('does not run code from a cache planted in the temporary folder or in JOURNEY_HOME', () => {
    // A whole cache, every file of it turned into what would crash or be refused: none of it is read.
    const made = tempFolder();
    run({ HOME: made });
    for (const place of ['node-compile-cache', 'cache/code', 'cache']) {
      const planted = path.join(home, 'planted');
      fs.cpSync(path.join(made, '.cache/journey/code'), path.join(planted, place), { recursive: true });
      const times = () => filesBelow(planted).map((file) => fs.statSync(file).atimeMs);
      for (const file of filesBelow(planted)) fs.utimesSync(file, 1, 1);
      expect(run({ HOME: home, TMPDIR: planted, JOURNEY_HOME: planted }).status).toBe(0);
      expect(new Set(times())).toEqual(new Set([1000]));
    }
  });
});
