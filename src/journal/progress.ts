import type { PartnerId } from '../model/couple.ts';
import { type EntryName, isKnownSlot, parseEntryName, questionIn } from './entry-name.ts';
import type { About, EventId } from './events.ts';

/** Where the couple stands, from the names of the journal's files alone: nothing is opened. */
export type Progress = {
  readonly begun: boolean;
  /** Days the couple completed together. */
  readonly done: ReadonlySet<number>;
  /** The slots (q1, s2 …) a partner has an entry for on a day; those of later versions are left out. */
  slots(day: number, who: PartnerId): ReadonlySet<string>;
};

/** The days with a `done` that nobody took back, each with the ids of those entries. */
export function doneEntries(names: readonly EntryName[]): ReadonlyMap<number, readonly EventId[]> {
  const undone = new Set(names.flatMap(({ slot }) => (slot.startsWith('undone-') ? [slot.slice(7)] : [])));
  const days = new Map<number, readonly EventId[]>();
  for (const { day, slot, id } of names) {
    if (slot === 'done' && !undone.has(id)) days.set(day, [...(days.get(day) ?? []), id]);
  }
  return days;
}

export function progressOf(names: readonly EntryName[]): Progress {
  const slots = new Map<string, Set<string>>();
  for (const { day, who, slot } of names) {
    if (!isKnownSlot(slot)) continue;
    const key = `${day} ${who}`;
    const before = slots.get(key);
    if (before === undefined) slots.set(key, new Set([slot]));
    else before.add(slot);
  }
  const done = new Set(doneEntries(names).keys());
  return { begun: names.length > 0, done, slots: (day, who) => slots.get(`${day} ${who}`) ?? new Set() };
}

/**
 * The same from names as they lie in the folder, in any order, others among them. In ten years of
 * names, each is read only when slots are asked for: which days are done can be seen at a glance.
 */
export function progressOfFiles(files: readonly string[]): Progress {
  const done = files.flatMap((file) => (/-(?:un)?done-/.test(file) ? (parseEntryName(file) ?? []) : []));
  let whole: Progress | null = null;
  return {
    begun: files.some((file) => parseEntryName(file) !== null),
    done: new Set(doneEntries(done).keys()),
    slots: (day, who) => {
      whole ??= progressOf(files.flatMap((file) => parseEntryName(file) ?? []));
      return whole.slots(day, who);
    },
  };
}

/**
 * The day that waits: the first day from `from` on that is not done, else the first at all that is
 * not done; null when every day is. Calendar time plays no part, so missed days simply wait.
 */
export function currentDay(done: ReadonlySet<number>, days: number, from = 1): number | null {
  const open = Array.from({ length: days }, (_, at) => at + 1).filter((day) => !done.has(day));
  return open.find((day) => day >= from) ?? open[0] ?? null;
}

/** The numbers of the day's questions this partner has answered or passed. */
export function questionsDone(progress: Progress, day: number, who: PartnerId): ReadonlySet<number> {
  return new Set([...progress.slots(day, who)].flatMap((slot) => questionIn(slot) ?? []));
}

/** How many of the day's questions each has still to answer or pass. */
export function waiting(
  progress: Progress,
  day: number,
  questions: number,
): Readonly<Record<PartnerId, number>> {
  const left = (who: PartnerId) => {
    const answered = questionsDone(progress, day, who);
    return Array.from({ length: questions }, (_, at) => at + 1).filter((one) => !answered.has(one)).length;
  };
  return { a: left('a'), b: left('b') };
}

/** Whether both have answered or passed every question of the day. */
export function bothAnswered(progress: Progress, day: number, questions: number): boolean {
  const left = waiting(progress, day, questions);
  return left.a === 0 && left.b === 0;
}

/**
 * The rule when words open: the numbers of the questions whose answers may open, if their authors say
 * "ours". None before both have answered or passed all `questions` of the day; on a day the couple
 * completed without them all (the five-minute form, or by their word), those that both have answered
 * or passed. A question the other has not touched stays sealed on every day. Where the number of
 * questions is not known (0), only a completed day opens anything.
 */
export function questionsToOpen(progress: Progress, day: number, questions: number): ReadonlySet<number> {
  const complete = questions > 0 && bothAnswered(progress, day, questions);
  if (!complete && !progress.done.has(day)) return new Set();
  const others = questionsDone(progress, day, 'b');
  return new Set([...questionsDone(progress, day, 'a')].filter((index) => others.has(index)));
}

/**
 * Whether an answer about `about` may open, given the day's questions that may (`questionsToOpen`).
 * Sentences to complete open with the first question.
 */
export function mayOpen(open: ReadonlySet<number>, about: About): boolean {
  return about.part === 'stem' ? open.size > 0 : open.has(about.index);
}
