import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begunHome, type Home } from './program.ts';

/** Files that the couple asks for: exports and backups, and the places they are asked for. */

let home: Home;
let folder = '';
beforeAll(() => {
  home = begunHome();
  folder = path.join(home.folder, 'theirs');
  mkdirSync(folder);
  for (const name of ['Ana', 'Ben'])
    home.run(['reflect', '--as', name, '--day', '1', '--question', '1', '--answer', `By ${name}.`, '--ours']);
  home.run(['done']);
});
afterAll(() => home.remove());

const secret = { JOURNEY_BACKUP_PASSPHRASE: 'a few words in a row' };

describe('an export on a screen', () => {
  it('F18: as a page lands in a file, which is named, and in no other’s place', async () => {
    writeFileSync(path.join(folder, 'deepening-intimacy.html'), 'theirs');
    const pty = home.start(['export', '--format', 'html'], { cwd: folder, columns: 200 });
    expect((await pty.exit()).code).toBe(0);
    const file = path.join(folder, 'deepening-intimacy-2.html');
    expect(pty.screen().replace(/\s+/g, '')).toContain(`Writtento${file},foranybrowser.`);
    expect(pty.raw()).not.toContain('<html');
    expect(readFileSync(file, 'utf8')).toContain('By Ana.');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(path.join(folder, 'deepening-intimacy.html'), 'utf8')).toBe('theirs');
  });

  it('F18: as Markdown is paged', async () => {
    const pty = home.start(['export'], { rows: 8 });
    await pty.waitFor('q close');
    pty.type('q');
    expect((await pty.exit()).code).toBe(0);
  });

  it('F18: still goes into a pipe', () => {
    expect(home.run(['export', '--format', 'html'], { cwd: folder }).out).toMatch(/^<!doctype html>/i);
    expect(existsSync(path.join(folder, 'deepening-intimacy-3.html'))).toBe(false);
  });
});

describe('a place that cannot be written', () => {
  const places = () => ({
    'no folder': path.join(folder, 'nowhere/a'),
    'a file as a folder': path.join(folder, 'deepening-intimacy.html/a'),
    'a folder of another': path.join(folder, 'closed/a'),
  });
  const ways = { export: ['export', '--out'], backup: ['backup'], part: ['part', '--as', 'Ana', '--out'] };

  it.each(Object.keys(places()).flatMap((place) => Object.keys(ways).map((way) => [way, place] as const)))(
    'F63: %s, %s: says what to do there, and not that another home would help',
    (way, place) => {
      mkdirSync(path.join(folder, 'closed'), { recursive: true });
      chmodSync(path.join(folder, 'closed'), 0o555);
      const target = `${places()[place as keyof ReturnType<typeof places>]}.${way}`;
      const { code, err } = home.run([...ways[way as keyof typeof ways], target], { env: secret });
      // Whoever tests as root may write into anything.
      if (code === 0) return expect(process.getuid?.()).toBe(0);
      expect(code).toBe(73);
      expect(err).not.toContain('JOURNEY_HOME');
      expect(err.replace(/\s+/g, ' ')).toContain('Choose a folder that is there and that you may write to.');
    },
  );

  it.each([[['backup']], [['part', '--as', 'Ana', '--out']]])(
    'F63, F49: %j says so before a passphrase is typed',
    async (words) => {
      const pty = home.start([...words, path.join(folder, 'nowhere/a.age')]);
      expect((await pty.exit()).code).toBe(73);
      expect(pty.everything()).not.toContain('passphrase for');
    },
  );
});

describe('errors', () => {
  it.each([
    [['check', 'nosuch.md']],
    [['begin', 'nosuch.md']],
    [['import', 'nosuch.json']],
    [['nosuch']],
    [['forget', '--as', 'Ana', '--day', '99']],
  ])('F62: %j stands behind the margin, wrapped, without marks of Markdown', async (words) => {
    const pty = home.start(words, { columns: 50 });
    await pty.exit();
    const lines = pty.screen().split('\n');
    for (const line of lines.filter((one) => one !== '')) expect(line).toMatch(/^ {2}\S/);
    expect(pty.screen()).not.toContain('`');
  });
});
