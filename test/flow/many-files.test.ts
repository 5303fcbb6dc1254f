import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
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
    .slice(0, 12)
    .map((name) => path.join(fixtures, name));
  const folder = path.join(home.folder, 'files');
  mkdirSync(folder);
  const broken = path.join(folder, 'latin.md');
  writeFileSync(broken, Buffer.from('# Caf\xe9\n', 'latin1'));
  const many = [...files, broken, path.join(folder, 'none.md'), ...files, broken, folder, ...files];

  /** The same, a few at a time. */
  const fewAtATime = (flags: readonly string[]) => {
    const slices = Array.from({ length: Math.ceil(many.length / 20) }, (_, at) =>
      many.slice(at * 20, at * 20 + 20),
    );
    return slices.map((slice) => home.run(['check', ...flags, ...slice]));
  };

  it.each([
    ['in words', []],
    ['as JSON', ['--json']],
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
});
