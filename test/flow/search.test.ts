import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begunHome, type Home, root } from './program.ts';
import { answering, nothingWalked, walkOn } from './walker.ts';

/** `journey answers --search`, a second time: what the first opened is kept sealed, and only a cache. */

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

describe('a second search', () => {
  it('says what the first said, without opening the answers again', () => {
    const first = search('lamp');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain(said);
    for (const file of files('data/journal')) writeFileSync(file, '');
    expect(search('lamp')).toEqual(first);
    expect(search('boat').out).toContain('the green boat');
  });

  it('finds what was written since, and nothing that was forgotten', () => {
    answered(3, 'a lamp in the window');
    expect(search('lamp').out).toContain('a lamp in the window');
    home.run(['forget', '--as', 'Ana', '--day', '1', '--yes']);
    const { out } = search('lamp');
    expect(out).toContain('a lamp in the window');
    expect(out).not.toContain(said);
  });

  it('leaves no word in plain text anywhere, and files for its own user alone', () => {
    expect(files('cache/search').length).toBeGreaterThan(0);
    for (const file of files('.')) expect(readFileSync(file).includes('lamp'), file).toBe(false);
    for (const file of files('cache/search')) expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('does without what it kept where that is damaged', () => {
    for (const file of files('cache/search')) writeFileSync(file, 'not this');
    const { code, out } = search('lamp');
    expect(code).toBe(0);
    expect(out).toContain('a lamp in the window');
  });
});

describe('the first search there ever was', () => {
  const evening = begunHome();
  afterAll(() => evening.remove());

  it('does not open again what an evening at the terminal opened, its own and all before', async () => {
    for (const [by, question] of [['Ana', '3'] as const, ['Ben', '4'] as const])
      evening.run([
        'reflect',
        '--as',
        by,
        '--day',
        '2',
        '--question',
        question,
        '--answer',
        `${by} by flags`,
      ]);
    const pty = evening.start(['today']);
    await walkOn(pty, answering('walked'));
    expect((await pty.exit()).code).toBe(0);
    for (const file of filesIn(evening, 'data/journal')) writeFileSync(file, '');
    const found = evening.run(['answers', '--search', 'walked']);
    expect(found).toMatchObject({ code: 0, err: '' });
    expect(found.out.match(/walked/g)?.length).toBeGreaterThan(4);
    expect(evening.run(['answers', '--as', 'Ana', '--search', 'flags']).out).toContain('Ana by flags');
    expect(evening.run(['answers', '--as', 'Ben', '--search', 'flags']).out).toContain('Ben by flags');
    expect(evening.run(['answers', '--as', 'Ben', '--search', 'flags']).out).not.toContain('Ana by flags');
  });

  it('does not open again what a reflection alone opened', async () => {
    const alone = begunHome();
    const pty = alone.start(['reflect', '--as', 'Ana']);
    await walkOn(pty, answering('alone'), nothingWalked(), ({ kind }) => kind === 'share');
    pty.type('k');
    expect((await pty.exit()).code).toBe(0);
    for (const file of filesIn(alone, 'data/journal')) writeFileSync(file, '');
    expect(alone.run(['answers', '--as', 'Ana', '--search', 'alone']).out).toContain('alone');
    alone.remove();
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
