import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { beginJourney } from '../../src/commands/begin.ts';
import { setSetting } from '../../src/commands/config.ts';
import { forget } from '../../src/commands/forget.ts';
import { home as firstPage } from '../../src/commands/home.ts';
import { remember } from '../../src/commands/remember.ts';
import { comesRound } from '../../src/model/comes-round.ts';
import { lockKey } from '../../src/storage/key-care.ts';
import { openKeyring } from '../../src/storage/keys.ts';
import { root } from '../setup/root.ts';
import { tempFolder } from '../storage/temp-world.ts';
import { type Home, homeAt, said, sit, typistOf, writingAll } from './evening.ts';

const file = path.join(root, 'test/evening/looking-back.md');
const today = '2026-11-28T20:00:00Z';

/** Writes everything, and opens the first question alone. */
const writing = (day: number) =>
  writingAll((ask) => {
    const part = ask.about.part === 'question' ? 'question' : 'sentence';
    return `${typistOf(ask)}: day ${day}, ${part} ${ask.about.index}`;
  });

const dates = {
  1: '2025-11-28',
  2: '2026-10-28',
  3: '2026-11-21',
  4: '2026-11-21',
  7: '2026-11-26',
} as const;

let once: Promise<string> | null = null;

async function lived(): Promise<string> {
  once ??= liveOnce();
  const folder = tempFolder();
  fs.cpSync(await once, folder, { recursive: true });
  return folder;
}

async function liveOnce(): Promise<string> {
  const folder = tempFolder();
  await beginJourney(homeAt(folder, undefined, '2025-11-20T20:00:00Z').world(), file, { names: 'Ana,Ben' });
  for (const [day, date] of Object.entries(dates))
    await sit(homeAt(folder, undefined, `${date}T20:00:00Z`), writing(Number(day)), Number(day));
  return folder;
}

const shown = (home: Home, options: Parameters<typeof remember>[1] = {}) =>
  said(home, (world) => remember(world, options));

describe('journey remember', () => {
  let home: Home;
  beforeAll(async () => {
    home = homeAt(await lived(), undefined, today);
  });

  it('shows evenings of a week, a month and a year ago, the latest first, and only what both opened', async () => {
    const page = await shown(home);
    const at = ['A week ago', 'Ana: day 3', 'A month ago', 'Ben: day 2', 'A year ago', 'Ana: day 1'].map(
      (one) => page.indexOf(one),
    );
    expect(at).not.toContain(-1);
    expect([...at].sort((one, two) => one - two)).toEqual(at);
    expect(page).toMatch(/November 28, 2025|28 November 2025/);
    expect(page).not.toMatch(/day 1, question 2/);
  });

  it('never brings up a day with a content note by itself', async () => {
    expect(await shown(home)).not.toContain('day 4');
    expect(await shown(home, { as: 'Ana' })).not.toContain('day 4');
    expect(await shown(home, { day: 4 })).toContain('Ben: day 4, question 1');
    expect(await said(homeAt(home.folder, undefined, '2026-11-28T20:00:00Z'), firstPage)).toContain(
      'A week ago',
    );
  });

  it('puts then beside now, the earliest first', async () => {
    const page = await shown(home);
    const again = page.slice(page.indexOf('Then and now'));
    expect(again).toMatch(/I feel closest to you when[\s\S]*day 1, sentence 1[\s\S]*day 7, sentence 1/);
    expect(again).not.toContain('sentence 2');
  });

  it('shows one’s own to whoever asks as themselves, and not the other’s', async () => {
    const page = await shown(home, { as: 'Ana' });
    expect(page).toContain('Ana: day 1, question 2');
    expect(page).not.toContain('Ben: day 1, question 2');
    expect(page).toContain('kept for yourself');
  });

  it('is the same as data', async () => {
    const data = JSON.parse(await shown(home, { json: true }));
    expect(data).toMatchObject({ schema: 1, as: null });
    const days = data.days as { day: number; date: string; since: unknown; questions: unknown[] }[];
    expect(days.map(({ day, date, since }) => [day, date, since])).toEqual([
      [3, dates[3], { unit: 'week', count: 1 }],
      [2, dates[2], { unit: 'month', count: 1 }],
      [1, dates[1], { unit: 'year', count: 1 }],
    ]);
    expect(data.thenAndNow[0].said.map(({ day }: { day: number }) => day)).toEqual([1, 7]);
  });

  it('says calmly that nothing comes back, and how to see an evening again', async () => {
    const empty = homeAt(tempFolder(), undefined, today);
    await beginJourney(empty.world(), file, { names: 'Ana,Ben' });
    expect(await shown(empty)).toContain('journey remember --day 3');
    const page = await said(empty, (world) => remember(world, { day: 2 }));
    expect(page.trim()).toBe('Nothing of day 2 can be read here.');
  });

  it('no longer has what was forgotten', async () => {
    const left = homeAt(await lived(), undefined, today);
    await said(left, (world) => forget(world, { as: 'Ana', day: 3, yes: true }));
    const page = await shown(left);
    expect(page).not.toContain('Ana: day 3');
    expect(page).toContain('Ben: day 3');
    await said(left, (world) => forget(world, { as: 'Ben', day: 3, yes: true }));
    expect(await shown(left)).not.toContain('A week ago');
  });

  it('asks for one key of the two; without any it shows nothing', async () => {
    const locked = homeAt(await lived(), undefined, today);
    const storage = locked.world().storage();
    for (const who of ['a', 'b'] as const) {
      await lockKey(openKeyring(storage), who, 'four words in a row', async () => null);
      const page = await shown(locked);
      if (who === 'a') expect(page).toContain('Ana: day 3, question 1');
      else {
        expect(page).not.toMatch(/question \d|sentence \d|Nothing comes back/);
        expect(page).toContain("Ana's or Ben's opens it.");
      }
    }
  });
});

describe('the first page', () => {
  it('says a date and the command, and no word of what was said; a setting ends it', async () => {
    const home = homeAt(await lived(), undefined, today);
    const page = await said(home, firstPage);
    expect(page).toMatch(/A week ago, on [^\n]*2026: journey remember/);
    expect(page).not.toMatch(/question \d|sentence|The Window|What did you see/);
    await said(home, (world) => setSetting(world, 'on-this-day', 'off'));
    expect(await said(home, firstPage)).not.toContain('remember');
    // And on a day on which nothing comes round.
    const other = homeAt(await lived(), undefined, '2026-11-29T20:00:00Z');
    expect(await said(other, firstPage)).not.toContain('remember');
  });

  it('says nothing where nothing is open, or all of it was forgotten', async () => {
    const home = homeAt(await lived(), undefined, '2026-10-28T20:00:00Z');
    expect(await said(homeAt(home.folder, undefined, '2026-11-21T20:00:00Z'), firstPage)).not.toContain(
      'remember',
    );
    const left = homeAt(home.folder, undefined, '2027-10-28T20:00:00Z');
    expect(await said(left, firstPage)).toContain('A year ago');
    for (const as of ['Ana', 'Ben']) await said(left, (world) => forget(world, { as, day: 2, yes: true }));
    expect(await said(left, firstPage)).not.toContain('remember');
  });
});

describe('a date comes round', () => {
  it.each([
    ['2026-11-21', '2026-11-28', 'week', 1],
    ['2026-12-28', '2027-01-04', 'week', 1],
    ['2026-10-28', '2026-11-28', 'month', 1],
    ['2026-01-31', '2026-02-28', 'month', 1],
    ['2026-01-28', '2026-02-28', 'month', 1],
    ['2024-02-29', '2025-02-28', 'year', 1],
    ['2016-11-28', '2026-11-28', 'year', 10],
  ])('%s, on %s: %s, %i', (date, now, unit, count) => {
    expect(comesRound(date, now)).toEqual({ unit, count });
  });

  it.each([
    ['2026-11-28', '2026-11-28'],
    ['2026-11-20', '2026-11-28'],
    ['2026-09-28', '2026-11-28'],
    ['2026-02-28', '2026-03-31'],
    ['2027-11-28', '2026-11-28'],
    ['2026-12-28', '2026-11-28'],
  ])('%s, on %s: not', (date, now) => {
    expect(comesRound(date, now)).toBeNull();
  });
});
