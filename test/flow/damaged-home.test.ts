import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendEvent, openJournal } from '../../src/storage/journal-store.ts';
import { openKeyring } from '../../src/storage/keys.ts';
import { answer, worldIn } from '../storage/temp-world.ts';
import { halfWritten, runOf } from './half-written.ts';
import { keyIn } from './kept.ts';
import { begunHome, type Home, homeIn } from './program.ts';

/** A home in which a file is not what it was: the right day is shown all the same, and the file named. */

const isRoot = process.getuid?.() === 0;
const homes: Home[] = [];
afterAll(() => {
  for (const home of homes) home.remove();
});

/** Day 1 done, two answers on day 2: so day 2 waits. */
const whole = begunHome();
homes.push(whole);
beforeAll(() => {
  expect(whole.run(['done', '--day', '1']).code).toBe(0);
  for (const [question, text] of ['kept words', 'other words'].entries()) {
    const about = ['--day', '2', '--question', String(question + 1)];
    expect(whole.run(['reflect', '--as', 'Ana', ...about, '--answer', text]).code).toBe(0);
  }
});

function homeOnDayTwo(): Home {
  const home = homeIn();
  homes.push(home);
  cpSync(whole.folder, home.folder, { recursive: true });
  return home;
}

const conflicted = (bytes: Buffer) => `<<<<<<< HEAD\n${bytes}\n=======\n${bytes}\n>>>>>>> theirs\n`;

type Damage = readonly [name: string, damage: (file: string, bytes: Buffer) => void];

const settingsDamages: readonly Damage[] = [
  ['truncated', (file, bytes) => writeFileSync(file, bytes.subarray(0, 60))],
  ['zeroed', (file, bytes) => writeFileSync(file, Buffer.alloc(bytes.length))],
  ['git-conflicted', (file, bytes) => writeFileSync(file, conflicted(bytes))],
];

function moveAndLink(file: string): void {
  renameSync(file, `${file}-elsewhere`);
  symlinkSync(`${file}-elsewhere`, file);
}

const asideIn = (home: Home) =>
  readdirSync(path.join(home.folder, 'config')).filter((name) => name.includes('.damaged-'));

function damageSettings([, damage]: Damage): { readonly home: Home; readonly file: string } {
  const home = homeOnDayTwo();
  const file = path.join(home.folder, 'config/journey.json');
  damage(file, readFileSync(file));
  return { home, file };
}

/** doctor names the file and changes nothing; the next command sets it aside, names its new place, and is right. */
function expectSetAside(damage: Damage): void {
  const { home, file } = damageSettings(damage);
  const doctor = home.run(['doctor']);
  expect(doctor.code).toBe(65);
  expect(doctor.out).toContain(file);
  expect(asideIn(home)).toEqual([]);
  const shown = home.run(['status', '--json']);
  expect(shown.code).toBe(0);
  expect(JSON.parse(shown.out)).toMatchObject({ day: 2, daysDone: [1], names: { a: 'Ana', b: 'Ben' } });
  const [kept, ...more] = asideIn(home);
  expect(more).toEqual([]);
  expect(shown.err.replace(/\s/g, '')).toContain(path.join(home.folder, 'config', kept ?? 'none'));
  expect(home.run(['doctor'])).toMatchObject({ code: 0, err: '' });
  expect(home.run(['answers', '--as', 'Ana']).out).toContain('kept words');
}

describe('the settings file', () => {
  it.each(settingsDamages)('F7: %s: the right day, the file set aside and its place named', (...damage) =>
    expectSetAside(damage),
  );

  it.skipIf(!isRoot)("F7: another account's (needs root): the same", () =>
    expectSetAside(['foreign', (file) => chownSync(file, 12_345, 12_345)]),
  );

  it.each([
    ['missing', (file: string) => rmSync(file)],
    ['read-only', (file: string) => chmodSync(file, 0o400)],
    // B5: a link is followed.
    ['symlinked', moveAndLink],
  ])('F7: %s: the right day, without a word', (...damage) => {
    const { home } = damageSettings(damage);
    expect(home.json('status')).toMatchObject({ day: 2, names: { a: 'Ana', b: 'Ben' } });
    expect(asideIn(home)).toEqual([]);
    expect(home.run(['doctor']).code).toBe(0);
  });
});

describe('an entry of the journal', () => {
  const entryDamages: readonly Damage[] = [
    ['truncated', (file, bytes) => writeFileSync(file, bytes.subarray(0, 200))],
    ['empty', (file) => writeFileSync(file, '')],
    ['git-conflicted', (file, bytes) => writeFileSync(file, conflicted(bytes))],
    ['symlinked', moveAndLink],
    [
      'a folder',
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
  ];

  it.each(entryDamages)('%s: doctor names it, the others are read, nothing is removed', (_, damage) => {
    const home = homeOnDayTwo();
    const folder = path.join(home.folder, 'data/journal/deepening-intimacy');
    const [victim = ''] = readdirSync(folder).filter((name) => name.startsWith('002-a-q1-'));
    const file = path.join(folder, victim);
    damage(file, readFileSync(file));
    const { code, out } = home.run(['doctor']);
    expect(code).toBe(65);
    expect(out).toContain(file);
    expect(home.json('status')).toMatchObject({ day: 2, daysDone: [1] });
    const answers = home.run(['answers', '--as', 'Ana']);
    expect(answers.out).toContain('other words');
    expect(answers.out).not.toContain('kept words');
    expect(existsSync(file)).toBe(true);
  });
});

describe('a key', () => {
  const keyDamages: readonly Damage[] = [
    ['truncated', (file, bytes) => writeFileSync(file, bytes.subarray(0, 40))],
    [
      'with one letter changed',
      (file, bytes) => {
        const text = bytes.toString();
        const at = text.indexOf('KEY-1') + 8;
        writeFileSync(file, `${text.slice(0, at)}${text[at] === 'Q' ? 'P' : 'Q'}${text.slice(at + 1)}`);
      },
    ],
    ['empty', (file) => writeFileSync(file, '')],
  ];

  it.each(keyDamages)('%s: is named by its place, and what it does not concern goes on', (_, damage) => {
    const home = homeOnDayTwo();
    const file = path.join(home.folder, 'data/keys/b.key');
    damage(file, readFileSync(file));
    const { code, out } = home.run(['doctor']);
    expect(code).toBe(65);
    expect(out).toContain(file);
    expect(home.json('status')).toMatchObject({ day: 2 });
    expect(home.run(['answers', '--as', 'Ana']).out).toContain('kept words');
    const asBen = home.run(['answers', '--as', 'Ben']);
    expect(asBen.code).toBe(78);
    expect(asBen.err.replace(/\s/g, '')).toContain(file);
  });

  it('whose public half is broken is named as well', () => {
    const home = homeOnDayTwo();
    const file = path.join(home.folder, 'data/keys/a.pub');
    writeFileSync(file, readFileSync(file).subarray(0, 30));
    const { code, out } = home.run(['doctor']);
    expect(code).toBe(65);
    expect(out).toContain(file);
    expect(home.json('status')).toMatchObject({ day: 2 });
  });
});

const draft = (home: Home, who: 'a' | 'b', question: number) =>
  halfWritten(home, { day: 2, who, slot: `q${question}` });

describe('half-written words', () => {
  it('of a day that is completed without them are kept, and it is said where', async () => {
    const home = homeOnDayTwo();
    await draft(home, 'a', 3);
    await draft(home, 'b', 1);
    const { code, err } = home.run(['done']);
    expect(code).toBe(0);
    expect(err).toContain('Ana\'s half-written words for question 3 are kept: journey reflect --as "Ana"');
    expect(err).toContain('--as "Ben" --day 2 --question 1');
    const pty = home.start(['reflect', '--as', 'Ben', '--day', '2', '--question', '1']);
    await pty.waitFor('Ben: Enter when');
    pty.press('enter');
    await pty.waitFor(/half/);
    pty.press('ctrl-c');
    await pty.exit();
  });

  it('that are damaged are set aside, and doctor says so', async () => {
    const home = homeOnDayTwo();
    await draft(home, 'b', 1);
    const folder = path.join(home.folder, 'state/drafts');
    const [name = ''] = readdirSync(folder);
    writeFileSync(path.join(folder, name), 'junk', { mode: 0o600 });
    const pty = home.start(['reflect', '--as', 'Ben', '--day', '2', '--question', '1']);
    await pty.waitFor('Ben: Enter when');
    pty.press('enter');
    await pty.waitFor('Question 1');
    pty.press('ctrl-c');
    await pty.exit();
    expect(pty.everything()).toContain('could not be read. It is kept as');
    const aside = readdirSync(folder).find((one) => one.startsWith(`${name}.damaged-`)) ?? '';
    expect(readFileSync(path.join(folder, aside), 'utf8')).toBe('junk');
    expect(home.run(['doctor']).out).toContain('could not be read; it was set aside');
  });
});

it('an answer the other has read is never said to be unread when it is taken back', async () => {
  const home = begunHome();
  homes.push(home);
  const world = worldIn(home.folder);
  const journal = openJournal(world, openKeyring(world));
  for (const index of [1, 2, 3, 4]) {
    await appendEvent(journal, answer('a', index, 'by Ana', { run: runOf(home) }));
    if (index < 4) await appendEvent(journal, answer('b', index, 'by Ben', { run: runOf(home) }));
  }
  // The last answer of the day opens what both have given.
  const last = ['--day', '1', '--question', '4', '--answer', 'by Ben', '--ours'];
  expect(home.run(['reflect', '--as', 'Ben', ...last]).code).toBe(0);
  const back = (question: string) =>
    home.run(['reflect', '--as', 'Ana', '--day', '1', '--question', question, '--mine']).out;
  expect(back('2')).toContain('Mine again');
  const shown = home.run(['answers', '--as', 'Ben']).out;
  expect(shown.match(/by Ana/g)).toHaveLength(3);
  expect(back('1')).toContain('opened before');
  expect(home.run(['answers', '--as', 'Ben']).out).toBe(shown);
});

describe('a key set back from paper under a new passphrase', () => {
  it('changes nothing when the two differ, or when it is short', async () => {
    const home = homeOnDayTwo();
    const before = readFileSync(path.join(home.folder, 'data/keys/a.key'), 'utf8');
    const paper = home.start(['recovery-key', '--as', 'Ana'], { columns: 100 });
    const shown = await paper.waitFor(/written down/);
    const key = keyIn(shown);
    paper.press('enter');
    await paper.exit();
    const restore = home.start(['recovery-key', '--as', 'Ana', '--restore'], { columns: 100 });
    await restore.waitFor("on Ana's paper");
    restore.type(`${key}\r`);
    await restore.waitFor('A new passphrase');
    restore.type('short\r');
    await restore.waitFor('At least 8 characters');
    restore.press('ctrl-u');
    restore.type('long enough now\r');
    await restore.waitFor('Once more');
    restore.type('long enough not\r');
    for (const _ of ['second', 'third']) {
      await restore.waitFor('The two were not the same.');
      restore.type('long enough now\r');
      restore.type('long enough not\r');
    }
    expect((await restore.exit()).code).toBe(64);
    expect(restore.everything()).toContain('nothing was changed');
    expect(readFileSync(path.join(home.folder, 'data/keys/a.key'), 'utf8')).toBe(before);
  });
});
