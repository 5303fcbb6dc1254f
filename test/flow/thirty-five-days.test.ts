import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { appendEvent, openJournal } from '../../src/storage/journal-store.ts';
import { openKeyring } from '../../src/storage/keys.ts';
import { everyWalk, firstOf } from '../setup/every-walk.ts';
import { done, worldIn } from '../storage/temp-world.ts';
import { runOf } from './half-written.ts';
import { keptIn, lostOf } from './kept.ts';
import { type Home, newlyBegunHome, root } from './program.ts';
import { type Handled, mixed, walkOn } from './walker.ts';

/** A file with one day written out and a plan for the rest is a journey of 35 days that can be walked. */

const homes: Home[] = [];
function begun(journey: string): Home {
  const home = newlyBegunHome(journey);
  homes.push(home);
  return home;
}
afterAll(() => {
  for (const home of homes) home.remove();
});

const own = path.join(import.meta.dirname, 'one-authored-day.md');
const shared = path.resolve(root, '../shared/fixtures/deepening-intimacy.md');

type Status = {
  readonly day: number | null;
  readonly daysDone: readonly number[];
  readonly allDone: boolean;
  readonly journey: { readonly days: number };
};

const days = Array.from({ length: 35 }, (_, at) => at + 1);

/**
 * Every day of both files with JOURNEY_WALKS=all. In the everyday tests one file: its first day,
 * two that end a week and begin another, and the last; of those between the couple have said that they are
 * done.
 */
const isWalked = (day: number) => everyWalk || [1, 7, 8, days.length].includes(day);

async function walkAllDays(home: Home): Promise<void> {
  const acknowledged: Handled[] = [];
  for (const day of days) {
    if (isWalked(day)) acknowledged.push(...(await walkDay(home, day)));
    else if (isWalked(day + 1)) expect(home.run(['done'])).toMatchObject({ code: 0, err: '' });
    else await sayDone(home, day);
  }
  expect(lostOf(acknowledged, keptIn(home))).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(days.filter(isWalked).length * 4);
}

/** What `journey done` keeps of a day, and what it costs to start it left out. */
async function sayDone(home: Home, day: number): Promise<void> {
  const world = worldIn(home.folder);
  await appendEvent(openJournal(world, openKeyring(world)), { ...done(day), run: runOf(home) });
}

/** One day on a terminal, to its end; after it `status` is asked where they are. */
async function walkDay(home: Home, day: number): Promise<readonly Handled[]> {
  const pty = home.start(['today'], { columns: 72, rows: 40 });
  const walked = await walkOn(pty, mixed(`day ${day}`, day));
  expect(await pty.exit()).toEqual({ code: 0, signal: 0 });
  expect(walked.day).toBe(day);
  expect(walked.screens[0], `day ${day}`).toBe('arrival');
  expect(walked.screens.at(-1)).toBe('farewell');
  expect(new Set(walked.acknowledged.map(({ who }) => who))).toEqual(new Set(['Ana', 'Ben']));
  const status = home.json('status') as Status;
  expect(status.daysDone).toEqual(days.slice(0, day));
  expect(status.day).toBe(day === days.length ? null : day + 1);
  expect(status.allDone).toBe(day === days.length);
  expect(status.journey.days).toBe(days.length);
  if (day === days.length) expect(walked.last?.text).toContain('to its last day');
  return walked.acknowledged;
}

const files = [...(existsSync(shared) ? [shared] : []), own];

describe('a journey from a file', () => {
  it.each(firstOf(files, 1))(
    '%s: walked day by day, who are told after each where they are',
    async (file) => {
      await walkAllDays(begun(file));
    },
    120_000,
  );

  it('is begun from a file with no other part of the world', () => {
    const home = begun(own);
    expect(home.json('status')).toMatchObject({ day: 1, journey: { title: 'Quiet Evenings', days: 35 } });
    expect(readdirSync(path.join(home.folder, 'data/journeys'))).toHaveLength(2);
  });
});
