import { type PartnerId, partners } from '../model/couple.ts';
import type { ScriptStep } from './script.ts';
import type { Handled, Sitting } from './sitting.ts';

/** Where a sitting stands with the day's lists to mark: whose marks wait, and what was done with them tonight. */
export type ListsState = {
  /** Who has marks that nothing has been made of yet. */
  readonly marked: Handled;
  /** Who has marked or looked over a list in this sitting: only such marks count. */
  readonly taken: Handled;
  /** Lists that were offered in this sitting. */
  readonly met: ReadonlySet<number>;
  /** What was shown of a list in this sitting; null where a key was missing. */
  readonly shown: ReadonlyMap<number, readonly string[] | null>;
};

const nobody: Handled = { a: new Set(), b: new Set() };

export function noLists(marked: Handled = nobody): ListsState {
  return { marked, taken: nobody, met: new Set(), shown: new Map() };
}

/** A step of a list. */
export type ListStep = Extract<ScriptStep, { kind: 'list' | 'mark' | 'overlap' }>;

export function isListStep(step: ScriptStep | undefined): step is ListStep {
  return step?.kind === 'list' || step?.kind === 'mark' || step?.kind === 'overlap';
}

/** Whether somebody's marks of the list wait. */
export function isWaitingList({ lists: { marked } }: Sitting, list: number): boolean {
  return partners.some((one) => marked[one].has(list));
}

/** Whether somebody's marks wait that were not looked over in this sitting. */
export function needsLook({ lists: { marked, taken } }: Sitting, list: number): boolean {
  return partners.some((one) => marked[one].has(list) && !taken[one].has(list));
}

/** The list was offered; whether it is passed or not, it does not come again tonight. */
export function metList(sitting: Sitting, list: number): Sitting {
  const { lists } = sitting;
  return { ...sitting, lists: { ...lists, met: new Set([...lists.met, list]) } };
}

/** A partner's marks are kept: they count, and what was shown of earlier ones does not. */
export function tookMarks(sitting: Sitting, by: PartnerId, list: number): Sitting {
  const { lists } = sitting;
  const shown = new Map([...lists.shown].filter(([one]) => one !== list));
  const marked = withList(lists.marked, by, list);
  const taken = withList(lists.taken, by, list);
  return { ...sitting, lists: { ...lists, marked, taken, shown } };
}

/** What came of a list. What was shown to both is used up: a new look needs new marks of both. */
export function showedList(sitting: Sitting, list: number, lines: readonly string[] | null): Sitting {
  const { lists } = sitting;
  const shown = new Map([...lists.shown, [list, lines]]);
  if (lines === null) return { ...sitting, lists: { ...lists, shown } };
  const marked = withoutList(lists.marked, list);
  return { ...sitting, lists: { ...lists, marked, taken: withoutList(lists.taken, list), shown } };
}

/** Whether both have marked it, or looked over what they marked before, in this sitting. */
export function bothTook({ lists: { taken } }: Sitting, list: number): boolean {
  return partners.every((one) => taken[one].has(list));
}

/** The same list's steps, from its first to its last. */
export function isOfSameList(step: ScriptStep | undefined, one: ListStep): boolean {
  return isListStep(step) && step.list === one.list && step.again === one.again;
}

/**
 * With marks from another evening of the one, and new ones of the other: back to the one, to look them
 * over. Whoever left them for later in this round is not asked twice.
 */
export function toLookOver(sitting: Sitting, after: PartnerId): Sitting {
  const step = sitting.script[sitting.at];
  if (step?.kind !== 'overlap') return sitting;
  const { marked, taken } = sitting.lists;
  const at = sitting.script.findIndex(
    (one) =>
      one.kind === 'mark' &&
      isOfSameList(one, step) &&
      one.partner !== after &&
      marked[one.partner].has(step.list) &&
      !taken[one.partner].has(step.list),
  );
  return at < 0 || !taken[after].has(step.list) ? sitting : { ...sitting, at };
}

function withList(handled: Handled, by: PartnerId, list: number): Handled {
  return { ...handled, [by]: new Set([...handled[by], list]) };
}

function withoutList({ a, b }: Handled, list: number): Handled {
  const left = (one: ReadonlySet<number>) => new Set([...one].filter((number) => number !== list));
  return { a: left(a), b: left(b) };
}
