import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { About, Answered, JournalEvent, Passed, Share } from '../../src/journal/events.ts';
import type { PartnerId } from '../../src/model/couple.ts';
import { type Journal, openJournal } from '../../src/storage/journal-store.ts';
import { createKeys } from '../../src/storage/keys.ts';
import type { StampAt } from '../../src/storage/opening.ts';
import { journeyPaths } from '../../src/storage/paths.ts';
import { type FileSystem, realWorld, type World } from '../../src/storage/world.ts';

/** A home of its own for each test, and small makers of events. */

export const names = { a: 'Ana', b: 'Ben' } as const;
export const run = 'deepening-intimacy';

const made: string[] = [];
process.on('exit', () => {
  for (const folder of made) fs.rmSync(folder, { recursive: true, force: true });
});

/** An empty folder, removed when the tests' process ends. */
export function tempFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'journey-test-'));
  made.push(folder);
  return folder;
}

export function worldIn(home: string, fileSystem: FileSystem = fs): World {
  return {
    ...realWorld({ JOURNEY_HOME: home }),
    paths: journeyPaths({ JOURNEY_HOME: home }),
    fs: fileSystem,
    // The real work is done once, in sealing.test.ts; the tests are about other things.
    passphraseWork: 8,
  };
}

export function tempWorld(fileSystem: FileSystem = fs): World {
  return worldIn(tempFolder(), fileSystem);
}

export async function tempJournal(): Promise<Journal> {
  const world = tempWorld();
  return openJournal(world, await createKeys(world, names));
}

let clock = Date.parse('2026-11-23T20:00:00.000Z');

/** A later instant each time. */
export function stamp(): StampAt {
  clock += 1000;
  return { at: new Date(clock).toISOString(), zone: 'Europe/Lisbon', date: '2026-11-23' };
}

export const question = (index: number): About => ({ part: 'question', index });

export function answer(
  by: PartnerId,
  index: number,
  text: string,
  more: Partial<Answered> & { readonly share?: Share } = {},
): Answered {
  const about = question(index);
  return {
    ...{ schema: 1, ...stamp(), run, kind: 'answer', by, day: 1, about },
    ...{ question: `Question ${index}?`, text, share: 'ours', ...more },
  };
}

export function pass(by: PartnerId, index: number, more: Partial<Passed> = {}): Passed {
  const asked = { about: question(index), question: `Question ${index}?` };
  return { schema: 1, ...stamp(), run, kind: 'pass', by, day: 1, ...asked, ...more };
}

export function begun(): JournalEvent {
  const couple = { names, starts: 'a' } as const;
  return { schema: 1, ...stamp(), run, kind: 'begun', couple, title: 'Deepening Intimacy' };
}

export function done(day: number): JournalEvent {
  return { schema: 1, ...stamp(), run, kind: 'done', day };
}

/** An id as a file would have, for entries that never see a disk. */
export function idOf(seed: string): string {
  return createHash('sha256').update(seed).digest('hex').slice(0, 32);
}

/** Every file below a folder. */
export function filesBelow(folder: string): readonly string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name))
    .sort();
}
