import type { CurrentAnswer } from '../journal/answers.ts';
import { type EntryName, slotOf } from '../journal/entry-name.ts';
import type { EventId, Share } from '../journal/events.ts';
import type { PartnerId } from '../model/couple.ts';
import type { AnswerShare } from '../sitting/ask-parts.ts';
import type { Fact } from '../sitting/replies.ts';

/** What one partner wrote and said of it, as far as a sitting needs to know. */

export type OwnAnswer = {
  /** As it was asked. */
  readonly question: string;
  readonly words: string;
  readonly share: AnswerShare;
};

type Names = readonly EntryName[];

/** The entries of a partner in one slot of the names, which are of one day. */
export function slotIds(names: Names, who: PartnerId, slot: string): readonly EventId[] {
  return names.filter((name) => name.who === who && name.slot === slot).map(({ id }) => id);
}

/** An answer saved again as it stands is the same answer: what was said of it goes on to count. */
export function saysTheSame(before: CurrentAnswer | null, fact: Extract<Fact, { kind: 'answer' }>): boolean {
  if (before === null || before.text !== fact.text || before.question !== fact.question) return false;
  return fact.share === 'mine' || before.share === 'ours';
}

export function shareOf({ released, decided, share }: CurrentAnswer): AnswerShare {
  if (released) return 'opened';
  return decided ? share : 'undecided';
}

/** The entries of each question whose author now says something else of it than before. */
export function shareChoices(
  names: Names,
  { by, open, keep }: Extract<Fact, { kind: 'share' }>,
  own: ReadonlyMap<number, OwnAnswer>,
): readonly { of: EventId; share: Share }[] {
  const chosen = (index: number, share: Share) => {
    const before = own.get(index)?.share;
    if (before === share || before === 'opened') return [];
    return slotIds(names, by, slotOf({ part: 'question', index })).map((of) => ({ of, share }));
  };
  return [
    ...open.flatMap((index) => chosen(index, 'ours')),
    ...keep.flatMap((index) => chosen(index, 'mine')),
  ];
}
