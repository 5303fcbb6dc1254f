import { describe, expect, it } from 'vitest';
import { getSetting, listSettings, setSetting } from '../../src/commands/config.ts';
import { finishedToday, momentNow } from '../../src/commands/moment.ts';
import { settings, settingsInForce } from '../../src/commands/settings.ts';
import { JourneyError } from '../../src/errors.ts';
import { saveSaved } from '../../src/storage/bookmark.ts';
import { readSavedFast } from '../../src/storage/bookmark-fast.ts';
import { nothingSaved } from '../../src/storage/saved.ts';
import { fakeWorld } from './fake-world.ts';

async function failure(attempt: Promise<unknown>): Promise<JourneyError> {
  const error = await attempt.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(JourneyError);
  return error as JourneyError;
}

async function get(world: ReturnType<typeof fakeWorld>, name: string): Promise<string> {
  const before = world.shown().length;
  expect(await getSetting(world, name)).toBe(0);
  return world.shown().slice(before).trimEnd();
}

describe('journey config', () => {
  it('gives every default before anything is set', async () => {
    const world = fakeWorld();
    const values: Record<string, string> = {};
    for (const { name } of settings) values[name] = await get(world, name);
    expect(values).toEqual({
      bell: 'on',
      color: 'auto',
      'plain-prompts': 'off',
      'reduced-motion': 'off',
      'day-ends-at': '4',
      'pause-minutes': '20',
      'on-this-day': 'on',
      editor: 'not named',
    });
  });

  it('keeps what is set, in the form the terminal reads', async () => {
    const world = fakeWorld();
    for (const [name, value] of [
      ['bell', 'off'],
      ['color', 'never'],
      ['plain-prompts', 'YES'],
      ['reduced-motion', 'true'],
      ['pause-minutes', '5'],
      ['day-ends-at', '0'],
    ] as const) {
      expect(await setSetting(world, name, value)).toBe(0);
    }
    const kept = readSavedFast(world.storage())?.settings ?? {};
    expect(settingsInForce(kept)).toEqual({
      color: 'never',
      plainPrompts: true,
      reducedMotion: true,
      bell: false,
      dayEndsAt: 0,
      pauseMinutes: 5,
      onThisDay: true,
      editor: '',
    });
    expect(await get(world, 'day-ends-at')).toBe('0');
  });

  it('keeps the bookmark and the couple while a setting changes', async () => {
    const world = fakeWorld();
    const couple = { names: { a: 'Ana', b: 'Ben' }, starts: 'b' } as const;
    await saveSaved(world.storage(), { couple });
    await setSetting(world, 'bell', 'off');
    expect(readSavedFast(world.storage())?.couple).toEqual(couple);
  });

  it('takes a setting back with default', async () => {
    const world = fakeWorld();
    await setSetting(world, 'color', 'always');
    await setSetting(world, 'color', 'default');
    expect(await get(world, 'color')).toBe('auto');
    expect(readSavedFast(world.storage())?.settings).toEqual({});
  });

  it('counts a kept value of another shape as not set', async () => {
    const world = fakeWorld();
    await saveSaved(world.storage(), { settings: { bell: 'loud', 'day-ends-at': 99 } });
    expect(await get(world, 'bell')).toBe('on');
    expect(await get(world, 'day-ends-at')).toBe('4');
  });

  it.each([30, -1, 4.5, '6', 12.5])('ends the day at 4 where %j is kept for it, as config says', (kept) => {
    const clock = (instant: string) => ({ now: () => new Date(instant), zone: 'UTC' });
    const saved = {
      ...nothingSaved,
      settings: { 'day-ends-at': kept, 'pause-minutes': 9999, color: 'blue' },
      bookmark: {
        ...{ run: 'r', journeyId: 'r', source: 'r', day: 2 },
        lastDone: { day: 1, date: '2026-11-27' },
      },
    };
    expect(momentNow(clock('2026-11-28T05:00:00Z'), saved).date).toBe('2026-11-28');
    expect(momentNow(clock('2026-11-28T03:00:00Z'), saved).date).toBe('2026-11-27');
    expect(finishedToday(clock('2026-11-28T05:00:00Z'), saved)).toBe(null);
    expect(settingsInForce(saved.settings)).toEqual(settingsInForce({}));
  });

  it.each([
    ['bel', 'Did you mean bell?'],
    ['colour', 'Did you mean color?'],
    ['plainprompts', 'Did you mean plain-prompts?'],
    ['zzz', 'There are: bell, color,'],
  ])('suggests for %s: %s', async (name, hint) => {
    const error = await failure(getSetting(fakeWorld(), name));
    expect(error.exitCode).toBe(64);
    expect(error.message).toContain(name);
    expect(error.hint).toContain(hint);
  });

  it.each([
    ['bell', 'loud', 'on or off'],
    ['color', 'blue', 'auto, always or never'],
    ['day-ends-at', '13', 'from 0 to 12'],
    ['day-ends-at', '-1', 'from 0 to 12'],
    ['day-ends-at', '4.5', 'from 0 to 12'],
    ['pause-minutes', '0', 'from 1 to 180'],
  ])('refuses %s %s and names what it can be', async (name, value, allowed) => {
    const world = fakeWorld();
    const error = await failure(setSetting(world, name, value));
    expect(error.exitCode).toBe(64);
    expect(error.hint).toContain(allowed);
    expect(readSavedFast(world.storage())?.settings ?? {}).toEqual({});
  });

  it('lists name, value, meaning and what is allowed', async () => {
    const world = fakeWorld();
    await setSetting(world, 'pause-minutes', '45');
    await listSettings(world, {});
    for (const { name } of settings) expect(world.shown()).toContain(name);
    expect(world.shown()).toMatch(/pause-minutes +45/);
    expect(world.shown()).toContain('default 20');
  });

  it('lists as JSON', async () => {
    const world = fakeWorld();
    await listSettings(world, { json: true });
    const value = JSON.parse(world.shown());
    expect(value.schema).toBe(1);
    expect(value.settings[0]).toEqual({
      name: 'bell',
      value: true,
      default: true,
      allowed: 'on or off',
      means: 'one soft bell when a timer ends',
    });
  });
});
