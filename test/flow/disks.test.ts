import { spawnSync } from 'node:child_process';
import { closeSync, cpSync, existsSync, mkdirSync, openSync, readdirSync, writeSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { modesUnder } from '../faults/f8-modes.ts';
import { firstOf } from '../setup/every-walk.ts';
import { filesBelow } from '../storage/temp-world.ts';
import { begunHome, type Home, homeIn, type Ran, root } from './program.ts';

/** Homes and disks that are not as one would wish: a sentence, the exit code, nothing half-written. */

const isRoot = process.getuid?.() === 0;
const homes: Home[] = [];
const mounts: string[] = [];
afterAll(() => {
  for (const mount of mounts) spawnSync('umount', [mount]);
  for (const home of homes) home.remove();
});

function kept(home: Home): Home {
  homes.push(home);
  return home;
}

const answering = (text: string, question = 1) => [
  ...['reflect', '--as', 'Ana', '--day', '1'],
  ...['--question', String(question), '--answer', text],
];

/** A sentence and a way on, on stderr alone; no stack, no code of the system standing by itself. */
function expectSentence(ran: Ran, code: number, sentence: string): void {
  expect({ code: ran.code, out: ran.out }).toEqual({ code, out: '' });
  expect(ran.err.replace(/\s+/g, ' ')).toContain(sentence);
  expect(ran.err).not.toMatch(/^ +at |Error:|node:/m);
}

const halfWritten = (folder: string) =>
  filesBelow(folder).filter((file) => path.basename(file).startsWith('.tmp'));

describe('no home', () => {
  const home = kept(homeIn());
  const nothing = { JOURNEY_HOME: undefined, HOME: undefined };

  it.each([
    ['HOME is not set', {}],
    ['HOME is empty', { HOME: '' }],
    ['HOME is relative', { HOME: 'home/ana' }],
    ['HOME is empty and the XDG paths are relative', { HOME: '', XDG_DATA_HOME: 'd', XDG_CONFIG_HOME: 'c' }],
  ])('%s: a sentence, 78', (_, env) => {
    const given = { env: { ...nothing, ...env }, cwd: home.folder };
    for (const words of [['status'], ['begin', '--names', 'Ana,Ben'], answering('x'), ['doctor']])
      expectSentence(home.run(words, given), 78, 'HOME is not set to a folder.');
    expect(readdirSync(home.folder)).toEqual([]);
  });

  it('JOURNEY_HOME is relative: a sentence, 78', () => {
    const ran = home.run(['status'], { env: { JOURNEY_HOME: 'here' }, cwd: home.folder });
    expectSentence(ran, 78, 'not a full path');
    expect(readdirSync(home.folder)).toEqual([]);
  });

  it('the day, the help, and the page on privacy need none', () => {
    for (const words of [['today'], ['--help'], ['privacy'], ['help-lines']])
      expect(home.run(words, { env: nothing, cwd: home.folder })).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(home.folder)).toEqual([]);
  });

  it('relative XDG paths are passed over for those below HOME', () => {
    const xdg = { XDG_DATA_HOME: 'd', XDG_CONFIG_HOME: './c', XDG_STATE_HOME: '../s', XDG_CACHE_HOME: '.' };
    const given = { env: { ...nothing, HOME: path.join(home.folder, 'ana'), ...xdg }, cwd: home.folder };
    mkdirSync(path.join(home.folder, 'ana'));
    expect(home.run(['begin', '--names', 'Ana,Ben'], given).code).toBe(0);
    expect(readdirSync(home.folder)).toEqual(['ana']);
    expect(existsSync(path.join(home.folder, 'ana/.local/share/journey/keys/a.key'))).toBe(true);
  });
});

describe.skipIf(!isRoot)('a small disk of its own (a tmpfs needs root)', () => {
  const begun = kept(begunHome());
  function homeOnTmpfs(): Home {
    const home = kept(homeIn());
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', home.folder]);
    if (status !== 0) throw new Error('mounting a tmpfs failed');
    mounts.push(home.folder);
    cpSync(begun.folder, home.folder, { recursive: true });
    expect(home.run(answering('before')).code).toBe(0);
    return home;
  }

  function expectOnlyTheOld(home: Home): void {
    expect(halfWritten(home.folder)).toEqual([]);
    const { out, code } = home.run(['answers', '--as', 'Ana']);
    expect(code).toBe(0);
    expect(out).toContain('before');
    expect(home.run(['status']).code).toBe(0);
    expect(home.run(['doctor']).code).toBe(0);
  }

  it('F4: full: 73 for whatever would write, and nothing half-written', () => {
    const home = homeOnTmpfs();
    fill(path.join(home.folder, 'filler'));
    const export_ = path.join(home.folder, 'mine.md');
    for (const words of [answering('x', 2), ['done'], ['export', '--as', 'Ana', '--out', export_]])
      expectSentence(home.run(words), 73, 'The disk is full');
    expect(existsSync(export_)).toBe(false);
    expectOnlyTheOld(home);
  });

  it('read-only: 73 for whatever would write; reading goes on', () => {
    const home = homeOnTmpfs();
    expect(spawnSync('mount', ['-o', 'remount,ro', home.folder]).status).toBe(0);
    for (const words of [answering('x', 2), ['done'], ['forget', '--as', 'Ana', '--all', '--yes']])
      expectSentence(home.run(words), 73, 'The disk is read-only');
    expectOnlyTheOld(home);
  });
});

function fill(file: string): void {
  const fd = openSync(file, 'w');
  try {
    for (const block = Buffer.alloc(1024, 1); ; ) writeSync(fd, block);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(fd);
  }
}

describe('a disk that fails (simulated)', () => {
  const preload = `--require=${path.join(root, 'test/flow/failing-disk.cjs')}`;
  const failing = (what: string) => ({ env: { NODE_OPTIONS: preload, JOURNEY_FAIL: what } });

  it.each(['fsyncSync:EIO', 'linkSync:EIO'])('F3: %s: a sentence, 74, nothing half-written', (what) => {
    const home = kept(begunHome());
    expectSentence(home.run(answering('x'), failing(what)), 74, 'The disk failed');
    expect(halfWritten(home.folder)).toEqual([]);
    expect(home.run(answering('then kept'))).toMatchObject({ code: 0, err: '' });
    expect(home.run(['answers', '--as', 'Ana']).out).toContain('then kept');
  });

  it.each(firstOf(['EPERM', 'ENOTSUP'], 1))(
    'without hard links, as FAT says it (%s): all is kept',
    (code) => {
      const home = kept(homeIn());
      const fat = failing(`linkSync:${code}`);
      expect(home.run(['begin', '--names', 'Ana,Ben'], fat)).toMatchObject({ code: 0, err: '' });
      expect(home.run(answering('on a stick'), fat)).toMatchObject({ code: 0, err: '' });
      const file = path.join(home.folder, 'mine.md');
      expect(home.run(['export', '--as', 'Ana', '--out', file], fat).code).toBe(0);
      expect(home.run(['export', '--as', 'Ana', '--out', file], fat).code).toBe(73);
      expect(home.run(['answers', '--as', 'Ana']).out).toContain('on a stick');
      expect(halfWritten(home.folder)).toEqual([]);
      expect(home.run(['doctor']).code).toBe(0);
    },
  );
});

describe('who may read it', () => {
  it.each(firstOf(['000', '022'], 1))('F8: folders 0700, files 0600, with umask %s', (mask) => {
    const { files, folders, wrong } = modesUnder(mask);
    expect(wrong).toEqual([]);
    expect(files).toBeGreaterThan(8);
    expect(folders).toBeGreaterThan(4);
  });
});
