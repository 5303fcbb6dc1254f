import path from 'node:path';
import { JourneyError } from '../errors.ts';
import { storageWords as words } from '../words/storage.ts';
import { writingFailed } from './disk-error.ts';
import { ensureFolder } from './folders.ts';
import { readIfThere } from './read-file.ts';
import { removeIfThere } from './small-file.ts';
import type { World } from './world.ts';
import { sweepTemporaries, writeNew } from './write-file.ts';

/**
 * One sitting at a time: state/sitting.lock names who is writing. It is a courtesy between two
 * terminals; the journal itself takes entries from any number of programs at once without it.
 */
export type SittingLock = { release(): void };

type Holder = {
  readonly pid: number;
  /** As `Processes.startOf`: tells the holder from a later process with the same number. */
  readonly start: string | null;
  readonly terminal: string | null;
};

/**
 * Takes the lock, also from a program that ended without giving it back. Throws JourneyError (busy)
 * naming the other terminal, (cannotCreate, io) when the lock cannot be written.
 */
export function takeSittingLock(world: World): SittingLock {
  const file = path.join(world.paths.state, 'sitting.lock');
  try {
    ensureFolder(world, world.paths.state);
  } catch (error) {
    throw writingFailed(error, world.paths.state);
  }
  sweepTemporaries(world, world.paths.state);
  const mine = Buffer.from(`${JSON.stringify(holderOf(world))}\n`);
  for (let tries = 0; tries < 10; tries += 1) {
    if (writeNew(world, world.paths.state, 'sitting.lock', mine, { flush: false }))
      return { release: () => release(world, file, mine) };
    const theirs = readIfThere(world, file, 65_536);
    if (theirs === null) continue;
    const holder = readHolder(theirs);
    if (holder !== null && isHeld(world, holder)) throw busy(holder);
    clearStale(world, file, theirs);
  }
  throw busy(null);
}

function holderOf({ processes }: World): Holder {
  return { pid: processes.pid, start: processes.startOf(processes.pid), terminal: processes.terminal() };
}

function readHolder(bytes: Uint8Array): Holder | null {
  try {
    const { pid, start, terminal } = JSON.parse(Buffer.from(bytes).toString('utf8'));
    if (!Number.isInteger(pid) || pid <= 0) return null;
    const text = (value: unknown) => (typeof value === 'string' ? value : null);
    return { pid, start: text(start), terminal: text(terminal) };
  } catch {
    return null;
  }
}

function isHeld({ processes }: World, { pid, start }: Holder): boolean {
  if (!processes.isAlive(pid)) return false;
  const now = processes.startOf(pid);
  return start === null || now === null || start === now;
}

function busy(holder: Holder | null): JourneyError {
  // The name comes from a file: only what a terminal's name can be is repeated.
  const name = holder?.terminal?.replace(/[^\w/.:-]/g, '');
  const where = name ? name : words.someTerminal(holder?.pid ?? 0);
  return new JourneyError('busy', words.busy(where), words.busyHint);
}

/**
 * Removes a lock left behind. Another program may be doing the same and have taken the lock since it
 * was read: so it is first moved to a name of our own, looked at, and given back if it is a new one.
 */
function clearStale(world: World, file: string, stale: Uint8Array): void {
  const aside = `${file}.${world.processes.pid}-${Buffer.from(world.random(4)).toString('hex')}`;
  try {
    world.fs.renameSync(file, aside);
  } catch {
    return;
  }
  const moved = readIfThere(world, aside, 65_536);
  if (moved !== null && !moved.equals(stale)) giveBack(world, aside, file);
  removeIfThere(world, aside);
}

function giveBack(world: World, aside: string, file: string): void {
  try {
    world.fs.linkSync(aside, file);
  } catch {
    // A third program has the lock by now, or there are no links; the lock is a courtesy only.
  }
}

function release(world: World, file: string, mine: Uint8Array): void {
  const now = readIfThere(world, file, 65_536);
  if (now?.equals(mine)) removeIfThere(world, file);
}
