import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartnerId } from '../../src/model/couple.ts';
import type { Day } from '../../src/model/journey.ts';
import { advance } from '../../src/sitting/advance.ts';
import type { Ask } from '../../src/sitting/asks.ts';
import { begin } from '../../src/sitting/begin.ts';
import { nextAsk } from '../../src/sitting/next-ask.ts';
import { parsePlace } from '../../src/sitting/place.ts';
import type { Fact, Reply } from '../../src/sitting/replies.ts';
import { placeOf, type Sitting, waiting } from '../../src/sitting/sitting.ts';
import { anyDay, anyMoves, known, type Move, privateTo, replyTo, sorted } from './any-evening.ts';
import { setupOf } from './given.ts';

/** One moment of an evening: what was asked, what was replied, what came of it. */
type Moment = {
  readonly before: Sitting;
  readonly ask: Ask;
  /** Null for a new start of the program. */
  readonly reply: Reply | null;
  readonly after: Sitting;
  /** Every fact so far, the new ones last. */
  readonly facts: readonly Fact[];
  readonly fresh: readonly Fact[];
};

function start(day: Day, facts: readonly Fact[], place: Sitting | null): Sitting {
  const { handled, passed, done } = known(facts);
  const kept = place === null ? null : parsePlace(JSON.parse(JSON.stringify(placeOf(place))));
  return begin(setupOf(day, { alreadyDone: done > 0 }), kept, handled, passed);
}

function evening(day: Day, moves: readonly Move[]): readonly Moment[] {
  const moments: Moment[] = [];
  const facts: Fact[] = [];
  let sitting = start(day, facts, null);
  for (const move of moves) {
    const ask = nextAsk(sitting);
    if (ask === null) break;
    const before = sitting;
    const reply = move.kind === 'reply' ? replyTo(ask, move.pick) : null;
    const next =
      move.kind === 'restart'
        ? { sitting: start(day, facts, move.placeLost ? null : sitting), facts: [] }
        : advance(sitting, reply ?? { kind: 'stop' });
    facts.push(...next.facts);
    sitting = next.sitting;
    moments.push({ before, ask, reply, after: sitting, facts: [...facts], fresh: next.facts });
  }
  return moments;
}

/** Past the menu and earlier words, and past the question whether to go on. */
function awake(given: Sitting): Sitting {
  const sitting = { ...given, looking: null };
  const closed = sitting.menu ? advance(sitting, { kind: 'back' }).sitting : sitting;
  return nextAsk(closed)?.kind === 'resume' ? advance(closed, { kind: 'go-on' }).sitting : closed;
}

/** Past the hand-over that a return to private words asks for. */
function alone(sitting: Sitting): Sitting {
  const ask = nextAsk(sitting);
  const returns = ask?.kind === 'hand-over' && ask.why === 'return';
  return returns ? advance(sitting, { kind: 'go-on' }).sitting : sitting;
}

/**
 * Whoever was called back, or shown a sentence or the farewell of a finished day, has seen it; private
 * words wait for the hand-over.
 */
function isSeenOnce(ask: Ask): boolean {
  return (
    ['call-back', 'written-stem', 'hand-over'].includes(ask.kind) || (ask.kind === 'farewell' && ask.done)
  );
}

function isPutOff(ask: Ask): boolean {
  return ask.kind === 'farewell' && ask.waiting.a + ask.waiting.b > 0 && !ask.done;
}

/** Checks every moment of many evenings; fast-check names the smallest evening that fails. */
function always(check: (moments: readonly Moment[], day: Day) => void): void {
  fc.assert(
    fc.property(anyDay, anyMoves, (day, moves) => check(evening(day, moves), day)),
    { numRuns: 200 },
  );
}

describe('whatever two people reply', () => {
  it('stopping and starting again asks the same', () => {
    always((moments, day) => {
      for (const { after, facts } of moments) {
        const expected = nextAsk(awake(after));
        if (expected === null) continue;
        if (isSeenOnce(expected)) continue;
        const ask = nextAsk(alone(awake(start(day, facts, after))));
        // What was put off is taken up at the next start; what was being opened is opened again.
        if (isPutOff(expected)) expect(['hand-over', 'question']).toContain(ask?.kind);
        else if (expected.kind === 'opened') expect(ask?.kind).toBe('open');
        else expect(ask).toEqual(expected);
      }
    });
  });

  it('the day is done once, and then nobody has a question left', () => {
    always((moments) => {
      for (const { fresh, facts, after } of moments) {
        if (!fresh.some((fact) => fact.kind === 'done')) continue;
        expect(known(facts).done).toBe(1);
        expect(waiting(after)).toEqual({ a: 0, b: 0 });
      }
    });
  });

  it('a sitting that ends with nobody waiting has the day done', () => {
    always((moments) => {
      for (const { after, facts } of moments) {
        const ask = nextAsk(after);
        if (ask !== null && ask.kind !== 'farewell' && ask.kind !== 'opened') continue;
        const { a, b } = waiting(after);
        if (a + b === 0) expect(known(facts).done).toBe(1);
        if (ask?.kind === 'farewell') expect(ask.done).toBe(known(facts).done === 1);
      }
    });
  });

  it('nobody’s questions follow the other’s without a hand-over between', () => {
    always((moments) => {
      let keyboard: PartnerId | null = null;
      for (const { ask, reply } of moments) {
        const eyes = privateTo(ask);
        if (eyes !== null) expect([eyes, null]).toContain(keyboard);
        keyboard = eyes ?? (ask.kind === 'hand-over' ? ask.to : keyboard);
        // A new start names whose part it goes on with, and a couple may settle down again.
        if (reply === null || ask.kind === 'resume') keyboard = null;
      }
    });
  });

  it('F4, F5: a private screen follows only the hand-over to its author, or another of theirs', () => {
    always((moments) => {
      let before: Ask | null = null;
      for (const { ask, reply } of moments) {
        const eyes = privateTo(ask);
        if (eyes !== null) {
          const handedOver: boolean = before?.kind === 'hand-over' && before.to === eyes;
          expect(handedOver || privateTo(before) === eyes).toBe(true);
        }
        // A new start of the program is a screen for both.
        before = reply === null ? null : ask;
      }
    });
  });

  it('F7: what both may see follows private words only after the other was called back', () => {
    always((moments) => {
      for (const { ask, after, reply } of moments) {
        const next = nextAsk(after);
        if (reply === null || privateTo(ask) === null || next === null) continue;
        const fine = privateTo(next) === privateTo(ask) || ['hand-over', 'call-back'].includes(next.kind);
        expect(fine).toBe(true);
      }
    });
  });

  it('back never leads into a reflection from outside it', () => {
    always((moments) => {
      for (const { ask, reply, after } of moments) {
        const eyes = privateTo(nextAsk(after));
        if (reply?.kind === 'back' && eyes !== null) expect(privateTo(ask)).toBe(eyes);
      }
    });
  });

  it('a pass is never among what may be opened', () => {
    always((moments) => {
      for (const { after, facts } of moments) {
        const ask = nextAsk(after);
        if (ask?.kind !== 'share') continue;
        const passed = known(facts).passed[ask.partner];
        expect(ask.answered.filter(({ index }) => passed.has(index))).toEqual([]);
        expect(ask.answered.length).toBeGreaterThan(0);
      }
    });
  });

  it('only what may be opened is opened', () => {
    always((moments) => {
      for (const { fresh, facts } of moments) {
        for (const fact of fresh) {
          if (fact.kind !== 'share') continue;
          const { handled, passed } = known(facts);
          for (const index of fact.open) {
            expect(handled[fact.by].has(index) && !passed[fact.by].has(index)).toBe(true);
          }
        }
      }
    });
  });

  it('what the sitting knows is what the journal knows', () => {
    always((moments) => {
      for (const { after, facts } of moments) {
        expect(sorted(after.handled)).toEqual(sorted(known(facts).handled));
        expect(sorted(after.passed)).toEqual(sorted(known(facts).passed));
      }
    });
  });

  it('stop changes nothing', () => {
    always((moments) => {
      for (const { before, reply, after, fresh } of moments) {
        if (reply?.kind !== 'stop') continue;
        expect(after).toBe(before);
        expect(fresh).toEqual([]);
      }
    });
  });
});
