import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { JourneyError } from '../../src/errors.ts';
import { readJournal } from '../../src/storage/journal-reading.ts';
import { appendEvent, openJournal } from '../../src/storage/journal-store.ts';
import { createKeys } from '../../src/storage/keys.ts';
import { answer, names, run, tempFolder, worldIn } from '../storage/temp-world.ts';
import type { Measuring, Row } from './row.ts';

export { lineOf } from './row.ts';

/**
 * F4: a real disk (tmpfs) that is full and is freed 1 KiB at a time while answers are written. Each
 * must be kept whole or refused with a sentence.
 */
export async function measure({ count = 300 }: Measuring): Promise<Row> {
  const disk = tempFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]);
  if (mounted.status !== 0)
    return { name: 'F4', figures: {}, ok: false, skipped: 'mounting a tmpfs needs root' };
  try {
    return await fillAndFree(disk, count);
  } finally {
    spawnSync('umount', [disk]);
    fs.rmdirSync(disk);
  }
}

async function fillAndFree(disk: string, count: number): Promise<Row> {
  const world = worldIn(path.join(disk, 'home'));
  const journal = openJournal(world, await createKeys(world, names));
  await appendEvent(journal, answer('a', 1, 'before'));
  const filler = path.join(disk, 'filler');
  fill(filler);
  const kept = new Map<string, string>();
  let refused = 0;
  let wrong = 0;
  for (let at = 0; at < count; at += 1) {
    const text = `${at} ${'x'.repeat((at * 97) % 6000)}`;
    try {
      kept.set((await appendEvent(journal, answer('a', 2, text))).id, text);
    } catch (error) {
      refused += 1;
      if (!(error instanceof JourneyError) || error.exitCode !== 73 || error.hint === null) wrong += 1;
    }
    fs.truncateSync(filler, Math.max(0, fs.statSync(filler).size - 1024));
  }
  const fresh = openJournal(world, journal.keyring);
  const { entries, damaged } = await readJournal(fresh, { run, as: ['a'] });
  const texts = new Map(entries.map(({ id, event }) => [id, event.kind === 'answer' ? event.text : '']));
  for (const [id, text] of kept) if (texts.get(id) !== text) wrong += 1;
  if (entries.length !== kept.size + 1) wrong += 1;
  const figures = { answers: count, kept: kept.size, refused, torn: damaged.length, wrong };
  return { name: 'F4', figures, ok: wrong + damaged.length === 0 && refused > 0 && kept.size > 0 };
}

function fill(filler: string): void {
  const fd = fs.openSync(filler, 'w');
  const block = Buffer.alloc(1024, 1);
  try {
    for (;;) fs.writeSync(fd, block);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    fs.closeSync(fd);
  }
}
