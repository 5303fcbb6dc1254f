import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerView } from '../../../src/terminal/answer-prompt/answer-frame.ts';
import { type Answered, answering } from '../../../src/terminal/answer-prompt/answer-prompt.ts';
import { textOf } from '../../../src/terminal/answer-prompt/text-buffer.ts';
import type { Outcome } from '../../../src/terminal/interact.ts';
import { keyStream } from '../../../src/terminal/key-stream.ts';
import { look } from '../../views/looks.ts';

/** What a hand does: bytes, and whether it then rests. `kill` and `leave` start the prompt again. */
type Move = { readonly bytes: string; readonly rests: boolean } | 'kill' | 'leave';

const esc = '\u001b';
const earlier = ['what was there', 'and before that'].map((text) => ({ text, date: '2026-03-01' }));
const letters = fc.constantFrom(...'bxlpqweomfv?');
const bytes = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('when ', 'we cook', 'é', 'น้ำ', '👩‍👧', 'x', 'p', 'pass', '日本') },
  { weight: 3, arbitrary: fc.constantFrom(esc, '\u0018') },
  { weight: 3, arbitrary: letters },
  { weight: 1, arbitrary: letters.map((letter) => `${esc}[200~${letter}\n${letter}${esc}[201~`) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 31 }).map((code) => String.fromCharCode(code)) },
  { weight: 1, arbitrary: fc.constantFrom(`${esc}[A`, `${esc}[D`, `${esc}[3~`, '\u007f', '\r', `${esc}\r`) },
  { weight: 1, arbitrary: fc.constantFrom(`${esc}]11;rgb:1e1e/1e1e/1e1e\u0007`, `${esc}[?1;2c`) },
);
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ bytes, rests: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constantFrom('kill' as const, 'leave' as const) },
);

/**
 * Plays the moves on the prompt as `interact` does, and gives what was on the screen last and what is
 * kept. Whatever ends the prompt, it is asked again with what is kept: as a draft, or as the answer.
 */
function play(moves: readonly Move[], answered: boolean) {
  const at = look({ width: 60, height: 20 });
  let kept = 'what was there';
  const asked = () => ({
    question: () => [],
    initial: kept,
    answered,
    earlier,
    onChange: (text: string) => {
      kept = text;
    },
    edit: null,
  });
  let prompt = answering(asked());
  let view: AnswerView = prompt.initial;
  let keys = keyStream();
  const lost: unknown[] = [];
  const again = () => {
    prompt = answering(asked());
    view = prompt.initial;
    keys = keyStream();
  };
  const check = (how: string) => {
    if (kept !== textOf(view.text)) lost.push({ how, shown: textOf(view.text), kept });
  };
  const apply = (outcome: Outcome<AnswerView, Answered>) => {
    if (outcome.kind === 'stay') view = outcome.state;
    if (outcome.kind !== 'done') return;
    const { kind, text } = outcome.value;
    if (kind === 'wrote') kept = text;
    check(kind);
    again();
  };
  const quiet = () => {
    const wait = prompt.wait?.(view) ?? null;
    if (wait !== null) apply(wait.on(view));
  };
  for (const one of moves) {
    if (one === 'kill') {
      check('kill');
      again();
    } else if (one === 'leave') {
      prompt.onInterrupt?.(view);
      again();
    } else {
      for (const key of keys.feed(Buffer.from(one.bytes))) {
        const isLeave = key.kind === 'press' && key.ctrl && key.name === 'c';
        if (isLeave) {
          prompt.onInterrupt?.(view);
          again();
        } else apply(prompt.onKey(view, key, at));
      }
      if (!one.rests) continue;
      for (const key of keys.flush()) apply(prompt.onKey(view, key, at));
      quiet();
    }
    check('going on');
  }
  return lost;
}

describe('random keys at the answer prompt', () => {
  it('lose nothing that was on the screen, in 500 sequences', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), fc.boolean(), (moves, answered) => {
        expect(play(moves, answered)).toEqual([]);
      }),
      { numRuns: 500, seed: 12 },
    );
  });

  it('never leave but by a letter that nothing followed, or Enter', () => {
    const typing = fc.array(fc.oneof(letters, fc.constantFrom('a', ' ', 'é')), {
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(typing, (typed) => {
        const kept: string[] = [];
        const prompt = answering({
          question: () => [],
          initial: '',
          onChange: (text) => kept.push(text),
          edit: null,
        });
        const stream = keyStream();
        let view = prompt.initial;
        for (const key of [...stream.feed(Buffer.from(esc)), ...stream.flush()])
          view = stateOf(prompt.onKey(view, key, look({})));
        for (const letter of typed)
          for (const key of stream.feed(Buffer.from(letter)))
            view = stateOf(prompt.onKey(view, key, look({})));
        // The last letter may wait, where the row is open still; it is text as soon as one more comes.
        for (const key of stream.feed(Buffer.from('.'))) view = stateOf(prompt.onKey(view, key, look({})));
        expect(textOf(view.text)).toBe(`${typed.join('')}.`);
      }),
    );
  });
});

function stateOf(outcome: Outcome<AnswerView, Answered>): AnswerView {
  if (outcome.kind !== 'stay') throw new Error(outcome.kind);
  return outcome.state;
}
