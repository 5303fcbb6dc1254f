import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { begunHome, type Home, homeIn, root } from './program.ts';

/** Courses of the couple's own, beside those that come with the program and beside each other; rounds. */

const homes: Home[] = [];
const kept = <T extends Home>(home: T): T => {
  homes.push(home);
  return home;
};
afterAll(() => {
  for (const home of homes) home.remove();
});

type Listed = {
  readonly id: string;
  readonly source: string;
  readonly file: string | null;
  readonly current: boolean;
  readonly begun: boolean;
  readonly daysDone: number;
  readonly rounds: readonly {
    readonly round: number;
    readonly daysDone: number;
    readonly current: boolean;
  }[];
};

const listed = (home: Home) => (home.json('list') as { journeys: readonly Listed[] }).journeys;
const inList = (home: Home, id: string, source = 'own') =>
  listed(home).find((one) => one.id === id && one.source === source);

/** A course file of one week in the home's folder `courses`, as its author calls it. */
function course(home: Home, name: string, title: string, words = 'Sit down.'): string {
  const folder = path.join(home.folder, 'courses');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  writeFileSync(file, textOf(title, words));
  return file;
}

const textOf = (title: string, words: string) => `---
title: ${title}
duration: 1 week
---

# ${title}

## Day 1: ${words}

### Today's Learning

${words}

### Today's Activity

Take turns completing this sentence (10 minutes):

- "I like it when..."

### Reflection Questions

1. What helps?
`;

const write = (home: Home, text: string) =>
  expect(
    home.run(['reflect', '--as', 'Ana', '--day', '1', '--question', '1', '--answer', text]),
  ).toMatchObject({ code: 0 });

describe('a course of the couple’s own', () => {
  it('F20: with the id of a bundled one gets an id and a progress of its own', () => {
    const home = kept(homeIn());
    const file = course(home, 'deepening.md', 'Deepening Intimacy');
    const begun = home.run(['begin', file, '--names', 'Ana,Ben']);
    expect(begun.err).toContain('This one is kept as deepening-intimacy-2');
    home.run(['done']);
    write(home, 'In our own.');
    expect(inList(home, 'deepening-intimacy-2')).toMatchObject({ current: true, daysDone: 1, file });
    expect(inList(home, 'deepening-intimacy', 'bundled')).toMatchObject({ current: false, begun: false });
    const out = home.run(['list']).out;
    expect(out.match(/you are here/g)).toHaveLength(1);
    expect(out.replace(/\s+/g, ' ')).toContain(`from deepening.md in ${path.dirname(file)}`);
    const status = home.run(['status']).out.replace(/\s+/g, ' ');
    expect(status).toContain(`From deepening.md in ${path.dirname(file)}`);
    home.run(['begin', 'deepening-intimacy']);
    expect(home.json('status')).toMatchObject({
      daysDone: [],
      journey: { id: 'deepening-intimacy', days: 35 },
    });
    expect(home.run(['answers', '--as', 'Ana']).out).not.toContain('In our own.');
    expect(home.run(['begin', 'deepening-intimacy-2']).code).toBe(0);
    expect(home.json('status')).toMatchObject({
      daysDone: [1],
      journey: { id: 'deepening-intimacy-2', days: 7, file },
    });
    expect(home.json('today')).toMatchObject({ journey: { id: 'deepening-intimacy-2' } });
  });

  it('F20: two files with one id are two courses; the same file begun again is the same', () => {
    const home = kept(begunHome());
    const one = course(home, 'one.md', 'Quiet Weeks', 'One.');
    const two = course(home, 'two.md', 'Quiet Weeks', 'Two.');
    home.run(['begin', one]);
    home.run(['done']);
    home.run(['begin', two]);
    expect(home.json('status')).toMatchObject({ journey: { id: 'quiet-weeks-2' }, daysDone: [] });
    expect(home.run(['begin', one]).err).not.toContain('kept as');
    expect(home.json('status')).toMatchObject({ journey: { id: 'quiet-weeks' }, daysDone: [1] });
    expect(home.run(['begin', two]).err).not.toContain('kept as');
    expect(listed(home).filter(({ source }) => source === 'own')).toHaveLength(2);
    expect(home.run(['today', '--text', '--day', '1']).out).toContain('Two.');
  });

  it('F20: edited it takes the newer text, moved it stays the same course', () => {
    const home = kept(begunHome());
    const file = course(home, 'one.md', 'Quiet Weeks', 'The first text.');
    home.run(['begin', file]);
    home.run(['done']);
    course(home, 'one.md', 'Quiet Weeks', 'The second text.');
    home.run(['begin', 'quiet-weeks']);
    const copy = path.join(home.folder, 'data/journeys/quiet-weeks.md');
    expect(readFileSync(copy, 'utf8')).toContain('The second text.');
    const moved = path.join(home.folder, 'moved.md');
    renameSync(file, moved);
    writeFileSync(moved, textOf('Quiet Weeks', 'The third text.'));
    home.run(['begin', moved]);
    expect(home.json('status')).toMatchObject({
      journey: { id: 'quiet-weeks', file: moved },
      daysDone: [1],
    });
    expect(readFileSync(copy, 'utf8')).toContain('The third text.');
  });

  it('F21: is begun by its id, also when its file is gone or is another course by now', () => {
    const home = kept(begunHome());
    const file = course(home, 'one.md', 'Quiet Weeks', 'The first text.');
    home.run(['begin', file]);
    home.run(['done']);
    home.run(['begin', 'first-steps']);
    expect(home.run(['list']).out).toContain('journey begin quiet-weeks');
    course(home, 'one.md', 'Something Else');
    expect(home.run(['begin', 'quiet-weeks']).code).toBe(0);
    expect(home.run(['read', '1']).out).toContain('The first text.');
    home.run(['begin', 'first-steps']);
    rmSync(file);
    expect(home.run(['begin', 'quiet-weeks']).code).toBe(0);
    expect(home.json('status')).toMatchObject({ journey: { id: 'quiet-weeks' }, daysDone: [1] });
    expect(home.run(['begin', 'quiet-week']).err).toContain('journey begin quiet-weeks');
    expect(home.run(['about', 'quiet-weeks']).out).toContain('Quiet Weeks');
    expect(home.run(['__complete', '--', 'begin', '']).out).toContain('quiet-weeks');
  });

  it('F20: a home of 0.1, where the two were one, keeps its own text', () => {
    const home = kept(homeIn());
    const file = course(home, 'deepening.md', 'Deepening Intimacy', 'Our own evening.');
    home.run(['begin', 'deepening-intimacy', '--names', 'Ana,Ben']);
    home.run(['done']);
    // As 0.1 left it: a copy under the bundled course's id, and no note of where it came from.
    mkdirSync(path.join(home.folder, 'data/journeys'));
    cpSync(file, path.join(home.folder, 'data/journeys/deepening-intimacy.md'));
    expect(home.run(['begin', 'deepening-intimacy']).code).toBe(0);
    expect(home.run(['read', '1']).out).toContain('Our own evening.');
    expect(home.run(['begin', file]).err).not.toContain('kept as');
    expect(home.json('status')).toMatchObject({ journey: { id: 'deepening-intimacy' }, daysDone: [1] });
    const bundled = path.join(root, 'journeys/deepening-intimacy.md');
    expect(home.run(['list']).out.replace(/\s+/g, ' ')).toContain(`journey begin "${bundled}"`);
    home.run(['begin', bundled]);
    expect(home.json('status')).toMatchObject({ journey: { id: 'deepening-intimacy-2' }, daysDone: [] });
    expect(inList(home, 'deepening-intimacy')).toMatchObject({ daysDone: 1, current: false });
  });

  it('F20: comes back with a backup, origin and all', () => {
    const home = kept(homeIn());
    const env = { JOURNEY_BACKUP_PASSPHRASE: 'eight letters and more' };
    const file = course(home, 'deepening.md', 'Deepening Intimacy');
    home.run(['begin', file, '--names', 'Ana,Ben']);
    home.run(['done']);
    const sealed = path.join(home.folder, 'b.age');
    expect(home.run(['backup', sealed], { env }).code).toBe(0);
    const fresh = kept(homeIn());
    expect(fresh.run(['restore', sealed], { env })).toMatchObject({ code: 0, err: '' });
    expect(fresh.json('status')).toMatchObject({
      journey: { id: 'deepening-intimacy-2', file },
      daysDone: [1],
    });
    fresh.run(['begin', file]);
    expect(fresh.json('status')).toMatchObject({ journey: { id: 'deepening-intimacy-2' }, daysDone: [1] });
  });
});

describe('rounds', () => {
  it('F22: are listed, each with a progress of its own, and one goes back to an earlier one', () => {
    const home = kept(begunHome());
    home.run(['done']);
    write(home, 'In the first round.');
    const again = home.run(['begin', '--again']);
    expect(again.out).toContain('Deepening Intimacy, round 2.');
    expect(home.json('status')).toMatchObject({ round: 2, rounds: 2, daysDone: [] });
    expect(home.run(['status']).out).toMatch(/Round\s+2 of 2/);
    expect(home.run(['list']).out).toMatch(
      /round 1, 1 of 35 days done · journey begin deepening-intimacy --round 1/,
    );
    expect(inList(home, 'deepening-intimacy', 'bundled')?.rounds).toMatchObject([
      { round: 1, daysDone: 1, current: false },
      { round: 2, daysDone: 0, current: true },
    ]);
    home.run(['begin', '--round', '1']);
    expect(home.json('status')).toMatchObject({ run: 'deepening-intimacy', daysDone: [1] });
    home.run(['begin', 'deepening-intimacy']);
    expect(home.json('status'), 'stays where they are').toMatchObject({ run: 'deepening-intimacy' });
    home.run(['begin', 'deepening-intimacy~2']);
    expect(home.json('status')).toMatchObject({ run: 'deepening-intimacy~2', daysDone: [] });
    home.run(['begin', 'deepening-intimacy~1']);
    expect(home.run(['answers', '--as', 'Ana']).out).toContain('In the first round.');
    const none = home.run(['begin', '--round', '7']);
    expect(none.code).toBe(64);
    expect(none.err).toContain('You have not begun a round 7 of Deepening Intimacy.');
    expect(home.run(['begin', '--round', '1', '--again']).code).toBe(64);
  });

  it('F22: another one before the end is asked about; Enter goes on with the one under way', async () => {
    const home = kept(begunHome());
    home.run(['done']);
    const pty = home.start(['begin', '--again']);
    await pty.waitFor('Round 1 is under way, 1 of 35 days done');
    await pty.waitFor('Begin a new round');
    pty.press('enter');
    await pty.exit();
    expect(home.json('status')).toMatchObject({ round: 1, rounds: 1, daysDone: [1] });
    const second = home.start(['begin', '--again']);
    await second.waitFor('Begin a new round');
    second.press('down', 'enter');
    await second.exit();
    expect(home.json('status')).toMatchObject({ round: 2, rounds: 2, daysDone: [] });
  });

  it('F22: one that is walked to its end is not asked about', async () => {
    const home = kept(begunHome('first-steps'));
    for (let day = 1; day <= 7; day += 1) home.run(['done', '--day', String(day)]);
    const pty = home.start(['begin', '--again']);
    await pty.exit();
    expect(pty.screen()).toContain('First Steps, round 2.');
  });
});

describe('where they are', () => {
  it('F59: status says nothing of what waits where nothing does', () => {
    const home = kept(begunHome());
    const { out } = home.run(['status']);
    expect(out).not.toMatch(/Waiting|nothing|0 days/);
    expect(out).toMatch(/Done\s+no day yet/);
  });
});

describe('a day', () => {
  it('F64: is named by an argument or by --day, whichever command asks', () => {
    const home = kept(begunHome('first-steps'));
    write(home, 'A word.');
    for (const words of [['read'], ['today', '--text'], ['answers', '--as', 'Ana']]) {
      const { code, out } = home.run([...words, '--day', '1']);
      expect({ words, code }).toEqual({ words, code: 0 });
      expect(home.run([...words, '1']).out).toBe(out);
    }
    const answer = ['--as', 'Ana', '--question', '2', '--answer', 'Another.'];
    expect(home.run(['reflect', '3', ...answer]).out).toContain('day 3, question 2');
    expect(home.run(['done', '2']).out).toContain('Day 2, done together.');
    expect(home.run(['read', '3', '--day', '3']).code).toBe(0);
    expect(home.run(['read', '3', '--day', '4']).err).toContain('Day 3 or day 4?');
    expect(home.run(['today', 'three']).err).toContain('“three” is not the number of a day.');
    for (const words of [['read'], ['today'], ['answers'], ['done'], ['reflect', ...answer]])
      expect(home.run([...words, '99']).err, words[0]).toContain('There is no day 99');
  });

  it('F71: forget says that there is no such day, and how many answers it is about to remove', async () => {
    const home = kept(begunHome('first-steps'));
    const none = home.run(['forget', '--as', 'Ana', '--day', '99', '--yes']);
    expect(none.code).toBe(64);
    expect(none.err).toContain('There is no day 99');
    const empty = home.start(['forget', '--as', 'Ana', '--day', '2']);
    await empty.exit();
    expect(empty.screen()).toContain('There is nothing of yours there');
    write(home, 'One.');
    home.run(['reflect', '1', '--as', 'Ana', '--question', '2', '--answer', 'Two.']);
    const pty = home.start(['forget', '--as', 'Ana', '--day', '1']);
    await pty.waitFor("This removes 2 answers of Ana's, of day 1, for good.");
    pty.type('forget\r');
    await pty.exit();
    expect(pty.screen()).toContain('Removed: 2 answers.');
  });
});
