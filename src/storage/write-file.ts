import { constants } from 'node:fs';
import path from 'node:path';
import { JourneyError } from '../errors.ts';
import { storageWords as words } from '../words/storage.ts';
import { closeFile, errnoOf, readingFailed, steady, writingFailed } from './disk-error.ts';
import { flushFolder, listFolder } from './folders.ts';
import type { World } from './world.ts';

/**
 * Files that are either wholly there or not there at all: written under a temporary name in the
 * same folder, flushed, checked, and only then given their own name.
 */

/** What file systems without hard links (FAT, exFAT, some network disks) answer to link(2). */
const noLinks = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];

/**
 * Writes a file under a name that must be new; returns false when the name is taken, and leaves
 * that file as it is. On return the file is on the disk, its name too; with `flush: false` only for as long as
 * the machine runs, for what a power cut makes void anyway.
 *
 * Where there are no hard links, the name is checked to be free and the file renamed to it. Two
 * writers could then meet on one name; journal names are hashes of the content, so both would be
 * writing the same bytes.
 *
 * Throws JourneyError: cannotCreate (full, read-only, not allowed) or io. Nothing half-written
 * stays under the final name.
 */
export function writeNew(
  world: World,
  folder: string,
  name: string,
  bytes: Uint8Array,
  { flush = true }: { readonly flush?: boolean } = {},
): boolean {
  const target = path.join(folder, name);
  try {
    const temporary = writeTemporary(world, folder, bytes, flush);
    try {
      if (!giveName(world, temporary, target)) return false;
      if (flush) flushFolder(world, folder);
      return true;
    } finally {
      discard(world, temporary);
    }
  } catch (error) {
    throw writingFailed(error, target);
  }
}

/**
 * Writes a file in place of what had the name before: the old or the new is there, never half. With
 * `keepName: false` the name is not flushed: after a power cut (not after a kill) it may be the old
 * one again, for half the waiting. Throws as `writeNew`.
 */
export function replaceFile(
  world: World,
  folder: string,
  name: string,
  bytes: Uint8Array,
  { keepName = true }: { readonly keepName?: boolean } = {},
): void {
  const target = path.join(folder, name);
  try {
    const temporary = writeTemporary(world, folder, bytes);
    try {
      steady(() => world.fs.renameSync(temporary, target));
    } catch (error) {
      discard(world, temporary);
      throw error;
    }
    if (keepName) flushFolder(world, folder);
  } catch (error) {
    throw writingFailed(error, target);
  }
}

function writeTemporary(world: World, folder: string, bytes: Uint8Array, flush = true): string {
  const temporary = path.join(folder, temporaryName(world));
  const fd = steady(() => world.fs.openSync(temporary, writeFlags, 0o600));
  try {
    try {
      writeAll(world, fd, bytes);
      if (flush) steady(() => world.fs.fsyncSync(fd));
      const { size } = steady(() => world.fs.fstatSync(fd));
      if (size !== bytes.length) throw new JourneyError('io', words.cutShort(temporary), words.ioHint);
    } finally {
      closeFile(world.fs, fd);
    }
  } catch (error) {
    discard(world, temporary);
    throw error;
  }
  return temporary;
}

const writeFlags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;

function writeAll(world: World, fd: number, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) {
    const written = steady(() => world.fs.writeSync(fd, bytes, done, bytes.length - done));
    // POSIX allows 0 only for a request of 0 bytes; looping on it would never end.
    if (written <= 0) throw Object.assign(new Error('write returned 0'), { code: 'EIO' });
    done += written;
  }
}

function giveName(world: World, temporary: string, target: string): boolean {
  try {
    steady(() => world.fs.linkSync(temporary, target));
    return true;
  } catch (error) {
    const code = errnoOf(error) ?? '';
    if (code === 'EEXIST') return false;
    if (!noLinks.includes(code)) throw error;
  }
  if (exists(world, target)) return false;
  steady(() => world.fs.renameSync(temporary, target));
  return true;
}

/** Whether anything has this path. Throws JourneyError (noInput, io) when that cannot be told. */
export function exists(world: World, target: string): boolean {
  try {
    steady(() => world.fs.lstatSync(target));
    return true;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw readingFailed(error, target);
  }
}

/** What stays behind here is swept later; it must not turn a saved file into a failed one. */
function discard(world: World, temporary: string): void {
  try {
    steady(() => world.fs.unlinkSync(temporary));
  } catch {
    // Swept by `sweepTemporaries` at a later start.
  }
}

function temporaryName(world: World): string {
  return `.tmp-${world.processes.pid}-${Buffer.from(world.random(8)).toString('hex')}`;
}

const temporaryPattern = /^\.tmp-(\d+)-[0-9a-f]{16}$/;
const hour = 3_600_000;

export function isTemporaryName(name: string): boolean {
  return temporaryPattern.test(name);
}

/** Removes what stopped programs left behind: temporary files of ended processes, or an hour old; `names` where they are known. Never throws. */
export function sweepTemporaries(world: World, folder: string, names = namesOf(world, folder)): void {
  for (const name of names) {
    const pid = temporaryPattern.exec(name)?.[1];
    if (pid === undefined) continue;
    const temporary = path.join(folder, name);
    if (!world.processes.isAlive(Number(pid)) || isOld(world, temporary)) discard(world, temporary);
  }
}

function namesOf(world: World, folder: string): readonly string[] {
  try {
    return listFolder(world, folder);
  } catch {
    return [];
  }
}

function isOld(world: World, temporary: string): boolean {
  try {
    return world.now().getTime() - world.fs.lstatSync(temporary).mtimeMs > hour;
  } catch {
    return false;
  }
}
