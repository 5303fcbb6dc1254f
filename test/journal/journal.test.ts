import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentAnswers, openedToBoth, visibleTo, voices } from '../../src/journal/answers.ts';
import { entryNameFor, formatEntryName, isKnownSlot, parseEntryName } from '../../src/journal/entry-name.ts';
import type { Entry, JournalEvent } from '../../src/journal/events.ts';
import { exportOf, readExport } from '../../src/journal/export-shape.ts';
import { inOrder } from '../../src/journal/order.ts';
import {
  bothAnswered,
  currentDay,
  mayOpen,
  progressOf,
  progressOfFiles,
  questionsDone,
  questionsToOpen,
  waiting,
} from '../../src/journal/progress.ts';
import { isFromLaterVersion, readEvent } from '../../src/journal/read-event.ts';
import { versionsOf } from '../../src/journal/versions.ts';
import { answer, begun, done, idOf, names, pass, run, stamp } from '../storage/temp-world.ts';

function entry(event: JournalEvent, id = idOf(JSON.stringify(event))): Entry {
  // As a reading gives them whose releases are proven and whose originals are missing.
  return { id, event, believed: true };
}

const share = (by: 'a' | 'b', of: string, now: 'mine' | 'ours'): JournalEvent => ({
  ...{ schema: 1, ...stamp(), run, kind: 'share', by, day: 1, choices: [{ of, share: now }] },
});
const release = (by: 'a' | 'b', of: string): JournalEvent => ({
  ...{ schema: 1, ...stamp(), run, kind: 'release', by, day: 1, of, fileKey: 'AAAAAAAAAAAAAAAAAAAAAA==' },
});
const forget = (by: 'a' | 'b', of: readonly string[]): JournalEvent => ({
  ...{ schema: 1, ...stamp(), run, kind: 'forget', by, day: 1, of },
});

/** Any journal: events of every kind about a few slots, at few instants, so that they meet. */
const anyJournal = fc
  .array(
    fc.record({
      kind: fc.constantFrom('answer', 'pass', 'share', 'release', 'copy', 'forget', 'done'),
      by: fc.constantFrom('a' as const, 'b' as const),
      index: fc.integer({ min: 1, max: 2 }),
      second: fc.integer({ min: 0, max: 5 }),
      target: fc.nat(),
      ours: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .map((seeds) => {
    const made: Entry[] = [];
    for (const [at, { kind, by, index, second, target, ours }] of seeds.entries()) {
      const when = { ...stamp(), at: new Date(1e12 + second * 1000).toISOString() };
      const base = { schema: 1, ...when, run, by, day: 1 } as const;
      const answers = made.filter(({ event }) => event.kind === 'answer');
      const of = answers.length === 0 ? idOf('none') : (answers[target % answers.length]?.id ?? '');
      const original = answers.find(({ id }) => id === of)?.event;
      const asked = { about: { part: 'question', index }, question: 'Q?' } as const;
      const shared = ours ? 'ours' : 'mine';
      const event = ((): JournalEvent => {
        switch (kind) {
          case 'pass':
            return { ...base, kind, ...asked };
          case 'share':
            return { ...base, kind, choices: [{ of, share: shared }] };
          case 'release':
            return { ...base, kind, of, fileKey: 'AAAAAAAAAAAAAAAAAAAAAA==' };
          case 'forget':
            return { ...base, kind, of: [of] };
          case 'done':
            return { schema: 1, ...when, run, kind, day: 1 };
          case 'copy':
            if (original?.kind === 'answer') return { ...base, kind, of, answer: original };
        }
        return { ...base, kind: 'answer', ...asked, text: `${at}`, share: shared };
      })();
      made.push(entry(event, idOf(`${at}`)));
    }
    return made;
  });

describe('the order of entries', () => {
  it('do not depend on how the entries come, nor on how often', () => {
    fc.assert(
      fc.property(anyJournal, fc.array(fc.nat(), { maxLength: 25 }), (journal, picks) => {
        const shuffled = [...journal].reverse();
        for (const [at, pick] of picks.entries()) {
          const one = shuffled[at % Math.max(1, shuffled.length)];
          if (one !== undefined) shuffled.splice(pick % shuffled.length, 0, one);
        }
        expect(inOrder(shuffled)).toEqual(inOrder(journal));
        expect(currentAnswers(shuffled)).toEqual(currentAnswers(journal));
      }),
    );
  });

  it('makes two copies of a journal one and the same, either way round', () => {
    fc.assert(
      fc.property(anyJournal, fc.nat({ max: 25 }), fc.nat({ max: 25 }), (journal, one, two) => {
        const left = journal.slice(0, Math.max(one, two));
        const right = journal.slice(Math.min(one, two));
        expect(inOrder([...left, ...right])).toEqual(inOrder(journal));
        expect(inOrder([...right, ...left])).toEqual(inOrder(journal));
      }),
    );
  });

  it('show a partner nothing of the other that was not released, whatever happened', () => {
    fc.assert(
      fc.property(anyJournal, (journal) => {
        for (const seen of visibleTo('b', currentAnswers(journal)).filter(({ by }) => by === 'a')) {
          expect(seen.kind).toBe('answer');
          const allowed = journal.some(
            ({ event }) =>
              (event.kind === 'release' && event.by === 'a' && event.of === seen.id) ||
              (event.kind === 'copy' && event.of === seen.id),
          );
          expect(allowed).toBe(true);
        }
      }),
    );
  });
});

describe('answers', () => {
  const texts = (entries: readonly Entry[]) => currentAnswers(entries).map(({ text }) => text);

  it('give way to corrections and passes', () => {
    const one = entry(answer('a', 1, 'one'));
    const two = entry(answer('a', 1, 'two', { replaces: one.id }));
    expect(texts([one, two])).toEqual(['two']);
    expect(texts([one, two, entry(pass('a', 1))])).toEqual([null]);
    expect(
      texts([one, entry(answer('a', 2, 'other question')), entry(answer('b', 1, 'other partner'))]),
    ).toEqual(['one', 'other partner', 'other question']);
  });

  it('follow a correction even where the clock went back', () => {
    const one = entry(answer('a', 1, 'one', { at: '2026-11-23T21:00:00.000Z' }));
    const two = entry(answer('a', 1, 'two', { at: '2026-11-23T20:00:00.000Z', replaces: one.id }));
    expect(texts([one, two])).toEqual(['two']);
  });

  it('keep to the last word on sharing, and only to the author', () => {
    const one = entry(answer('a', 1, 'one', { share: 'mine' }));
    const of = one.id;
    expect(currentAnswers([one, entry(share('a', of, 'ours'))])[0]?.share).toBe('ours');
    expect(
      currentAnswers([one, entry(share('a', of, 'ours')), entry(share('a', of, 'mine'))])[0]?.share,
    ).toBe('mine');
    expect(currentAnswers([one, entry(share('b', of, 'ours'))])[0]?.share).toBe('mine');
  });

  it('are released by their author alone, and a pass never shows to the other', () => {
    const one = entry(answer('a', 1, 'one'));
    const passed = entry(pass('a', 2));
    const seen = (entries: readonly Entry[]) =>
      visibleTo('b', currentAnswers(entries)).map(({ text }) => text);
    expect(seen([one, passed])).toEqual([]);
    expect(seen([one, passed, entry(release('b', one.id))])).toEqual([]);
    expect(seen([one, passed, entry(release('a', one.id)), entry(release('a', passed.id))])).toEqual(['one']);
  });

  it('that were deleted are gone, from copies too; only their author can', () => {
    const one = entry(answer('a', 1, 'one'));
    const copy = entry({
      ...stamp(),
      schema: 1,
      run,
      kind: 'copy',
      by: 'b',
      day: 1,
      of: one.id,
      answer: answer('a', 1, 'one'),
    });
    expect(texts([copy])).toEqual(['one']);
    expect(texts([one, copy, entry(forget('a', [one.id]))])).toEqual([]);
    expect(texts([copy, entry(forget('a', [one.id]))])).toEqual([]);
    expect(texts([one, copy, entry(forget('b', [one.id]))])).toEqual(['one']);
  });

  it('B25: stand side by side, in the order of the day, where they are to the same words', () => {
    const entries = [
      entry(answer('b', 1, 'b1')),
      entry(answer('a', 10, 'a10')),
      entry(answer('a', 2, 'a2')),
      entry(answer('a', 1, 'a1')),
      entry(answer('a', 1, 'stem', { about: { part: 'stem', index: 1 } })),
      entry(answer('a', 1, 'earlier day', { day: 0 })),
      entry(answer('a', 3, 'a3', { question: 'Before the edit?' })),
      entry(answer('b', 3, 'b3', { question: 'After it?' })),
    ];
    const said = voices(currentAnswers(entries)).map(({ answers }) => answers.map(({ text }) => text));
    expect(said).toEqual([['earlier day'], ['stem'], ['a1', 'b1'], ['a2'], ['a3'], ['b3'], ['a10']]);
    expect(openedToBoth(currentAnswers(entries))).toEqual([]);
  });
});

describe('what was said before', () => {
  const entry = (name: string, event: JournalEvent): Entry => ({ id: idOf(name), event, believed: true });
  const first = entry('first', answer('a', 1, 'Kitchen.', { share: 'mine' }));
  const passed = entry('passed', pass('a', 1, { replaces: first.id, draft: 'Kitchen, perhaps.' }));
  const last = entry('last', answer('a', 1, 'Kitchen again.', { share: 'mine', replaces: first.id }));

  it('F2: every version can be read, a pass with what stood under it', () => {
    const [slot] = versionsOf([last, passed, first, entry('b', answer('b', 1, 'Not mine.'))], 'a');
    expect(slot?.versions.map(({ number, kind, text, current }) => [number, kind, text, current])).toEqual([
      [1, 'answer', 'Kitchen.', false],
      [2, 'pass', 'Kitchen, perhaps.', false],
      [3, 'answer', 'Kitchen again.', true],
    ]);
  });

  it('what its author deleted is no version of it', () => {
    const forget: JournalEvent = {
      schema: 1,
      ...stamp(),
      run,
      kind: 'forget',
      by: 'a',
      day: 1,
      of: [first.id],
    };
    expect(versionsOf([first, passed, entry('f', forget)], 'a')[0]?.versions).toHaveLength(1);
  });

  it('F6: an answer is undecided until its author says whether it opens', () => {
    const choice: JournalEvent = {
      ...{ schema: 1, ...stamp(), run, kind: 'share', by: 'a', day: 1 },
      choices: [{ of: last.id, share: 'mine' }],
    };
    expect(currentAnswers([first, passed, last])).toMatchObject([{ share: 'mine', decided: false }]);
    expect(currentAnswers([last, entry('s', choice)])).toMatchObject([{ share: 'mine', decided: true }]);
  });

  it('an answer written after the other’s was opened is known as one', () => {
    const ben = entry('ben', answer('b', 1, 'The lift.'));
    const release: JournalEvent = {
      ...{ schema: 1, ...stamp(), run, kind: 'release', by: 'b', day: 1, of: ben.id },
      fileKey: 'AAAAAAAAAAAAAAAAAAAAAA==',
    };
    const before = entry(
      'before',
      answer('a', 1, 'Before.', { at: ben.event.kind === 'answer' ? ben.event.at : '' }),
    );
    const after = entry('after', answer('a', 1, 'After.', { replaces: before.id }));
    const of = (...all: readonly Entry[]) =>
      currentAnswers(all).map(({ by, afterOther }) => [by, afterOther]);
    expect(of(ben, before, entry('r', release))).toEqual([
      ['a', false],
      ['b', false],
    ]);
    expect(of(ben, before, entry('r', release), after)).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });
});

describe('progress from names alone', () => {
  const named = (event: JournalEvent) => ({ ...entryNameFor(event), id: idOf(JSON.stringify(event)) });

  it('knows what is done, what waits, and for whom', () => {
    const progress = progressOf(
      [begun(), done(1), answer('a', 1, 'x'), pass('b', 1), answer('b', 2, 'y')].map(named),
    );
    expect(progress.begun).toBe(true);
    expect([...progress.done]).toEqual([1]);
    expect([...questionsDone(progress, 1, 'b')]).toEqual([1, 2]);
    expect(waiting(progress, 1, 2)).toEqual({ a: 1, b: 0 });
    expect(bothAnswered(progress, 1, 1)).toBe(true);
    expect(bothAnswered(progress, 1, 2)).toBe(false);
    expect(progressOf([]).begun).toBe(false);
    expect(progressOfFiles(['.tmp-1-0011223344556677', 'done', '001-ab-done-x.age']).begun).toBe(false);
  });

  it('leaves out the slots of later versions', () => {
    const named = ['q1', 'noted', 'q100'].map(
      (slot) => ({ day: 1, who: 'a', slot, id: idOf(slot) }) as const,
    );
    expect([...progressOf(named).slots(1, 'a')]).toEqual(['q1']);
  });

  describe('when words open', () => {
    const given = (...events: readonly JournalEvent[]) => progressOf(events.map(named));
    const opens = (progress: ReturnType<typeof progressOf>, questions: number) =>
      [...questionsToOpen(progress, 1, questions)].sort();

    it('is not before both have answered or passed every question', () => {
      const first = [answer('a', 1, 'x'), pass('b', 1), answer('a', 2, 'x')];
      expect(opens(given(...first), 2)).toEqual([]);
      expect(opens(given(...first, answer('b', 2, 'y')), 2)).toEqual([1, 2]);
    });

    it('on a day called done, is for each question both have answered or passed, whichever they are', () => {
      const partly = [answer('a', 1, 'x'), answer('a', 2, 'x'), answer('a', 3, 'x'), pass('b', 3), done(1)];
      expect(opens(given(...partly), 3)).toEqual([3]);
      expect(opens(given(answer('a', 1, 'x'), done(1)), 3)).toEqual([]);
      expect(opens(given(...partly.slice(0, -1), done(2)), 3)).toEqual([]);
    });

    it('waits where the number of questions is not known, unless the day is done', () => {
      const both = [answer('a', 1, 'x'), answer('b', 1, 'y')];
      expect(opens(given(...both), 0)).toEqual([]);
      expect(opens(given(...both, done(1)), 0)).toEqual([1]);
    });

    it('leaves sealed what a question beyond the day’s own got from one alone', () => {
      const both = [answer('a', 1, 'x'), answer('b', 1, 'y'), answer('a', 2, 'of a longer course')];
      expect(opens(given(...both), 1)).toEqual([1]);
    });

    it('opens sentences with the first question that opens', () => {
      const stem = { part: 'stem', index: 4 } as const;
      expect(mayOpen(new Set(), stem)).toBe(false);
      expect(mayOpen(new Set([2]), stem)).toBe(true);
      expect(mayOpen(new Set([2]), { part: 'question', index: 1 })).toBe(false);
    });
  });

  it('is the same from the names as they lie in the folder, strays among them', () => {
    fc.assert(
      fc.property(anyJournal, fc.nat(), (entries, turn) => {
        const all = entries.map(({ id, event }) => ({ ...entryNameFor(event), id }));
        const files = [...all.map(formatEntryName), '.tmp-7-0011223344556677', '001-ab-done-short.age'];
        const turned = [...files.slice(turn % files.length), ...files.slice(0, turn % files.length)];
        const one = progressOf(all);
        const two = progressOfFiles(turned);
        expect([...two.done].sort()).toEqual([...one.done].sort());
        expect(two.begun).toBe(one.begun);
        for (const who of ['a', 'b'] as const)
          for (const day of [0, 1, 2, 3])
            expect([...two.slots(day, who)].sort()).toEqual([...one.slots(day, who)].sort());
      }),
    );
  });

  it('finds the day that waits', () => {
    expect(currentDay(new Set(), 35)).toBe(1);
    expect(currentDay(new Set([1, 2]), 35)).toBe(3);
    expect(currentDay(new Set([1, 3]), 35)).toBe(2);
    expect(currentDay(new Set([1, 3]), 35, 3)).toBe(4);
    expect(currentDay(new Set([2, 3]), 3, 2)).toBe(1);
    expect(currentDay(new Set([1, 2, 3]), 3)).toBeNull();
  });

  it('reads every name it writes, and no other', () => {
    const events = [
      begun(),
      done(35),
      answer('a', 12, 'x'),
      pass('b', 1),
      share('a', idOf('x'), 'mine'),
      forget('b', []),
    ];
    for (const event of events) {
      const name = named(event);
      expect(parseEntryName(formatEntryName(name))).toEqual(name);
    }
    for (const slot of ['n1', 'pin', 'q1-note', 'q100']) {
      const name = { day: 1, who: 'a', slot, id: idOf(slot) } as const;
      expect(parseEntryName(formatEntryName(name))).toEqual(name);
      expect([slot, isKnownSlot(slot)]).toEqual([slot, false]);
    }
    for (const name of ['001-c-q1-x.age', '1-a-q1-', '.tmp-1-0', `001-a-Q1-${idOf('')}.age`]) {
      expect(parseEntryName(name)).toBeNull();
    }
  });
});

describe('reading what was decrypted', () => {
  it('takes every kind there is, through JSON', () => {
    const original = answer('a', 1, 'x', { replaces: idOf('y') });
    const copy: JournalEvent = {
      ...stamp(),
      schema: 1,
      run,
      kind: 'copy',
      by: 'b',
      day: 1,
      of: idOf('x'),
      answer: original,
    };
    const all = [
      begun(),
      done(1),
      original,
      pass('b', 2),
      share('a', idOf('x'), 'ours'),
      release('a', idOf('x')),
      copy,
      forget('a', [idOf('x')]),
    ];
    for (const event of all) expect(readEvent(JSON.parse(JSON.stringify(event)))).toEqual(event);
  });

  it('refuses what lacks any part, and never throws', () => {
    const whole = answer('a', 1, 'x');
    for (const key of Object.keys(whole)) {
      const { [key as 'at']: _, ...rest } = whole;
      expect([key, readEvent(rest)]).toEqual([key, null]);
    }
    expect(readEvent({ ...whole, kind: 'song' })).toBeNull();
    expect(isFromLaterVersion({ ...whole, kind: 'song' })).toBe(true);
    expect(isFromLaterVersion({ ...whole, schema: 2 })).toBe(true);
    expect(readEvent({ ...whole, schema: 2 })).toBeNull();
    for (const damaged of [{ ...whole, text: 1 }, { ...whole, schema: 0 }, { schema: 1 }, [], null, 'text'])
      expect(isFromLaterVersion(damaged)).toBe(false);
    expect(readEvent({ ...whole, by: 'c' })).toBeNull();
    expect(readEvent({ ...whole, at: 'yesterday' })).toBeNull();
    fc.assert(
      fc.property(fc.jsonValue(), (value) => readEvent(value) === null && readExport(value) === null),
    );
  });

  it('takes back its own export', () => {
    const answers = currentAnswers([entry(answer('a', 1, 'x')), entry(pass('b', 1))]);
    const file = exportOf({
      exportedAt: stamp().at,
      by: 'a',
      names,
      runs: [{ run, title: 'T', answers, notes: [] }],
    });
    expect(readExport(JSON.parse(JSON.stringify(file)))).toEqual(file);
    expect(JSON.stringify(file)).not.toContain('"id"');
  });
});
