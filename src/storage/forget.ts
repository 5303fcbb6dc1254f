import path from 'node:path';
import { forgotten } from '../journal/answers.ts';
import type { EntryName } from '../journal/entry-name.ts';
import type { Entry, EventId, Forgot } from '../journal/events.ts';
import { type PartnerId, partners } from '../model/couple.ts';
import { removeDrafts } from './drafts/kept-drafts.ts';
import { isWords } from './entry-file.ts';
import { entryNames, runFolder, runs } from './journal-folder.ts';
import { readJournal } from './journal-reading.ts';
import { appendEvent, type Journal } from './journal-store.ts';
import type { StampAt } from './opening.ts';
import { removeEntries } from './removing.ts';

/** Taking one's words back altogether. */

export type WhatToForget = {
  readonly run: string | 'all';
  readonly day: number | 'all';
  /** One question's answer and its corrections alone; without it, everything of the day. */
  readonly question?: number;
  readonly by: PartnerId;
};

export type Forgetting = {
  /** Answers and passes of this partner that are gone; which of the two they were is not looked at. */
  readonly answers: number;
  /** Every file that was removed. */
  readonly files: readonly string[];
  readonly drafts: number;
};

/** How many answers and passes `forget` would remove: for the question before it. Opens nothing. */
export function forgettable(journal: Journal, what: WhatToForget): number {
  return runsOf(journal, what).reduce((sum, run) => sum + wordsOf(journal, run, what).length, 0);
}

/**
 * Removes a partner's answers and passes with their drafts, and what lets others read them: releases
 * and, where the keys at hand show them, the partner's copies. Needs no passphrase: names tell whose
 * each is. What happened is noted first (ids only), so that a file that comes back from a copy stays
 * out of sight and is swept. Days that were done stay done. Throws JourneyError (cannotCreate, io).
 */
export async function forget(
  journal: Journal,
  what: WhatToForget & { readonly stamp: StampAt },
): Promise<Forgetting> {
  const files: string[] = [];
  let answers = 0;
  for (const run of runsOf(journal, what)) {
    const names = wordsOf(journal, run, what);
    answers += names.length;
    await noteForgotten(journal, run, names, what.by, what.stamp);
    files.push(
      ...removeEntries(
        journal,
        runFolder(journal.world, run),
        names.map(({ id }) => id),
      ),
      ...(await sweepForgotten(journal, run)),
    );
  }
  const drafts = removeDrafts(
    journal.world,
    (draft) =>
      draft.who === what.by && (what.run === 'all' || draft.run === what.run) && isAbout(draft, what),
  );
  return { answers, files: [...files, ...drafts], drafts: drafts.length };
}

function runsOf({ world }: Journal, { run }: WhatToForget): readonly string[] {
  return run === 'all' ? runs(world) : [run];
}

function wordsOf({ world }: Journal, run: string, what: WhatToForget): readonly EntryName[] {
  return entryNames(world, run).filter(
    (name) => name.who === what.by && isWords(name) && isAbout(name, what),
  );
}

function isAbout({ day, slot }: Pick<EntryName, 'day' | 'slot'>, what: WhatToForget): boolean {
  const sameDay = what.day === 'all' || day === what.day;
  return sameDay && (what.question === undefined || slot === `q${what.question}`);
}

async function noteForgotten(
  journal: Journal,
  run: string,
  names: readonly EntryName[],
  by: PartnerId,
  stamp: StampAt,
): Promise<void> {
  for (const day of new Set(names.map((name) => name.day))) {
    const of = names.filter((name) => name.day === day).map(({ id }) => id);
    await appendEvent<Forgot>(journal, { schema: 1, ...stamp, run, kind: 'forget', by, day, of });
  }
}

/**
 * Removes what belongs to answers their authors deleted, as far as the keys at hand show it: the
 * answers themselves where a copy brought them back, releases, and the other's copies. Returns the
 * paths of what went. Throws JourneyError (cannotCreate, io).
 */
export async function sweepForgotten(journal: Journal, run: string): Promise<readonly string[]> {
  const { entries } = await readJournal(journal, { run, as: partners });
  const gone = forgotten(entries);
  if (gone.size === 0) return [];
  const files = entries.filter((entry) => belongsTo(entry, gone)).map(({ id }) => id);
  // A file that no key at hand opens is known by its id, if its author is the one who deleted it.
  const unopened = entryNames(journal.world, run).filter((name) => isWords(name) && gone.has(name.id));
  const authorOf = deletedBy(entries);
  const own = unopened.filter(({ id, who }) => authorOf.get(id) === who).map(({ id }) => id);
  return removeEntries(journal, path.join(runFolder(journal.world, run)), [...files, ...own]);
}

function belongsTo({ id, event }: Entry, gone: ReadonlySet<EventId>): boolean {
  if (event.kind === 'answer' || event.kind === 'pass') return gone.has(id);
  return (event.kind === 'release' || event.kind === 'copy') && gone.has(event.of);
}

function deletedBy(entries: readonly Entry[]): ReadonlyMap<EventId, PartnerId> {
  return new Map(
    entries.flatMap(({ event }) =>
      event.kind === 'forget' ? event.of.map((id) => [id, event.by] as const) : [],
    ),
  );
}
