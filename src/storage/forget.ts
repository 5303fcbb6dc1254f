import { JourneyError } from '../errors.ts';
import { forgotten, forgottenNames } from '../journal/answers.ts';
import { type EntryName, isKnownSlot, listIn, noteSlot } from '../journal/entry-name.ts';
import type { Entry, EventId, Forgot } from '../journal/events.ts';
import { usedMarks } from '../journal/lists.ts';
import { type PartnerId, partners } from '../model/couple.ts';
import type { DraftKey } from './drafts/draft-file.ts';
import { draftsLike, removeDrafts } from './drafts/kept-drafts.ts';
import { isWords } from './entry-file.ts';
import { entryNames, runFolder, runs } from './journal-folder.ts';
import { readJournal } from './journal-reading.ts';
import { appendEvent, type Journal } from './journal-store.ts';
import type { StampAt } from './opening.ts';
import { removeEntries } from './removing.ts';
import type { World } from './world.ts';

/** Taking one's words back altogether. */

export type WhatToForget = {
  readonly run: string | 'all';
  readonly day: number | 'all';
  /** One question's answer and its corrections alone; without it, everything of the day. */
  readonly question?: number;
  /** The note of the day in place of one's own words: it belongs to both, and either may remove it. */
  readonly note?: true;
  readonly by: PartnerId;
};

export type Forgetting = {
  /** Answers, passes and marked lists of this partner that are gone, or versions of notes; which of them they were is not looked at. */
  readonly answers: number;
  /** Lists of which the lines that both opened are gone, for both. */
  readonly lists: number;
  /** Every file that was removed. */
  readonly files: readonly string[];
  /** Those among them that were swept besides: releases, copies, and what a copy had brought back. */
  readonly swept: readonly string[];
  /** Why what happened could not be noted, so that a copy could bring the words back; null when it was. */
  readonly unnoted: JourneyError | null;
  readonly drafts: number;
  /** Entries of this partner in the same days that a later version wrote. They stay: what they hold is unknown. */
  readonly newer: number;
};

/** An entry that is removed. */
type Gone = Pick<EntryName, 'day' | 'id'>;

/** How many answers, passes and drafts of a partner's would go, and lists of both, from their names alone. */
export function countToForget(
  { world }: Journal,
  what: WhatToForget,
): Pick<Forgetting, 'answers' | 'drafts' | 'lists'> {
  const of = what.run === 'all' ? runs(world) : [what.run];
  const answers = of.reduce((sum, run) => sum + wordsOf(world, run, what).length, 0);
  const lists = of.reduce((sum, run) => sum + listsOf(world, run, what).length, 0);
  return { answers, lists, drafts: draftsLike(world, (draft) => isDraftOf(draft, what)).length };
}

/**
 * Removes a partner's answers and passes with their drafts, and what lets others read them: releases
 * and, where the keys at hand show them, the partner's copies; of lists, their own marks and the lines that
 * both opened. With `note`, every version of what both wrote together, and its draft, and nothing else.
 * Needs no passphrase: names tell whose
 * each is. What happened is noted first (ids only), so that a file that comes back from a copy stays
 * out of sight and is swept. A disk too full for the note keeps nobody's words: they go, and the note is
 * tried once more. Days that were done stay done. Throws JourneyError (cannotCreate, io).
 */
export async function forget(
  journal: Journal,
  what: WhatToForget & { readonly stamp: StampAt },
): Promise<Forgetting> {
  const files: string[] = [];
  const swept: string[] = [];
  let answers = 0;
  let lists = 0;
  let newer = 0;
  let unnoted: JourneyError | null = null;
  for (const run of runsOf(journal, what)) {
    const own = wordsOf(journal.world, run, what);
    const ofBoth = listsOf(journal.world, run, what);
    const names = [...own, ...ofBoth];
    const ids = names.map(({ id }) => id);
    answers += own.length;
    lists += ofBoth.length;
    const noted = [...names, ...(await earlierIds(journal, run, what.note === true ? own : ofBoth))];
    const refused = await refusedNote(journal, run, noted, what);
    files.push(...removeEntries(journal, runFolder(journal.world, run), ids));
    if (refused !== null) unnoted = (await refusedNote(journal, run, noted, what)) ?? unnoted;
    swept.push(...(await sweepForgotten(journal, run)));
    newer += newerOf(journal, run, what);
  }
  const drafts = removeDrafts(journal.world, (draft) => isDraftOf(draft, what));
  return {
    ...{ answers, lists, files: [...files, ...swept, ...drafts], swept },
    ...{ drafts: drafts.length, newer, unnoted },
  };
}

/** Notes what is forgotten; the error where nothing can be written. */
async function refusedNote(
  journal: Journal,
  run: string,
  names: readonly Gone[],
  { by, stamp }: WhatToForget & { readonly stamp: StampAt },
): Promise<JourneyError | null> {
  try {
    await noteForgotten(journal, run, names, by, stamp);
    return null;
  } catch (error) {
    if (error instanceof JourneyError && error.kind === 'cannotCreate') return error;
    throw error;
  }
}

function runsOf({ world }: Journal, { run }: WhatToForget): readonly string[] {
  return run === 'all' ? runs(world) : [run];
}

function isDraftOf(draft: DraftKey, what: WhatToForget): boolean {
  const who = what.note === true ? 'ab' : what.by;
  return draft.who === who && (what.run === 'all' || draft.run === what.run) && isAbout(draft, what);
}

function wordsOf(world: World, run: string, what: WhatToForget): readonly EntryName[] {
  const isTheirs = (name: EntryName) =>
    what.note === true ? name.slot === noteSlot : name.who === what.by && isWords(name);
  return entryNames(world, run).filter((name) => isTheirs(name) && isAbout(name, what));
}

/** What notes and lists of both were called where they were exported, as far as the keys at hand show it. */
async function earlierIds(
  journal: Journal,
  run: string,
  names: readonly EntryName[],
): Promise<readonly Gone[]> {
  if (names.length === 0) return [];
  const { entries } = await readJournal(journal, { run, as: partners, names });
  return entries.flatMap(({ event }) =>
    (event.kind === 'note' || event.kind === 'overlap') && event.was !== undefined
      ? [{ day: event.day, id: event.was }]
      : [],
  );
}

/** What both opened of lists. */
function listsOf(world: World, run: string, what: WhatToForget): readonly EntryName[] {
  if (what.note === true) return [];
  return entryNames(world, run).filter(
    (name) => name.who === 'ab' && listIn(name.slot) !== null && isAbout(name, what),
  );
}

function newerOf({ world }: Journal, run: string, what: WhatToForget): number {
  const inDays = ({ day }: EntryName) => what.day === 'all' || day === what.day;
  const names = entryNames(world, run).filter(({ who, slot }) => who === what.by && !isKnownSlot(slot));
  return what.question === undefined && what.note !== true ? names.filter(inDays).length : 0;
}

function isAbout({ day, slot }: Pick<EntryName, 'day' | 'slot'>, what: WhatToForget): boolean {
  const sameDay = what.day === 'all' || day === what.day;
  return sameDay && (what.question === undefined || slot === `q${what.question}`);
}

async function noteForgotten(
  journal: Journal,
  run: string,
  names: readonly Gone[],
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
 * answers themselves where a copy brought them back, releases, and the other's copies; and marks of lists
 * that were opened to each other and so are used up. Returns the paths of what went. Throws JourneyError (cannotCreate, io).
 */
export async function sweepForgotten(journal: Journal, run: string): Promise<readonly string[]> {
  const { entries } = await readJournal(journal, { run, as: partners });
  const gone = new Set([...forgotten(entries), ...usedMarks(entries)]);
  if (gone.size === 0) return [];
  const files = entries.filter((entry) => belongsTo(entry, gone)).map(({ id }) => id);
  // What no key at hand opens is known by its name.
  const unopened = forgottenNames(entries, entryNames(journal.world, run)).map(({ id }) => id);
  return removeEntries(journal, runFolder(journal.world, run), [...files, ...unopened]);
}

function belongsTo({ id, event }: Entry, gone: ReadonlySet<EventId>): boolean {
  const { kind } = event;
  if (kind === 'answer' || kind === 'pass' || kind === 'marks' || kind === 'overlap') return gone.has(id);
  if (kind === 'note') return gone.has(id) || (event.was !== undefined && gone.has(event.was));
  return (event.kind === 'release' || event.kind === 'copy') && gone.has(event.of);
}
