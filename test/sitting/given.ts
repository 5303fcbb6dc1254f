import type { Couple } from '../../src/model/couple.ts';
import type { Activity, ActivityItem, Day } from '../../src/model/journey.ts';
import { advance } from '../../src/sitting/advance.ts';
import type { Ask } from '../../src/sitting/asks.ts';
import { begin } from '../../src/sitting/begin.ts';
import { nextAsk } from '../../src/sitting/next-ask.ts';
import type { Fact, Reply } from '../../src/sitting/replies.ts';
import type { Handled, Sitting, SittingSetup } from '../../src/sitting/sitting.ts';

export const couple: Couple = { names: { a: 'Ana', b: 'Ben' }, starts: 'a' };

export const stem = (text: string): ActivityItem => ({ kind: 'stem', text });
export const step = (text: string, minutes: number | null = null, each = false): ActivityItem => ({
  kind: 'step',
  text,
  minutes,
  each,
});
export const text = (markdown: string): ActivityItem => ({ kind: 'text', markdown });
export const activity = (...items: ActivityItem[]): Activity => ({ minutes: [20, 30], items });

/** A day with two questions, a learning, a why and two stems; parts can be changed. */
export function dayWith(parts: Partial<Day> = {}): Day {
  return {
    number: 1,
    title: 'The first',
    week: 1,
    authored: true,
    beforeYouBegin: null,
    contentNote: null,
    learning: 'What we learn.',
    why: 'Why it matters.',
    activity: activity(stem('I feel close when'), stem('I need')),
    otherWays: [],
    fiveMinutes: null,
    questions: ['First question?', 'Second question?'],
    afterQuestions: null,
    sources: null,
    extras: [],
    ...parts,
  };
}

/** A day with everything a day can have. */
export const fullDay = dayWith({
  beforeYouBegin: 'Not for you two now if one of you is afraid.',
  contentNote: 'Today touches on loss.',
  activity: activity(
    text('Sit down.'),
    stem('I feel close when'),
    step('Breathe', 3, true),
    step('Walk', 5),
    stem('I need'),
  ),
  otherWays: [{ label: 'Apart', activity: activity(step('Write a note', 5), stem('From here I')) }],
  fiveMinutes: activity(stem('Tonight I')),
  questions: ['One?', 'Two?', 'Three?', 'Four?'],
  afterQuestions: 'Thank each other.',
  extras: [
    { heading: 'Start', markdown: 'Light a candle.', after: 'start' },
    { heading: 'Aside', markdown: 'A word.', after: 'learning' },
    { heading: 'More', markdown: 'Another.', after: 'why' },
    { heading: 'Then', markdown: 'Rest.', after: 'activity' },
    { heading: 'Last', markdown: 'A breath.', after: 'reflection' },
  ],
});

export function setupOf(day: Day = dayWith(), more: Partial<SittingSetup> = {}): SittingSetup {
  return { day, couple, sameDate: false, alreadyDone: false, ...more };
}

/** What a terminal would reply: the shortest way on. */
export function onward(ask: Ask): Reply {
  switch (ask.kind) {
    case 'question':
      return { kind: 'wrote', text: `${ask.partner} to ${ask.about.index}` };
    case 'share':
      return { kind: 'share', open: ask.answered.map(({ index }) => index) };
    case 'open':
      return { kind: 'opened', questions: [] };
    case 'choose-path':
      return ask.ways.length < 2 ? { kind: 'go-on' } : { kind: 'path', path: null };
    case 'write-stem':
      return { kind: 'wrote', text: 'aloud, on paper' };
    default:
      return { kind: 'go-on' };
  }
}

/** A few letters for an ask, so that a whole sitting reads as a line. */
export function short(ask: Ask | null): string {
  if (ask === null) return 'over';
  switch (ask.kind) {
    case 'read':
      return `read ${ask.section.kind === 'own' ? ask.section.heading : ask.section.kind}`;
    case 'stem':
    case 'write-stem':
      return `${ask.kind} ${ask.count.index} ${ask.speaker}`;
    case 'step':
      return `step ${ask.count.index} ${ask.turn?.speaker ?? 'both'}`;
    case 'hand-over':
      return `hand-over ${ask.to}`;
    case 'call-back':
      return `call-back ${ask.away}`;
    case 'question':
      return `question ${ask.about.index} ${ask.partner}`;
    case 'share':
      return `share ${ask.partner}: ${ask.answered.map(({ index }) => index).join(' ')}`.trimEnd();
    case 'opened':
      return `opened ${ask.question.about.index}`;
    case 'resume':
      return `resume ${ask.part} ${ask.count?.index ?? '-'} ${ask.partner ?? '-'}`;
    case 'farewell':
      return `farewell ${ask.done ? 'done' : `waiting ${ask.waiting.a} ${ask.waiting.b}`}`;
    default:
      return ask.kind;
  }
}

/** Replies one after the other; what came of them. */
export function replied(
  from: Sitting,
  ...replies: readonly Reply[]
): { sitting: Sitting; facts: readonly Fact[] } {
  const facts: Fact[] = [];
  let sitting = from;
  for (const reply of replies) {
    const next = advance(sitting, reply);
    facts.push(...next.facts);
    sitting = next.sitting;
  }
  return { sitting, facts };
}

/** Walks on by `choose` until the sitting is over, or at an ask that reads like `until`. */
export function walkOn(
  from: Sitting,
  until: string | null = null,
  choose: (ask: Ask) => Reply = onward,
): { sitting: Sitting; facts: readonly Fact[]; asks: readonly string[] } {
  const facts: Fact[] = [];
  const asks: string[] = [];
  let sitting = from;
  for (let count = 0; count < 500; count += 1) {
    const ask = nextAsk(sitting);
    if (ask === null || short(ask) === until) return { sitting, facts, asks };
    asks.push(short(ask));
    const next = advance(sitting, choose(ask));
    facts.push(...next.facts);
    sitting = next.sitting;
  }
  throw new Error(`never came to ${until ?? 'an end'}: ${asks.slice(-5).join(', ')}`);
}

/** A sitting walked from its beginning to the ask that reads like this. */
export function at(ask: string, setup: SittingSetup = setupOf(), choose?: (ask: Ask) => Reply): Sitting {
  return walkOn(begin(setup, null), ask, choose).sitting;
}

export const handledOf = (a: readonly number[], b: readonly number[]): Handled => ({
  a: new Set(a),
  b: new Set(b),
});
