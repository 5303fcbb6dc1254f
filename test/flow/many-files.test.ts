import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { homeIn, root } from './program.ts';

describe('journey check of many files', () => {
  const home = homeIn();
  afterAll(home.remove);
  const fixtures = path.join(root, 'test/fixtures/journeys');
  const files = readdirSync(fixtures)
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(fixtures, name));
  const folder = path.join(home.folder, 'files');
  mkdirSync(folder);
  const broken = path.join(folder, 'latin.md');
  writeFileSync(broken, Buffer.from('# Caf\xe9\n', 'latin1'));
  // Those that cannot be read stand among the others, so that each thread meets some.
  const many = [...files, broken, path.join(folder, 'none.md'), ...files, broken, folder, ...files];

  /** Checked a few at a time, which one thread does alone. */
  const fewAtATime = (flags: readonly string[]) => {
    const slices = Array.from({ length: Math.ceil(many.length / 20) }, (_, at) =>
      many.slice(at * 20, at * 20 + 20),
    );
    return slices.map((slice) => home.run(['check', ...flags, ...slice]));
  };

  /** Runs with a file loaded before the program, in each of its threads. */
  const preloaded = (code: string, names: readonly string[]) => {
    const preload = path.join(home.folder, 'preload.cjs');
    writeFileSync(preload, code);
    return home.run(['check', ...names], { env: { NODE_OPTIONS: `--require=${preload}` } });
  };

  /** How many of the files each thread opened. */
  const openedBy = (names: readonly string[]) => {
    const seen = path.join(home.folder, 'threads');
    writeFileSync(seen, '');
    preloaded(
      `const fs = require('node:fs'), { openSync } = fs, { threadId } = require('node:worker_threads');
       fs.openSync = (file, ...more) => {
         if (String(file).endsWith('.md')) fs.appendFileSync(${JSON.stringify(seen)}, threadId + '\\n');
         return openSync(file, ...more);
       };`,
      names,
    );
    const all = readFileSync(seen, 'utf8').split('\n').filter(Boolean);
    return {
      first: all.filter((one) => one === '0').length,
      second: all.filter((one) => one !== '0').length,
    };
  };

  it.each([
    ['in words', []],
    ['as JSON', ['--json']],
    ['strictly', ['--strict']],
  ])('says of each what it says of a few, in their order, %s', (_, flags) => {
    const together = home.run(['check', ...flags, ...many]);
    const apart = fewAtATime(flags);
    const found = (out: string) => JSON.parse(out).files as readonly unknown[];
    // Not compared by `expect`, which would print a megabyte.
    if (flags[0] === '--json') {
      const expected = apart.flatMap(({ out }) => found(out));
      expect(expected).toHaveLength(many.length);
      expect(isDeepStrictEqual(found(together.out), expected)).toBe(true);
    } else expect(together.out).toBe(apart.map(({ out }) => out).join(''));
    expect(together.err).toBe(apart.map(({ err }) => err).join(''));
    expect(together.code).toBe(66);
  });

  it('ends when nobody reads any more, and does not get to the last file', () => {
    const long = [...Array.from({ length: 15 }, () => files).flat(), path.join(folder, 'none.md')];
    const words = [path.join(root, 'bin/journey.js'), 'check', ...long];
    const piped = spawnSync('sh', ['-c', '"$0" "$@" | head -n 1', process.execPath, ...words], {
      env: { ...process.env, JOURNEY_HOME: home.folder, NODE_OPTIONS: '' },
      encoding: 'utf8',
    });
    expect(piped.stdout.split('\n')).toHaveLength(2);
    expect(piped.stderr).toBe('');
    expect(home.run(['check', ...long.slice(-2)]).err).toContain('none.md');
  });

  it('shares many files with a second thread, and does few alone', () => {
    expect(openedBy(files.slice(0, 5))).toEqual({ first: 5, second: 0 });
    const { first, second } = openedBy(files.flatMap((file) => [file, file, file]));
    expect(first + second).toBe(files.length * 3);
    expect(first).toBeGreaterThan(10);
    expect(second > 10).toBe(availableParallelism() > 1);
  });

  it.each([
    ['cannot start', "throw new Error('not allowed')"],
    ['dies at once', "super('throw new Error()', { eval: true })"],
  ])('reads all by itself where a thread %s', (_, body) => {
    const code = `const threads = require('node:worker_threads');
      threads.Worker = class extends threads.Worker { constructor() { ${body}; } };`;
    expect(preloaded(code, many)).toEqual(home.run(['check', ...many]));
  });
});
