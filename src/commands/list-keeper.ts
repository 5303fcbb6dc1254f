import { listIn, listSlot } from '../journal/entry-name.ts';
import type { Entry, EventId, Marked, Overlap } from '../journal/events.ts';
import {
  isMarked,
  type ListOf,
  lettersOf,
  marksFor,
  overlapOf,
  overlapsIn,
  standingMarks,
  type Taken,
  usedMarks,
} from '../journal/lists.ts';
import { type PartnerId, partners } from '../model/couple.ts';
import type { Mark } from '../model/mark.ts';
import type { OpenedLines } from '../sitting/ask-parts.ts';
import type { Fact } from '../sitting/replies.ts';
import type { Handled } from '../sitting/sitting.ts';
import type { DraftKey } from '../storage/drafts/draft-file.ts';
import type { Drafts } from '../storage/drafts/drafts.ts';
import { entryNames, runFolder } from '../storage/journal-folder.ts';
import { readJournal } from '../storage/journal-reading.ts';
import { appendEvent, type Journal } from '../storage/journal-store.ts';
import type { StampAt } from '../storage/opening.ts';
import { removeEntries } from '../storage/removing.ts';
import { type AskPassphrase, isUnlocked } from '../storage/unlocking.ts';
import { draftOfMarks, marksInDraft } from './marks-draft.ts';

/** What a sitting keeps of lists that each marks in private, and what it finds kept. */
export type ListKeeper = {
  /** The lists of a day of which somebody's marks wait, from names alone. */
  readonly marked: (day: number) => Handled;
  /**
   * A partner's own marks as they stand, for them alone: half-made ones, else those that were kept. Asks
   * for the passphrase where they lie behind one; null where there are none, or none is given.
   */
  readonly marks: (
    where: ListOf,
    who: PartnerId,
    lines: readonly string[],
    ask: AskPassphrase,
  ) => Promise<readonly Mark[] | null>;
  /** Takes half-made marks; they are on the disk before the next screen (`flush` of the drafts). */
  readonly marking: (where: ListOf, who: PartnerId, lines: readonly string[], marks: readonly Mark[]) => void;
  /** Resolves when the marks are safely on disk; the ones before are gone then, where they could be read. */
  readonly keep: (day: number, fact: Extract<Fact, { kind: 'marks' }>) => Promise<void>;
  /**
   * The lines that both opened, of the marks that both took with this keeper, with both keys at hand;
   * kept for both, and the marks removed. Null where a key is missing: then nothing is looked at.
   */
  readonly overlap: (where: ListOf, ask: AskPassphrase) => Promise<readonly string[] | null>;
  /** What both opened of a list the last time, where a key at hand shows it. */
  readonly opened: (where: ListOf) => Promise<OpenedLines | null>;
};

export type ListStore = {
  readonly journal: Journal;
  readonly drafts: Drafts;
  readonly run: string;
  readonly stamp: () => StampAt;
};

const noMarks = '0'.repeat(32);

export function listKeeper({ journal, drafts, run, stamp }: ListStore): ListKeeper {
  const { world, keyring } = journal;
  const taken = new Map<string, EventId>();
  const takenKey = ({ day, list }: ListOf, who: PartnerId) => `${day} ${list} ${who}`;
  const draftKey = ({ day, list }: ListOf, who: PartnerId): DraftKey => ({
    ...{ run, day, who },
    slot: listSlot(list),
  });
  const base = (day: number) => ({ schema: 1 as const, ...stamp(), run, day });
  const read = async ({ day, list }: ListOf, as: readonly PartnerId[]) => {
    const names = entryNames(world, run, day).filter(({ slot }) => slot === listSlot(list) || slot === 'x');
    return (await readJournal(journal, { run, as, days: [day], names })).entries;
  };
  const remove = (ids: readonly EventId[]) => removeEntries(journal, runFolder(world, run), ids);

  async function kept(where: ListOf, who: PartnerId, ask: AskPassphrase): Promise<Entry<Marked> | null> {
    const names = entryNames(world, run, where.day);
    const own = names.filter((name) => name.who === who && name.slot === listSlot(where.list));
    if (own.length === 0) return null;
    if (!own.some(({ id }) => journal.written.has(id))) await isUnlocked(keyring, who, ask);
    const entries = await read(where, [who]);
    // A copy may bring marks back that were opened and removed; they are removed again.
    const used = usedMarks(entries);
    remove(entries.filter(({ id }) => used.has(id)).map(({ id }) => id));
    return standingMarks(entries, who, where);
  }

  return {
    marked(day) {
      const of = (who: PartnerId) =>
        new Set(
          entryNames(world, run, day).flatMap((name) => (name.who === who ? (listIn(name.slot) ?? []) : [])),
        );
      return { a: of('a'), b: of('b') };
    },
    async marks(where, who, lines, ask) {
      const draft = await drafts.load(draftKey(where, who), ask);
      if (draft !== null) return marksInDraft(draft.text, lines);
      const standing = await kept(where, who, ask);
      return standing === null ? null : marksFor(lines, standing.event);
    },
    marking: (where, who, lines, marks) => drafts.typed(draftKey(where, who), draftOfMarks(lines, marks)),
    async keep(day, { by, list, lines, marks }) {
      const where = { day, list };
      const before = (await read(where, [by])).filter(isMarked).filter(({ event }) => event.by === by);
      const { id } = await appendEvent<Marked>(journal, {
        ...{ ...base(day), kind: 'marks', by, list, lines, marks: lettersOf(marks) },
        replaces: before.at(-1)?.id ?? noMarks,
      });
      taken.set(takenKey(where, by), id);
      remove(before.map((one) => one.id));
      await drafts.drop(draftKey(where, by));
    },
    async overlap(where, ask) {
      for (const one of partners) if (!(await isUnlocked(keyring, one, ask))) return null;
      const took = (who: PartnerId) => taken.get(takenKey(where, who)) ?? null;
      const entries = await read(where, partners);
      const found = overlapOf(entries, where, {
        a: took('a'),
        b: took('b'),
      } satisfies Taken);
      if (found === null) return null;
      const { list } = where;
      await appendEvent<Overlap>(journal, { ...base(where.day), kind: 'overlap', list, ...found });
      remove(entries.filter(isMarked).map(({ id }) => id));
      return found.lines;
    },
    async opened(where) {
      const last = overlapsIn(await read(where, partners)).at(-1);
      return last === undefined ? null : { lines: last.event.lines, date: last.event.date };
    },
  };
}
