import type { About } from '../journal/events.ts';
import type { PartnerId } from '../model/couple.ts';
import type { EveningTime } from '../model/evening-time.ts';
import type { Form } from '../model/forms.ts';
import type { Markdown } from '../model/journey.ts';
import type {
  ActivityItem,
  Count,
  HandOverReason,
  OfferedWay,
  OpenedLines,
  OpenedQuestion,
  ReadSection,
  SharedAnswer,
  SittingPart,
  StemWords,
  StepNote,
} from './ask-parts.ts';
import type { EarlierDay, EarlierOf } from './earlier.ts';

/**
 * What a sitting asks; `replies.ts` has what can be replied. Plain values: the sitting emits asks, the
 * terminal performs them (rich or plain), and no sentence the program says stands here.
 */

export type Ask =
  | {
      readonly kind: 'arrival';
      readonly day: number;
      /** How long the evening takes in this form; with other ways, as it is written. */
      readonly time: EveningTime;
      /** How long the five-minute form takes with its question; null where there is none. */
      readonly five: EveningTime | null;
      readonly form: Form;
      /** Five minutes were asked for, and the day has no form of that length. */
      readonly noFiveMinutes: boolean;
      /** The couple finished another day on this same calendar day. */
      readonly sameDate: boolean;
    }
  | {
      readonly kind: 'resume';
      readonly part: SittingPart;
      /** What `count` counts in an activity. */
      readonly item: ActivityItem | null;
      readonly count: Count | null;
      readonly partner: PartnerId | null;
      /** The day was done before, to its last screen. */
      readonly finished: boolean;
    }
  /** What else there is to do; the place in the day is kept until something else begins. */
  | {
      readonly kind: 'menu';
      readonly day: number;
      readonly form: Form;
      readonly hasFiveMinutes: boolean;
      /** The day is under way. */
      readonly underWay: boolean;
    }
  | { readonly kind: 'before-you-begin'; readonly markdown: Markdown }
  | {
      readonly kind: 'choose-path';
      readonly note: Markdown | null;
      readonly form: Form;
      /** The day as written first; one alone is no choice. */
      readonly ways: readonly OfferedWay[];
      /** The way that is being walked, asked for anew on the way; null where nobody has chosen. */
      readonly now: number | null;
    }
  | {
      readonly kind: 'read';
      readonly section: ReadSection;
      readonly markdown: Markdown;
      /** The block (paragraph, list, heading) to begin at, from 0: the place kept inside a section. */
      readonly from: number;
    }
  /** A line that comes back to earlier days, talked about for a minute. */
  | { readonly kind: 'from-before'; readonly heading: string; readonly markdown: Markdown }
  /** What was said on earlier days: by both, where it is open to both, or by one partner, to them alone. */
  | {
      readonly kind: 'earlier-words';
      readonly of: EarlierOf;
      readonly who: PartnerId | null;
      readonly days: readonly EarlierDay[];
      /** What both have said to the same words tonight. */
      readonly tonight: readonly OpenedQuestion[];
      /** Each may look at their own as well, alone. */
      readonly offersAlone: boolean;
      /** No key was at hand to read them with. */
      readonly closed: boolean;
    }
  | {
      readonly kind: 'stem';
      readonly text: string;
      readonly about: About;
      readonly count: Count;
      readonly speaker: PartnerId;
      readonly listener: PartnerId;
      /** False for the second of the two turns on a stem. */
      readonly first: boolean;
      /** What stands written for this turn: the words, or `begun` where they are half-written. */
      readonly written: StemWords | null;
    }
  | {
      readonly kind: 'write-stem';
      readonly text: string;
      readonly about: About;
      readonly count: Count;
      readonly speaker: PartnerId;
      readonly listener: PartnerId;
    }
  /** A sentence that was just written down, shown whole before the next. */
  | {
      readonly kind: 'written-stem';
      readonly text: string;
      readonly words: string;
      readonly speaker: PartnerId;
    }
  | {
      readonly kind: 'step';
      readonly text: Markdown;
      readonly count: Count;
      readonly minutes: number | null;
      /** Whose turn it is (the speaker's) and whose the other one, or null when both do it together. */
      readonly turn: {
        readonly speaker: PartnerId;
        readonly listener: PartnerId;
        readonly first: boolean;
      } | null;
      /** It leads to the sentences that come next, which take its minutes: no clock runs over it. */
      readonly leads: boolean;
      /** What stands written of this evening; absent where the step asks for nothing to be written. */
      readonly note?: StepNote;
      /** What both opened of the list before it; absent where no list comes before it. */
      readonly opened?: { readonly list: number; readonly lines: readonly string[] };
    }
  /** The two of you write together, what the step asks for; it is both yours. */
  | {
      readonly kind: 'write-note';
      readonly text: Markdown;
      /** The step it is written at; null outside a sitting. */
      readonly count: Count | null;
    }
  /** A list that each is about to mark in private. */
  | {
      readonly kind: 'list';
      readonly list: number;
      readonly words: Markdown;
      readonly lines: readonly string[];
      readonly count: Count;
      /** Somebody's marks of it wait from before. */
      readonly waits: boolean;
      /** What both opened of it the last time, and when (YYYY-MM-DD); the loop fills it in. */
      readonly before: OpenedLines | null;
    }
  /** One partner marks it alone. */
  | {
      readonly kind: 'mark';
      readonly partner: PartnerId;
      readonly list: number;
      readonly words: Markdown;
      readonly lines: readonly string[];
      readonly count: Count;
      /** The marks of another evening are looked over. */
      readonly lookOver: boolean;
    }
  /** The program finds the lines that both opened; the loop replies with them. */
  | { readonly kind: 'overlap'; readonly list: number; readonly lines: readonly string[] }
  /** What both opened; null where the list waits: for marks, for a look at them, or for a key. */
  | {
      readonly kind: 'overlapped';
      readonly list: number;
      readonly lines: readonly string[] | null;
      readonly waitsFor: 'marks' | 'looks' | 'keys' | null;
      readonly count: Count;
    }
  | {
      readonly kind: 'hand-over';
      readonly to: PartnerId;
      readonly from: PartnerId;
      readonly why: HandOverReason;
      /** Something of the one who hands over was kept since they had the keyboard. */
      readonly saved: boolean;
    }
  | {
      readonly kind: 'question';
      readonly text: string;
      readonly about: About;
      readonly count: Count;
      readonly partner: PartnerId;
      /** What the course calls its questions, where it has a name of its own. */
      readonly heading?: string;
    }
  | {
      readonly kind: 'share';
      readonly partner: PartnerId;
      /** What this partner answered (not passed) and may open. */
      readonly answered: readonly SharedAnswer[];
      /** Nobody has to answer anything more, so that what is opened opens tonight. */
      readonly opensNow: boolean;
    }
  /** The one who looked away is called back before anything that is for both. */
  | { readonly kind: 'call-back'; readonly away: PartnerId; readonly alone: PartnerId }
  /** Reflecting alone, last of the two: to see what is open now, or when both are there. */
  | { readonly kind: 'open-when'; readonly other: PartnerId }
  /** The program opens what both agreed to; the loop replies with what it could open. */
  | { readonly kind: 'open'; readonly day: number }
  | { readonly kind: 'opened'; readonly question: OpenedQuestion; readonly count: Count }
  | {
      readonly kind: 'farewell';
      readonly day: number;
      /** False when answers are still waiting; then the day is not done yet. */
      readonly done: boolean;
      /** Both have answered, and neither opened a word. */
      readonly nothingOpened: boolean;
      /** A list of the day waits until both are there. */
      readonly listWaits: boolean;
      readonly waiting: Readonly<Record<PartnerId, number>>;
    };

/** Every ask but those that the program answers itself. */
export type Performable = Exclude<Ask, { kind: 'open' | 'overlap' }>;

export type AskOf<K extends Ask['kind']> = Extract<Ask, { kind: K }>;
