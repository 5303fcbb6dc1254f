import { type PartnerId, whoBegins } from '../model/couple.ts';
import type { Form } from './asks.ts';
import { type ScriptStep, scriptFor } from './script.ts';
import { answeredBy, type Sitting, type SittingSetup, waiting } from './sitting.ts';

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

export function forward(sitting: Sitting): Sitting {
  return skipHandled({ ...sitting, at: sitting.at + 1, block: 0, writing: false, changing: false });
}

/** The sitting at its last words: enough has been opened for tonight. */
export function atFarewell(sitting: Sitting): Sitting {
  return { ...sitting, at: sitting.script.length - 1 };
}

/**
 * Questions already answered or passed are not asked again; a partner with none left is not handed
 * to, and then not asked what to open either, because the other one holds the keyboard.
 */
export function skipHandled(sitting: Sitting): Sitting {
  let at = sitting.at;
  for (let step = sitting.script[at]; isSkipped(sitting, step); step = sitting.script[at]) {
    at += 1;
    if (step?.kind !== 'hand-over') continue;
    while (privateTo(sitting.script[at]) === step.partner) at += 1;
  }
  return at === sitting.at ? sitting : { ...sitting, at, block: 0, writing: false };
}

/** Whose eyes alone a step is for. */
function privateTo(step: ScriptStep | undefined): PartnerId | null {
  return step?.kind === 'question' || step?.kind === 'share' ? step.partner : null;
}

function isSkipped(sitting: Sitting, step: ScriptStep | undefined): boolean {
  if (step?.kind === 'question') return sitting.handled[step.partner].has(step.about.index);
  if (step?.kind === 'hand-over') return waiting(sitting)[step.partner] === 0;
  if (step?.kind === 'share') return answeredBy(sitting, step.partner).length === 0;
  if (step?.kind === 'open') return !sitting.done && waiting(sitting).a + waiting(sitting).b > 0;
  return false;
}

/**
 * To the step before, also to a question just answered, to change it; but into nobody's reflection
 * from outside it: not across a hand-over, and not from what both read after it.
 */
export function goBack(sitting: Sitting): Sitting {
  if (sitting.writing) return { ...sitting, writing: false };
  if (sitting.script[sitting.at]?.kind === 'open') {
    return sitting.openedAt > 0 ? { ...sitting, openedAt: sitting.openedAt - 1 } : sitting;
  }
  const here = privateTo(sitting.script[sitting.at]);
  for (let at = sitting.at - 1; at >= 0; at -= 1) {
    const step = sitting.script[at];
    if (step === undefined || step.kind === 'hand-over' || privateTo(step) !== here) return sitting;
    const changing = step.kind === 'question' && isSkipped(sitting, step);
    if (changing || !isSkipped(sitting, step)) return { ...sitting, at, block: 0, changing };
  }
  return sitting;
}
