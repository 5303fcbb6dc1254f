import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PageSources } from '../../src/fast/page-sources.ts';
import { pageSources } from '../../src/fast/page-sources.ts';
import { recallPage, rememberPage } from '../../src/fast/remembered-pages.ts';
import { stampOf } from '../../src/storage/cache-file.ts';
import type { World } from '../../src/storage/world.ts';
import { tempWorld } from '../storage/temp-world.ts';

const key = { slot: 'plan', key: '["plan"]' };
const page = 'Week 1\n\nDay 1\n';
let world: World;
let file: string;

const recalled = () => recallPage(world.paths.cache, key);

/** Made from that file, a minute ago. */
function remembered(more: Partial<PageSources> = {}): void {
  const now = Date.now();
  const files = [[file, stampOf(file).text]] as const;
  rememberPage(world, key, { files, from: now - 60_000, until: null, changed: now - 60_000, ...more }, page);
}

beforeEach(() => {
  world = tempWorld();
  file = path.join(world.paths.config, 'journey.json');
  fs.mkdirSync(world.paths.config, { recursive: true });
  fs.writeFileSync(file, '{}');
});

describe('a remembered page', () => {
  it('comes back as it was', () => {
    remembered();
    expect(recalled()).toBe(page);
    expect(recallPage(world.paths.cache, { ...key, key: '["plan","other"]' })).toBe(null);
  });

  it.each([
    ['was written to', () => fs.writeFileSync(file, '{} ')],
    ['was removed', () => fs.rmSync(file)],
    [
      'was replaced by the like of it',
      () => {
        fs.writeFileSync(`${file}.new`, '{}');
        fs.renameSync(`${file}.new`, file);
      },
    ],
  ])('is not believed where what it was made from %s', (_, change) => {
    remembered();
    change();
    expect(recalled()).toBe(null);
  });

  it('is not believed once something comes that was not there', () => {
    fs.rmSync(file);
    remembered();
    expect(recalled()).toBe(page);
    fs.writeFileSync(file, '{}');
    expect(recalled()).toBe(null);
  });

  it('holds until its day ends, and not before it was made', () => {
    remembered({ until: Date.now() + 60_000 });
    expect(recalled()).toBe(page);
    remembered({ until: Date.now() - 1 });
    expect(recalled()).toBe(null);
    remembered({ from: Date.now() + 60_000, until: Date.now() + 120_000 });
    expect(recalled()).toBe(null);
  });

  it('is not kept when something it was made from changed a moment ago', () => {
    remembered({ changed: Date.now() });
    expect(recalled()).toBe(null);
  });
});

describe('what a page is made from', () => {
  const at = (iso: string): World => ({ ...world, now: () => new Date(iso) });
  const finishedOn = (date: string) => {
    const bookmark = { run: 'r', journeyId: 'r', source: 'r', day: 2, lastDone: { day: 1, date } };
    fs.writeFileSync(file, JSON.stringify({ bookmark, couple: null, settings: { 'day-ends-at': 3 } }));
  };

  it('holds for ever where no day was finished today', () => {
    expect(pageSources(world, '/nowhere')?.until).toBe(null);
    finishedOn('2026-03-01');
    expect(pageSources(at('2026-03-02T20:00:00'), '/nowhere')?.until).toBe(null);
  });

  it.each([
    ['2026-03-02T20:00:00', '2026-03-03T03:00:00'],
    ['2026-03-03T02:59:00', '2026-03-03T03:00:00'],
    ['2026-03-02T03:00:00', '2026-03-03T03:00:00'],
  ])('at %s, a day finished today, until %s', (now, end) => {
    finishedOn('2026-03-02');
    expect(pageSources(at(now), '/nowhere')?.until).toBe(new Date(end).getTime());
  });

  it('is not told while the settings need care', () => {
    fs.writeFileSync(file, '{ cut');
    expect(pageSources(world, '/nowhere')).toBe(null);
  });
});
