import type { Couple, PartnerId } from '../model/couple.ts';

/**
 * What happened, as immutable facts. The journal is the only truth; the present is a fold over it.
 * Each event is one age-encrypted file (see storage/), JSON inside, schema 1.
 */

/** Which question or stem of a day an answer is about; `index` counts from 1. */
export type About = { readonly part: 'question' | 'stem'; readonly index: number };

/** Identifies an event for ever: the 32 hex digits of its file's SHA-256, also in its file name. */
export type EventId = string;

/** Whether an answer stays its author's own or opens to the partner once both have answered. */
export type Share = 'mine' | 'ours';

type Stamp = {
  readonly schema: 1;
  /** The instant, ISO 8601 in UTC. */
  readonly at: string;
  /** IANA time zone where it happened. */
  readonly zone: string;
  /** The couple's calendar day (a day ends at 04:00 unless set otherwise), YYYY-MM-DD. */
  readonly date: string;
  /** The journal this belongs to: the journey's id, with `~2`, `~3` … for a later round. */
  readonly run: string;
};

export type Begun = Stamp & { readonly kind: 'begun'; readonly couple: Couple; readonly title: string };

export type Answered = Stamp & {
  readonly kind: 'answer';
  readonly by: PartnerId;
  readonly day: number;
  readonly about: About;
  /** The question's or stem's text as it was shown, so that the answer can be read for ever. */
  readonly question: string;
  /** What was typed, byte for byte. */
  readonly text: string;
  readonly share: Share;
  /** The answer this one corrects. */
  readonly replaces?: EventId;
};

export type Passed = Stamp & {
  readonly kind: 'pass';
  readonly by: PartnerId;
  readonly day: number;
  readonly about: About;
  readonly question: string;
  readonly replaces?: EventId;
  /** What stood written when its author passed: theirs alone, for ever, and padded like an answer. */
  readonly draft?: string;
};

/** The author changes what is ours and what is mine; it has no effect on answers already opened. */
export type Shared = Stamp & {
  readonly kind: 'share';
  readonly by: PartnerId;
  readonly day: number;
  readonly choices: readonly { readonly of: EventId; readonly share: Share }[];
};

/** The author lets the partner open one answer: the file key of the original, encrypted to both. */
export type Released = Stamp & {
  readonly kind: 'release';
  readonly by: PartnerId;
  readonly day: number;
  readonly of: EventId;
  /** The original file's 16-byte age file key, base64. */
  readonly fileKey: string;
};

/** The partner's own copy of an opened answer, encrypted to the reader alone. */
export type Copied = Stamp & {
  readonly kind: 'copy';
  readonly by: PartnerId;
  readonly day: number;
  readonly of: EventId;
  readonly answer: Answered;
};

/** The couple completed a day together. */
export type DayDone = Stamp & { readonly kind: 'done'; readonly day: number };

/** The couple took the completion of a day back; `of` is the `done`. What it opened stays open. */
export type DayUndone = Stamp & { readonly kind: 'undone'; readonly day: number; readonly of: EventId };

/**
 * Answers were removed by their author, or a note by one of the two it belongs to: their files are gone,
 * and must not come back from a copy.
 */
export type Forgot = Stamp & {
  readonly kind: 'forget';
  readonly by: PartnerId;
  readonly day: number;
  readonly of: readonly EventId[];
};

/**
 * The day's text as the couple began it, by its hash: the text itself is a file of its own (see
 * model/pinned-day.ts). Its questions' numbers are what answers and passes count by from then on.
 */
export type Pinned = Stamp & {
  readonly kind: 'pinned';
  readonly day: number;
  /** The first 32 hex digits of the SHA-256 of the text's file. */
  readonly text: string;
};

/**
 * A partner's marks of a list, for their author alone, for ever. Whatever is marked, also a list that was
 * passed as a whole, the event is as long as any other of that list.
 */
export type Marked = Stamp & {
  readonly kind: 'marks';
  readonly by: PartnerId;
  readonly day: number;
  /** The list's number among the day's lists, through all its ways, from 1. */
  readonly list: number;
  readonly lines: readonly string[];
  /** A letter for each line: open, maybe, closed, or - for one that was passed. */
  readonly marks: string;
  /** The marks these take the place of; zeros where there were none. */
  readonly replaces: EventId;
};

/** The lines of a list that both marked open, of both; the marks they came from are used up and removed. */
export type Overlap = Stamp & {
  readonly kind: 'overlap';
  readonly day: number;
  readonly list: number;
  /** The lines that both marked open, and no others. */
  readonly lines: readonly string[];
  readonly of: Readonly<Record<PartnerId, EventId>>;
  /** Spaces, so that the event is as long as if every line were in it. */
  readonly fill: string;
  /** The id it had in the journal that it was exported from. */
  readonly was?: EventId;
};

/**
 * A version of what the two of them wrote together on a day: it belongs to both, and is sealed to both.
 * There is one note a day; a version that nothing follows is a newest one (see notes.ts).
 */
export type Noted = Stamp & {
  readonly kind: 'note';
  readonly day: number;
  /** Who wrote this version; `ab` is the two of them at one keyboard. */
  readonly by: PartnerId | 'ab';
  /** What was typed, byte for byte. */
  readonly text: string;
  /** The versions that whoever wrote this one had before them. */
  readonly follows: readonly EventId[];
  /** The id it had in the journal that it was exported from. */
  readonly was?: EventId;
};

export type JournalEvent =
  | Begun
  | Answered
  | Passed
  | Shared
  | Released
  | Copied
  | DayDone
  | DayUndone
  | Forgot
  | Noted
  | Pinned
  | Marked
  | Overlap;

/** An event with the name it is kept under. */
export type Entry<E extends JournalEvent = JournalEvent> = {
  readonly id: EventId;
  readonly event: E;
  /**
   * Anyone can seal a release or a copy to a public key. Set by the reading on a release whose file key
   * is the original's, and on a copy of the other's answer whose original is not there; without it
   * neither opens anything.
   */
  readonly believed?: true;
};
