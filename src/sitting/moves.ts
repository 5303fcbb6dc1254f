import { type PartnerId, whoBegins } from '../model/couple.ts';
import type { Form } from '../model/forms.ts';
import { isListStep, isOfSameList, isWaitingList, type ListStep } from './lists.ts';
import { backFromEarlier } from './looking-back.ts';
import { type ScriptStep, scriptFor } from './script.ts';
import { answeredBy, privateTo, type Sitting, type SittingSetup, waiting } from './sitting.ts';

/** Where a reply takes a sitting in its script: on, back, past what is answered, another form or path. */

export function rescript(setup: SittingSetup, form: Form, path: number | null): readonly ScriptStep[] {
  const begins = whoBegins(setup.couple, setup.day.number);
  return scriptFor({ day: setup.day, begins, form, path, only: setup.only ?? null });
}

export function withForm(sitting: Sitting, form: Form): Sitting {
  return { ...sitting, form, script: rescript(sitting.setup, form, sitting.path) };
}

export function withPath(sitting: Sitting, path: number | null): Sitting {
  return { ...sitting, path, script: rescript(sitting.setup, sitting.form, path) };
}

/** Whether the day may go another way from here: it has some, and its questions have not begun. */
export function canChooseWay({ setup, script, at, resuming, menu, looking }: Sitting): boolean {
  const step = script[at];
  return (
    looking === null &&
    isOnTheWay(step) &&
    !resuming &&
    !menu &&
    setup.only === undefined &&
    setup.day.otherWays.length > 0
  );
}

function isOnTheWay(step: ScriptStep | undefined): boolean {
  if (step === undefined || step.part === 'opening') return false;
  return ['read', 'from-before', 'stem', 'step', 'list'].includes(step.kind);
}

/** Another way begins with its activity; what was being read goes on, and so does the same way. */
export function wayTaken(given: Sitting, path: number | null): Sitting {
  const sitting = { ...given, choosing: false };
  if (path === given.path) return sitting;
  const { part } = given.script[given.at] ?? {};
  const other = { ...withPath(sitting, path), written: null, writing: false };
  const first = other.script.findIndex((step) => step.part === 'activity');
  return part === 'activity' && first >= 0 ? { ...other, at: first, block: 0 } : sameStep(other, given);
}

/** The step of that name in a script of another way. */
function sameStep(sitting: Sitting, { script, at }: Sitting): Sitting {
  const found = sitting.script.findIndex(({ id }) => id === script[at]?.id);
  return found < 0 ? sitting : { ...sitting, at: found };
}

export function forward(sitting: Sitting): Sitting {
  const again = sitting.again && sitting.script[sitting.at]?.kind !== 'share';
  const next = { ...sitting, at: sitting.at + 1, block: 0, writing: false, changing: false, again };
  return skipHandled(next);
}

/** The sitting at its last words: enough has been opened for tonight. */
export function atFarewell(sitting: Sitting): Sitting {
  return { ...sitting, at: sitting.script.length - 1 };
}

/** Where what follows the reflection begins: with lists that wait, else with what both opened. */
export function firstOpening(script: readonly ScriptStep[]): number {
  return script.findIndex(({ part }) => part === 'opening');
}

/** Past all of a list: nobody marks it. */
export function pastList(sitting: Sitting): Sitting {
  const step = sitting.script[sitting.at];
  return isListStep(step) ? skipHandled({ ...sitting, at: afterList(sitting, step) }) : sitting;
}

function afterList({ script, at }: Sitting, step: ListStep): number {
  let after = at;
  while (isOfSameList(script[after], step)) after += 1;
  return after;
}

/**
 * Questions already answered or passed are not asked again; a partner with none left is not handed
 * to, and then not asked what to open either, because the other one holds the keyboard.
 */
export function skipHandled(sitting: Sitting): Sitting {
  let at = sitting.at;
  for (let step = sitting.script[at]; isSkipped(sitting, step); step = sitting.script[at]) {
    at = step?.kind === 'list' ? afterList({ ...sitting, at }, step) : at + 1;
    if (step?.kind !== 'hand-over') continue;
    while (privateTo(sitting.script[at]) === step.partner) at += 1;
  }
  return at === sitting.at ? sitting : { ...sitting, at, block: 0, writing: false };
}

function isSkipped(sitting: Sitting, step: ScriptStep | undefined): boolean {
  if (step?.kind === 'question') return !sitting.again && isHandled(sitting, step);
  if (step?.kind === 'hand-over') return waiting(sitting)[step.partner] === 0;
  if (step?.kind === 'read') return sitting.wasRead && step.part === 'reading';
  if (step?.kind === 'share') return answeredBy(sitting, step.partner).length === 0;
  if (isListStep(step)) return isSkippedOfList(sitting, step);
  if (step?.kind === 'open') return !sitting.done && waiting(sitting).a + waiting(sitting).b > 0;
  return false;
}

/** At the end a list comes only where it waits and was not offered before; what nobody marked has no end. */
function isSkippedOfList(sitting: Sitting, step: ListStep): boolean {
  const { lists } = sitting;
  switch (step.kind) {
    case 'list':
      return step.again && (lists.met.has(step.list) || !isWaitingList(sitting, step.list));
    case 'mark':
      return lists.taken[step.partner].has(step.list);
    case 'overlap':
      return !lists.shown.has(step.list) && !isWaitingList(sitting, step.list);
  }
}

function isHandled(sitting: Sitting, step: ScriptStep | undefined): boolean {
  if (step?.kind === 'mark') return sitting.lists.taken[step.partner].has(step.list);
  return step?.kind === 'question' && sitting.handled[step.partner].has(step.about.index);
}

/**
 * To the beginning of the part one stopped in. A reflection begins again with its author's first
 * question, whatever is answered: they asked to see it again.
 */
export function partAgain(sitting: Sitting): Sitting {
  const step = sitting.script[sitting.at];
  const partner = privateTo(step) ?? (step?.kind === 'hand-over' ? step.partner : null);
  const start = { ...sitting, block: 0, writing: false, changing: false };
  if (isListStep(step)) {
    const at = sitting.script.findIndex((one) => isOfSameList(one, step));
    return { ...start, at };
  }
  if (partner !== null) {
    const at = sitting.script.findIndex((one) => one.part === 'reflection' && privateTo(one) === partner);
    return { ...start, at, again: true };
  }
  let at = sitting.at;
  while (sitting.script[at - 1]?.part === step?.part) at -= 1;
  return skipHandled({ ...start, at });
}

/** Whether going back leads anywhere from here; where it does not, it is not offered. */
export function canGoBack(sitting: Sitting): boolean {
  return goBack(sitting) !== sitting;
}

/**
 * To the step before, also to a question just answered, to change it; but not across a hand-over to the
 * other. From what both read after the reflection it is the last one's, who is handed the keyboard first.
 * The same sitting where there is nothing to go back to.
 */
export function goBack(sitting: Sitting): Sitting {
  const { script, at, alone, written } = sitting;
  if (sitting.choosing) return { ...sitting, choosing: false };
  if (sitting.looking !== null) return backFromEarlier(sitting, sitting.looking);
  if (written !== null) return { ...sitting, at: written.at, written: null, writing: true };
  if (sitting.writing) return { ...sitting, writing: false };
  const step = script[at];
  const owner = privateTo(step);
  if (owner !== null) return alone === owner ? backWithin(sitting, owner) : backBefore(sitting, owner);
  if (step?.kind === 'hand-over') return backFrom(sitting, at);
  // What was shown is shown: the marks behind it are used up.
  if (step?.kind === 'overlap' && sitting.lists.shown.get(step.list)) return backFrom(sitting, at);
  if (alone !== null && sitting.setup.only === undefined) return backToPrivate(sitting, alone);
  if (step?.kind === 'open') return backInOpening(sitting);
  const last = privateTo(script[at - 1]);
  if (last !== null) return backToPrivate(sitting, last);
  return backFrom(sitting, at);
}

/** From one private screen to the one before, and from the first to its hand-over. */
function backWithin(sitting: Sitting, owner: PartnerId): Sitting {
  for (let at = sitting.at - 1; privateTo(sitting.script[at]) === owner; at -= 1) {
    const step = sitting.script[at];
    const changing = isHandled(sitting, step);
    if (changing || !isSkipped(sitting, step)) return { ...sitting, at, block: 0, changing };
  }
  return { ...sitting, alone: null };
}

/** From the hand-over before a private screen to what came before that partner's reflection. */
function backBefore(sitting: Sitting, owner: PartnerId): Sitting {
  let at = sitting.at;
  while (privateTo(sitting.script[at]) === owner) at -= 1;
  const before = sitting.script[at];
  // The other's marks, after a hand-over to them: whoever sits there may not be the one who made them.
  if (before?.kind === 'mark') return { ...sitting, at, alone: null };
  if (before?.kind === 'list') return { ...sitting, at };
  return before?.kind === 'hand-over' ? backFrom(sitting, at) : sitting;
}

/** Whoever was alone last thinks again, after the hand-over. */
function backToPrivate(sitting: Sitting, owner: PartnerId): Sitting {
  for (let at = sitting.at - 1; at >= 0; at -= 1) {
    const step = sitting.script[at];
    if (privateTo(step) !== owner) continue;
    const changing = isHandled(sitting, step);
    if (changing || !isSkipped(sitting, step)) return { ...sitting, at, block: 0, changing, alone: null };
  }
  return sitting;
}

function backInOpening(sitting: Sitting): Sitting {
  if (sitting.setup.only !== undefined && sitting.openWhen === null)
    return backToPrivate(sitting, sitting.setup.only);
  return sitting.openedAt > 0 ? { ...sitting, openedAt: sitting.openedAt - 1 } : sitting;
}

/** To the nearest step before that both may see. */
function backFrom(sitting: Sitting, from: number): Sitting {
  for (let at = from - 1; at >= 0; at -= 1) {
    const step = sitting.script[at];
    if (step?.kind === 'mark') continue;
    if (step === undefined || step.kind === 'hand-over' || privateTo(step) !== null) return sitting;
    if (!isSkipped(sitting, step)) return { ...sitting, at, block: 0, changing: false };
  }
  return sitting;
}
