import { readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { exitCodes } from '../errors.ts';
import { realWorld } from '../storage/world.ts';
import { errorWords } from '../words/errors.ts';
import { pageKey } from './page-key.ts';
import { recallPage } from './remembered-pages.ts';

/**
 * Answers what needs no thought: the help page made at build time, and a page printed before whose
 * every source is unchanged. True when it has been written to stdout.
 */
export function quickAnswer(words: readonly string[]): boolean {
  const text = words.length === 1 && (words[0] === '--help' || words[0] === '-h') ? helpPage() : knownPage(words);
  return text !== null && written(text);
}

function helpPage(): string | null {
  // On a narrow screen the page is set anew for its width.
  if ((process.stdout.columns ?? 80) < 80) return null;
  try {
    return readFileSync(path.join(__dirname, 'help.txt'), 'utf8');
  } catch {
    return null;
  }
}

function knownPage(words: readonly string[]): string | null {
  try {
    const world = realWorld(process.env);
    const key = pageKey(world, words, path.dirname(__dirname));
    return key === null ? null : recallPage(world, key);
  } catch {
    return null;
  }
}

/** Writes all of it before returning; a pipe that is full or closed is no fault of the page. */
function written(text: string): boolean {
  const bytes = Buffer.from(text);
  let done = 0;
  while (done < bytes.length) {
    try {
      done += writeSync(1, bytes, done);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return true;
      if (code !== 'EAGAIN') return notWritten(code);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
  return true;
}

/** Standard output is a full disk or broken: said once, with the exit code of an input/output error. */
function notWritten(code: string | undefined): true {
  process.exitCode = exitCodes.io;
  writeSync(2, `${errorWords.cannotPrint(code ?? '')}\n`);
  return true;
}
