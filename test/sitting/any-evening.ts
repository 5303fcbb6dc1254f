import * as fc from 'fast-check';
import { type PartnerId, partners } from '../../src/model/couple.ts';
import type { ActivityItem, Day, DayPlace, OwnSection } from '../../src/model/journey.ts';
import type { OpenedQuestion } from '../../src/sitting/ask-parts.ts';
import type { Ask } from '../../src/sitting/asks.ts';
import type { Fact, Reply } from '../../src/sitting/replies.ts';
import type { Handled } from '../../src/sitting/sitting.ts';
import { activity, dayWith, stem, step, text } from './given.ts';

/** Any day a file could hold, small. */
export const anyDay: fc.Arbitrary<Day> = fc
  .record({
    number: fc.integer({ min: 1, max: 4 }),
    learning: fc.constantFrom(null, 'Learn.'),
    why: fc.constantFrom(null, 'Why.'),
    beforeYouBegin: fc.constantFrom(null, 'Not if afraid.'),
    contentNote: fc.constantFrom(null, 'A note.'),
    afterQuestions: fc.constantFrom(null, 'Thank you.'),
    activity: fc.array(anyItem(), { maxLength: 4 }).map((items) => activity(...items)),
    fiveMinutes: fc.constantFrom(null, activity(stem('Tonight'))),
    otherWays: fc.constantFrom([], [{ label: 'Apart', activity: activity(step('Write', 5)) }]),
    questions: fc
      .integer({ min: 0, max: 4 })
      .map((count) => ['One?', 'Two?', 'Three?', 'Four?'].slice(0, count)),
    extras: fc.array(
      anyPlace().chain((after) =>
        fc.constantFrom<OwnSection>(
          { heading: 'Aside', markdown: 'A word.', after },
          { heading: 'From Before', markdown: 'Day 1.', after, before: { days: [1], minutes: 1 } },
        ),
      ),
      { maxLength: 2 },
    ),
  })
  .map(dayWith);

function anyItem(): fc.Arbitrary<ActivityItem> {
  return fc.constantFrom(stem('I feel'), step('Breathe', 3, true), step('Walk'), text('Sit down.'));
}

function anyPlace(): fc.Arbitrary<DayPlace> {
  return fc.constantFrom<DayPlace>('start', 'learning', 'why', 'activity', 'reflection');
}

/** What two people, and a power cut, may do at an ask: a reply, or a new start of the program. */
export type Move =
  | { readonly kind: 'reply'; readonly pick: number }
  | { readonly kind: 'restart'; readonly placeLost: boolean };

export const anyMoves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.record({ kind: fc.constant('reply' as const), pick: fc.nat(999) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const), placeLost: fc.boolean() }) },
  ),
  { minLength: 20, maxLength: 120 },
);

const opened: OpenedQuestion = {
  about: { part: 'question', index: 1 },
  question: 'One?',
  answers: [{ by: 'a', text: 'x' }],
};

/** The replies that move on come often enough that most evenings reach their end. */
const replies: readonly Reply[] = [
  { kind: 'go-on' },
  { kind: 'go-on' },
  { kind: 'go-on' },
  { kind: 'wrote', text: 'words' },
  { kind: 'wrote', text: 'words' },
  { kind: 'wrote', text: '  ' },
  { kind: 'pass' },
  { kind: 'later' },
  { kind: 'back' },
  { kind: 'back' },
  { kind: 'earlier' },
  { kind: 'each-alone' },
  { kind: 'stop' },
  { kind: 'five' },
  { kind: 'again' },
  { kind: 'read-again' },
  { kind: 'menu' },
  { kind: 'over' },
  { kind: 'write' },
  { kind: 'path', path: 0 },
  { kind: 'path', path: null },
  { kind: 'stopped-at', block: 2 },
  { kind: 'share', open: [] },
  { kind: 'share', open: [1, 2, 3, 4] },
  { kind: 'opened', questions: [] },
  { kind: 'opened', questions: [opened, opened] },
];

/** Half of the time a reply that belongs to the ask, else any at all. */
export function replyTo(ask: Ask, pick: number): Reply {
  const fitting = replies.filter((reply) => fits(ask, reply));
  const from = pick % 2 === 0 && fitting.length > 0 ? fitting : replies;
  return from[(pick >> 1) % from.length] ?? { kind: 'go-on' };
}

function fits(ask: Ask, reply: Reply): boolean {
  if (ask.kind === 'question' || ask.kind === 'write-stem')
    return ['wrote', 'pass', 'back', 'later'].includes(reply.kind);
  if (ask.kind === 'share') return ['share', 'back'].includes(reply.kind);
  if (ask.kind === 'open') return reply.kind === 'opened';
  if (ask.kind === 'earlier-words') return ['go-on', 'each-alone', 'back'].includes(reply.kind);
  return ['go-on', 'go-on', 'back', 'five', 'path', 'write', 'earlier'].includes(reply.kind);
}

/** What the journal would say of these facts: the last word on each question counts. */
export function known(facts: readonly Fact[]): { handled: Handled; passed: Handled; done: number } {
  const last = new Map<string, { by: PartnerId; index: number; kind: 'answer' | 'pass' }>();
  for (const fact of facts) {
    if ((fact.kind !== 'answer' && fact.kind !== 'pass') || fact.about.part !== 'question') continue;
    const { by, kind } = fact;
    last.set(`${by}${fact.about.index}`, { by, index: fact.about.index, kind });
  }
  const said = [...last.values()];
  const of = (by: PartnerId, kinds: readonly string[]) =>
    new Set(said.filter((one) => one.by === by && kinds.includes(one.kind)).map((one) => one.index));
  const handledBy = (kinds: readonly string[]): Handled => ({ a: of('a', kinds), b: of('b', kinds) });
  return {
    handled: handledBy(['answer', 'pass']),
    passed: handledBy(['pass']),
    done: facts.filter((fact) => fact.kind === 'done').length,
  };
}

/** Whose reflection an ask belongs to. */
export function privateTo(ask: Ask | null): PartnerId | null {
  if (ask?.kind === 'earlier-words') return ask.who;
  return ask?.kind === 'question' || ask?.kind === 'share' ? ask.partner : null;
}

export const sorted = (handled: Handled) => partners.map((one) => [...handled[one]].sort());
