import { existsSync } from 'node:fs';
import path from 'node:path';

/** The repository's folder, also from a bundle of a test that lies somewhere below it. */
export const root = rootAbove(import.meta.dirname);

function rootAbove(folder: string): string {
  const isRoot = existsSync(path.join(folder, 'bin/journey.js'));
  return isRoot ? folder : rootAbove(path.dirname(folder));
}
