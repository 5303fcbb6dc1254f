import path from 'node:path';
import type { Day } from '../model/journey.ts';
import { pinnedText } from '../model/pinned-day.ts';
import { appendEvent, type Journal } from './journal-store.ts';
import type { StampAt } from './opening.ts';
import { hashOf, pinnedDays, pinnedPath, readPinned } from './pinned-days.ts';
import { keepSmallFile } from './small-file.ts';

/**
 * Pins a day of a run to the text it has now, if it is not pinned yet: the text first, then the entry
 * that names it. Puts a text back that counts and has gone. Throws as `keepSmallFile` and `appendEvent`.
 */
export async function pinDay(
  journal: Journal,
  { run, day, stamp }: { readonly run: string; readonly day: Day; readonly stamp: StampAt },
): Promise<void> {
  const { world } = journal;
  const text = hashOf(day);
  const counts = pinnedDays(world, run).get(day.number) ?? null;
  if (counts !== null && counts !== text) return;
  if (readPinned(world, day.number, text).kind !== 'day') {
    const name = path.basename(pinnedPath(world, text));
    keepSmallFile(world, world.paths.data, ['journeys'], name, Buffer.from(pinnedText(day)));
  }
  if (counts === null)
    await appendEvent(journal, { schema: 1, ...stamp, run, kind: 'pinned', day: day.number, text });
}
