import type { PartnerId } from '../model/couple.ts';
import type { Fact, Reply } from './asks.ts';
import { belongs } from './belongs.ts';
import { forward, goBack, skipHandled, withForm, withPath } from './moves.ts';
import { nextAsk } from './next-ask.ts';
import type { ScriptStep } from './script.ts';
import { answeredBy, type Handled, type Sitting, waiting } from './sitting.ts';

/** What a reply leads to. */
export type Step = { readonly sitting: Sitting; readonly facts: readonly Fact[] };

/** What follows from a reply. A reply that does not belong to the ask leaves all as it is. */
export function advance(sitting: Sitting, reply: Reply): Step {
  const step = sitting.script[sitting.at];
  const ask = nextAsk(sitting);
  if (step === undefined || ask === null || !belongs(ask, reply)) return keep(sitting);
  if (sitting.resuming) return keep(resumeReply(sitting, step, reply));
  if (reply.kind === 'back') return keep(goBack(sitting));
  switch (step.kind) {
    case 'arrival':
      return keep(forward(reply.kind === 'five' ? withForm(sitting, 'five') : sitting));
    case 'choose-path':
      return keep(forward(reply.kind === 'path' ? withPath(sitting, reply.path) : sitting));
    case 'read':
      if (reply.kind === 'stopped-at') return keep({ ...sitting, block: reply.block });
      return keep(forward(sitting));
    case 'stem':
      return stemReply(sitting, step, reply);
    case 'question':
      return questionReply(sitting, step, reply);
    case 'share':
      return shareReply(sitting, step.partner, reply);
    case 'open':
      return finish(openReply(sitting, reply), []);
    case 'before-you-begin':
    case 'step':
    case 'hand-over':
    case 'farewell':
      return keep(forward(sitting));
  }
}

function keep(sitting: Sitting, facts: readonly Fact[] = []): Step {
  return { sitting, facts };
}

function resumeReply(sitting: Sitting, step: ScriptStep, reply: Reply): Sitting {
  const awake = { ...sitting, resuming: false };
  if (reply.kind === 'go-on') return awake;
  const anew = { ...awake, block: 0, writing: false, changing: false };
  if (reply.kind === 'elsewhere') return { ...withForm(anew, 'full'), at: 0 };
  let at = sitting.at;
  while (sitting.script[at - 1]?.part === step.part) at -= 1;
  return skipHandled({ ...anew, at });
}

function stemReply(sitting: Sitting, step: Extract<ScriptStep, { kind: 'stem' }>, reply: Reply): Step {
  if (reply.kind === 'write') return keep({ ...sitting, writing: true });
  if (reply.kind === 'later') return keep({ ...sitting, writing: false });
  if (reply.kind === 'wrote' && reply.text.trim() !== '') {
    const { speaker: by, about, text: question } = step;
    return keep(forward(sitting), [{ kind: 'answer', by, about, question, text: reply.text, share: 'ours' }]);
  }
  return keep(forward(sitting));
}

function questionReply(
  sitting: Sitting,
  step: Extract<ScriptStep, { kind: 'question' }>,
  reply: Reply,
): Step {
  const { partner: by, about, text: question } = step;
  if (reply.kind === 'later') return keep(forward(sitting));
  if (reply.kind === 'wrote' && reply.text.trim() !== '') {
    const fact: Fact = { kind: 'answer', by, about, question, text: reply.text, share: 'mine' };
    const passed = withoutNumber(sitting.passed, by, about.index);
    return handledNow({ ...sitting, passed }, by, about.index, [fact]);
  }
  if (reply.kind !== 'pass') return keep(sitting);
  const passed = withNumber(sitting.passed, by, about.index);
  return handledNow({ ...sitting, passed }, by, about.index, [{ kind: 'pass', by, about, question }]);
}

function withNumber(handled: Handled, by: PartnerId, index: number): Handled {
  return { ...handled, [by]: new Set([...handled[by], index]) };
}

function withoutNumber(handled: Handled, by: PartnerId, index: number): Handled {
  return { ...handled, [by]: new Set([...handled[by]].filter((one) => one !== index)) };
}

/** The day is done as soon as both have answered or passed every question asked. */
function handledNow(sitting: Sitting, by: PartnerId, index: number, facts: readonly Fact[]): Step {
  const after = { ...sitting, handled: withNumber(sitting.handled, by, index) };
  return finish(forward(after), facts);
}

/** Past the reflection with nothing waiting, the day is done, once. */
function finish(sitting: Sitting, facts: readonly Fact[]): Step {
  const part = sitting.script[sitting.at]?.part;
  const left = waiting(sitting);
  const over = part !== 'reflection';
  if (sitting.done || !over || left.a + left.b > 0) return keep(sitting, facts);
  return keep({ ...sitting, done: true }, [...facts, { kind: 'done' }]);
}

function shareReply(sitting: Sitting, partner: PartnerId, reply: Reply): Step {
  if (reply.kind !== 'share') return keep(sitting);
  const open = answeredBy(sitting, partner).flatMap(({ index }) =>
    reply.open.includes(index) ? [index] : [],
  );
  return finish(forward(sitting), [{ kind: 'share', by: partner, open }]);
}

function openReply(sitting: Sitting, reply: Reply): Sitting {
  if (reply.kind === 'opened') {
    const opened = reply.questions;
    return opened.length === 0 ? forward(sitting) : { ...sitting, opened, openedAt: 0 };
  }
  const last = sitting.opened === null || sitting.openedAt + 1 >= sitting.opened.length;
  return last ? forward(sitting) : { ...sitting, openedAt: sitting.openedAt + 1 };
}
