import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBackup } from '../../src/storage/backup.ts';
import { openDrafts } from '../../src/storage/drafts/drafts.ts';
import { lockKey } from '../../src/storage/key-care.ts';
import { openKeyring } from '../../src/storage/keys.ts';
import type { Pty } from '../pty/terminal.ts';
import { worldIn } from '../storage/temp-world.ts';
import { halfWritten, runOf } from './half-written.ts';
import { keyIn } from './kept.ts';
import { orderlyEnd, savedLine, signals, startUnderShell } from './orderly-end.ts';
import { begunHome, type Home, homeIn, newlyBegunHome } from './program.ts';
import { answering, nextScreen, passing, pressInRow, walkOn } from './walker.ts';

/** What each of the two can do with their own words, on a terminal as they would do it. */

const course = path.join(import.meta.dirname, 'one-authored-day.md');
const homes: Home[] = [];
const begun = () => {
  const home = begunHome(course);
  homes.push(home);
  return home;
};
afterAll(() => {
  for (const home of homes) home.remove();
});

const said = 'a lamp left on for me';
const phrase = 'green boats at noon';

/** Types at a question that is answered with Enter; what is typed is not shown. */
async function typeSecret(pty: Pty, question: string | RegExp, text: string): Promise<void> {
  const seen = pty.raw().length;
  await pty.waitUntil(
    (one) =>
      one
        .raw()
        .slice(Math.max(0, seen - 200))
        .match(question) !== null,
    String(question),
  );
  pty.type(text);
  pty.press('enter');
}

describe('two terminals', () => {
  it('the second today says who is writing, 75; an answer by flags is kept all the same', async () => {
    const home = begun();
    const first = home.start(['today']);
    await nextScreen(first);
    const second = home.start(['today']);
    const { code } = await second.exit();
    expect(code).toBe(75);
    expect(second.everything()).toMatch(/\/dev\/|pts|terminal|\d{2,}/);
    const answer = ['reflect', '--as', 'Ben', '--day', '2', '--question', '1', '--answer', said];
    expect(home.run(answer)).toMatchObject({ code: 0, err: '' });
    await walkOn(first, answering('kept'));
    expect((await first.exit()).code).toBe(0);
    const third = home.start(['today']);
    expect((await nextScreen(third)).kind).toBe('resume');
    expect(home.run(['answers', '--as', 'Ben']).out).toContain(said);
  });

  it('what was answered or passed by flags meanwhile is not asked again', async () => {
    const home = begun();
    const pty = home.start(['today']);
    await walkOn(pty, answering('kept'), undefined, ({ kind }) => kind === 'step');
    const given = (who: string, question: number, ...words: readonly string[]) =>
      home.run(['reflect', '--as', who, '--day', '1', '--question', String(question), ...words]);
    expect(given('Ana', 1, '--answer', said)).toMatchObject({ code: 0, err: '' });
    // Ana stands at her second question when she answers the third elsewhere.
    const ana = await walkOn(pty, answering('kept'), undefined, ({ kind }) => kind === 'question');
    expect(ana.last?.text).toContain('Question 2 of 3');
    expect(given('Ana', 3, '--pass')).toMatchObject({ code: 0, err: '' });
    expect(given('Ben', 2, '--answer', `${said}, Ben`, '--ours')).toMatchObject({ code: 0, err: '' });
    const rest: string[] = [];
    await walkOn(pty, answering('kept'), undefined, ({ kind, who, index, text }) => {
      if (kind === 'question') rest.push(`${who} ${index}`);
      if (kind === 'share' && /[Mm]ay Ben read/.test(text)) expect(text).not.toMatch(/^ +3\. /m);
      return false;
    });
    expect((await pty.exit()).code).toBe(0);
    expect(rest).toEqual(['Ana 2', 'Ben 1', 'Ben 3']);
    expect(pty.everything()).toContain('done together.');
    expect(home.run(['answers', '--as', 'Ana', '--day', '1']).out).toContain(said);
  });

  it('a terminal that was killed holds nobody up', async () => {
    const home = begun();
    const first = home.start(['today']);
    await nextScreen(first);
    first.signal('SIGKILL');
    await first.exit();
    expect((await nextScreen(home.start(['today']))).kind).toBe('arrival');
  });
});

describe('words being written', () => {
  const drafts = ({ folder }: Home) => {
    const at = path.join(folder, 'state/drafts');
    return existsSync(at) ? readdirSync(at) : [];
  };
  const atFirstQuestion = async (home: Home) => {
    const pty = home.start(['today']);
    await walkOn(pty, answering('kept'), undefined, ({ kind }) => kind === 'question');
    return pty;
  };

  /** The program started again, through the screen it was left at and the hand-over. */
  const toQuestionAgain = async (home: Home, index = 1) => {
    const pty = home.start(['today']);
    expect((await nextScreen(pty)).kind).toBe('resume');
    pty.press('enter');
    await pty.waitFor('Ana: Enter when Ben cannot see');
    expect(pty.everything()).not.toContain(said);
    pty.press('enter');
    await pty.waitFor(`Question ${index} of 3`);
    return pty;
  };

  it('F1: are there again when a pass was not meant, after Ctrl-C too, and nothing on the disk tells', async () => {
    const home = begun();
    const pty = await atFirstQuestion(home);
    pty.type(said);
    await pty.waitFor(said);
    await pressInRow(pty, 'x');
    await pty.waitFor('Question 2 of 3');
    expect(drafts(home)).toEqual([]);
    await pressInRow(pty, 'b');
    await pty.waitFor('Question 1 of 3');
    await pty.waitFor(said);
    pty.press('ctrl-c');
    await pty.exit();
    expect(drafts(home)).toEqual([]);
    const again = await toQuestionAgain(home);
    await again.waitFor(said);
    again.press('enter');
    await again.waitFor('Question 2 of 3');
    expect(home.run(['answers', '--as', 'Ana', '--day', '1']).out).toContain(said);
  });

  it('F2: and saved are read back in every version after a pass was put in their place', async () => {
    const home = begun();
    const pty = await atFirstQuestion(home);
    pty.type(said);
    await pty.waitFor(said);
    pty.press('enter');
    await pty.waitFor('Question 2 of 3');
    await pressInRow(pty, 'b');
    await pty.waitFor(said);
    await pressInRow(pty, 'x');
    await pty.waitFor('Question 2 of 3');
    pty.press('ctrl-c');
    await pty.exit();
    const all = home.run(['answers', '--as', 'Ana', '--day', '1', '--history']);
    expect(all.code).toBe(0);
    expect(all.out.split(said)).toHaveLength(3);
    const back = home.run(['reflect', '--as', 'Ana', '--day', '1', '--question', '1', '--earlier', '1']);
    expect(back).toMatchObject({ code: 0, err: '' });
    const json = home.json('answers', '--as', 'Ana', '--day', '1') as {
      questions: { answers: { text: string; share: string }[] }[];
    };
    expect(json.questions[0]?.answers[0]).toMatchObject({ text: said, share: 'mine' });
  });

  it('and kept are shown to their author who goes back to them after another start', async () => {
    const home = begun();
    const pty = await atFirstQuestion(home);
    pty.type(said);
    await pty.waitFor(said);
    pty.press('enter');
    await pty.waitFor('Question 2 of 3');
    pty.press('ctrl-c');
    await pty.exit();
    const again = await toQuestionAgain(home, 2);
    await pressInRow(again, 'b');
    await again.waitFor('Question 1 of 3');
    await again.waitFor(said);
  });

  it('that nobody wrote are not said to be kept', async () => {
    const home = begun();
    const pty = await atFirstQuestion(home);
    await pressInRow(pty, 'l');
    await pty.waitFor('Question 2 of 3');
    pty.type('x');
    await pty.waitFor('▸ x');
    pty.press('backspace');
    await pty.waitForGone('▸ x');
    await pressInRow(pty, 'q');
    await pty.exit();
    expect(drafts(home)).toEqual([]);
    expect(home.run(['done', '--day', '1']).err).toBe('');
  });

  it('for both are there after a kill, and nobody says that nothing was written', async () => {
    const home = begun();
    const write = ['notes', '--day', '2', '--write', '--as', 'Ana'];
    const pty = home.start(write);
    await pty.waitFor('yours both');
    pty.type(said);
    await pty.waitFor(said);
    await pty.waitUntil(() => drafts(home).length > 0, 'A draft');
    pty.signal('SIGKILL');
    await pty.exit();
    const again = home.start(write);
    await again.waitFor(said);
    again.press('ctrl-c');
    expect((await again.exit()).code).toBe(130);
    expect(again.everything()).not.toContain('Nothing was written');
    expect(again.everything()).toContain('half-written note is kept');
  });

  it.each(['SIGTERM', 'q', 'l'] as const)('%s: are there at the next start', async (how) => {
    const home = begun();
    const pty = home.start(['today']);
    const { screens } = await walkOn(pty, passing, undefined, ({ kind }) => kind === 'question');
    expect(screens.at(-1)).toBe('question');
    pty.type(said);
    await pty.waitFor(said);
    if (how.startsWith('SIG')) pty.signal(how);
    else await pressInRow(pty, how);
    if (how === 'l') {
      await pty.waitForGone(said);
      pty.signal('SIGKILL');
    } else if (how !== 'q') await pty.waitUntil((one) => one.screen().includes("Ana's words are kept"));
    await pty.exit();
    const again = home.start(['reflect', '--as', 'Ana']);
    await again.waitFor('Ben does not see what you write.');
    expect(again.everything()).not.toContain(said);
    again.press('enter');
    await again.waitFor(said);
    again.press('enter');
    await nextScreen(again, again.screen());
    expect(home.run(['answers', '--as', 'Ana']).out).toContain(said);
  });
});

/**
 * One evening and what follows it. Each passphrase costs the program a second, and is meant to: it is
 * locked and opened as it ships, and after that the same words lock the same key with less work.
 */
describe('a partner with a passphrase', () => {
  let home: Home;
  const draft = { day: 2, who: 'a', slot: 'q1' } as const;
  const keyFile = () => path.join(home.folder, 'data/keys/a.key');
  let openKey = '';
  beforeAll(async () => {
    home = begun();
    await halfWritten(home, draft);
    openKey = readFileSync(keyFile(), 'utf8');
    const pty = home.start(['lock', '--as', 'Ana']);
    await typeSecret(pty, /8 characters or more/, phrase);
    await typeSecret(pty, /Once more/, phrase);
    await pty.exit();
    expect(pty.everything()).toContain("Ana's words are under a passphrase now.");
    expect(pty.raw()).not.toContain(phrase);
  });

  const toOpening = async () => {
    const pty = startUnderShell(home);
    const resume = await nextScreen(pty);
    expect(resume.kind).toBe('resume');
    pty.press('enter');
    return pty;
  };

  it('writes without it, and is asked when what both opened is to open', async () => {
    const pty = home.start(['today']);
    const { screens } = await walkOn(
      pty,
      answering('kept'),
      undefined,
      ({ kind, text }) => kind === 'share' && /[Mm]ay Ana read/.test(text),
    );
    expect(screens.filter((kind) => kind === 'question')).toHaveLength(6);
    expect(pty.raw()).not.toContain('passphrase');
    pty.type('a');
    await pty.waitFor('Ana may read 1, 2 and 3.');
    pty.press('enter');
    await pty.waitFor('Ana, you can look again.');
    pty.press('enter');
    await pty.waitFor("Ana's passphrase");
    pty.press('ctrl-c');
    expect((await pty.exit()).code).toBe(130);
    expect(pty.everything()).not.toContain('kept Ana');
  });

  it.each(signals)(
    '%s there: one line, %i, the terminal as before, and the same question after',
    async (how, code) => {
      const pty = await toOpening();
      await pty.waitFor("Ana's passphrase");
      const lines = await orderlyEnd(pty, how, code);
      expect(lines).toEqual([expect.stringContaining("Ana's passphrase"), expect.stringMatching(savedLine)]);
    },
  );

  it('is asked once, and what both opened is opened', async () => {
    const pty = await toOpening();
    await typeSecret(pty, /Ana's passphrase/, 'not this one at all');
    await typeSecret(pty, /That was not it/, phrase);
    const opened = pty.raw().length;
    await walkOn(pty, answering('kept'));
    expect(pty.raw().slice(opened)).toContain('kept Ana question 1');
    await pty.exit();
    expect(pty.raw()).toContain('CODE 0');
    expect(pty.raw().slice(opened)).not.toMatch(/[?].*passphrase:/);
    expect(home.json('status')).toMatchObject({ daysDone: [1] });
  });

  it('has a key that is as easily locked again for the tests that follow', async () => {
    rmSync(`${keyFile()}.age`);
    writeFileSync(keyFile(), openKey, { mode: 0o600 });
    await lockKey(openKeyring(worldIn(home.folder)), 'a', phrase, async () => null);
    expect(readFileSync(`${keyFile()}.age`, 'latin1')).toMatch(/^-> scrypt \S+ 8$/m);
    expect(existsSync(keyFile())).toBe(false);
  });

  it('has her half-written words behind it too, from before it was set, and gets them back by it', async () => {
    const world = worldIn(home.folder);
    const key = { ...draft, run: runOf(home) };
    expect(await openDrafts(world, openKeyring(world)).load(key, null)).toBeNull();
    const words = ['reflect', '--as', 'Ana', '--day', '2', '--question', '1'];
    const handedOver = async () => {
      const pty = home.start(words);
      await pty.waitFor('Ana: Enter when Ben cannot see');
      pty.press('enter');
      return pty;
    };
    const declined = await handedOver();
    await declined.waitFor("Ana's passphrase");
    declined.press('enter');
    await declined.waitFor('Question 1');
    declined.type('later words');
    await declined.waitFor('later words');
    declined.press('ctrl-c');
    await declined.exit();
    const given = await handedOver();
    await given.waitFor("Ana's passphrase");
    given.type(`${phrase}\r`);
    await given.waitFor(/half\s+later words/);
    given.signal('SIGKILL');
    await given.exit();
  });

  it('reads her own words after one question; nobody else does', async () => {
    const pty = home.start(['answers', '--as', 'Ana'], { env: { PAGER: 'cat' } });
    await typeSecret(pty, /Ana's passphrase/, phrase);
    expect((await pty.exit()).code).toBe(0);
    expect(pty.everything()).toContain('kept Ana question 3');
    const { out, err, code } = home.run(['answers', '--as', 'Ana']);
    expect({ code, out: out.includes('kept Ana question 1') }).toEqual({ code: 0, out: false });
    expect(err).toContain('Ana');
  });

  it('leaves it at "not now" with an empty line, and loses nothing by a wrong one', async () => {
    const pty = home.start(['answers', '--as', 'Ana'], { env: { PAGER: 'cat' } });
    await typeSecret(pty, /Ana's passphrase/, 'wrong and wrong again');
    await typeSecret(pty, /That was not it/, '');
    expect((await pty.exit()).code).toBe(0);
    expect(pty.everything()).not.toContain('kept Ana question 1');
    expect(home.run(['doctor']).code).toBe(0);
  });

  it('gets back in with the key on paper, and takes the passphrase away', async () => {
    const paper = home.start(['recovery-key', '--as', 'Ana'], { columns: 100 });
    await typeSecret(paper, /Ana's passphrase/, phrase);
    const shown = await paper.waitFor(/written down/);
    const key = keyIn(shown);
    expect(key).not.toBe('');
    paper.press('enter');
    await paper.exit();
    expect(paper.everything()).not.toContain('AGE-SECRET-KEY');
    const restore = home.start(['recovery-key', '--as', 'Ana', '--restore'], { columns: 100 });
    await typeSecret(restore, /on Ana's paper/, key);
    await typeSecret(restore, /new passphrase/i, `${phrase} again`);
    await restore.waitUntil((one) => /Once more|can read again/.test(one.screen()));
    if (restore.screen().includes('Once more')) await typeSecret(restore, /Once more/, `${phrase} again`);
    await restore.exit();
    expect(restore.everything()).toContain('Ana can read again.');
    const unlock = home.start(['unlock', '--as', 'Ana']);
    await typeSecret(unlock, /Ana's passphrase/, `${phrase} again`);
    await unlock.exit();
    expect(unlock.everything()).toContain("Ana's passphrase is gone.");
    expect(home.run(['answers', '--as', 'Ana']).out).toContain('kept Ana question 3');
  });
});

describe('setting a passphrase', () => {
  it('left at the question, says that nothing was changed', async () => {
    const home = begun();
    const pty = home.start(['lock', '--as', 'Ben']);
    await pty.waitFor('8 characters or more');
    pty.press('ctrl-c');
    expect((await pty.exit()).code).toBe(130);
    expect(pty.everything().match(/Nothing was changed\./g)).toHaveLength(1);
  });

  it('changes nothing when the two differ, and asks for one that is long enough', async () => {
    const home = begun();
    const pty = home.start(['lock', '--as', 'Ben']);
    await typeSecret(pty, /8 characters or more/, 'short');
    await pty.waitFor('At least 8 characters');
    pty.press('ctrl-u');
    pty.type(phrase);
    pty.press('enter');
    await typeSecret(pty, /Once more, to be sure/, `${phrase}s`);
    // Asked again, three times in all.
    for (const _ of ['second', 'third']) {
      await pty.waitFor('The two were not the same.');
      pty.type(`${phrase}\r${phrase}s\r`);
    }
    expect((await pty.exit()).code).toBe(64);
    // Typed ahead as it was, nothing of it stands on the screen.
    expect(pty.everything()).not.toContain(phrase);
    expect(home.run(['unlock', '--as', 'Ben']).code).toBe(64);
    expect(home.run(['doctor']).code).toBe(0);
    expect(home.run(['answers', '--as', 'Ben']).err).toBe('');
  });
});

describe('copies and farewells', () => {
  let home: Home;
  const passphrase = { env: { JOURNEY_BACKUP_PASSPHRASE: phrase } };
  beforeAll(async () => {
    home = begun();
    const pty = home.start(['today']);
    await walkOn(pty, answering('kept'));
    await pty.exit();
    home.run(['reflect', '--as', 'Ana', '--day', '2', '--question', '1', '--answer', said]);
  });
  const answersOf = (one: Home, name: string) => one.run(['answers', '--as', name]).out;

  it('a backup comes back in an empty home, whole', async () => {
    const file = path.join(home.folder, 'evening.age');
    expect(home.run(['backup', file], passphrase)).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(file, 'latin1')).not.toContain(said);
    expect(home.run(['backup', file], passphrase).code).toBe(73);
    // Nobody types a passphrase for a file that cannot be.
    const taken = home.start(['backup', file]);
    expect((await taken.exit()).code).toBe(73);
    expect(taken.everything()).toContain('already there');
    expect(taken.everything()).not.toMatch(/passphrase/i);
    const nobody = homeIn();
    homes.push(nobody);
    const nothing = nobody.start(['backup', path.join(nobody.folder, 'evening.age')]);
    expect((await nothing.exit()).code).toBe(66);
    expect(nothing.everything()).toContain('There is nothing to back up yet.');
    expect(nothing.everything()).not.toMatch(/passphrase/i);
    const other = homeIn();
    homes.push(other);
    // Of less work than the program asks for, as it is only to be refused.
    const quicker = `${file}.quicker`;
    await writeBackup(worldIn(home.folder), quicker, phrase);
    const wrong = { env: { JOURNEY_BACKUP_PASSPHRASE: 'wrong one here' } };
    expect(other.run(['restore', quicker], wrong).code).not.toBe(0);
    expect(other.run(['restore', file], passphrase)).toMatchObject({ code: 0, err: '' });
    expect(answersOf(other, 'Ana')).toBe(answersOf(home, 'Ana'));
    expect(other.json('status')).toEqual(home.json('status'));
    expect(other.run(['doctor']).code).toBe(0);
  });

  it('an export comes back through import, in a journey of the same couple', () => {
    const file = path.join(home.folder, 'ana.json');
    expect(home.run(['export', '--as', 'Ana', '--format', 'json', '--out', file]).code).toBe(0);
    expect(home.run(['export', '--as', 'Ana', '--format', 'json', '--out', file]).code).toBe(73);
    // Of other keys, so that what comes in is opened by theirs.
    const other = newlyBegunHome(course);
    homes.push(other);
    expect(other.run(['import', file])).toMatchObject({ code: 0, err: '' });
    expect(answersOf(other, 'Ana')).toContain(said);
    expect(other.run(['import', file]).out).toMatch(/^0 answers/);
    expect(other.run(['import', path.join(home.folder, 'none.json')]).code).toBe(66);
  });

  it('forget asks for the word, and removes only then', async () => {
    const kept = home.start(['forget', '--as', 'Ana', '--day', '2']);
    await kept.waitFor('Type "forget"');
    kept.type('no');
    kept.press('enter');
    await kept.exit();
    expect(kept.everything()).toContain('Nothing was removed.');
    expect(answersOf(home, 'Ana')).toContain(said);
    const gone = home.start(['forget', '--as', 'Ana', '--day', '2']);
    await gone.waitFor('Type "forget"');
    gone.type('forget');
    gone.press('enter');
    await gone.exit();
    expect(gone.everything()).toContain('Removed: 1 answer.');
    expect(answersOf(home, 'Ana')).not.toContain(said);
    expect(answersOf(home, 'Ana')).toContain('kept Ana question 1');
  });

  it('doctor names a damaged file and goes on with the others', () => {
    const folder = path.join(home.folder, 'data/journal/quiet-evenings');
    const [victim = ''] = readdirSync(folder).filter((name) => /^001-a-q1/.test(name));
    const bytes = readFileSync(path.join(folder, victim));
    bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1;
    writeFileSync(path.join(folder, victim), bytes);
    const { code, out } = home.run(['doctor']);
    expect(code).toBe(65);
    expect(out).toContain(victim);
    const ran = home.run(['answers', '--as', 'Ana']);
    expect(ran.code).toBe(0);
    expect(ran.err).toContain(victim);
    expect(ran.out).toContain('kept Ana question 2');
    expect(readdirSync(folder)).toContain(victim);
  });
});
