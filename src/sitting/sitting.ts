import type { Couple, PartnerId } from '../model/couple.ts';
import { type Form, questionsAsked } from '../model/forms.ts';
import type { Day } from '../model/journey.ts';
import type { OpenedQuestion, SittingPart } from './ask-parts.ts';
import type { AskedAgain, Looking } from './earlier.ts';
import type { ListsState } from './lists.ts';
import type { Place } from './place.ts';
import type { ScriptStep } from './script.ts';

/**
 * A sitting: one run through a day, possibly over several starts of the program.
 *
 * `nextAsk(sitting)` says what to ask now, `advance(sitting, reply)` what follows from a reply: the
 * sitting after it and the facts to keep. Both are pure; resuming is `begin()` with what was kept.
 */
export type Sitting = {
  readonly setup: SittingSetup;
  readonly form: Form;
  readonly path: number | null;
  readonly script: readonly ScriptStep[];
  /** Index into `script`; its length when the sitting is over. */
  readonly at: number;
  readonly block: number;
  readonly writing: boolean;
  /** A question already answered or passed is asked again, because its author went back to it. */
  readonly changing: boolean;
  readonly resuming: boolean;
  /** The menu is open; closing it goes on as before. */
  readonly menu: boolean;
  /** The ways are offered again on the way; going back goes on as before. */
  readonly choosing: boolean;
  /** What was said on earlier days is looked at; going back goes on as before. */
  readonly looking: Looking | null;
  readonly handled: Handled;
  readonly passed: Handled;
  readonly lists: ListsState;
  readonly opened: readonly OpenedQuestion[] | null;
  readonly openedAt: number;
  readonly done: boolean;
  /** Who has the keyboard to themselves; null while both may see the screen. */
  readonly alone: PartnerId | null;
  /** One partner goes through their questions once more, the answered ones too. */
  readonly again: boolean;
  /** The day's text was read as a whole before it began, so its pages do not come again. */
  readonly wasRead: boolean;
  /** Something was passed aloud just now. */
  readonly thanks: boolean;
  /** A sentence that was just written down, at which step of the script. */
  readonly written: { readonly at: number; readonly words: string } | null;
  /** Something was kept since the keyboard last changed hands. */
  readonly saved: boolean;
  /** Reflecting alone: whether to open now or when both are there; null until it is said. */
  readonly openWhen: 'now' | 'together' | null;
};

/** For each partner, the numbers of the questions answered or passed. */
export type Handled = Readonly<Record<PartnerId, ReadonlySet<number>>>;

export type SittingSetup = {
  readonly day: Day;
  readonly couple: Couple;
  /** The couple finished another day on this same calendar day. */
  readonly sameDate: boolean;
  /** The day is already done (it is being walked again). */
  readonly alreadyDone: boolean;
  /** Only this partner's reflection; without it, the whole day with both. */
  readonly only?: PartnerId;
  /** The number of the question their reflection begins at; the first when it is not given. */
  readonly from?: number;
  /** False where nothing of the sitting is kept, so that nothing says it was. */
  readonly keeps?: boolean;
  /** Sentences and questions of the day that were asked before in the same words. */
  readonly askedBefore?: readonly AskedAgain[];
  /** Five minutes were asked for. */
  readonly wantsFive?: boolean;
  /** Whose marks of the day's lists wait. */
  readonly marked?: Handled;
};

export const nothingHandled: Handled = { a: new Set(), b: new Set() };

/** Where the sitting stands, to be kept. */
export function placeOf(sitting: Sitting): Place {
  const step = sitting.script[sitting.at]?.id ?? 'farewell';
  const { form, path, block, writing, changing, again } = sitting;
  return { day: sitting.setup.day.number, form, path, step, block, writing, changing, again };
}

/** How many of the questions asked wait for each partner. */
export function waiting(sitting: Sitting): Readonly<Record<PartnerId, number>> {
  const asked = questionsAsked(sitting.setup.day, sitting.form);
  const count = (partner: PartnerId) => asked.filter((_, at) => !sitting.handled[partner].has(at + 1)).length;
  return { a: count('a'), b: count('b') };
}

export function answeredBy(sitting: Sitting, partner: PartnerId) {
  return questionsAsked(sitting.setup.day, sitting.form).flatMap((question, at) => {
    const index = at + 1;
    const answered = sitting.handled[partner].has(index) && !sitting.passed[partner].has(index);
    return answered ? [{ index, question }] : [];
  });
}

/** Whose eyes alone a step is for; null when both may see it. */
export function privateTo(step: ScriptStep | undefined): PartnerId | null {
  const isPrivate = step?.kind === 'question' || step?.kind === 'share' || step?.kind === 'mark';
  return isPrivate ? step.partner : null;
}

/** The part the sitting is in, for a line that says where one stopped. */
export function partOf(sitting: Sitting): SittingPart {
  return sitting.script[sitting.at]?.part ?? 'farewell';
}
