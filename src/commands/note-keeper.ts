import { JourneyError } from '../errors.ts';
import { noteSlot } from '../journal/entry-name.ts';
import type { EventId, JournalEvent, Noted } from '../journal/events.ts';
import { currentNotes, isOfNotes, type NoteVersion, noteVersions } from '../journal/notes.ts';
import { partners } from '../model/couple.ts';
import type { Draft, DraftKey } from '../storage/drafts/draft-file.ts';
import type { Drafts } from '../storage/drafts/drafts.ts';
import { entryNames } from '../storage/journal-folder.ts';
import { readJournal } from '../storage/journal-reading.ts';
import { appendEvent, type Journal } from '../storage/journal-store.ts';
import { type AskPassphrase, eitherIdentity } from '../storage/unlocking.ts';

/** A version to be kept: who writes it, and which versions they had before them. */
export type NewNote = Pick<Noted, 'by' | 'text' | 'follows'>;

/** What both wrote together on a day, as a sitting keeps and finds it. */
export type NoteKeeper = {
  /** Whether there is one; nothing is opened for it. */
  readonly exists: (day: number) => boolean;
  /**
   * The note as it stands: its newest version, or both where two crossed; empty where there is none. Where
   * both keys are locked, `ask` is asked for the passphrase of either, and without it the result is empty.
   */
  readonly of: (day: number, ask: AskPassphrase) => Promise<readonly NoteVersion[]>;
  /** Every version that can be read without asking for anything, the newest first. */
  readonly all: (day: number) => Promise<readonly NoteVersion[]>;
  /** Resolves when it is safely on disk; what says the same as the newest is there already. */
  readonly keep: (day: number, note: NewNote) => Promise<void>;
  readonly draft: {
    readonly load: (day: number, ask: AskPassphrase) => Promise<Draft | null>;
    readonly exists: (day: number) => boolean;
    readonly typed: (day: number, draft: Draft) => void;
    readonly drop: (day: number) => Promise<void>;
  };
};

/** What of the journal notes are kept with; `stamp` is of the present moment. */
export type NotesIn = {
  readonly journal: Journal;
  readonly run: string;
  readonly drafts: Drafts;
  readonly stamp: () => Pick<JournalEvent, 'schema' | 'run' | 'at' | 'zone' | 'date'>;
};

export function noteKeeper({ journal, run, drafts, stamp }: NotesIn): NoteKeeper {
  const key = (day: number): DraftKey => ({ run, day, who: 'ab', slot: noteSlot });
  const noteIds = (day: number): readonly EventId[] =>
    entryNames(journal.world, run, day).flatMap(({ slot, id }) => (slot === noteSlot ? [id] : []));

  const readable = async (day: number) => {
    const names = entryNames(journal.world, run, day).filter(isOfNotes);
    return (await readJournal(journal, { run, as: partners, days: [day], names })).entries;
  };

  async function of(day: number, ask: AskPassphrase): Promise<readonly NoteVersion[]> {
    const ids = noteIds(day);
    if (ids.length === 0) return [];
    if (!ids.every((id) => journal.written.has(id))) await unlock(journal, ask);
    return currentNotes(await readable(day));
  }

  return {
    exists: (day) => noteIds(day).length > 0,
    of,
    all: async (day) => noteVersions(await readable(day)).toReversed(),
    async keep(day, { by, text, follows }) {
      const [newest, ...others] = await of(day, async () => null);
      const isSame = newest?.text === text && follows.includes(newest.id);
      if (isSame && others.length === 0) return;
      await appendEvent<Noted>(journal, { ...stamp(), kind: 'note', day, by, text, follows });
    },
    draft: {
      load: (day, ask) => drafts.load(key(day), ask),
      exists: (day) => drafts.exists(key(day)),
      typed: (day, draft) => drafts.typed(key(day), draft),
      drop: (day) => drafts.drop(key(day)),
    },
  };
}

/** Reads nothing where no key is at hand, or after three wrong passphrases. Writing needs neither. */
async function unlock({ keyring }: Journal, ask: AskPassphrase): Promise<void> {
  try {
    await eitherIdentity(keyring, ask);
  } catch (error) {
    if (!(error instanceof JourneyError) || error.kind !== 'data') throw error;
  }
}
