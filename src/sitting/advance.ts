import type { PartnerId } from '../model/couple.ts';
import { belongs } from './belongs.ts';
import { metList, showedList, toLookOver, tookMarks } from './lists.ts';
import { earlierFrom, lookedReply } from './looking-back.ts';
import {
  atFarewell,
  canChooseWay,
  firstOpening,
  forward,
  goBack,
  partAgain,
  pastList,
  skipHandled,
  wayTaken,
  withForm,
  withPath,
} from './moves.ts';
import { nextAsk } from './next-ask.ts';
import type { Fact, Reply } from './replies.ts';
import type { ScriptStep } from './script.ts';
import { answeredBy, type Handled, type Sitting, waiting } from './sitting.ts';

/** What a reply leads to. */
export type Step = { readonly sitting: Sitting; readonly facts: readonly Fact[] };

/** What follows from a reply. A reply that does not belong to the ask leaves all as it is. */
export function advance(given: Sitting, reply: Reply): Step {
  const step = given.script[given.at];
  const ask = nextAsk(given);
  if (step === undefined || ask === null || !belongs(ask, reply)) return keep(given);
  const sitting: Sitting = { ...given, thanks: false };
  if (sitting.menu) return keep(menuReply(sitting, reply));
  if (reply.kind === 'menu') return keep({ ...sitting, menu: true });
  if (sitting.resuming) return keep(resumeReply(sitting, reply));
  if (reply.kind === 'back') return keep(goBack(sitting));
  if (reply.kind === 'other-way') return keep({ ...sitting, choosing: canChooseWay(sitting) });
  if (reply.kind === 'earlier') return keep(lookingBack(sitting));
  if (sitting.looking !== null && ask.kind === 'earlier-words')
    return keep(lookedReply(sitting, sitting.looking, reply));
  if (sitting.choosing) return keep(reply.kind === 'path' ? wayTaken(sitting, reply.path) : sitting);
  switch (ask.kind) {
    case 'written-stem':
      return keep({ ...sitting, written: null });
    case 'hand-over': {
      const taken = { ...sitting, alone: ask.to, saved: false };
      return keep(step.kind === 'hand-over' ? forward(taken) : taken);
    }
    case 'call-back':
      return keep({ ...sitting, alone: null, saved: false });
    case 'open-when':
      if (reply.kind === 'later') return keep({ ...atFarewell(sitting), openWhen: 'together' });
      return keep({ ...sitting, openWhen: 'now' });
    default:
      return stepReply(sitting, step, reply);
  }
}

function lookingBack(sitting: Sitting): Sitting {
  const of = earlierFrom(sitting);
  return { ...sitting, looking: of === null ? null : { of, alone: [] } };
}

function stepReply(sitting: Sitting, step: ScriptStep, reply: Reply): Step {
  switch (step.kind) {
    case 'arrival':
      return keep(arrivalReply(sitting, reply));
    case 'choose-path':
      return keep(forward(reply.kind === 'path' ? withPath(sitting, reply.path) : sitting));
    case 'read':
      if (reply.kind === 'stopped-at') return keep({ ...sitting, block: reply.block });
      return keep(forward(sitting));
    case 'stem':
      return stemReply(sitting, step, reply);
    case 'step':
      return activityStepReply(sitting, step.writes, reply);
    case 'question':
      return questionReply(sitting, step, reply);
    case 'share':
      return shareReply(sitting, step.partner, reply);
    case 'list':
      return keep(listReply(metList(sitting, step.list), reply));
    case 'mark':
      return markReply(sitting, step, reply);
    case 'overlap':
      return finish(overlapReply(sitting, step.list, reply), []);
    case 'open':
      return finish(openReply(sitting, reply), []);
    case 'before-you-begin':
    case 'from-before':
    case 'hand-over':
    case 'farewell':
      return keep(forward(sitting));
  }
}

function listReply(sitting: Sitting, reply: Reply): Sitting {
  return reply.kind === 'pass' ? { ...pastList(sitting), thanks: true } : forward(sitting);
}

/** A list that was passed looks like one that was marked: in what is kept, and in what follows. */
function markReply(sitting: Sitting, step: Extract<ScriptStep, { kind: 'mark' }>, reply: Reply): Step {
  const { partner: by, list, lines } = step;
  if (reply.kind === 'later') return keep(forward(sitting));
  if (reply.kind !== 'marked' && reply.kind !== 'pass') return keep(sitting);
  const marks = lines.map((_, at) => (reply.kind === 'marked' ? (reply.marks[at] ?? null) : null));
  const after = forward(tookMarks(sitting, by, list));
  return keep(toLookOver(after, by), [{ kind: 'marks', by, list, lines, marks }]);
}

function overlapReply(sitting: Sitting, list: number, reply: Reply): Sitting {
  return reply.kind === 'overlapped' ? showedList(sitting, list, reply.lines) : forward(sitting);
}

function arrivalReply(sitting: Sitting, reply: Reply): Sitting {
  const wasRead = reply.kind === 'go-on' && reply.read === true;
  return forward({ ...(reply.kind === 'five' ? withForm(sitting, 'five') : sitting), wasRead });
}

function keep(sitting: Sitting, facts: readonly Fact[] = []): Step {
  return { sitting, facts };
}

function resumeReply(sitting: Sitting, reply: Reply): Sitting {
  const awake = { ...sitting, resuming: false };
  const anew = { ...awake, block: 0, writing: false, changing: false };
  const toOpening = firstOpening(awake.script);
  switch (reply.kind) {
    case 'read-again':
      return { ...anew, at: Math.max(0, firstReading(anew)) };
    case 'again':
      return isFinished(sitting) ? { ...withForm(anew, 'full'), at: 0 } : partAgain(awake);
    default:
      return isFinished(sitting) ? skipHandled({ ...anew, at: toOpening }) : awake;
  }
}

/** On a finished day one goes on to what was opened, and begins the whole day again. */
function isFinished(sitting: Sitting): boolean {
  const ask = nextAsk(sitting);
  return ask?.kind === 'resume' && ask.finished;
}

function firstReading({ script }: Sitting): number {
  return script.findIndex(({ part }) => part === 'reading');
}

/** Whatever begins the day again goes past its card: the choice is made. */
function menuReply(sitting: Sitting, reply: Reply): Sitting {
  const closed = { ...sitting, menu: false };
  if (reply.kind !== 'over' && reply.kind !== 'five') return closed;
  const start = {
    ...closed,
    resuming: false,
    at: 0,
    block: 0,
    writing: false,
    changing: false,
  };
  return forward(withForm(start, reply.kind === 'five' ? 'five' : 'full'));
}

function stemReply(sitting: Sitting, step: Extract<ScriptStep, { kind: 'stem' }>, reply: Reply): Step {
  if (reply.kind === 'write') return keep({ ...sitting, writing: true });
  if (reply.kind === 'later') return keep({ ...sitting, writing: false });
  if (reply.kind === 'pass') return keep({ ...forward(sitting), thanks: true });
  if (reply.kind !== 'wrote' || reply.text.trim() === '') return keep(forward(sitting));
  const { speaker: by, about, text: question } = step;
  const fact: Fact = { kind: 'answer', by, about, question, text: reply.text, share: 'ours' };
  return keep({ ...forward(sitting), written: { at: sitting.at, words: reply.text } }, [fact]);
}

/** What is written together leads back to its step, which may ask for more than that. */
function activityStepReply(sitting: Sitting, writes: boolean, reply: Reply): Step {
  if (reply.kind === 'write') return keep({ ...sitting, writing: writes });
  if (reply.kind === 'pass') return keep({ ...forward(sitting), thanks: true });
  if (!writes || !sitting.writing) return keep(forward(sitting));
  const after = { ...sitting, writing: false };
  if (reply.kind !== 'wrote' || !hasWords(reply.text)) return keep(after);
  return keep(after, [{ kind: 'note', text: reply.text }]);
}

function questionReply(
  sitting: Sitting,
  step: Extract<ScriptStep, { kind: 'question' }>,
  reply: Reply,
): Step {
  const { partner: by, about, text: question } = step;
  if (reply.kind === 'later') {
    const saved = sitting.saved || hasWords(reply.text);
    return keep(forward({ ...sitting, saved }));
  }
  if (reply.kind === 'wrote' && hasWords(reply.text)) {
    const fact: Fact = { kind: 'answer', by, about, question, text: reply.text, share: 'mine' };
    const passed = withoutNumber(sitting.passed, by, about.index);
    return handledNow({ ...sitting, passed }, by, about.index, [fact]);
  }
  if (reply.kind !== 'pass') return keep(sitting);
  const passed = withNumber(sitting.passed, by, about.index);
  const draft = reply.text !== undefined && hasWords(reply.text) ? { draft: reply.text } : {};
  return handledNow({ ...sitting, passed }, by, about.index, [
    { kind: 'pass', by, about, question, ...draft },
  ]);
}

function hasWords(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

function withNumber(handled: Handled, by: PartnerId, index: number): Handled {
  return { ...handled, [by]: new Set([...handled[by], index]) };
}

function withoutNumber(handled: Handled, by: PartnerId, index: number): Handled {
  return { ...handled, [by]: new Set([...handled[by]].filter((one) => one !== index)) };
}

/** The day is done as soon as both have answered or passed every question asked. */
function handledNow(sitting: Sitting, by: PartnerId, index: number, facts: readonly Fact[]): Step {
  const after = { ...sitting, handled: withNumber(sitting.handled, by, index), saved: true };
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
  const answered = answeredBy(sitting, partner).map(({ index }) => index);
  const open = answered.filter((index) => reply.open.includes(index));
  const kept = reply.keep ?? answered;
  const keeping = answered.filter((index) => kept.includes(index) && !open.includes(index));
  return finish(forward(sitting), [{ kind: 'share', by: partner, open, keep: keeping }]);
}

function openReply(sitting: Sitting, reply: Reply): Sitting {
  if (reply.kind === 'opened') {
    const opened = reply.questions;
    return opened.length === 0 ? forward({ ...sitting, opened }) : { ...sitting, opened, openedAt: 0 };
  }
  const last = sitting.opened === null || sitting.openedAt + 1 >= sitting.opened.length;
  return last ? forward(sitting) : { ...sitting, openedAt: sitting.openedAt + 1 };
}
