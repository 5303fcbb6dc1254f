import { type Couple, type PartnerId, partnerOf, whoBegins } from '../model/couple.ts';
import type { Day, Minutes } from '../model/journey.ts';
import type { Ask, Fact, Form, OpenedQuestion, Reply, SittingPart } from './asks.ts';
import { belongs } from './belongs.ts';
import type { Place } from './place.ts';
import { questionsAsked, type ScriptStep, scriptFor } from './script.ts';

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
  readonly handled: Handled;
  readonly passed: Handled;
  readonly opened: readonly OpenedQuestion[] | null;
  readonly openedAt: number;
  readonly done: boolean;
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
};

/** What a reply leads to. */
export type Step = { readonly sitting: Sitting; readonly facts: readonly Fact[] };

export const nothingHandled: Handled = { a: new Set(), b: new Set() };

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
    handled,
    passed,
    opened: null,
    openedAt: 0,
    done: setup.alreadyDone,
  };
  if (setup.only !== undefined) return skipHandled(fresh);
  const at = startIndex(fresh, fits ? place.step : null);
  if (at <= 0) return fresh;
  const resumed = { ...fresh, at, resuming: true };
  if (!fits || script[at]?.id !== place.step) return skipHandled(resumed);
  const { block, writing, changing } = place;
  const exact = { ...resumed, block, writing, changing };
  return changing && script[at]?.kind === 'question' ? exact : skipHandled({ ...exact, changing: false });
}

/** Where the sitting stands, to be kept. */
export function placeOf(sitting: Sitting): Place {
  const step = sitting.script[sitting.at]?.id ?? 'farewell';
  const { form, path, block, writing, changing } = sitting;
  return { day: sitting.setup.day.number, form, path, step, block, writing, changing };
}

/** What to ask now; null when the sitting is over. */
export function nextAsk(sitting: Sitting): Ask | null {
  const step = sitting.script[sitting.at];
  if (step === undefined) return null;
  if (sitting.resuming) return resumeAsk(step);
  switch (step.kind) {
    case 'arrival':
      return arrivalAsk(sitting);
    case 'before-you-begin':
      return { kind: 'before-you-begin', markdown: step.markdown };
    case 'choose-path': {
      const { contentNote, otherWays } = sitting.setup.day;
      return { kind: 'choose-path', note: contentNote, labels: otherWays.map((way) => way.label) };
    }
    case 'read':
      return { kind: 'read', section: step.section, markdown: step.markdown, from: sitting.block };
    case 'stem':
      return stemAsk(sitting, step);
    case 'step':
      return stepAsk(step);
    case 'hand-over':
      return { kind: 'hand-over', to: step.partner, from: partnerOf(step.partner), first: step.first };
    case 'question': {
      const { text, about, count, partner } = step;
      return { kind: 'question', text, about, count, partner };
    }
    case 'share':
      return { kind: 'share', partner: step.partner, answered: answeredBy(sitting, step.partner) };
    case 'open':
      return openAsk(sitting);
    case 'farewell':
      return farewellAsk(sitting);
  }
}

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

/** The sitting at its last words: enough has been opened for tonight. */
export function atFarewell(sitting: Sitting): Sitting {
  return { ...sitting, at: sitting.script.length - 1 };
}

/** How many of the questions asked wait for each partner. */
export function waiting(sitting: Sitting): Readonly<Record<PartnerId, number>> {
  const asked = questionsAsked(sitting.setup.day, sitting.form);
  const count = (partner: PartnerId) => asked.filter((_, at) => !sitting.handled[partner].has(at + 1)).length;
  return { a: count('a'), b: count('b') };
}

function keep(sitting: Sitting, facts: readonly Fact[] = []): Step {
  return { sitting, facts };
}

function rescript(setup: SittingSetup, form: Form, path: number | null): readonly ScriptStep[] {
  const begins = whoBegins(setup.couple, setup.day.number);
  return scriptFor({ day: setup.day, begins, form, path, only: setup.only ?? null });
}

function withForm(sitting: Sitting, form: Form): Sitting {
  return { ...sitting, form, script: rescript(sitting.setup, form, sitting.path) };
}

function withPath(sitting: Sitting, path: number | null): Sitting {
  return { ...sitting, path, script: rescript(sitting.setup, sitting.form, path) };
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
  if (over && left.a + left.b === 0) return script.findIndex((step) => step.kind === 'open');
  if (over) return reflectionStart;
  if (id !== null || reflectionStart < 0) return at;
  return handled.a.size + handled.b.size > 0 ? reflectionStart : 0;
}

function forward(sitting: Sitting): Sitting {
  return skipHandled({ ...sitting, at: sitting.at + 1, block: 0, writing: false, changing: false });
}

/**
 * Questions already answered or passed are not asked again; a partner with none left is not handed
 * to, and then not asked what to open either, because the other one holds the keyboard.
 */
function skipHandled(sitting: Sitting): Sitting {
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
function goBack(sitting: Sitting): Sitting {
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

function resumeAsk(step: ScriptStep): Ask {
  const partner = 'partner' in step ? step.partner : 'speaker' in step ? step.speaker : null;
  return { kind: 'resume', part: step.part, count: 'count' in step ? step.count : null, partner };
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

function arrivalAsk({ setup, form }: Sitting): Ask {
  const { day, sameDate } = setup;
  const minutes: Minutes | null = form === 'five' ? [5, 5] : day.activity.minutes;
  return { kind: 'arrival', day: day.number, minutes, hasFiveMinutes: day.fiveMinutes !== null, sameDate };
}

function stemAsk(sitting: Sitting, step: Extract<ScriptStep, { kind: 'stem' }>): Ask {
  const { text, count, speaker, first, about } = step;
  const listener = partnerOf(speaker);
  if (sitting.writing) return { kind: 'write-stem', text, about, count, speaker, listener };
  return { kind: 'stem', text, count, speaker, listener, first };
}

function stepAsk(step: Extract<ScriptStep, { kind: 'step' }>): Ask {
  const { text, count, minutes, speaker, first } = step;
  const turn = speaker === null ? null : { speaker, listener: partnerOf(speaker), first };
  return { kind: 'step', text, count, minutes, turn };
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

function answeredBy(sitting: Sitting, partner: PartnerId) {
  return questionsAsked(sitting.setup.day, sitting.form).flatMap((question, at) => {
    const index = at + 1;
    const answered = sitting.handled[partner].has(index) && !sitting.passed[partner].has(index);
    return answered ? [{ index, question }] : [];
  });
}

function shareReply(sitting: Sitting, partner: PartnerId, reply: Reply): Step {
  if (reply.kind !== 'share') return keep(sitting);
  const open = answeredBy(sitting, partner).flatMap(({ index }) =>
    reply.open.includes(index) ? [index] : [],
  );
  return finish(forward(sitting), [{ kind: 'share', by: partner, open }]);
}

function openAsk(sitting: Sitting): Ask {
  const { opened, openedAt } = sitting;
  const question = opened?.[openedAt];
  if (opened === null || question === undefined) return { kind: 'open', day: sitting.setup.day.number };
  return { kind: 'opened', question, count: { index: openedAt + 1, total: opened.length } };
}

function openReply(sitting: Sitting, reply: Reply): Sitting {
  if (reply.kind === 'opened') {
    const opened = reply.questions;
    return opened.length === 0 ? forward(sitting) : { ...sitting, opened, openedAt: 0 };
  }
  const last = sitting.opened === null || sitting.openedAt + 1 >= sitting.opened.length;
  return last ? forward(sitting) : { ...sitting, openedAt: sitting.openedAt + 1 };
}

function farewellAsk(sitting: Sitting): Ask {
  const { setup, done } = sitting;
  return { kind: 'farewell', day: setup.day.number, done, waiting: waiting(sitting) };
}

/** The part the sitting is in, for a line that says where one stopped. */
export function partOf(sitting: Sitting): SittingPart {
  return sitting.script[sitting.at]?.part ?? 'farewell';
}
