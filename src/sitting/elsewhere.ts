import { type PartnerId, partners } from '../model/couple.ts';
import { skipHandled } from './moves.ts';
import type { Handled, Sitting } from './sitting.ts';

/** What was answered or passed elsewhere meanwhile is known before these come. */
const asksOne: ReadonlySet<string> = new Set(['hand-over', 'question', 'share']);

/** Whether the sitting is about to ask one of the two alone. */
export function isAloneNext({ script, at, resuming }: Sitting): boolean {
  return !resuming && asksOne.has(script[at]?.kind ?? '');
}

/** Whether the journal holds answers or passes that the sitting does not know of. */
export function isBehind({ handled }: Sitting, kept: Handled): boolean {
  return partners.some((one) => [...kept[one]].some((index) => !handled[one].has(index)));
}

/**
 * The sitting with what was answered or passed elsewhere: that is not asked again. A question its author
 * went back to is asked all the same.
 */
export function withElsewhere(sitting: Sitting, kept: Handled, passed: Handled): Sitting {
  const all = (known: Handled, more: Handled): Handled => {
    const of = (one: PartnerId) => new Set([...known[one], ...more[one]]);
    return { a: of('a'), b: of('b') };
  };
  const next = { ...sitting, handled: all(sitting.handled, kept), passed: all(sitting.passed, passed) };
  return sitting.changing || sitting.again ? next : skipHandled(next);
}
