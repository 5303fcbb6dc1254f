import { type PartnerId, partners } from '../model/couple.ts';
import type { Mark } from '../model/mark.ts';
import { forgotten } from './answers.ts';
import type { Entry, EventId, Marked, Overlap } from './events.ts';
import { inOrder } from './order.ts';

/** Lists that each marks in private: what is shown of them to both, and what counts for it. */

const letters = [
  ['open', 'o'],
  ['maybe', 'm'],
  ['closed', 'c'],
  [null, '-'],
] as const;

/** Marks as the journal keeps them: one letter for each line, so that no size tells which they are. */
export function lettersOf(marks: readonly Mark[]): string {
  return marks.map((mark) => letters.find(([one]) => one === mark)?.[1] ?? '-').join('');
}

/** The mark of each line; a line that the marks do not know is passed. */
export function marksFor(lines: readonly string[], kept: Pick<Marked, 'lines' | 'marks'>): readonly Mark[] {
  return lines.map((line) => {
    const letter = kept.marks[kept.lines.indexOf(line)];
    return letters.find(([, one]) => one === letter)?.[0] ?? null;
  });
}

/** The rule of what both see: the lines that both marked open, by their words, and nothing else. */
export function sharedLines(
  one: Pick<Marked, 'lines' | 'marks'>,
  other: Pick<Marked, 'lines' | 'marks'>,
): readonly string[] {
  const theirs = marksFor(one.lines, other);
  return one.lines.filter((_, at) => one.marks[at] === 'o' && theirs[at] === 'open');
}

/** A list of a day, by its number among the day's lists. */
export type ListOf = { readonly day: number; readonly list: number };

/** The marks each took in this sitting: made, or looked over by whoever made them; null where not. */
export type Taken = Readonly<Record<PartnerId, EventId | null>>;

/**
 * A partner's marks of a list as they stand: the last ones that were not taken back, deleted, or used up.
 * Marks are used up once they were opened to each other: looked at again, they would tell whoever marks
 * everything open now what the other opened then.
 */
export function standingMarks(
  entries: readonly Entry[],
  by: PartnerId,
  { day, list }: ListOf,
): Entry<Marked> | null {
  const gone = new Set([...usedMarks(entries), ...forgotten(entries)]);
  const own = inOrder(entries.filter(isMarked)).filter(
    ({ event }) => event.by === by && event.day === day && event.list === list,
  );
  const replaced = new Set(own.map(({ event }) => event.replaces));
  return own.filter(({ id }) => !gone.has(id) && !replaced.has(id)).at(-1) ?? null;
}

/** The ids of marks that were opened to each other once, and of those that are older: a copy may bring them back. */
export function usedMarks(entries: readonly Entry[]): ReadonlySet<EventId> {
  const overlaps = entries.filter(isOverlap);
  const opened = overlaps.flatMap(({ event }) => [event.of.a, event.of.b]);
  const isOlder = ({ event }: Entry<Marked>) =>
    overlaps.some((one) => isSameList(one.event, event) && Date.parse(event.at) < Date.parse(one.event.at));
  return new Set([
    ...opened,
    ...entries
      .filter(isMarked)
      .filter(isOlder)
      .map(({ id }) => id),
  ]);
}

function isSameList(one: ListOf & { readonly run: string }, two: ListOf & { readonly run: string }): boolean {
  return one.run === two.run && one.day === two.day && one.list === two.list;
}

/** What is kept of two partners' marks once they are opened to each other. */
export type NewOverlap = Pick<Overlap, 'lines' | 'of' | 'fill'>;

/**
 * What both see of a list; null unless each has taken, in this sitting, the marks that stand. Whatever
 * else lies there, planted or left from another evening, was not looked over by anyone and does not count.
 */
export function overlapOf(entries: readonly Entry[], what: ListOf, taken: Taken): NewOverlap | null {
  const [a, b] = partners.map((one) => standingMarks(entries, one, what));
  if (!a || !b || a.id !== taken.a || b.id !== taken.b) return null;
  const lines = sharedLines(a.event, b.event);
  return { lines, of: { a: a.id, b: b.id }, fill: fillFor(lines, [...a.event.lines, ...b.event.lines]) };
}

/** As many spaces as make the kept lines as long as all of them, so that no size tells how many there are. */
function fillFor(kept: readonly string[], all: readonly string[]): string {
  const bytes = (lines: readonly string[]) => new TextEncoder().encode(JSON.stringify(lines)).length;
  return ' '.repeat(Math.max(0, bytes([...new Set(all)]) - bytes(kept)));
}

/** The overlaps that nobody deleted, the oldest first. */
export function overlapsIn(entries: readonly Entry[]): readonly Entry<Overlap>[] {
  const gone = forgotten(entries);
  return inOrder(entries.filter(isOverlap)).filter(({ id }) => !gone.has(id));
}

/** Lines of a list that both opened, and when; its id is the one it had first, in whatever journal that was. */
export type OpenedList = Pick<Overlap, 'day' | 'list' | 'lines' | 'of' | 'at' | 'zone' | 'date'> & {
  readonly id: EventId;
  /** How many spaces fill the entry up; they are as much part of it as its lines. */
  readonly fill: number;
};

/** What both opened of lists, each time; a list of which there was nothing has nothing to be read again. */
export function openedLists(entries: readonly Entry[]): readonly OpenedList[] {
  return overlapsIn(entries).flatMap(({ id, event }) => {
    const { day, list, lines, of, at, zone, date, was = id } = event;
    const fill = event.fill.length;
    return lines.length === 0 ? [] : [{ id: was, day, list, lines, of, fill, at, zone, date }];
  });
}

export function isMarked(entry: Entry): entry is Entry<Marked> {
  return entry.event.kind === 'marks';
}

export function isOverlap(entry: Entry): entry is Entry<Overlap> {
  return entry.event.kind === 'overlap';
}
