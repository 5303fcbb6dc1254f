import { describe, expect, it } from 'vitest';
import { advance } from '../../src/sitting/advance.ts';
import type { Ask } from '../../src/sitting/asks.ts';
import { begin } from '../../src/sitting/begin.ts';
import { canGoBack } from '../../src/sitting/moves.ts';
import { nextAsk } from '../../src/sitting/next-ask.ts';
import type { Reply } from '../../src/sitting/replies.ts';
import { partOf, waiting } from '../../src/sitting/sitting.ts';
import {
  activity,
  at,
  dayWith,
  fullDay,
  handledOf,
  onward,
  replied,
  setupOf,
  short,
  stem,
  step,
  walkOn,
} from './given.ts';

const goOn: Reply = { kind: 'go-on' };
const back: Reply = { kind: 'back' };
const pass: Reply = { kind: 'pass' };
const later: Reply = { kind: 'later' };
const wrote = (text: string): Reply => ({ kind: 'wrote', text });

/** Passes on every question of one partner, writes to those of the other. */
const passing =
  (partner: string) =>
  (ask: Ask): Reply =>
    ask.kind === 'question' && ask.partner === partner ? pass : onward(ask);

/** Puts off every question of one partner. */
const puttingOff =
  (partner: string) =>
  (ask: Ask): Reply =>
    ask.kind === 'question' && ask.partner === partner ? later : onward(ask);

describe('the order of an evening', () => {
  it('goes from arrival through reading, activity and both reflections to the farewell', () => {
    expect(walkOn(begin(setupOf(), null)).asks).toEqual([
      'arrival',
      'before-you-begin',
      'read learning',
      'read why',
      'stem 1 a',
      'stem 1 b',
      'stem 2 b',
      'stem 2 a',
      'hand-over a',
      'question 1 a',
      'question 2 a',
      'share a: 1 2',
      'hand-over b',
      'question 1 b',
      'question 2 b',
      'share b: 1 2',
      'call-back a',
      'open',
      'farewell done',
    ]);
  });

  it('shows every part a day can have, in its place', () => {
    expect(walkOn(begin(setupOf(fullDay), null)).asks).toEqual([
      'arrival',
      'before-you-begin',
      'choose-path',
      'read Start',
      'read learning',
      'read Aside',
      'read why',
      'read More',
      'read activity',
      'stem 1 a',
      'stem 1 b',
      'step 1 a',
      'step 1 b',
      'step 2 both',
      'stem 2 b',
      'stem 2 a',
      'read Then',
      'read Last',
      ...['hand-over a', 'question 1 a', 'question 2 a', 'question 3 a', 'question 4 a', 'share a: 1 2 3 4'],
      ...['hand-over b', 'question 1 b', 'question 2 b', 'question 3 b', 'question 4 b', 'share b: 1 2 3 4'],
      'call-back a',
      'read after-questions',
      'open',
      'farewell done',
    ]);
  });

  it('lets the other begin on even days', () => {
    const asks = walkOn(begin(setupOf(dayWith({ number: 2 })), null)).asks;
    expect(asks.filter((one) => /^(stem|hand-over)/.test(one))).toEqual([
      ...['stem 1 b', 'stem 1 a', 'stem 2 a', 'stem 2 b'],
      ...['hand-over b', 'hand-over a'],
    ]);
  });

  it('walks a day without questions to its end', () => {
    const { asks, facts } = walkOn(begin(setupOf(dayWith({ questions: [] })), null));
    expect(asks.slice(-2)).toEqual(['open', 'farewell done']);
    expect(facts).toEqual([{ kind: 'done' }]);
  });

  it('walks a day with nothing in it', () => {
    const empty = dayWith({ learning: '  ', why: null, activity: activity(), questions: [] });
    expect(walkOn(begin(setupOf(empty), null)).asks).toEqual([
      'arrival',
      'before-you-begin',
      'open',
      'farewell done',
    ]);
  });

  it('says for whom this is not before the first day and weeks 3 and 4, and on no other day', () => {
    const noticed = Array.from({ length: 35 }, (_, at) => at + 1).filter((number) =>
      walkOn(begin(setupOf(dayWith({ number, beforeYouBegin: null })), null)).asks.includes(
        'before-you-begin',
      ),
    );
    expect(noticed).toEqual([1, 15, 22]);
  });

  it('asks one question and reads nothing in the five-minute form', () => {
    const chooseFive = (ask: Ask): Reply => (ask.kind === 'arrival' ? { kind: 'five' } : onward(ask));
    const { asks, facts } = walkOn(begin(setupOf(fullDay), null), null, chooseFive);
    expect(asks.filter((one) => /^(stem|step|question|read [lw])/.test(one))).toEqual([
      ...['stem 1 a', 'stem 1 b', 'question 1 a', 'question 1 b'],
    ]);
    expect(facts.at(-1)).toEqual({ kind: 'done' });
  });

  it('comes back to an earlier day in both forms, also for whoever has just read the whole text', () => {
    const before = { days: [1, 2], minutes: 1 };
    const section = { heading: 'From Before', markdown: 'On Day 2.', after: 'why' as const, before };
    const aside = { heading: 'Aside', markdown: 'A word.', after: 'why' as const };
    const day = dayWith({ number: 3, extras: [aside, section], fiveMinutes: activity(stem('Tonight I')) });
    const { asks } = walkOn(begin(setupOf(day), null));
    expect(asks.slice(3, 6)).toEqual(['read Aside', 'from-before', 'stem 1 a']);
    const five = walkOn(at('arrival', setupOf(day)), null, (ask) =>
      ask.kind === 'arrival' ? { kind: 'five' } : onward(ask),
    );
    expect(five.asks.slice(0, 3)).toEqual(['arrival', 'from-before', 'stem 1 a']);
    const read = walkOn(begin(setupOf(day), null), null, (ask) =>
      ask.kind === 'arrival' ? { kind: 'go-on', read: true } : onward(ask),
    );
    expect(read.asks.slice(0, 3)).toEqual(['arrival', 'from-before', 'stem 1 a']);
  });

  it('walks another way when one is chosen', () => {
    const choose = (ask: Ask): Reply =>
      ask.kind === 'choose-path' ? { kind: 'path', path: 0 } : onward(ask);
    const asks = walkOn(begin(setupOf(fullDay), null), null, choose).asks;
    expect(asks.filter((one) => /^(stem|step)/.test(one))).toEqual(['step 1 both', 'stem 1 a', 'stem 1 b']);
  });

  it('asks one partner alone when only one reflects', () => {
    const { asks, facts } = walkOn(begin(setupOf(dayWith(), { only: 'b' }), null));
    expect(asks).toEqual([
      'hand-over b',
      'question 1 b',
      'question 2 b',
      'share b: 1 2',
      'farewell waiting 2 0',
    ]);
    expect(facts.map((fact) => fact.kind)).toEqual(['answer', 'answer', 'share']);
  });

  it('begins at the question asked for by number, and comes back to the first another time', () => {
    const second = begin(setupOf(dayWith(), { only: 'b', from: 2 }), null);
    expect(walkOn(second).asks.slice(0, 3)).toEqual(['hand-over b', 'question 2 b', 'share b: 2']);
    expect(walkOn(second).asks).not.toContain('open');
    expect(
      walkOn(begin(setupOf(dayWith(), { only: 'b', from: 2 }), null, handledOf([], [2]))).asks,
    ).not.toContain('question 2 b');
    expect(walkOn(begin(setupOf(dayWith(), { only: 'b' }), null, handledOf([], [2]))).asks[1]).toBe(
      'question 1 b',
    );
  });

  it('completes the day with the second of two who reflect apart', () => {
    const alone = begin(setupOf(dayWith(), { only: 'b' }), null, handledOf([1, 2], []));
    const { asks, facts } = walkOn(alone);
    expect(asks.slice(-2)).toEqual(['open', 'farewell done']);
    expect(facts.at(-1)).toEqual({ kind: 'done' });
  });
});

describe('stems and steps', () => {
  it('keeps a stem that is written down, for both', () => {
    const writing = replied(at('stem 1 b'), { kind: 'write' });
    expect(short(nextAsk(writing.sitting))).toBe('write-stem 1 b');
    const written = replied(writing.sitting, wrote('  when you sing\n'));
    expect(written.facts).toEqual([
      {
        kind: 'answer',
        by: 'b',
        about: { part: 'stem', index: 1 },
        question: 'I feel close when',
        text: '  when you sing\n',
        share: 'ours',
      },
    ]);
    expect(nextAsk(written.sitting)).toEqual({
      kind: 'written-stem',
      text: 'I feel close when',
      words: '  when you sing\n',
      speaker: 'b',
    });
    expect(short(nextAsk(replied(written.sitting, back).sitting))).toBe('write-stem 1 b');
    expect(short(nextAsk(replied(written.sitting, goOn).sitting))).toBe('stem 2 b');
  });

  it('keeps nothing of a stem said aloud, passed or left empty', () => {
    for (const replies of [[goOn], [pass], [{ kind: 'write' } as const, wrote(' ')]]) {
      const after = replied(at('stem 1 a'), ...replies);
      expect(after.facts).toEqual([]);
      expect(short(nextAsk(after.sitting))).toBe('stem 1 b');
    }
  });

  it('returns from writing to the stem', () => {
    const writing = replied(at('stem 1 a'), { kind: 'write' }).sitting;
    for (const reply of [back, later])
      expect(short(nextAsk(replied(writing, reply).sitting))).toBe('stem 1 a');
  });

  it('names speaker and listener of a step that each takes in turn', () => {
    const setup = setupOf(dayWith({ activity: activity(step('Breathe', 3, true)) }));
    expect(nextAsk(at('step 1 b', setup))).toEqual({
      kind: 'step',
      leads: false,
      text: 'Breathe',
      count: { index: 1, total: 1 },
      minutes: 3,
      turn: { speaker: 'b', listener: 'a', first: false },
    });
  });
});

describe('reflection', () => {
  it('keeps an answer to the letter, as one’s own', () => {
    expect(replied(at('question 2 a'), wrote(' both\nlines ')).facts).toEqual([
      {
        kind: 'answer',
        by: 'a',
        about: { part: 'question', index: 2 },
        question: 'Second question?',
        text: ' both\nlines ',
        share: 'mine',
      },
    ]);
  });

  it('asks again after an empty answer', () => {
    const after = replied(at('question 1 a'), wrote(' \n'));
    expect(after.facts).toEqual([]);
    expect(short(nextAsk(after.sitting))).toBe('question 1 a');
  });

  it('keeps a pass, and never offers it to be opened', () => {
    const passed = replied(at('question 1 a'), pass);
    expect(passed.facts).toEqual([
      { kind: 'pass', by: 'a', about: { part: 'question', index: 1 }, question: 'First question?' },
    ]);
    expect(short(nextAsk(replied(passed.sitting, wrote('two')).sitting))).toBe('share a: 2');
  });

  it('F38: says that it opens tonight only where neither has a question left', () => {
    const shareOf = (answers: Reply, alreadyDone = false) => {
      const start = begin(setupOf(dayWith(), { alreadyDone }), null, handledOf([1, 2], []));
      const last = walkOn(start, 'question 2 b').sitting;
      return nextAsk(replied(last, answers).sitting);
    };
    expect(shareOf(wrote('two'))).toMatchObject({ kind: 'share', opensNow: true });
    expect(shareOf(later)).toMatchObject({ kind: 'share', opensNow: false });
    expect(shareOf(later, true)).toMatchObject({ kind: 'share', opensNow: true });
    const first = replied(at('question 1 a'), wrote('one'), wrote('two')).sitting;
    expect(nextAsk(first)).toMatchObject({ kind: 'share', opensNow: false });
  });

  it('asks nothing about opening when all was passed', () => {
    expect(walkOn(begin(setupOf(), null), null, passing('a')).asks).not.toContain('share a:');
  });

  it('offers an answer that was a pass before', () => {
    const { sitting } = replied(at('question 1 a'), pass, back, wrote('after all'), wrote('two'));
    expect(short(nextAsk(sitting))).toBe('share a: 1 2');
  });

  it('takes back the offer of an answer that became a pass', () => {
    const { sitting } = replied(at('question 1 a'), wrote('one'), back, pass, wrote('two'));
    expect(short(nextAsk(sitting))).toBe('share a: 2');
  });

  it('opens only what was answered, whatever the reply names', () => {
    const { sitting } = replied(at('question 1 a'), pass, wrote('two'));
    expect(replied(sitting, { kind: 'share', open: [1, 2, 9] }).facts).toEqual([
      { kind: 'share', by: 'a', open: [2], keep: [] },
    ]);
  });

  it('leaves the day open while something is put off, and says who it waits for', () => {
    const { asks, facts } = walkOn(begin(setupOf(), null), null, puttingOff('a'));
    expect(asks.at(-1)).toBe('farewell waiting 2 0');
    expect(asks).not.toContain('open');
    expect(facts.some((fact) => fact.kind === 'done')).toBe(false);
  });

  it('completes the day when the last passes, though there is nothing to open', () => {
    const { facts } = walkOn(begin(setupOf(), null), null, passing('b'));
    expect(facts.map((fact) => fact.kind).slice(-2)).toEqual(['pass', 'done']);
  });

  it('counts what waits', () => {
    expect(waiting(at('question 2 a'))).toEqual({ a: 1, b: 2 });
  });
});

describe('what is said, and what is not', () => {
  it('F43: a pass said aloud is thanked for, and a private one is like an answer', () => {
    expect(replied(at('stem 1 a'), pass).sitting.thanks).toBe(true);
    expect(replied(at('stem 1 a'), { kind: 'write' }, pass).sitting.thanks).toBe(true);
    expect(replied(at('stem 1 a'), pass, goOn).sitting.thanks).toBe(false);
    const answered = replied(at('question 1 a'), wrote('x')).sitting;
    const passed = replied(at('question 1 a'), pass).sitting;
    expect(passed.thanks).toBe(false);
    expect(nextAsk(passed)).toEqual(nextAsk(answered));
    const handOver = { kind: 'hand-over', to: 'b', saved: true };
    expect(nextAsk(replied(at('question 2 a'), pass, { kind: 'share', open: [] }).sitting)).toMatchObject(
      handOver,
    );
    expect(nextAsk(walkOn(begin(setupOf(), null), 'hand-over b', passing('a')).sitting)).toMatchObject(
      handOver,
    );
  });

  it('F1, F2: a pass keeps what stood written', () => {
    const [fact] = replied(at('question 1 a'), { kind: 'pass', text: 'half a thought' }).facts;
    expect(fact).toMatchObject({ kind: 'pass', draft: 'half a thought' });
    expect(replied(at('question 1 a'), { kind: 'pass', text: ' ' }).facts[0]).not.toHaveProperty('draft');
  });

  it('F8: says saved only where something was kept, and never where nothing is', () => {
    const handOver = (reply: Reply, keeps: boolean) =>
      nextAsk(
        walkOn(begin(setupOf(dayWith(), { keeps }), null), 'hand-over b', (ask) =>
          ask.kind === 'question' ? reply : onward(ask),
        ).sitting,
      );
    expect(handOver(wrote('x'), true)).toMatchObject({ saved: true });
    expect(handOver({ kind: 'later', text: 'a draft' }, true)).toMatchObject({ saved: true });
    expect(handOver(later, true)).toMatchObject({ saved: false });
    expect(handOver(wrote('x'), false)).toMatchObject({ saved: false });
  });

  it('F39: says so when nothing was opened, and only then', () => {
    expect(nextAsk(at('farewell done'))).toMatchObject({ nothingOpened: true });
    expect(nextAsk(at('farewell done', setupOf(dayWith({ questions: [] }))))).toMatchObject({
      nothingOpened: false,
    });
  });

  it('F40: whoever is last alone sees what opened now, or when both are there', () => {
    const setup = setupOf(dayWith(), { only: 'b' });
    const { sitting } = walkOn(begin(setup, null, handledOf([1, 2], [])), 'open-when');
    expect(short(nextAsk(replied(sitting, goOn).sitting))).toBe('open');
    const together = replied(sitting, later).sitting;
    expect(short(nextAsk(together))).toBe('farewell done');
    expect(together.openWhen).toBe('together');
    expect(short(nextAsk(replied(sitting, back).sitting))).toBe('hand-over b');
  });

  it('F44: going back to a sentence that was written goes on in its words', () => {
    const after = replied(at('stem 1 a'), { kind: 'write' }, wrote('you sing.'), goOn).sitting;
    expect(short(nextAsk(replied(after, back).sitting))).toBe('stem 1 a');
  });
});

describe('back', () => {
  it('goes to the step before', () => {
    expect(short(nextAsk(replied(at('stem 1 a'), back).sitting))).toBe('read why');
    expect(short(nextAsk(replied(at('hand-over a'), back).sitting))).toBe('stem 2 a');
  });

  it('goes to a question just answered, to change it, and on to the next', () => {
    const again = replied(at('question 2 a'), back);
    expect(short(nextAsk(again.sitting))).toBe('question 1 a');
    const changed = replied(again.sitting, wrote('otherwise'));
    expect(changed.facts).toMatchObject([{ kind: 'answer', text: 'otherwise' }]);
    expect(short(nextAsk(changed.sitting))).toBe('question 2 a');
  });

  it('goes from what both read after the reflection to the last one’s, by the hand-over', () => {
    const sitting = at('read after-questions', setupOf(fullDay));
    expect(canGoBack(sitting)).toBe(true);
    const again = replied(sitting, back).sitting;
    expect(nextAsk(again)).toMatchObject({ kind: 'hand-over', to: 'b', why: 'return' });
    expect(short(nextAsk(replied(again, goOn).sitting))).toMatch(/^(question \d b|share b)/);
  });

  it.each(['hand-over b', 'arrival'])('stays at %s', (ask) => {
    const sitting = at(ask, setupOf(fullDay));
    expect(short(nextAsk(replied(sitting, back).sitting))).toBe(ask);
    expect(canGoBack(sitting)).toBe(false);
  });

  it('F32: leads from the first question to the hand-over before it, and is offered only there', () => {
    for (const partner of ['a', 'b']) {
      const first = at(`question 1 ${partner}`);
      expect(canGoBack(first)).toBe(true);
      expect(short(nextAsk(replied(first, back).sitting))).toBe(`hand-over ${partner}`);
    }
  });

  it('does not lead over a finished partner from the hand-over to the other', () => {
    const start = begin(setupOf(), null, handledOf([1, 2], []));
    const sitting = walkOn(start, 'hand-over b').sitting;
    expect(short(nextAsk(replied(sitting, back).sitting))).toBe('hand-over b');
  });

  it('leads through what was opened', () => {
    const said = [1, 2].map((index) => ({
      about: { part: 'question', index } as const,
      question: '?',
      answers: [{ by: 'a', text: 'x' } as const],
    }));
    const first = replied(at('open'), { kind: 'opened', questions: said }).sitting;
    expect(short(nextAsk(first))).toBe('opened 1');
    const second = replied(first, goOn).sitting;
    expect(short(nextAsk(second))).toBe('opened 2');
    expect(short(nextAsk(replied(second, back).sitting))).toBe('opened 1');
    expect(short(nextAsk(replied(second, goOn).sitting))).toBe('farewell done');
  });
});

describe('replies that do not belong', () => {
  const strays: readonly (readonly [string, Reply])[] = [
    ['arrival', wrote('x')],
    ['arrival', { kind: 'share', open: [1] }],
    ['read why', wrote('x')],
    ['stem 1 a', wrote('x')],
    ['hand-over a', wrote('x')],
    ['question 1 a', goOn],
    ['question 1 a', { kind: 'share', open: [] }],
    ['share a: 1 2', goOn],
    ['share a: 1 2', pass],
    ['open', goOn],
    ['farewell done', { kind: 'opened', questions: [] }],
  ];

  it.each(strays)('%s: leave all as it is', (ask, reply) => {
    const sitting = at(ask);
    expect(advance(sitting, reply)).toEqual({ sitting, facts: [] });
  });

  it.each(['arrival', 'question 1 a', 'farewell done'])('stop at %s leaves all as it is', (ask) => {
    const sitting = at(ask);
    expect(advance(sitting, { kind: 'stop' })).toEqual({ sitting, facts: [] });
  });

  it('changes nothing after the end', () => {
    const { sitting } = walkOn(begin(setupOf(), null));
    expect(nextAsk(sitting)).toBeNull();
    expect(advance(sitting, goOn)).toEqual({ sitting, facts: [] });
    expect(partOf(sitting)).toBe('farewell');
  });
});

describe('arrival', () => {
  it('says how long, whether there is a shorter form, and that it is still the same date', () => {
    expect(nextAsk(begin(setupOf(fullDay, { sameDate: true }), null))).toEqual({
      kind: 'arrival',
      day: 1,
      time: { reading: expect.any(Number), together: 25, writing: 10 },
      five: { reading: expect.any(Number), together: 25, writing: 2.5 },
      form: 'full',
      noFiveMinutes: false,
      sameDate: true,
    });
  });

  it('asks each stem of a single pair by both', () => {
    const setup = setupOf(dayWith({ activity: activity(stem('One')) }));
    expect(walkOn(begin(setup, null)).asks.filter((ask) => ask.startsWith('stem'))).toEqual([
      'stem 1 a',
      'stem 1 b',
    ]);
  });
});
