import type { PartnerId } from '../model/couple.ts';
import { currentAnswers, forgotten } from './answers.ts';
import { slotOf } from './entry-name.ts';
import type { About, Answered, Entry, EventId, Passed } from './events.ts';
import { inOrder } from './order.ts';

/** One thing a partner said to a question or stem, at some time: an answer, or a pass. */
export type Version = {
  readonly id: EventId;
  /** Counts from 1, the oldest first, within the number of its question or stem, whatever its words were. */
  readonly number: number;
  readonly kind: 'answer' | 'pass';
  /** The answer; for a pass what stood written under it, or null. */
  readonly text: string | null;
  /** The last one, which counts. */
  readonly current: boolean;
  readonly at: string;
  readonly zone: string;
  readonly date: string;
};

/** Everything a partner said to one question or stem of a day, asked in the same words. */
export type Versions = {
  readonly day: number;
  readonly about: About;
  readonly question: string;
  readonly versions: readonly Version[];
};

/**
 * Every version of a partner's own words, by question and stem in reading order; what they deleted is
 * not among them. An author's words are theirs to read: give this nobody else's entries to show.
 */
export function versionsOf(entries: readonly Entry[], by: PartnerId): readonly Versions[] {
  const gone = forgotten(entries);
  const current = new Set(currentAnswers(entries).map(({ id }) => id));
  const bySlot = new Map<string, Entry<Answered | Passed>[]>();
  for (const { id, event } of inOrder(entries)) {
    if ((event.kind !== 'answer' && event.kind !== 'pass') || event.by !== by || gone.has(id)) continue;
    const key = `${event.day} ${slotOf(event.about)}`;
    const before = bySlot.get(key) ?? [];
    bySlot.set(key, [...before, { id, event }]);
  }
  return [...bySlot.values()].flatMap((said) => inOneSlot(said, current)).sort(inReadingOrder);
}

/** An author who rewords a course must not put an answer under words that nobody was asked. */
function inOneSlot(
  said: readonly Entry<Answered | Passed>[],
  current: ReadonlySet<EventId>,
): readonly Versions[] {
  const byQuestion = new Map<string, Versions>();
  for (const [at, { id, event }] of said.entries()) {
    const { day, about, question } = event;
    const before = byQuestion.get(question)?.versions ?? [];
    const version = versionOf({ id, event }, at + 1, current.has(id));
    byQuestion.set(question, { day, about, question, versions: [...before, version] });
  }
  return [...byQuestion.values()];
}

function versionOf({ id, event }: Entry<Answered | Passed>, number: number, current: boolean): Version {
  const { kind, at, zone, date } = event;
  const text = event.kind === 'answer' ? event.text : (event.draft ?? null);
  return { id, number, kind, text, current, at, zone, date };
}

function inReadingOrder(one: Versions, two: Versions): number {
  const part = (of: Versions) => (of.about.part === 'stem' ? 0 : 1);
  return one.day - two.day || part(one) - part(two) || one.about.index - two.about.index;
}
