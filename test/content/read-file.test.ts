import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { journeyFiles, readJourneyFile } from '../../src/content/read-file.ts';
import { JourneyError } from '../../src/errors.ts';
import { cpuMs } from '../setup/cpu-time.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'journey-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const at = path.join(folder, name);
  writeFileSync(at, content);
  return at;
}

function failure(at: string): JourneyError {
  const start = cpuMs();
  try {
    readJourneyFile(at);
  } catch (error) {
    expect(cpuMs() - start).toBeLessThan(100);
    if (error instanceof JourneyError) return error;
    throw error;
  }
  return expect.fail(`${at} was read`);
}

describe('readJourneyFile', () => {
  it('keeps every byte of the text, mark and line ends included', () => {
    const text = '\uFEFF---\r\ntitle: Ä 😀\r\n---\n';
    const read = readJourneyFile(file('kept.md', text));
    expect(read.text).toBe(text);
    expect(Buffer.from(read.bytes).equals(Buffer.from(text))).toBe(true);
    expect(readJourneyFile(file('empty.md', '')).text).toBe('');
  });

  it('reads exactly 1 MiB and nothing above', () => {
    expect(readJourneyFile(file('full.md', 'a'.repeat(1024 * 1024))).text).toHaveLength(1024 * 1024);
    expect(failure(file('over.md', 'a'.repeat(1024 * 1024 + 1)))).toMatchObject({
      kind: 'data',
      exitCode: 65,
    });
  });

  it('refuses a sparse gigabyte by its size', () => {
    const at = file('huge.md', '');
    truncateSync(at, 1024 ** 3);
    expect(failure(at).message).toContain('larger than 1 MiB');
  });

  it.each([
    ['missing', () => path.join(folder, 'no.md'), 'There is no file'],
    ['a folder without courses', () => mkdtempSync(path.join(folder, 'empty-')), 'is a folder without'],
    ['a file as a folder', () => path.join(file('plain.md', 'x'), 'in.md'), 'There is no file'],
    ['a zero byte in the path', () => 'a\u0000b', 'cannot be read'],
  ])('%s is no input', (_, at, message) => {
    const error = failure(at());
    expect(error).toMatchObject({ kind: 'noInput', exitCode: 66 });
    expect(error.message).toContain(message);
    expect(error.hint).not.toBeNull();
  });

  it.skipIf(process.platform === 'win32')('neither waits for a pipe nor reads a device', () => {
    const pipe = path.join(folder, 'pipe.md');
    execFileSync('mkfifo', [pipe]);
    for (const at of [pipe, '/dev/zero', '/dev/null']) {
      expect(failure(at)).toMatchObject({ kind: 'noInput', message: `${at} is not an ordinary file.` });
    }
  });

  it.each([
    ['a lone byte', [0x61, 0x0a, 0xc3, 0xa9, 0xff], 2, 2],
    ['a cut sequence', [0x61, 0xe2, 0x82], 1, 2],
    ['an overlong form', [0x0a, 0x0a, 0xc0, 0xaf], 3, 1],
    ['a surrogate', [0xed, 0xa0, 0x80], 1, 1],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00], 1, 1],
    ['UTF-16 without its mark', [0x2d, 0x00, 0x2d, 0x00], 1, 1],
  ])('%s is named with line and column', (name, bytes, line, column) => {
    const error = failure(file(`${name}.md`, new Uint8Array(bytes)));
    expect(error).toMatchObject({ kind: 'data', exitCode: 65 });
    expect(error.message).toContain(`.md:${line}:${column}: this is not UTF-8`);
  });
});

describe('journeyFiles', () => {
  it('lists Markdown files in order, and nothing for no folder', () => {
    const files = journeyFiles(folder);
    expect(files).toContain('kept.md');
    expect(files).toEqual([...files].sort());
    expect(journeyFiles(path.join(folder, 'none'))).toEqual([]);
  });
});
