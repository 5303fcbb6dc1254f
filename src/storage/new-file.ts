import path from 'node:path';
import { JourneyError } from '../errors.ts';
import { storageWords as words } from '../words/storage.ts';
import type { World } from './world.ts';
import { writeNew } from './write-file.ts';

/**
 * Writes a file the couple asked for (an export, a backup) where they asked for it: 0600, flushed,
 * whole or not at all, and never over another. Throws JourneyError (cannotCreate, io).
 */
export function writeNewFile(world: World, file: string, content: string | Uint8Array): void {
  const full = path.resolve(file);
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  if (!writeNew(world, path.dirname(full), path.basename(full), bytes)) {
    throw new JourneyError('cannotCreate', words.exists(file), words.existsHint);
  }
}
