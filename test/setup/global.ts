import { execFileSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Before the suite: builds the program, so that what is tested is what would be shipped, and gives all
 * tests one folder for what they make. After it: removes that folder, and fails if a test touched the
 * journal of whoever runs it.
 */
export default function setup(): () => void {
  const root = path.resolve(import.meta.dirname, '../..');
  if (isStale(root)) execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
  const before = realHome();
  const temporary = mkdtempSync(path.join(quickFolder(), 'j-'));
  // The processes that run the tests are started after this, and inherit it.
  process.env.TMPDIR = temporary;
  // Where the program's code is kept, which is not under JOURNEY_HOME.
  process.env.XDG_CACHE_HOME = path.join(temporary, 'cache');
  return () => {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
    if (realHome() !== before) throw new Error('A test touched the real home: set JOURNEY_HOME in it.');
  };
}

/** Memory where the system has a folder of it with room, since thousands of small files are written and synced. */
function quickFolder(): string {
  const memory = '/dev/shm';
  try {
    const { bavail, bsize } = statfsSync(memory);
    accessSync(memory, constants.W_OK);
    if (bavail * bsize > 2 ** 31) return memory;
  } catch {
    // Not Linux, or no such folder.
  }
  return tmpdir();
}

/** Whether anything the program is built from is newer than the program. */
function isStale(root: string): boolean {
  const built = statSync(path.join(root, 'dist/meta.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return ['src', 'scripts', 'journeys', 'package.json', 'package-lock.json'].some(
    (part) => newest(path.join(root, part)) > built,
  );
}

function newest(file: string): number {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
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
