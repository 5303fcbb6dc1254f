import { readFileSync } from 'node:fs';
import path from 'node:path';
import { JourneyError } from '../errors.ts';
import { journeyPaths } from '../storage/paths.ts';
import { isTerminal } from './light-process.ts';
import { pageKey } from './page-key.ts';
import { recallPage } from './remembered-pages.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Answers what needs no thought: the help page made at build time, and a page printed before whose
 * every source is unchanged. True when it has been written to stdout.
 */
export function quickAnswer(words: readonly string[]): boolean {
  const text =
    words.length === 1 && (words[0] === '--help' || words[0] === '-h') ? helpPage() : knownPage(words);
  return text !== null && written(text);
}

function helpPage(): string | null {
  // Where it is narrow, the page is set anew for its width.
  const columns = isTerminal(1) ? process.stdout.columns : Number(process.env['COLUMNS'] ?? 80);
  if (columns < 80) return null;
  try {
    return readFileSync(path.join(__dirname, 'help.txt'), 'utf8');
  } catch {
    return null;
  }
}

function knownPage(words: readonly string[]): string | null {
  try {
    const key = pageKey(words, process.env);
    return key === null ? null : recallPage(journeyPaths(process.env).cache, key);
  } catch {
    return null;
  }
}

/** True once it is written, or said why not. */
function written(text: string): true {
  try {
    writeWhole(1, text);
  } catch (error) {
    if (!(error instanceof JourneyError)) throw error;
    process.exitCode = error.exitCode;
    writeWhole(2, `${error.message}\n`);
  }
  return true;
}
