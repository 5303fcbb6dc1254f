import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../faults/bundle.mjs';
import { killRandomly } from '../faults/f2-kills.ts';
import { measure as measureFullDisk } from '../faults/f4-full-disk.ts';
import { measure as measureSettings } from '../faults/f7-settings.ts';
import { hasAge, interop, measureVectors } from '../faults/f9-age-vectors.ts';
import { searchAfterKills } from '../faults/f12-plaintext.ts';

/** Small versions of the measurements that start programs of their own. */

let writer = '';
beforeAll(async () => {
  writer = await bundle('writer');
});
afterAll(() => fs.rmSync(path.dirname(writer), { recursive: true }));

describe('programs that are killed', () => {
  it('F2: lose nothing they acknowledged, and at most a second of typing', async () => {
    const sum = await killRandomly(writer, 2, 21);
    expect(sum).toMatchObject({ lost: 0, torn: 0 });
    expect(sum.acknowledged).toBeGreaterThan(0);
    expect(sum['longest draft loss in ms']).toBeLessThanOrEqual(1000);
  });

  it('F12: leave no words in plain text, anywhere, after the next start', async () => {
    const sum = await searchAfterKills(writer, 4, 12);
    expect(sum.plaintext).toBe(0);
    expect(sum['files searched']).toBeGreaterThan(3);
  });
});

describe('a disk and settings that fail', () => {
  it('F4: full and freed a little at a time (needs root for a tmpfs)', async ({ skip }) => {
    const row = await measureFullDisk({ count: 120, writer });
    skip(row.skipped !== undefined, row.skipped);
    expect(row.figures).toMatchObject({ torn: 0, wrong: 0 });
    expect(row.ok).toBe(true);
  });

  it('F7: the right day, the bad file kept, no answer lost', async () => {
    const row = await measureSettings({ count: 2, writer });
    expect(row.figures).toMatchObject({ 'handled wrongly': 0, lost: 0, 'settings left unreadable': 0 });
    expect(row.ok).toBe(true);
  });
});

describe('the age format', () => {
  it('F9: every vector of the testkit through our opening code', async () => {
    const { vectors, wrong } = await measureVectors();
    expect(wrong).toEqual([]);
    expect(vectors).toBeGreaterThan(100);
  });

  it.skipIf(!hasAge())('F9: files to the age program and back (needs age)', async () => {
    expect(await interop(5)).toBe(5);
  });
});
