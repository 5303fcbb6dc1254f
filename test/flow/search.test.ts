import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begunHome, type Home, root } from './program.ts';

/** `journey answers --search`: every search opens the answers themselves and keeps nothing. */

let home: Home;
const said = 'a lamp left on for me';
const answered = (day: number, text: string, ...more: readonly string[]) =>
  home.run([
    ...['reflect', '--as', 'Ana', '--day', String(day), '--question', '1', '--answer', text],
    ...more,
  ]);
const search = (word: string) => home.run(['answers', '--as', 'Ana', '--search', word]);
const filesIn = ({ folder }: Home, below: string) =>
  readdirSync(path.join(folder, below), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name));
const files = (below: string) => filesIn(home, below);

beforeAll(() => {
  home = begunHome();
  answered(1, said);
  answered(2, 'the green boat');
});
afterAll(() => home.remove());

describe('a search', () => {
  it('finds what was written since the last one, and nothing that was forgotten', () => {
    const first = search('lamp');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain(said);
    answered(3, 'a lamp in the window');
    expect(search('lamp').out).toContain('a lamp in the window');
    home.run(['forget', '--as', 'Ana', '--day', '1', '--yes']);
    const { out } = search('lamp');
    expect(out).toContain('a lamp in the window');
    expect(out).not.toContain(said);
  });

  it('B28: knows no accents, no case, and ß from ss as little', () => {
    answered(6, 'München, and the Straße under it');
    for (const word of ['munchen', 'MÜNCHEN', 'strasse', 'STRASSE', 'Straße'])
      expect(search(word).out, word).toContain('the Straße under it');
    answered(7, 'the strasse without a sign');
    expect(search('Straße').out).toContain('the strasse without a sign');
  });

  it('F31: marks on a screen what was sought, in the words of the two alone', async () => {
    const pty = home.start(['answers', '--as', 'Ana', '--search', 'Green BOAT']);
    expect((await pty.exit()).code).toBe(0);
    expect(pty.raw().replaceAll('\u001b[27m\u001b[7m', '')).toContain(
      'the \u001b[7mgreen\u001b[27m \u001b[7mboat\u001b[27m',
    );
    expect(search('boat').out).toContain('the green boat');
  });

  it('keeps no copy of what it opened', () => {
    const before = files('.').map((file) => [file, readFileSync(file, 'latin1')]);
    expect(search('boat').out).toContain('the green boat');
    expect(files('.').map((file) => [file, readFileSync(file, 'latin1')])).toEqual(before);
  });
});

describe('what version 0.1 cached', () => {
  it.each([
    ['a search', () => search('boat')],
    ['forget', () => home.run(['forget', '--as', 'Ana', '--day', '5', '--yes'])],
    ['an answer', () => answered(4, 'the green boat again')],
  ])('is removed by %s, with its sealed copies of answers', (_, run) => {
    for (const old of ['search/below', 'pages', 'code/one-build']) {
      mkdirSync(path.join(home.folder, 'cache', old), { recursive: true });
      writeFileSync(path.join(home.folder, 'cache', old, 'kept'), 'sealed');
    }
    expect(run().code).toBe(0);
    for (const old of ['search', 'pages', 'code'])
      expect(existsSync(path.join(home.folder, 'cache', old)), old).toBe(false);
  });

  it('stays behind a link, which alone is removed', () => {
    const other = path.join(home.folder, 'other');
    mkdirSync(other);
    writeFileSync(path.join(other, 'theirs'), 'theirs');
    mkdirSync(path.join(home.folder, 'cache/search'), { recursive: true });
    symlinkSync(other, path.join(home.folder, 'cache/search/linked'));
    expect(search('boat').code).toBe(0);
    expect(existsSync(path.join(home.folder, 'cache/search'))).toBe(false);
    expect(readFileSync(path.join(other, 'theirs'), 'utf8')).toBe('theirs');
  });
});

describe('a search that nobody reads any more', () => {
  it('ends at its first hit: the days before are not opened', () => {
    const cut = begunHome();
    for (const day of ['1', '2'])
      cut.run(['reflect', '--as', 'Ana', '--day', day, '--question', '1', '--answer', `lamp ${day}`]);
    for (const file of filesIn(cut, 'data/journal').filter((one) =>
      path.basename(one).startsWith('001-a-q1'),
    ))
      writeFileSync(file, 'damaged');
    const words = [path.join(root, 'bin/journey.js'), 'answers', '--as', 'Ana', '--search', 'lamp'];
    const run = (then: string) =>
      spawnSync('sh', ['-c', `(sleep 0.3; exec "$0" "$@") | ${then}`, process.execPath, ...words], {
        env: { ...process.env, JOURNEY_HOME: cut.folder },
        encoding: 'utf8',
      }).stderr;
    expect(run('true')).toBe('');
    expect(run('cat')).toContain('001-a-q1');
    cut.remove();
  });
});
