import { isListStep, isOfSameList, noLists } from './lists.ts';
import { firstOpening, rescript, skipHandled } from './moves.ts';
import type { Place } from './place.ts';
import type { ScriptStep } from './script.ts';
import { type Handled, nothingHandled, type Sitting, type SittingSetup, waiting } from './sitting.ts';

/**
 * A sitting at its beginning, or where it was left.
 * @param handled what the journal says is answered or passed; those questions are not asked again
 * @param passed those of them known to be passes (a locked partner's are not known; then none)
 */
export function begin(
  setup: SittingSetup,
  place: Place | null,
  handled: Handled = nothingHandled,
  passed: Handled = nothingHandled,
): Sitting {
  const fits = place !== null && place.day === setup.day.number;
  const form = fits ? place.form : 'full';
  const path = fits && place.path !== null && place.path < setup.day.otherWays.length ? place.path : null;
  const script = rescript(setup, form, path);
  const fresh: Sitting = {
    setup,
    form,
    path,
    script,
    at: 0,
    block: 0,
    writing: false,
    changing: false,
    resuming: false,
    menu: false,
    choosing: false,
    looking: null,
    handled,
    passed,
    lists: noLists(setup.marked),
    opened: null,
    openedAt: 0,
    done: setup.alreadyDone,
    alone: null,
    again: false,
    wasRead: false,
    thanks: false,
    written: null,
    saved: false,
    openWhen: null,
  };
  if (setup.only !== undefined) return skipHandled({ ...fresh, at: firstQuestion(fresh) });
  const at = beforeItsMarks(fresh.script, startIndex(fresh, fits ? place.step : null));
  if (at <= 0) return fresh;
  const resumed = { ...fresh, at, resuming: true };
  if (!fits || script[at]?.id !== place.step) return skipHandled(resumed);
  const { block, writing, changing, again = false } = place;
  const exact = { ...resumed, block, writing, changing, again };
  return changing && script[at]?.kind === 'question' ? exact : skipHandled({ ...exact, changing: false });
}

/** What both opened is found among marks of this sitting, so a list left at its end begins again. */
function beforeItsMarks(script: readonly ScriptStep[], at: number): number {
  const step = script[at];
  return step?.kind === 'overlap' ? script.findIndex((one) => isOfSameList(one, step)) : at;
}

/** Where one partner's reflection begins. */
function firstQuestion({ script, setup: { only, from = 1 } }: Sitting): number {
  return Math.max(
    0,
    script.findIndex(({ id }) => id === `question/${from}/${only}`),
  );
}

/**
 * The step of that name. When the file has changed: the hand-over to the partner whose question it
 * was, else the first step of its kind, else the start.
 */
function placeIndex(script: readonly ScriptStep[], id: string): number {
  const find = (fits: (id: string) => boolean) => script.findIndex((step) => fits(step.id));
  const [kind, , partner] = id.split('/');
  const at = [
    find((one) => one === id),
    kind === 'question' ? find((one) => one === `hand-over/${partner}`) : -1,
    find((one) => kind !== 'question' && one.split('/')[0] === kind),
  ];
  return at.find((one) => one >= 0) ?? 0;
}

/**
 * The kept step; past the reflection with answers waiting, or without a place, the reflection; at the
 * end of a day that nobody has called done though nothing waits (the last answers came from
 * elsewhere), the opening.
 */
function startIndex(sitting: Sitting, id: string | null): number {
  const { script, handled, done } = sitting;
  const at = id === null ? 0 : placeIndex(script, id);
  const part = script[at]?.part;
  const left = waiting(sitting);
  const reflectionStart = script.findIndex((step) => step.part === 'reflection');
  if (done) return at;
  const over = part === 'opening' || part === 'farewell';
  if (over && left.a + left.b === 0) return isListStep(script[at]) ? at : firstOpening(script);
  if (over) return reflectionStart;
  if (id !== null || reflectionStart < 0) return at;
  return handled.a.size + handled.b.size > 0 ? reflectionStart : 0;
}
