import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { begunHome, type Home, homeIn } from './program.ts';

/** Names that are mended: with the first questions, and later. */

const homes: Home[] = [];
const kept = <T extends Home>(home: T): T => {
  homes.push(home);
  return home;
};
afterAll(() => {
  for (const home of homes) home.remove();
});

const settingsFile = (home: Home) => path.join(home.folder, 'config/journey.json');
const keyFile = (home: Home) => path.join(home.folder, 'data/keys/a.pub');

describe('journey rename', () => {
  it('F23, B27: a name is corrected in every view and export, and what was written is theirs as before', () => {
    const home = kept(begunHome());
    for (const who of ['Ana', 'Ben'])
      home.run(['reflect', '--as', who, '--day', '1', '--question', '1', '--answer', 'A word.', '--ours']);
    home.run(['done']);
    const { code, out } = home.run(['rename', 'ana', 'Hannah']);
    expect({ code, out }).toEqual({ code: 0, out: 'Ana is called Hannah here from now on.\n' });
    expect(home.json('status')).toMatchObject({ names: { a: 'Hannah', b: 'Ben' } });
    expect(home.json('export')).toMatchObject({ names: { a: 'Hannah', b: 'Ben' } });
    expect(home.run(['answers', '--as', 'Hannah']).out).toContain('Hannah');
    const shown = [['answers'], ['export'], ['export', '--format', 'html'], ['status'], ['privacy']];
    for (const words of shown) expect(home.run(words).out, words.join(' ')).not.toMatch(/\bAna\b/);
    expect(home.run(['__complete', '--', 'answers', '--as', '']).out).toBe('Hannah\nBen\n');
    const before = home.run(['answers', '--as', 'Ana']);
    expect({ code: before.code, err: before.err }).toMatchObject({ code: 64 });
    expect(before.err).toContain('Hannah, Ben');
    expect(home.run(['doctor']).out).toContain('every one is whole');
  });

  it('F23: refuses a name that is the other’s, as people hear it, and one that is none', () => {
    const home = kept(begunHome());
    for (const name of ['Ben', ' bEn ', 'Bén', 'Be\u0301n']) {
      const { code, err } = home.run(['rename', 'Ana', name]);
      expect({ name, code }).toEqual({ name, code: 64 });
      expect(err).toContain('Your partner is called Ben.');
    }
    for (const name of ['', ' ', 'A,B', 'A\u0007', 'x'.repeat(41)])
      expect(home.run(['rename', 'Ana', name]).code, JSON.stringify(name)).toBe(64);
    expect(home.run(['rename', 'Carl', 'Karl']).err).toContain('Nobody here is called “Carl”.');
    expect(home.json('status')).toMatchObject({ names: { a: 'Ana', b: 'Ben' } });
    expect(home.run(['rename', 'ANA', 'Anâ']).code).toBe(0);
    expect(home.run(['rename', 'Anâ', 'Anâ']).out).toContain('called so already');
  });

  it.each(['stopped before the settings', 'settings lost'])('F23: nobody is ever half renamed: %s', (how) => {
    const home = kept(begunHome());
    const before = readFileSync(settingsFile(home));
    home.run(['rename', 'Ana', 'Hannah']);
    // What a program leaves that is killed between the key and the settings.
    writeFileSync(settingsFile(home), how === 'stopped before the settings' ? before : '{}');
    expect(home.run(['__complete', '--', 'answers', '--as', '']).out).toBe('Hannah\nBen\n');
    expect(home.json('status')).toMatchObject({ names: { a: 'Hannah', b: 'Ben' } });
    expect(home.run(['begin', '--names', 'Ana,Ben']).out).toContain('Hannah and Ben');
    expect(readFileSync(settingsFile(home), 'utf8')).toContain('"Hannah"');
  });

  it('F23: a name may come back, and one in settings that was never another’s stays', () => {
    const home = kept(begunHome());
    home.run(['rename', 'Ana', 'Hannah']);
    home.run(['rename', 'Hannah', 'Ana']);
    expect(readFileSync(keyFile(home), 'utf8')).toMatch(/^# Ana\n# formerly Hannah\nage1\S+\n$/);
    expect(home.json('status')).toMatchObject({ names: { a: 'Ana', b: 'Ben' } });
    const mended = readFileSync(settingsFile(home), 'utf8').replace('"Ana"', '"Anabel"');
    writeFileSync(settingsFile(home), mended);
    expect(home.json('status')).toMatchObject({ names: { a: 'Anabel', b: 'Ben' } });
  });

  it('F23: exports and backups from before know the former name', () => {
    const home = kept(begunHome());
    const env = { JOURNEY_BACKUP_PASSPHRASE: 'eight letters and more' };
    const file = (name: string) => path.join(home.folder, name);
    home.run(['reflect', '--as', 'Ana', '--day', '1', '--question', '1', '--answer', 'Her word.']);
    home.run(['export', '--as', 'Ana', '--format', 'json', '--out', file('before.json')]);
    home.run(['backup', file('before.age')], { env });
    home.run(['rename', 'Ana', 'Hannah']);
    expect(home.run(['import', file('before.json')]).out).toContain('0 answers brought in; 1 here already');
    const restored = home.run(['restore', file('before.age')], { env });
    expect(restored).toMatchObject({ code: 0, err: '' });
    expect(home.json('status')).toMatchObject({ names: { a: 'Hannah', b: 'Ben' } });
    // A couple who named themselves the other way round, before either was renamed.
    const other = kept(homeIn());
    other.run(['begin', '--names', 'Ben,Hanna']);
    other.run(['rename', 'Hanna', 'Ana']);
    other.run(['rename', 'Ana', 'Hannah']);
    other.run(['import', file('before.json')]);
    expect(other.run(['answers', '--as', 'Hannah']).out).toContain('Her word.');
    // And a new home gets the new name with the keys.
    home.run(['backup', file('after.age')], { env });
    const fresh = kept(homeIn());
    fresh.run(['restore', file('after.age')], { env });
    expect(fresh.json('status')).toMatchObject({ names: { a: 'Hannah', b: 'Ben' } });
  });

  it('F23: a locked key keeps its passphrase, and the age program still takes the public one', async () => {
    const home = kept(begunHome());
    const pty = home.start(['lock', '--as', 'Ana']);
    await pty.waitFor('A passphrase for Ana');
    pty.type('a few words\r');
    await pty.waitFor('Once more');
    pty.type('a few words\r');
    await pty.exit();
    home.run(['rename', 'Ana', 'Hannah']);
    const reads = home.start(['answers', '--as', 'Hannah']);
    await reads.waitFor("To show Hannah's words, Hannah's passphrase");
    reads.type('a few words\r');
    expect((await reads.exit()).code).toBe(0);
  });
});

describe('the first questions', () => {
  it('F23: go back to the names before anything has begun', async () => {
    const home = kept(homeIn());
    const pty = home.start(['begin']);
    await pty.waitFor('One of you is called');
    pty.type('Anna\r');
    await pty.waitFor('The other');
    pty.type('Ben\r');
    await pty.waitFor('the names again (Anna and Ben)');
    pty.press('up', 'down', 'down');
    await pty.waitFor('❯ the names again');
    pty.press('enter');
    await pty.waitFor('▸ One of you is called: Anna');
    pty.press('ctrl-u');
    await pty.waitForGone('▸ One of you is called: Anna');
    pty.type('Hannah');
    await pty.waitFor('▸ One of you is called: Hannah');
    pty.press('enter');
    await pty.waitFor('▸ The other: Ben');
    pty.press('enter');
    await pty.waitFor('the names again (Hannah and Ben)');
    pty.press('enter');
    await pty.exit();
    expect(home.json('status')).toMatchObject({ names: { a: 'Hannah', b: 'Ben' } });
    expect(readFileSync(keyFile(home), 'utf8')).toMatch(/^# Hannah\nage1/);
  });

  it('F23: also where the journey is named, and in plain mode', async () => {
    const home = kept(homeIn());
    const pty = home.start(['begin', 'first-steps', '--plain-prompts']);
    await pty.waitFor('One of you is called');
    pty.type('Anna\r');
    await pty.waitFor('The other');
    pty.type('Ben\r');
    await pty.waitFor('2  the names again (Anna and Ben)');
    pty.type('2\r');
    await pty.waitFor('One of you is called: (Anna)');
    pty.type('Hannah\r');
    await pty.waitFor('The other: (Ben)');
    pty.type('\r');
    await pty.waitFor('2  the names again (Hannah and Ben)');
    pty.type('1\r');
    await pty.exit();
    expect(home.json('status')).toMatchObject({
      names: { a: 'Hannah', b: 'Ben' },
      journey: { id: 'first-steps' },
    });
  });
});
