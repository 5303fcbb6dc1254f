import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/**
 * Before the suite: builds the program, so that what is tested is what would be shipped. After it:
 * fails if a test touched the journal of whoever runs it.
 */
export default function setup(): () => void {
  const root = path.resolve(import.meta.dirname, '../..');
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
  const before = realHome();
  return () => {
    if (realHome() !== before) throw new Error('A test touched the real home: set JOURNEY_HOME in it.');
  };
}

/** The folders journey would use without JOURNEY_HOME, with their times of change. */
function realHome(): string {
  const folders = ['.config/journey', '.local/share/journey', '.local/state/journey', '.cache/journey'];
  return folders.map((folder) => `${folder} ${changed(path.join(homedir(), folder))}`).join('\n');
}

function changed(folder: string): string {
  try {
    return String(statSync(folder).mtimeMs);
  } catch {
    return 'none';
  }
}
