import { type PartnerId, partnerOf, partners } from '../model/couple.ts';
import { type EntryName, listIn, noteSlot, slotOf } from './entry-name.ts';
import type { About, Answered, Entry, EventId, Passed, Share } from './events.ts';
import { inOrder } from './order.ts';

/** What stands after every correction, pass, deletion and change of mind. */
export type CurrentAnswer = {
  readonly id: EventId;
  readonly kind: 'answer' | 'pass';
  readonly by: PartnerId;
  readonly day: number;
  readonly about: About;
  readonly question: string;
  /** Null for a pass. */
  readonly text: string | null;
  /** The author's last word on it. */
  readonly share: Share;
  /** The author has said whether it is to open; until then it is theirs alone. */
  readonly decided: boolean;
  /** The other's answer to the same question was open already when this one was written. */
  readonly afterOther: boolean;
  /** The author has let the partner open it. */
  readonly released: boolean;
  /** A reader's own copy, in place of an original that is not there: for that reader alone. */
  readonly standsIn: boolean;
  readonly at: string;
  readonly zone: string;
  readonly date: string;
};

type Written = Entry<Answered | Passed> & { readonly standsIn?: true };

/**
 * The current answer or pass for each partner, day and question or stem; one per slot, in the order
 * of days, questions and partners. Which entries are given decides what can be known: with one
 * partner's key, the other's answers are among them only where they were released.
 *
 * An answer that another one replaces, and one its author deleted, is not current. Of what is left
 * the latest counts. A reader's own copy stands in for an original that is not there (`Entry.believed`).
 */
export function currentAnswers(entries: readonly Entry[]): readonly CurrentAnswer[] {
  const ordered = inOrder(entries);
  const gone = forgotten(ordered);
  const written = withCopies(ordered).filter(({ id }) => !gone.has(id));
  const replaced = new Set(written.map(({ event }) => event.replaces));
  const shares = lastShares(ordered);
  const released = releaseTimes(ordered);
  const opened = openedSlots(written, released);
  const bySlot = new Map<string, CurrentAnswer>();
  for (const entry of written) {
    if (replaced.has(entry.id)) continue;
    bySlot.set(slotKey(entry.event), current(entry, { shares, released, opened }));
  }
  return [...bySlot.values()].sort(inReadingOrder);
}

/**
 * The ids of what was deleted. Of a partner's words and marks only the author's own word counts; what both
 * opened of a list, and what they wrote together, either may delete.
 */
export function forgotten(entries: readonly Entry[]): ReadonlySet<EventId> {
  if (!entries.some(({ event }) => event.kind === 'forget')) return new Set();
  const marked = entries.flatMap(({ id, event }) =>
    event.kind === 'marks' ? [[id, event.by] as const] : [],
  );
  const author = new Map([...withCopies(entries).map(({ id, event }) => [id, event.by] as const), ...marked]);
  const gone = new Set<EventId>();
  for (const { event } of entries) {
    if (event.kind !== 'forget') continue;
    for (const id of event.of) if ((author.get(id) ?? event.by) === event.by) gone.add(id);
  }
  return gone;
}

/**
 * Those of the names whose authors deleted what is in them, known without opening it: answers, passes,
 * marks, and what a later version lets a partner write; and what either deleted of both. A name tells its author.
 */
export function forgottenNames(entries: readonly Entry[], names: readonly EntryName[]): readonly EntryName[] {
  const deleted = new Set(
    entries.flatMap(({ event }) =>
      event.kind === 'forget' ? event.of.map((id) => authored(event.by, id)) : [],
    ),
  );
  const others = ['begun', 'done', 'x'];
  return names.filter(({ who, slot, id }) => {
    if (who === 'ab') return isOfBoth(slot) && partners.some((one) => deleted.has(authored(one, id)));
    return !others.includes(slot) && deleted.has(authored(who, id));
  });
}

/** What belongs to both, so that either may delete it. */
function isOfBoth(slot: string): boolean {
  return slot === noteSlot || listIn(slot) !== null;
}

/** Answers and passes, in order; a reader's copy counts as the answer itself, under the original's id. */
function withCopies(ordered: readonly Entry[]): readonly Written[] {
  const written = ordered.filter(isWritten);
  const originals = new Set(written.map(({ id }) => id));
  const copies = ordered.flatMap(({ event, believed }): Written[] =>
    event.kind === 'copy' && believed === true && !originals.has(event.of)
      ? [{ id: event.of, event: event.answer, standsIn: true }]
      : [],
  );
  return copies.length === 0 ? written : (inOrder<Answered | Passed>([...copies, ...written]) as Written[]);
}

function isWritten(entry: Entry): entry is Written {
  return entry.event.kind === 'answer' || entry.event.kind === 'pass';
}

function lastShares(ordered: readonly Entry[]): ReadonlyMap<string, Share> {
  const shares = new Map<string, Share>();
  for (const { event } of ordered) {
    if (event.kind !== 'share') continue;
    for (const { of, share } of event.choices) shares.set(authored(event.by, of), share);
  }
  return shares;
}

/** When each was released by its author, in milliseconds. */
function releaseTimes(ordered: readonly Entry[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { event, believed } of ordered) {
    if (event.kind !== 'release' || believed !== true) continue;
    const key = authored(event.by, event.of);
    if (!times.has(key)) times.set(key, Date.parse(event.at));
  }
  return times;
}

/** Since when something an author said to a question or stem is open, by slot, author and the question's words. */
function openedSlots(
  written: readonly Written[],
  released: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const since = new Map<string, number>();
  for (const { id, event } of written) {
    const time = released.get(authored(event.by, id));
    if (time === undefined) continue;
    const key = askedKey(event);
    since.set(key, Math.min(time, since.get(key) ?? time));
  }
  return since;
}

/** Only an author decides on an answer, so the author is part of the key. */
function authored(by: PartnerId, id: EventId): string {
  return `${by} ${id}`;
}

type Said = {
  readonly shares: ReadonlyMap<string, Share>;
  readonly released: ReadonlyMap<string, number>;
  readonly opened: ReadonlyMap<string, number>;
};

function current({ id, event, standsIn }: Written, { shares, released, opened }: Said): CurrentAnswer {
  const { by, day, about, question, at, zone, date } = event;
  const base = { id, by, day, about, question, at, zone, date, standsIn: standsIn === true };
  if (event.kind === 'pass') {
    return { ...base, kind: 'pass', text: null, share: 'mine', decided: true, ...sealed };
  }
  const key = authored(by, id);
  const chosen = shares.get(key);
  const isReleased = standsIn === true || released.has(key);
  return {
    ...base,
    kind: 'answer',
    text: event.text,
    share: chosen ?? event.share,
    decided: chosen !== undefined || event.share === 'ours' || isReleased,
    released: isReleased,
    afterOther: (opened.get(askedKey({ ...event, by: partnerOf(by) })) ?? Infinity) < Date.parse(at),
  };
}

const sealed = { released: false, afterOther: false } as const;

function slotKey(event: { readonly by: PartnerId; readonly day: number; readonly about: About }): string {
  return `${event.day} ${slotOf(event.about)} ${event.by}`;
}

/** The words count too: two who were asked different questions under one number did not answer the same one. */
function askedKey(event: {
  readonly by: PartnerId;
  readonly day: number;
  readonly about: About;
  readonly question: string;
}): string {
  return `${slotKey(event)} ${event.question}`;
}

const parts: readonly About['part'][] = ['stem', 'question'];

function inReadingOrder(one: CurrentAnswer, two: CurrentAnswer): number {
  return (
    one.day - two.day ||
    parts.indexOf(one.about.part) - parts.indexOf(two.about.part) ||
    one.about.index - two.about.index ||
    partners.indexOf(one.by) - partners.indexOf(two.by)
  );
}

/** What a partner may read: all of their own; of the other's the answers that were released. */
export function visibleTo(viewer: PartnerId, answers: readonly CurrentAnswer[]): readonly CurrentAnswer[] {
  return answers.filter(({ by, released, standsIn }) =>
    standsIn ? by !== viewer : by === viewer || released,
  );
}

/** What both may read: the answers their authors released, as their authors wrote them. */
export function openedToBoth(answers: readonly CurrentAnswer[]): readonly CurrentAnswer[] {
  return answers.filter(({ released, standsIn }) => released && !standsIn);
}

/** One question or stem of a day with what was said to it. */
export type Voice = {
  readonly day: number;
  readonly about: About;
  /** As all of the answers have it. */
  readonly question: string;
  readonly answers: readonly CurrentAnswer[];
};

/**
 * Answers side by side, question by question, in the order of `currentAnswers`. An answer stands under
 * the words its author was asked, and never beside one to other words, though the number is the same.
 */
export function voices(answers: readonly CurrentAnswer[]): readonly Voice[] {
  const bySlot = new Map<string, CurrentAnswer[]>();
  for (const answer of [...answers].sort(inReadingOrder)) {
    const key = `${answer.day} ${slotOf(answer.about)} ${answer.question}`;
    bySlot.set(key, [...(bySlot.get(key) ?? []), answer]);
  }
  return [...bySlot.values()].flatMap((said) => {
    const first = said[0];
    if (first === undefined) return [];
    return [{ day: first.day, about: first.about, question: first.question, answers: said }];
  });
}
