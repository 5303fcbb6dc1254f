import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { numbers } from '../faults/row.ts';
import { keptIn, lostOf } from './kept.ts';
import { begunHome, type Home, root } from './program.ts';
import type { Screen } from './screens.ts';
import { mixed, nextScreen, nothingWalked, walkOn } from './walker.ts';

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
    acknowledged.push(...walked.acknowledged.map((one) => ({ day, one })));
    if (day === 35) expect(walked.last?.text).toContain('to its last day');
  }
  const kept = keptIn(home);
  expect(acknowledged.flatMap(({ day, one }) => lostOf(day, [one], kept))).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(35 * 4);
}
const acknowledged: { day: number; one: Parameters<typeof lostOf>[1][number] }[] = [];

describe('a journey from a file', () => {
  it('is walked day by day by both, and says after each where the two are', { timeout: 120_000 }, async () => {
    const journey = existsSync(shared) ? shared : own;
    await walkAllDays(begun(journey));
  });

  it('is begun from a file with no other part of the world', () => {
    const home = begun(own);
    expect(home.json('status')).toMatchObject({ day: 1, journey: { title: 'Quiet Evenings', days: 35 } });
    expect(readdirSync(path.join(home.folder, 'data/journeys'))).toHaveLength(1);
  });
});

describe('a walk that is killed', () => {
  const seed = Number(process.env['JOURNEY_SEED'] ?? 20);

  it('loses nothing and goes on at the same step, at 20 places (JOURNEY_SEED)', async () => {
    const random = numbers(seed);
    const home = begun(own);
    let day = 1;
    const differences: string[] = [];
    for (let kill = 0; kill < 20; kill += 1) {
      const { screens, seen, again, walked, atDay } = await killedWalk(home, random.below(26), day);
      if (seen.kind !== 'farewell' && again !== null && !isSame(seen, again)) {
        differences.push(`kill ${kill} after ${screens} screens:\n${seen.text}\n==>\n${again.text}`);
      }
      differences.push(...lostOf(atDay, walked.acknowledged, keptIn(home)).map((one) => `lost: ${one}`));
      day = (home.json('status') as Status).day ?? 35;
    }
    expect(differences, `seed ${seed}`).toEqual([]);
  }, 120_000);
});

/** Walks on from wherever the couple are, kills at a screen, starts again and sees where it goes on. */
async function killedWalk(home: Home, screens: number, day: number) {
  const pty = home.start(['today'], { columns: 72, rows: 30 });
  const walked = nothingWalked();
  await walkOn(pty, mixed(`day ${day}`, day), walked, () => walked.screens.length > screens);
  const seen = walked.last as Screen;
  pty.signal('SIGKILL');
  await pty.exit();
  if (seen.kind === 'farewell') return { screens, seen, again: null, walked, atDay: day };
  const after = home.start(['today'], { columns: 72, rows: 30 });
  let again = await nextScreen(after);
  if (again.kind === 'resume' && seen.kind !== 'resume') {
    after.press('enter');
    again = await nextScreen(after, again.text);
  }
  after.signal('SIGKILL');
  await after.exit();
  return { screens, seen, again, walked, atDay: day };
}

/** The same step: the same screen but for a page that begins a few lines earlier. */
function isSame(seen: Screen, again: Screen): boolean {
  if (seen.kind !== again.kind || seen.who !== again.who || seen.index !== again.index) return false;
  if (seen.kind === 'read') return title(seen) === title(again);
  return seen.kind === 'opened' || seen.text === again.text;
}

function title({ text }: Screen): string {
  return text.trim().split('\n')[0] ?? '';
}
