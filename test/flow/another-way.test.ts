import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { begunHome, type Home, root } from './program.ts';
import type { Screen } from './screens.ts';
import { answering, nextScreen, nothingWalked, walkOn } from './walker.ts';

/** A day that may be walked in several ways: each is a whole day, from the note to the last line. */

const course = path.join(root, 'test/fixtures/journeys/optional-sections.md');
const homes: Home[] = [];
const begun = (journey: string) => {
  const home = begunHome(journey);
  homes.push(home);
  return home;
};
afterAll(() => {
  for (const home of homes) home.remove();
});

const ways = [
  {
    way: 1,
    holds: 'The day as written',
    activity: ['stem 1', 'stem 1', 'stem 2', 'stem 2', 'stem 3', 'stem 3'],
  },
  { way: 2, holds: 'By Phone', activity: ['step 1', 'step 1'] },
  { way: 3, holds: 'In Writing', activity: ['stem 1', 'stem 1'] },
];

describe('a day with other ways', () => {
  it.each(ways)('$way, $holds: is walked whole', async ({ way, holds, activity }) => {
    const home = begun(course);
    const pty = home.start(['today']);
    const seen: Screen[] = [];
    const policy = { ...answering('way'), way };
    await walkOn(pty, policy, nothingWalked(), (screen) => {
      seen.push(screen);
      return false;
    });
    expect(await pty.exit()).toEqual({ code: 0, signal: 0 });
    expect(seen.slice(0, 3).map(({ kind }) => kind)).toEqual(['arrival', 'before-you-begin', 'choose-path']);
    expect(seen[2]?.text).toContain('another way stands beside it');
    expect(seen[2]?.text).toContain(`${way}  ${holds}`);
    const done = seen.filter(({ kind }) => kind === 'stem' || kind === 'step');
    expect(done.map(({ kind, index }) => `${kind} ${index}`)).toEqual(activity);
    expect(done.map(({ who }) => who).sort()).toEqual(
      ['Ana', 'Ben'].flatMap((name) => Array(activity.length / 2).fill(name)),
    );
    expect(seen.filter(({ kind }) => kind === 'opened')).toHaveLength(4);
    expect(pty.everything()).toContain('Day 1, done together.');
    expect(home.json('status')).toMatchObject({ daysDone: [1], day: 2 });
  });

  it('goes on in the way that was chosen, and back leads to the choice', async () => {
    const home = begun(course);
    const pty = home.start(['today']);
    const policy = { ...answering('way'), way: 3 };
    const { last } = await walkOn(pty, policy, nothingWalked(), ({ kind }) => kind === 'stem');
    expect(last?.text).toContain('From here I can see');
    pty.press('ctrl-c');
    await pty.exit();
    const again = home.start(['today']);
    const resume = await nextScreen(again);
    again.press('enter');
    let screen = await nextScreen(again, resume.text);
    expect(screen.text).toContain('From here I can see');
    while (screen.kind !== 'choose-path') {
      again.type('b');
      screen = await nextScreen(again, screen.text);
    }
    again.type('2');
    const { last: step } = await walkOn(again, policy, nothingWalked(), ({ kind }) => kind === 'step');
    expect(step?.text).toContain('Tell the other about your room.');
  });

  it('of a bundled course that asks for it is walked whole too, without touch', async () => {
    const home = begun('deepening-intimacy');
    const pty = home.start(['today', '--day', '17']);
    const { screens } = await walkOn(pty, { ...answering('way'), way: 2 });
    expect(await pty.exit()).toEqual({ code: 0, signal: 0 });
    expect(screens).toContain('choose-path');
    expect(pty.everything()).toContain('Day 17, done together.');
  });
});
