import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { keyIn } from './kept.ts';
import { begunHome, type Home } from './program.ts';

/** Passphrases and keys, typed as people type them. */

const homes: Home[] = [];
afterEach(() => {
  for (const home of homes.splice(0)) home.remove();
});

function begun(): Home {
  const home = begunHome();
  homes.push(home);
  return home;
}

type Typing = readonly (readonly [wanted: string | RegExp, typed: string])[];

async function typing(home: Home, words: readonly string[], script: Typing): Promise<string> {
  const pty = home.start(words);
  for (const [wanted, typed] of script) {
    await pty.waitFor(wanted);
    pty.type(`${typed}\r`);
  }
  await pty.exit();
  return pty.everything();
}

describe('a passphrase', () => {
  it('F25, F48: typed differently is asked again, and can be changed by locking again', async () => {
    const home = begun();
    const first = await typing(
      home,
      ['lock', '--as', 'Ana'],
      [
        ['A passphrase for Ana', 'four words in a row'],
        ['Once more, to be sure', 'four words in a roe'],
        ['The two were not the same. A passphrase', 'four words in a row'],
        [/sure:.*\n(.*\n)*.*sure:/, 'four words in a row'],
      ],
    );
    expect(first).toContain("Ana's words are under a passphrase now.");
    const second = await typing(
      home,
      ['lock', '--as', 'Ana'],
      [
        ["Ana's passphrase as it is now", 'four words in a row'],
        ['A passphrase for Ana', 'four other words here'],
        ['Once more, to be sure', 'four other words here'],
      ],
    );
    expect(second).toContain("Ana's passphrase is changed.");
    const open = await typing(
      home,
      ['unlock', '--as', 'Ana'],
      [
        ["Ana's passphrase", 'four words in a row'],
        ['That was not it', 'four other words here'],
      ],
    );
    expect(open).toContain("Ana's passphrase is gone.");
  });

  it('F28: says for whom and for what before anything is shown, and Enter alone means not now', async () => {
    const home = begun();
    for (const [name, last] of [
      ['Ana', 4],
      ['Ben', 3],
    ] as const)
      for (let question = 1; question <= last; question += 1)
        home.run([
          'reflect',
          '--as',
          name,
          '--day',
          '1',
          '--question',
          `${question}`,
          '--answer',
          `By ${name}.`,
          '--ours',
        ]);
    await typing(
      home,
      ['lock', '--as', 'Ana'],
      [
        ['A passphrase for Ana', 'a few words'],
        ['Once more', 'a few words'],
      ],
    );
    const pty = home.start(['reflect', '--as', 'Ben', '--day', '1', '--question', '4']);
    const steps = [
      ['Ben: Enter when', '\r'],
      ['Question 4 of 4', 'Late.'],
      ['▸ Late.', '\r'],
      ['keep mine', 'a'],
      ['Enter yes', '\r'],
    ] as const;
    for (const [wanted, typed] of steps) {
      await pty.waitFor(wanted);
      pty.type(typed);
    }
    await pty.waitFor('read it now');
    pty.type('y');
    await pty.waitFor(
      /To show Ana what Ben opened, Ana's passphrase \(Enter:\s+not\s+now\):\s+\(typed unseen\)/,
    );
    pty.press('enter');
    expect(await pty.waitFor('that is enough')).not.toContain('By Ana.');
    pty.type('q');
    await pty.exit();
    expect(home.run(['answers']).out).not.toContain('By Ana.');
    const both = home.start(['answers']);
    await both.waitFor("Ana's passphrase");
    both.type('a few words\r');
    await both.waitFor('By Ana.');
  });

  it('F49, F25: of a backup is asked for only where there is one, and again when it is wrong', async () => {
    const home = begun();
    const file = path.join(home.folder, 'kept.age');
    const pty = home.start(['restore', path.join(home.folder, 'nosuch.age')]);
    expect((await pty.exit()).code).toBe(66);
    expect(pty.everything()).not.toContain('passphrase');
    home.run(['backup', file], { env: { JOURNEY_BACKUP_PASSPHRASE: 'a whole evening' } });
    expect(existsSync(file)).toBe(true);
    const said = await typing(
      home,
      ['restore', file],
      [
        ["The backup's passphrase", 'a whole morning'],
        ['Once more', 'a whole evening'],
      ],
    );
    expect(said).toContain('here already');
  });
});

describe('a recovery key', () => {
  it('F24: is asked for only where one was made', async () => {
    const home = begun();
    const pty = home.start(['recovery-key', '--as', 'Ben', '--restore']);
    expect((await pty.exit()).code).toBe(66);
    expect(pty.everything()).toContain('No recovery key was made for Ben.');
    expect(pty.everything()).not.toContain("on Ben's paper");
  });

  it('F24: is shown in groups of four, also while it is typed, and a wrong letter is said at once', async () => {
    const home = begun();
    const paper = home.start(['recovery-key', '--as', 'Ana']);
    const key = keyIn(await paper.waitFor('written down'));
    expect(key).toMatch(/^AGE-SECRET-KEY-1[A-Z0-9]{3}( [A-Z0-9]{4}){13} [A-Z0-9]{3}$/);
    paper.press('enter');
    await paper.exit();
    expect(paper.screen()).toContain('counts from now on');
    const restore = home.start(['recovery-key', '--as', 'Ana', '--restore'], { columns: 160 });
    await restore.waitFor("on Ana's paper");
    restore.type(key.replaceAll(' ', '').toLowerCase().slice(0, -1));
    await restore.waitFor(key.slice(0, -1));
    restore.press('enter');
    await restore.waitFor('A letter or two are off');
    restore.type(key.slice(-1));
    await restore.waitFor(key);
    restore.press('enter');
    await restore.waitFor('A new passphrase');
    restore.press('enter');
    await restore.exit();
    expect(restore.screen()).toContain('Ana can read again.');
    // It is not left to be read on the screen.
    expect(restore.everything()).not.toContain(key.slice(-9));
  });
});
