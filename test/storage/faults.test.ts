import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendEvent, openJournal } from '../../src/storage/journal-store.ts';
import { createKeys, openKeyring } from '../../src/storage/keys.ts';
import type { FileSystem } from '../../src/storage/world.ts';
import { bundle } from '../faults/bundle.mjs';
import { lookAt, removeHome } from '../faults/children.ts';
import { hasStrace, measure as measureKills } from '../faults/f1-kill-syscalls.ts';
import { measureFaults } from '../faults/f3-errnos.ts';
import { writeTogether } from '../faults/f5-writers.ts';
import { measureDamage } from '../faults/f10-damage.ts';
import { faultyFs } from './faulty-fs.ts';
import { flushWatchingFs } from './flush-watching-fs.ts';
import { answer, names, run, tempFolder, worldIn } from './temp-world.ts';

/** Small versions of the measurements in test/faults. */

let writer = '';
beforeAll(async () => {
  writer = await bundle('writer');
});
afterAll(() => fs.rmSync(path.dirname(writer), { recursive: true }));

describe('what happens to a write', () => {
  it('F1: a program that ends in any single call of a write has lost and torn nothing', async () => {
    let at = 0;
    for (let reached = true; reached; at += 1) {
      const home = tempFolder();
      await createKeys(worldIn(home), names);
      const first = await appendEvent(
        openJournal(worldIn(home), openKeyring(worldIn(home))),
        answer('a', 1, 'one'),
      );
      const faulty = faultyFs();
      const world = worldIn(home, faulty.fs);
      const journal = openJournal(world, openKeyring(world));
      // Everything from this call on fails, tidying up included: as if the program were gone.
      faulty.fail(at, 'EKILLED', Number.POSITIVE_INFINITY);
      const second = await appendEvent(journal, answer('a', 2, 'two')).catch(() => null);
      reached = faulty.calls.length > at;
      const kept = [first, second].flatMap((entry, index) =>
        entry === null ? [] : [{ id: entry.id, text: ['one', 'two'][index] ?? '' }],
      );
      expect(await lookAt(home, kept)).toMatchObject({ lost: 0, torn: 0 });
      const next = { ...worldIn(home), processes: { ...world.processes, pid: 1, isAlive: () => false } };
      const third = await appendEvent(openJournal(next, openKeyring(next)), answer('b', 1, 'three'));
      expect(await lookAt(home, [...kept, { id: third.id, text: 'three' }])).toMatchObject({
        lost: 0,
        torn: 0,
      });
      const left = fs
        .readdirSync(path.join(home, 'data', 'journal', run))
        .filter((name) => name.startsWith('.'));
      expect(left).toEqual([]);
      removeHome(home);
    }
    expect(at).toBeGreaterThan(10);
  });

  it.skipIf(!hasStrace())('F1: SIGKILL at real system calls (needs strace)', async () => {
    const row = await measureKills({ count: 2, writer });
    expect(row.figures).toMatchObject({ lost: 0, torn: 0, unusable: 0 });
    expect(row.ok).toBe(true);
  });

  it('F3: six error codes at every call', async () => {
    const sum = await measureFaults(5);
    expect(sum).toMatchObject({ lost: 0, torn: 0, silent: 0, wrong: 0 });
    expect(sum.refused).toBeGreaterThan(6);
    expect(sum.kept).toBeGreaterThan(1);
  });

  it('F5: two programs at once, and four', async () => {
    expect(await writeTogether(writer, 2, 40)).toMatchObject({
      acknowledged: 80,
      ended: true,
      lost: 0,
      torn: 0,
    });
    expect(await writeTogether(writer, 4, 15)).toMatchObject({
      acknowledged: 60,
      ended: true,
      lost: 0,
      torn: 0,
    });
  });

  it('F10: cut and flipped entries are refused and named, and the others still read', async () => {
    const sum = await measureDamage(30, 97);
    const all = sum.truncations + sum['bit flips'];
    expect(sum).toMatchObject({
      refused: all,
      named: all,
      namedWithoutKey: all,
      ageRefused: all,
      othersRead: all,
    });
  });

  it('goes on where there are no hard links, and overwrites nothing there', async () => {
    for (const code of ['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK']) {
      const home = tempFolder();
      const faulty = faultyFs();
      faulty.failAlways('linkSync', code);
      const world = worldIn(home, faulty.fs);
      const journal = openJournal(world, await createKeys(world, names));
      const { id } = await appendEvent(journal, answer('a', 1, 'on a stick'));
      expect(await lookAt(home, [{ id, text: 'on a stick' }])).toMatchObject({
        lost: 0,
        torn: 0,
        entries: 1,
      });
      const again = await createKeys(world, { a: 'X', b: 'Y' });
      expect(again.names).toEqual(names);
      removeHome(home);
    }
  });

  it('takes a write in many small pieces, and refuses a disk that kept only a part', async () => {
    const home = tempFolder();
    const pieces = {
      ...fs,
      writeSync: (fd: number, bytes: Buffer, at: number) => fs.writeSync(fd, bytes, at, 1),
    };
    const small = worldIn(home, pieces as unknown as FileSystem);
    const journal = openJournal(small, await createKeys(small, names));
    const { id } = await appendEvent(journal, answer('a', 1, 'piece by piece'));
    expect(await lookAt(home, [{ id, text: 'piece by piece' }])).toMatchObject({
      lost: 0,
      torn: 0,
      entries: 1,
    });
    const writeSync = (fd: number, bytes: Buffer, at: number, length: number) =>
      fs.writeSync(fd, bytes, at, Math.max(1, length - 1)) && length;
    const cutting = worldIn(home, { ...fs, writeSync } as unknown as FileSystem);
    const refused = appendEvent(openJournal(cutting, openKeyring(cutting)), answer('a', 2, 'cut'));
    await expect(refused).rejects.toMatchObject({ kind: 'io' });
    expect(await lookAt(home, [])).toMatchObject({ torn: 0, entries: 1 });
    removeHome(home);
  });

  it('is flushed before it has its name, and its name before it is acknowledged', async () => {
    const home = tempFolder();
    const { fs: watched, named } = flushWatchingFs();
    const world = worldIn(home, watched);
    const journal = openJournal(world, await createKeys(world, names));
    const { id } = await appendEvent(journal, answer('a', 1, 'through a power cut'));
    const entry = [...named.keys()].find((file) => file.includes(id));
    expect(entry).toBeDefined();
    expect(named.size).toBe(5);
    for (const [file, { content, name }] of named) expect([file, content, name]).toEqual([file, true, true]);
    removeHome(home);
  });

  it('F8: folders are 0700 and files 0600, whatever the umask', async () => {
    for (const mask of [0o000, 0o022]) {
      const home = path.join(tempFolder(), 'new', 'home');
      const world = worldIn(home);
      const before = process.umask(mask);
      try {
        const journal = openJournal(world, await createKeys(world, names));
        await appendEvent(journal, answer('a', 1, 'x'));
      } finally {
        process.umask(before);
      }
      const all = fs.readdirSync(home, { recursive: true, withFileTypes: true });
      for (const one of all) {
        const mode = fs.statSync(path.join(one.parentPath, one.name)).mode & 0o777;
        expect([one.name, mode]).toEqual([one.name, one.isDirectory() ? 0o700 : 0o600]);
      }
      expect(all.length).toBeGreaterThan(5);
    }
  });
});
