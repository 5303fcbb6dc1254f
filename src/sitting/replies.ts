import type { About } from '../journal/events.ts';
import type { PartnerId } from '../model/couple.ts';
import type { Mark } from '../model/mark.ts';
import type { OpenedQuestion } from './ask-parts.ts';

/**
 * Replies. `stop` leaves the sitting where it is; `pause` is performed by the terminal and changes
 * nothing, so it never reaches the sitting.
 */
export type Reply =
  /** Arrival: `read` where they have just read the whole of the day. */
  | { readonly kind: 'go-on'; readonly read?: boolean }
  | { readonly kind: 'back' }
  /** What stood in the answer is kept under the pass. */
  | { readonly kind: 'pass'; readonly text?: string }
  | { readonly kind: 'stop' }
  /** Arrival, menu: walk the five-minute form. */
  | { readonly kind: 'five' }
  /** Resume: from the beginning of the part one stopped in. */
  | { readonly kind: 'again' }
  /** Resume, on a finished day: to its reading. */
  | { readonly kind: 'read-again' }
  /** Arrival, resume: what else there is. */
  | { readonly kind: 'menu' }
  /** Menu: the whole day from its beginning. */
  | { readonly kind: 'over' }
  /** Menu: another day. The loop leaves this sitting for one of that day. */
  | { readonly kind: 'day'; readonly day: number }
  /** Activity, opening: what was said on earlier days. */
  | { readonly kind: 'earlier' }
  /** Earlier words: each their own, alone. */
  | { readonly kind: 'each-alone' }
  /** Reading, activity: the day goes another way from here. */
  | { readonly kind: 'other-way' }
  /** Choose-path: null is the day as written, else the number of the other way, from 0. */
  | { readonly kind: 'path'; readonly path: number | null }
  /** Read: stopped at this block of the section. */
  | { readonly kind: 'stopped-at'; readonly block: number }
  /** Stem, step: write it down. */
  | { readonly kind: 'write' }
  | { readonly kind: 'wrote'; readonly text: string }
  /** Question, write-stem, write-note: left for later, with what is written so far. Open-when: when both are there. */
  | { readonly kind: 'later'; readonly text?: string }
  /**
   * Share: the numbers of the questions opened to the partner and of those kept; without `keep`, all
   * the others are kept. What is in neither stays as it was.
   */
  | { readonly kind: 'share'; readonly open: readonly number[]; readonly keep?: readonly number[] }
  | { readonly kind: 'opened'; readonly questions: readonly OpenedQuestion[] }
  /** Mark: how each line is marked; null for a line that is passed. */
  | { readonly kind: 'marked'; readonly marks: readonly Mark[] }
  /** Overlap: the lines both opened; null where a key was missing, and so it waits. */
  | { readonly kind: 'overlapped'; readonly lines: readonly string[] | null };

/** What both wrote together; the caller knows which versions they had before them. */
export type NoteFact = { readonly kind: 'note'; readonly text: string };

/** A fact to be kept; the caller stamps it with time and place and appends it to the journal. */
export type Fact =
  | {
      readonly kind: 'answer';
      readonly by: PartnerId;
      readonly about: About;
      readonly question: string;
      readonly text: string;
      readonly share: 'mine' | 'ours';
    }
  | {
      readonly kind: 'pass';
      readonly by: PartnerId;
      readonly about: About;
      readonly question: string;
      /** What stood written when its author passed. */
      readonly draft?: string;
    }
  | {
      readonly kind: 'share';
      readonly by: PartnerId;
      readonly open: readonly number[];
      readonly keep: readonly number[];
    }
  /** A list that was passed has the same marks as one on which nothing was marked. */
  | {
      readonly kind: 'marks';
      readonly by: PartnerId;
      readonly list: number;
      readonly lines: readonly string[];
      readonly marks: readonly Mark[];
    }
  | NoteFact
  | { readonly kind: 'done' };
