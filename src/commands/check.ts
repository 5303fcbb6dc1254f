import { exitCodes, JourneyError } from '../errors.ts';
import { checkWords } from '../words/check.ts';
import { type LookedOver, type Looking, lookOver } from './check-one.ts';
import { inOrder } from './in-order.ts';
import type { Thread } from './world.ts';

/** Where a check writes: reports to `out`, files that could not be read to `err`. */
export type CheckWorld = {
  readonly out: (text: string) => void;
  /** Whether anyone still reads what is written to `out`. */
  readonly isRead: () => boolean;
  readonly err: (text: string) => void;
  /** Starts a thread that looks files over in the same way; null where there can be none. */
  readonly thread: () => Thread<string, LookedOver> | null;
};

/** Fewer are looked over sooner than another thread has begun. */
const manyFiles = 32;

/**
 * Looks journey files over and reports all problems of all files. Returns 0 when there are only
 * warnings, 65 when a file has errors, 66 when one is missing or cannot be read. Throws JourneyError
 * usage when no file is named.
 */
export async function check(files: readonly string[], how: Looking, world: CheckWorld): Promise<number> {
  if (files.length === 0) throw new JourneyError('usage', checkWords.noFiles, checkWords.noFilesHint);
  const thread = files.length < manyFiles ? null : world.thread();
  let worst: number = exitCodes.ok;
  let first = true;
  if (how.json) world.out('{"schema":1,"files":[');
  try {
    for await (const { out, err, exit } of inOrder(files, await lookOver(how), thread)) {
      worst = Math.max(worst, exit);
      if (how.json) world.out(`${first ? '' : ','}\n${out}`);
      else if (err !== '') world.err(err);
      else world.out(out);
      first = false;
      if (!world.isRead()) break;
    }
  } finally {
    thread?.end();
  }
  if (how.json) world.out('\n]}\n');
  return worst;
}
