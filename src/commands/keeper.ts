import type { About } from '../journal/events.ts';
import type { PartnerId } from '../model/couple.ts';
import type { Day } from '../model/journey.ts';
import type { OpenedQuestion } from '../sitting/ask-parts.ts';
import type { Place } from '../sitting/place.ts';
import type { Fact, NoteFact } from '../sitting/replies.ts';
import type { Handled } from '../sitting/sitting.ts';
import type { Draft } from '../storage/drafts/draft-file.ts';
import type { AskPassphrase } from '../storage/unlocking.ts';
import type { ListKeeper } from './list-keeper.ts';
import type { NoteKeeper } from './note-keeper.ts';
import type { OwnAnswer } from './own-answers.ts';

/** What a sitting keeps, and what it finds kept: the one door between the walk and the disk. */
export type Keeper = {
  readonly handled: (day: number) => Handled;
  /** Of those handled, the ones known to be passes; a locked partner's are not known. */
  readonly passed: (day: number) => Promise<Handled>;
  /**
   * What a partner answered to those words, or left under a pass, for its author to change; null where
   * nothing was. Asks for the passphrase where it lies behind one; null where none is given.
   */
  readonly answered: (
    day: number,
    who: PartnerId,
    asked: AskedThis,
    ask: AskPassphrase,
  ) => Promise<string | null>;
  /** Every version of it with words that can be read without asking for anything, the newest first. */
  readonly earlier: (day: number, who: PartnerId, asked: AskedThis) => Promise<readonly EarlierWords[]>;
  /** A partner's own answers to a day's questions that can be read without asking for anything. */
  readonly ownAnswers: (day: number, who: PartnerId) => Promise<ReadonlyMap<number, OwnAnswer>>;
  /** Where days of this run were left, the newest first. */
  readonly places: () => readonly unknown[];
  readonly savePlace: (place: Place) => void;
  /**
   * From now on the day has this text in their run, if it has none yet. Resolves when that is safely on
   * disk, or cannot be: no answer is lost for it.
   */
  readonly pin: (day: Day) => Promise<void>;
  /** Resolves when the fact is safely on disk; a note is kept by `notes`, with what it follows. */
  readonly keep: (day: number, fact: Exclude<Fact, NoteFact>) => Promise<void>;
  /** Opens what both agreed to and gives it side by side. */
  readonly open: (day: number, questions: number, ask: AskPassphrase) => Promise<readonly OpenedQuestion[]>;
  readonly drafts: DraftKeeper;
  readonly lists: ListKeeper;
  /** What both wrote together. */
  readonly notes: NoteKeeper;
};

/** A question or sentence as it is on the screen. */
export type AskedThis = { readonly about: About; readonly text: string };

/** What an author wrote before, and when (YYYY-MM-DD). */
export type EarlierWords = { readonly text: string; readonly date: string };

/** The draft of one answer: what was typed last, and where to write what is typed now. */
export type DraftKeeper = {
  /** Asks for the passphrase where the draft's author has one and nobody has given it yet. */
  readonly load: (day: number, who: PartnerId, about: About, ask: AskPassphrase) => Promise<Draft | null>;
  /** Whether something half-written is there; nothing is opened for it. */
  readonly exists: (day: number, who: PartnerId, about: About) => boolean;
  readonly typed: (day: number, who: PartnerId, about: About, draft: Draft) => void;
  readonly drop: (day: number, who: PartnerId, about: About) => Promise<void>;
  readonly flush: () => Promise<void>;
  /** Where drafts lie that were damaged and set aside. */
  readonly damaged: () => readonly string[];
};
