import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Home, homeIn, root } from './program.ts';
import { nextScreen } from './walker.ts';

/**
 * Homes as released versions left them, made by those programs themselves and never made anew
 * (test/fixtures/homes/VERSION/NAME). In 0.1 both couples finished First Steps once: day 1 in full,
 * the others by their word. `half-locked` is half-way through day 2, a practice day, of a course file,
 * at Ben's second question, and Ana has a passphrase; `both-open` is half-way through day 1 of a second
 * round, at Ana's second question. Each has a backup. The keys are for these tests alone.
 */
const old = (version: string, name: string) => path.join(root, 'test/fixtures/homes', version, name);
const backupPassphrase = { JOURNEY_BACKUP_PASSPHRASE: 'a backup of the first version' };
const phrase = 'words of the first version';
const half = 'Half a sentence from the first version';

const homes: Home[] = [];
afterAll(() => {
  for (const home of homes) home.remove();
});

/** A copy with the modes the program gave it: git keeps neither 0700 nor 0600. */
function opened(version: string, name: string): Home {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'journey-old-'));
  cpSync(old(version, name), folder, { recursive: true });
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    chmodSync(path.join(entry.parentPath, entry.name), entry.isDirectory() ? 0o700 : 0o600);
  return kept(homeIn(undefined, folder));
}

function kept(home: Home): Home {
  homes.push(home);
  return home;
}

function ok(home: Home, ...words: string[]): string {
  const { code, out, err } = home.run(words, { env: backupPassphrase });
  expect([words, code, err]).toEqual([words, 0, '']);
  return out;
}

describe.each([
  { version: '0.1', name: 'half-locked', run: 'quiet-evenings', day: 2, done: [1], writes: 'Ben' },
  { version: '0.1', name: 'both-open', run: 'first-steps~2', day: 1, done: [], writes: 'Ana' },
])('a home of $version, $name', ({ version, name, run, day, done, writes }) => {
  const other = writes === 'Ben' ? 'Ana' : 'Ben';

  it('is whole, and stands where it stood', () => {
    const home = opened(version, name);
    expect(ok(home, 'doctor')).toContain('every one is whole');
    expect(home.json('status')).toMatchObject({ run, day, daysDone: done });
    expect(ok(home, 'plan')).not.toBe('');
    expect(ok(home, 'read', String(day))).not.toBe('');
    expect(home.run(['check', old(version, 'half-locked/data/journeys/quiet-evenings.md')]).code).toBe(0);
  });

  it('gives its words to their authors, and to nobody else', () => {
    const home = opened(version, name);
    const own = ok(home, 'answers', '--as', 'Ben', '--journey', 'first-steps');
    expect(own).toContain('first round Ana question 1');
    expect(own).toContain('first round Ben question 1');
    expect(own).not.toContain('Ana keeps this to herself.');
    expect(ok(home, 'export', '--as', 'Ben')).toContain('first round Ben question 1');
    if (name === 'both-open') {
      expect(ok(home, 'export', '--as', 'Ana')).toContain('Ana keeps this to herself.');
      expect(ok(home, 'export')).not.toContain('Ana keeps this to herself.');
      expect(ok(home, 'answers', '--as', 'Ben')).not.toContain('half-way');
    }
    expect(ok(home, 'answers', '--as', writes)).toContain(`half-way ${writes} question 1`);
  });

  it('goes on: the sitting, the draft, and what is written next', async () => {
    const home = opened(version, name);
    const pty = home.start(['today']);
    expect((await nextScreen(pty)).kind).toBe('resume');
    pty.press('enter');
    await pty.waitFor('cannot see');
    pty.press('enter');
    await pty.waitFor(half);
    pty.press('enter');
    await pty.waitFor(/Question 3 of|may Ana read/);
    pty.press('ctrl-c');
    await pty.exit();
    expect(ok(home, 'answers', '--as', writes)).toContain(half);
    ok(home, 'reflect', '--as', other, '--day', String(day), '--question', '1', '--answer', 'new', '--ours');
    expect(home.json('status')).toMatchObject({ run, day, daysDone: done });
    ok(home, 'done', '--day', String(day));
    expect(home.json('status')).toMatchObject({ daysDone: [...done, day] });
    expect(ok(home, 'doctor')).toContain('every one is whole');
  });

  it('has a backup that comes back into an empty home, and into its own', () => {
    const file = path.join(old(version, name), 'old-backup.age');
    const empty = kept(homeIn());
    ok(empty, 'restore', file);
    expect(journalOf(empty.folder)).toEqual(journalOf(old(version, name)));
    expect(ok(empty, 'answers', '--as', 'Ben', '--journey', 'first-steps')).toContain('first round Ana');
    const own = opened(version, name);
    expect(ok(own, 'restore', file)).toContain('0 files were brought back');
    const again = path.join(own.folder, 'new.age');
    ok(own, 'backup', again);
    expect(readFileSync(again, 'latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
  });
});

it('a home of 0.1 opens to the passphrase that was set there', async () => {
  const home = opened('0.1', 'half-locked');
  const pty = home.start(['answers', '--as', 'Ana', '--journey', 'first-steps', '--day', '2']);
  await pty.waitFor("Ana's passphrase");
  pty.type(`${phrase}\r`);
  await pty.waitFor('Ana keeps this to herself.');
  pty.type('q');
  expect((await pty.exit()).code).toBe(0);
});

function journalOf(folder: string): readonly string[] {
  return readdirSync(path.join(folder, 'data/journal'), { recursive: true }).map(String).sort();
}
