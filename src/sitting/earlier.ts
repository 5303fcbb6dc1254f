import type { About } from '../journal/events.ts';
import type { PartnerId } from '../model/couple.ts';
import type { OpenedQuestion } from './ask-parts.ts';

/** What was said on an earlier day: what is asked for, and what is there. */

/** A sentence or question of today's, and where it was asked before in the same words. */
export type AskedAgain = {
  readonly about: About;
  readonly text: string;
  readonly before: readonly AskedAt[];
};

export type AskedAt = { readonly run: string; readonly day: number; readonly about: About };

export type EarlierOf =
  /** Days that a line names. */
  | { readonly kind: 'days'; readonly days: readonly number[] }
  /** A line a day: the days that the evening looks back on. */
  | { readonly kind: 'week'; readonly days: readonly number[] }
  /** Then and now. */
  | { readonly kind: 'again'; readonly asked: readonly AskedAgain[] };

/** An earlier day with what may be seen of it; nothing says what is missing. */
export type EarlierDay = {
  readonly run: string;
  readonly day: number;
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly said: readonly OpenedQuestion[];
  /** What the two wrote down together that day. */
  readonly notes: readonly EarlierNote[];
};

export type EarlierNote = { readonly text: string; readonly date: string };

/** Looking back from where the sitting stands; `alone` are those whose own words come next, each alone. */
export type Looking = { readonly of: EarlierOf; readonly alone: readonly PartnerId[] };
