import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { DraftKey } from '../../src/storage/drafts/draft-file.ts';
import { openDrafts } from '../../src/storage/drafts/drafts.ts';
import { openKeyring } from '../../src/storage/keys.ts';
import { worldIn } from '../storage/temp-world.ts';
import type { Home } from './program.ts';

/** The run of a couple who have begun one journey. */
export function runOf(home: Home): string {
  return readdirSync(path.join(home.folder, 'data/journal'))[0] ?? '';
}

/** Leaves "half" in a home, as if somebody had typed it and gone. */
export async function halfWritten(home: Home, at: Omit<DraftKey, 'run'>): Promise<void> {
  const world = worldIn(home.folder);
  const drafts = openDrafts(world, openKeyring(world));
  drafts.typed({ ...at, run: runOf(home) }, { text: 'half', cursor: 4 });
  await drafts.flush();
}
