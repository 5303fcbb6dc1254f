import { Buffer, isUtf8 } from 'node:buffer';
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { JourneyError } from '../errors.ts';
import { fileWords } from '../words/content.ts';
import { excerpt } from './excerpt.ts';
import { courseOfFolder, type Origin } from './folder-course.ts';

/** No journey is larger; a hostile file shall not fill the memory. */
export const largestFile = 1024 * 1024;

/** A file's text as decoded, byte order mark and line ends kept, and its bytes. */
export type JourneyFile = {
  readonly text: string;
  readonly bytes: Uint8Array;
  /** Of a folder: which of its files each line is from. */
  readonly origins?: readonly Origin[];
};

// O_NONBLOCK: a named pipe must not hold us; O_NOCTTY: nor a terminal become ours. Windows has neither.
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/**
 * Reads a journey file: an ordinary file of at most 1 MiB of strict UTF-8. Throws JourneyError noInput
 * (66) when it is missing, unreadable or not an ordinary file, data (65) when it is too large or not
 * UTF-8, with the line and column of the first bad byte.
 */
export function readJourneyFile(path: string): JourneyFile {
  return isFolder(path) ? readFolder(path) : readOne(path);
}

/** More than a course has; a hostile folder shall not be read for ever. */
export const mostFiles = 200;

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // What is wrong with the path is said when it is read as a file.
    return false;
  }
}

/** A folder of Markdown files as one course. */
function readFolder(path: string): JourneyFile {
  const names = journeyFiles(path);
  if (names.length === 0)
    throw new JourneyError('noInput', fileWords.folder(excerpt(path)), fileWords.folderHint);
  if (names.length > mostFiles)
    throw new JourneyError('data', fileWords.tooMany(excerpt(path), mostFiles), fileWords.folderHint);
  const { text, origins } = courseOfFolder(
    names.map((name) => ({ name, text: readOne(join(path, name)).text })),
  );
  return { text, bytes: Buffer.from(text), origins };
}

function readOne(path: string): JourneyFile {
  const shown = excerpt(path);
  const bytes = readBytes(path, shown);
  if (bytes.length > largestFile)
    throw new JourneyError('data', fileWords.tooBig(shown), fileWords.tooBigHint);
  if (isWide(bytes)) throw new JourneyError('data', fileWords.notText(shown, 1, 1), fileWords.notTextHint);
  if (!isUtf8(bytes)) {
    const { line, column } = firstBadByte(bytes);
    throw new JourneyError('data', fileWords.notText(shown, line, column), fileWords.notTextHint);
  }
  // Once checked, Buffer decodes several times faster than a fatal TextDecoder, byte order mark included.
  return { text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'), bytes };
}

/** Text of two bytes a letter without a mark (UTF-16) is valid UTF-8 too, with a NUL beside every letter. */
function isWide([first, second]: Uint8Array): boolean {
  return (first === 0) !== (second === 0) && first !== undefined && second !== undefined;
}

function readBytes(path: string, shown: string): Uint8Array {
  const file = opened(path, shown);
  try {
    const stats = fstatSync(file);
    requireOrdinary(stats, shown);
    if (stats.size > largestFile)
      throw new JourneyError('data', fileWords.tooBig(shown), fileWords.tooBigHint);
    return readUpTo(file, Math.min(stats.size, largestFile) + 1);
  } catch (cause) {
    if (cause instanceof JourneyError) throw cause;
    throw new JourneyError('noInput', fileWords.unreadable(shown), fileWords.unreadableHint, { cause });
  } finally {
    closeSync(file);
  }
}

/** Opens only what is an ordinary file, since opening a device may already do something. */
function opened(path: string, shown: string): number {
  try {
    requireOrdinary(statSync(path), shown);
    return openSync(path, flags);
  } catch (cause) {
    if (cause instanceof JourneyError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new JourneyError('noInput', fileWords.missing(shown), fileWords.missingHint, { cause });
    }
    throw new JourneyError('noInput', fileWords.unreadable(shown), fileWords.unreadableHint, { cause });
  }
}

function requireOrdinary(stats: Stats, shown: string): void {
  if (stats.isFile()) return;
  const message = stats.isDirectory() ? fileWords.folder(shown) : fileWords.notRegular(shown);
  throw new JourneyError('noInput', message, fileWords.ordinaryHint);
}

/** Reads to the end of the file, growing when it is longer than its size said, one byte past the limit at most. */
function readUpTo(file: number, expected: number): Uint8Array {
  let buffer = new Uint8Array(expected);
  let length = 0;
  for (;;) {
    const count = readSync(file, buffer, length, buffer.length - length, null);
    length += count;
    if (count === 0 || length > largestFile) return buffer.subarray(0, length);
    if (length === buffer.length) {
      const larger = new Uint8Array(Math.min(largestFile + 1, length * 2 + 4096));
      larger.set(buffer);
      buffer = larger;
    }
  }
}

/** Where decoding fails: the first place at which the lenient text, encoded again, differs from the bytes. */
function firstBadByte(bytes: Uint8Array): { readonly line: number; readonly column: number } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const again = Buffer.from(text);
  let at = 0;
  while (at < bytes.length && bytes[at] === again[at]) at += 1;
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, at)).replace(/\uFFFD$/, '');
  const lines = before.split('\n');
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
}

/** The names of the Markdown files in a folder, in order; none when there is no such folder. */
export function journeyFiles(folder: string): readonly string[] {
  return filesIn(folder) ?? [];
}

/** As `journeyFiles`, but null where there is no such folder, or it cannot be looked into. */
export function filesIn(folder: string): readonly string[] | null {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.md') && !name.startsWith('.'))
      .sort();
  } catch {
    return null;
  }
}
