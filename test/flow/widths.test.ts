import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { firstOf } from '../setup/every-walk.ts';
import { begunHome, type Home } from './program.ts';
import { answering, nothingWalked, walkOn } from './walker.ts';

/** A whole day in windows of several sizes: every screen says how to leave, and none is cut short. */

const course = path.join(import.meta.dirname, 'one-authored-day.md');
const homes: Home[] = [];
afterAll(() => {
  for (const home of homes) home.remove();
});

const windows = [
  { columns: 40, rows: 20 },
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
];

it.each(firstOf(windows, 2))('$columns by $rows', async ({ columns, rows }) => {
  const home = begunHome(course);
  homes.push(home);
  const pty = home.start(['today'], { columns, rows });
  const policy = { ...answering('a lamp'), stem: () => 'the lamp is on' };
  const { screens } = await walkOn(pty, policy, nothingWalked(), ({ kind, text }) => {
    const said = `${kind}\n${text}`;
    expect(said).toMatch(/\b(stop|not tonight|that is enough)/);
    expect(said).toMatch(/pause/);
    // Nobody goes back into the other's private words, or behind what was opened.
    const noWayBack = ['arrival', 'hand-over', 'call-back', 'opened', 'farewell'].includes(kind);
    if (!noWayBack) expect(said).toMatch(/back|think again/);
    // What is cut ends in three full stops, or says how many rows are left: only a list that scrolls may.
    if (kind !== 'share') expect(said).not.toMatch(/^ *\.\.\.$|more row/m);
    return false;
  });
  expect(await pty.exit()).toEqual({ code: 0, signal: 0 });
  expect(new Set(screens).size).toBeGreaterThan(8);
});
