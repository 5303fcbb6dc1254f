import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { begunHome, type Home } from './program.ts';
import { answering, nothingWalked, walkOn } from './walker.ts';

/** The same day under other locales: letters a console of old has, and the time of day as one reads it. */

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

it.each([{ LANG: 'C' }, { TERM: 'linux' }])('a whole day with %j is written in ASCII alone', async (env) => {
  const home = begun();
  const pty = home.start(['today'], { env });
  const policy = { ...answering('lamp'), stem: () => 'the lamp is on' };
  await walkOn(pty, policy);
  expect(await pty.exit()).toEqual({ code: 0, signal: 0 });
  expect(pty.raw().match(/[^\u0000-\u007f]+/g) ?? []).toEqual([]);
  for (const words of [[], ['plan'], ['plan', '--week', '1'], ['status'], ['answers'], ['list']]) {
    const page = home.start(words, { env: { ...env, JOURNEY_PAGER: 'cat' } });
    expect(await page.exit()).toEqual({ code: 0, signal: 0 });
    expect(page.raw().match(/[^\u0000-\u007f]+/g) ?? [], words.join(' ')).toEqual([]);
  }
});

it.each([
  ['de_DE.UTF-8', /Back at \d\d:\d\d, or/],
  ['en_US.UTF-8', /Back at \d{1,2}:\d\d\s[AP]M, or/],
])('a pause in %s says the time as one reads it there', async (LANG, time) => {
  const pty = begun().start(['today'], { env: { LANG } });
  await walkOn(pty, answering('x'), nothingWalked(), ({ kind }) => kind === 'read');
  pty.type('p');
  await pty.waitFor(time);
  pty.press('ctrl-c');
  await pty.exit();
});
