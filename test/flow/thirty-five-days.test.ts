import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keptIn, lostOf } from './kept.ts';
import { begunHome, type Home, root } from './program.ts';
import { type Handled, mixed, walkOn } from './walker.ts';

/** A file with one day written out and a plan for the rest is a journey of 35 days that can be walked. */

const homes: Home[] = [];
function begun(journey: string): Home {
  const home = begunHome(journey);
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

async function walkAllDays(home: Home): Promise<void> {
  const acknowledged: Handled[] = [];
  for (let day = 1; day <= 35; day += 1) {
    const pty = home.start(['today'], { columns: 72, rows: 40 });
    const walked = await walkOn(pty, mixed(`day ${day}`, day));
    expect(await pty.exit()).toEqual({ code: 0, signal: 0 });
    expect(walked.screens[0], `day ${day}`).toBe('arrival');
    expect(walked.screens.at(-1)).toBe('farewell');
    expect(new Set(walked.acknowledged.map(({ who }) => who))).toEqual(new Set(['Ana', 'Ben']));
    const status = home.json('status') as Status;
    expect(status.daysDone).toEqual(Array.from({ length: day }, (_, at) => at + 1));
    expect(status.day).toBe(day === 35 ? null : day + 1);
    expect(status.allDone).toBe(day === 35);
    expect(status.journey.days).toBe(35);
    acknowledged.push(...walked.acknowledged);
    if (day === 35) expect(walked.last?.text).toContain('to its last day');
  }
  expect(lostOf(acknowledged, keptIn(home))).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(35 * 4);
}

// One of the two in the everyday tests; both with JOURNEY_WALKS=all.
const files = [...(existsSync(shared) ? [shared] : []), own];
const walked = process.env['JOURNEY_WALKS'] === 'all' ? files : files.slice(0, 1);

describe('a journey from a file', () => {
  it.each(walked)(
    '%s: walked day by day by both, who are told after each where they are',
    async (file) => {
      await walkAllDays(begun(file));
    },
    120_000,
  );

  it('is begun from a file with no other part of the world', () => {
    const home = begun(own);
    expect(home.json('status')).toMatchObject({ day: 1, journey: { title: 'Quiet Evenings', days: 35 } });
    expect(readdirSync(path.join(home.folder, 'data/journeys'))).toHaveLength(1);
  });
});
