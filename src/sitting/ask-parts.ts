import type { About } from '../journal/events.ts';
import type { PartnerId } from '../model/couple.ts';
import type { EveningTime } from '../model/evening-time.ts';

/** What asks are made of. */

/** The parts a couple passes through, in order; used to say where one stopped. */
export type SittingPart = 'arrival' | 'reading' | 'activity' | 'reflection' | 'opening' | 'farewell';

/** What an activity is made of. */
export type ActivityItem = 'stem' | 'step' | 'list';

/** A question, stem or step's number among how many. */
export type Count = { readonly index: number; readonly total: number };

/** What is read as text, with the name of the section; `heading` where the course has its own. */
export type ReadSection =
  | {
      readonly kind: 'learning' | 'why' | 'activity' | 'questions' | 'after-questions';
      readonly heading?: string;
    }
  | { readonly kind: 'own'; readonly heading: string };

/** One question with what both opened; a kept or passed answer is simply not there. */
export type OpenedQuestion = {
  readonly about: About;
  readonly question: string;
  readonly answers: readonly OpenedAnswer[];
};

export type OpenedAnswer = {
  readonly by: PartnerId;
  readonly text: string;
  /** The other's answer to the same question was open already when this one was written. */
  readonly afterOther?: boolean;
};

/**
 * What its author last said of an answer: `opened` is open to the other for good, `undecided` was never
 * asked about, `unknown` lies behind a passphrase that nobody gave.
 */
export type AnswerShare = 'opened' | 'ours' | 'mine' | 'undecided' | 'unknown';

/** One of a partner's own answers on the screen where they say what the other may read. */
export type SharedAnswer = {
  readonly index: number;
  readonly question: string;
  /** What they wrote; null where it cannot be read. */
  readonly words: string | null;
  readonly share: AnswerShare;
};

/**
 * Why the keyboard changes hands: `first` of the two, `next` after the other, `return` to private
 * words after a screen that both may have seen, `earlier` to one's own words of earlier days, `mark` for a
 * list, or `look-over` for marks of another evening.
 */
export type HandOverReason = 'first' | 'next' | 'return' | 'earlier' | 'mark' | 'look-over';

/** A way to walk the day: its name ('' for the day as written) and how long it takes in this form. */
export type OfferedWay = { readonly label: string; readonly time: EveningTime };

/** What a partner wrote for a stem: kept, or only begun. */
export type StemWords = { readonly kind: 'kept'; readonly text: string } | { readonly kind: 'begun' };

/** Lines that both opened of a list, and when. */
export type OpenedLines = { readonly lines: readonly string[]; readonly date: string };

/**
 * The note of an evening, as a step that asks for one finds it: none yet, only begun, there and not read
 * (it lies behind a passphrase that nobody gave), or its newest versions.
 */
export type StepNote =
  | { readonly kind: 'none' | 'begun' | 'unread' }
  | { readonly kind: 'kept'; readonly versions: readonly NoteWords[] };

/** One newest version of a note: who wrote it, when (YYYY-MM-DD), and its words. */
export type NoteWords = {
  readonly by: PartnerId | 'ab';
  readonly date: string;
  readonly text: string;
};
