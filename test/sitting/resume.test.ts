import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/model/forms.ts';
import type { Ask } from '../../src/sitting/asks.ts';
import { begin } from '../../src/sitting/begin.ts';
import { nextAsk } from '../../src/sitting/next-ask.ts';
import { type Place, parsePlace } from '../../src/sitting/place.ts';
import type { Reply } from '../../src/sitting/replies.ts';
import { placeOf } from '../../src/sitting/sitting.ts';
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
  walkOn,
} from './given.ts';

const goOn: Reply = { kind: 'go-on' };

/** As if the program had stopped there and been started again. */
function restarted(sitting: ReturnType<typeof begin>) {
  const place = parsePlace(JSON.parse(JSON.stringify(placeOf(sitting))));
  return begin({ ...sitting.setup, alreadyDone: sitting.done }, place, sitting.handled, sitting.passed);
}

describe('stopped and started again', () => {
  const forms: readonly (readonly [Form, number | null])[] = [
    ['full', null],
    ['full', 0],
    ['five', null],
    ['five', 0],
  ];

  /** The way on through one form and path of the day. */
  const way =
    (form: Form, path: number | null) =>
    (ask: Ask): Reply => {
      if (ask.kind === 'arrival' && form === 'five') return { kind: 'five' };
      return ask.kind === 'choose-path' ? { kind: 'path', path } : onward(ask);
    };

  it.each(forms)('goes on at every step of the %s form, path %s', (form, path) => {
    let sitting = begin(setupOf(fullDay), null);
    const steps: string[] = [];
    for (let ask = nextAsk(sitting); ask !== null; ask = nextAsk(sitting)) {
      const again = restarted(sitting);
      const asksFirst = short(nextAsk(again)).startsWith('resume ');
      expect(asksFirst).toBe(ask.kind !== 'arrival');
      const awake = asksFirst ? replied(again, goOn).sitting : again;
      if (ask.kind === 'question' || ask.kind === 'share') {
        const { partner: to } = ask;
        expect(nextAsk(awake), 'F4: private words come after the hand-over').toMatchObject({
          ...{ kind: 'hand-over', to, why: 'return' },
        });
        expect(nextAsk(replied(awake, goOn).sitting)).toEqual(ask);
        // The resume screen was for both, so nobody is called back after it.
      } else if (ask.kind === 'farewell') expect(nextAsk(awake)).toMatchObject({ kind: 'open' });
      // Nothing was kept since this start, and a sentence was seen.
      else if (ask.kind === 'hand-over') expect(nextAsk(awake)).toEqual({ ...ask, saved: false });
      else if (ask.kind !== 'call-back' && ask.kind !== 'written-stem') expect(nextAsk(awake)).toEqual(ask);
      steps.push(short(ask));
      sitting = replied(sitting, way(form, path)(ask)).sitting;
    }
    expect(steps.at(-1)).toBe('farewell done');
    expect(steps.length).toBeGreaterThan(10);
  });

  it('says which part, which question and whose', () => {
    expect(nextAsk(restarted(at('question 2 b')))).toEqual({
      kind: 'resume',
      part: 'reflection',
      item: null,
      count: { index: 2, total: 2 },
      partner: 'b',
      finished: false,
    });
  });

  it('keeps the block of a section that was being read', () => {
    const reading = replied(at('read learning'), { kind: 'stopped-at', block: 3 }).sitting;
    expect(nextAsk(replied(restarted(reading), goOn).sitting)).toMatchObject({ kind: 'read', from: 3 });
  });

  it('keeps the writing of a stem', () => {
    const writing = replied(at('stem 1 b'), { kind: 'write' }).sitting;
    expect(short(nextAsk(replied(restarted(writing), goOn).sitting))).toBe('write-stem 1 b');
  });

  it('keeps the change of a question answered before', () => {
    const changing = replied(at('question 2 a'), { kind: 'back' }).sitting;
    expect(short(nextAsk(replied(restarted(changing), goOn, goOn).sitting))).toBe('question 1 a');
  });

  it('takes the next question when the answer was kept but the place was not', () => {
    const before = at('question 1 a');
    const again = begin(setupOf(), placeOf(before), handledOf([1], []));
    expect(short(nextAsk(replied(again, goOn, goOn).sitting))).toBe('question 2 a');
  });

  it('opens again what was being opened', () => {
    const questions = [{ about: { part: 'question', index: 1 } as const, question: '?', answers: [] }];
    const opened = replied(at('open'), { kind: 'opened', questions }).sitting;
    expect(short(nextAsk(replied(restarted(opened), goOn).sitting))).toBe('open');
  });
});

describe('starting the part again, or elsewhere', () => {
  const again = (sitting: ReturnType<typeof begin>) =>
    short(nextAsk(replied(restarted(sitting), { kind: 'again' }).sitting));

  it('goes to the beginning of the part', () => {
    expect(again(at('read why'))).toBe('read learning');
    expect(again(at('stem 2 b'))).toBe('stem 1 a');
  });

  it('begins the reflection again with the hand-over to whoever has questions left', () => {
    expect(again(at('question 2 a'))).toBe('hand-over a');
    expect(again(at('question 2 b'))).toBe('hand-over b');
  });

  it('F41: asks every question of theirs again, the answered ones too, and then what to open', () => {
    const sitting = replied(restarted(at('question 2 a')), { kind: 'again' }).sitting;
    expect(walkOn(sitting, 'hand-over b').asks).toEqual([
      'hand-over a',
      'question 1 a',
      'question 2 a',
      'share a: 1 2',
    ]);
  });

  it('F41: a finished day is for reading, seeing what was opened, or walking again', () => {
    const finished = restarted(at('farewell done'));
    expect(nextAsk(finished)).toMatchObject({ kind: 'resume', finished: true });
    const to = (reply: Reply) => short(nextAsk(replied(finished, reply).sitting));
    expect(to(goOn)).toBe('open');
    expect(to({ kind: 'read-again' })).toBe('read learning');
    expect(to({ kind: 'again' })).toBe('arrival');
  });

  it('does not go back from what is read after the questions to the learning', () => {
    expect(again(at('read after-questions', setupOf(fullDay)))).toBe('read after-questions');
  });

  it('F10: the menu has a way back that keeps the place', () => {
    const stopped = restarted(at('question 2 b'));
    const open = replied(stopped, { kind: 'menu' }).sitting;
    expect(nextAsk(open)).toMatchObject({ kind: 'menu', underWay: true });
    expect(placeOf(open)).toEqual(placeOf(stopped));
    expect(replied(open, { kind: 'back' }).sitting).toEqual(stopped);
  });

  it('F52: what was read as a whole is not paged again, and nothing else is left out', () => {
    const arrival = at('arrival', setupOf(fullDay));
    const kinds = (start: Parameters<typeof walkOn>[0]) => walkOn(start).asks;
    const read = replied(arrival, { kind: 'go-on', read: true }).sitting;
    const unread = replied(arrival, { kind: 'go-on' }).sitting;
    const left = kinds(unread).filter((one) => !kinds(read).includes(one));
    expect(left.length).toBeGreaterThan(1);
    expect(left.every((one) => one.startsWith('read'))).toBe(true);
    expect(kinds(read)).toEqual(expect.arrayContaining(['before-you-begin', 'choose-path']));
  });

  it('F10: begins the day again, whole or in five minutes, past its card', () => {
    const day = dayWith({ fiveMinutes: activity(stem('Tonight I')) });
    const open = replied(restarted(at('stem 2 b', setupOf(day))), { kind: 'menu' }).sitting;
    expect(short(nextAsk(replied(open, { kind: 'over' }).sitting))).toBe('before-you-begin');
    expect(nextAsk(replied(open, { kind: 'five' }).sitting)).toMatchObject({ kind: 'before-you-begin' });
  });
});

describe('without a place, or with one that does not fit', () => {
  it('begins anew when nothing is known', () => {
    expect(short(nextAsk(begin(setupOf(), null)))).toBe('arrival');
  });

  it('begins anew when the place is of another day', () => {
    const place = placeOf(at('stem 1 b'));
    expect(short(nextAsk(begin(setupOf(dayWith({ number: 2 })), place)))).toBe('arrival');
  });

  it('goes to the reflection when an answer is known', () => {
    const sitting = begin(setupOf(), null, handledOf([1], []));
    expect(walkOn(sitting).asks.slice(0, 3)).toEqual([
      'resume reflection - a',
      'hand-over a',
      'question 2 a',
    ]);
  });

  it('hands over to the one who has questions left, and asks the other nothing', () => {
    const sitting = begin(setupOf(), null, handledOf([1, 2], [1]));
    expect(walkOn(sitting).asks).toEqual([
      'resume reflection - b',
      'hand-over b',
      'question 2 b',
      'share b: 1 2',
      'call-back a',
      'open',
      'farewell done',
    ]);
  });

  it('comes back from the farewell to what waits, and leaves the other in peace', () => {
    const place = placeOf(at('farewell done'));
    const sitting = begin(setupOf(), place, handledOf([1], [1, 2]));
    expect(walkOn(sitting).asks).toEqual([
      'resume reflection - a',
      'hand-over a',
      'question 2 a',
      'share a: 1 2',
      'call-back b',
      'open',
      'farewell done',
    ]);
  });

  it('completes a day whose last answers came from elsewhere', () => {
    for (const place of [null, placeOf(at('farewell done'))]) {
      const { asks, facts } = walkOn(begin(setupOf(), place, handledOf([1, 2], [1, 2])));
      expect(asks.slice(-2)).toEqual(['open', 'farewell done']);
      expect(facts).toEqual([{ kind: 'done' }]);
    }
  });

  it('does not complete a day twice', () => {
    const setup = setupOf(dayWith(), { alreadyDone: true });
    expect(walkOn(begin(setup, null, handledOf([1, 2], [1, 2]))).facts).toEqual([]);
  });

  it('hands over anew when the question is gone from the file', () => {
    const place = placeOf(at('question 4 b', setupOf(fullDay)));
    const shorter = setupOf(dayWith());
    const sitting = begin(shorter, place, handledOf([1, 2], [1]));
    expect(short(nextAsk(replied(sitting, goOn).sitting))).toBe('hand-over b');
  });

  it('goes to the first stem when the stem is gone from the file', () => {
    const place: Place = { ...placeOf(at('stem 2 b')), step: 'stem/9/b' };
    expect(short(nextAsk(replied(begin(setupOf(), place), goOn).sitting))).toBe('stem 1 a');
  });

  it('takes the day as written when the other way is gone from the file', () => {
    const place: Place = { ...placeOf(at('stem 1 b')), path: 4 };
    expect(begin(setupOf(), place).path).toBeNull();
  });
});

describe('a place from a file', () => {
  const place: Place = { ...placeOf(at('question 1 a')), block: 2 };

  it('comes back as it was', () => {
    expect(parsePlace(JSON.parse(JSON.stringify(place)))).toEqual(place);
  });

  it('may come from a version that kept less', () => {
    const { changing: _, again: __, ...older } = place;
    expect(parsePlace(older)).toEqual({ ...place, changing: false, again: false });
  });

  it.each([
    null,
    7,
    'text',
    [],
    {},
    { ...place, day: 0 },
    { ...place, day: 1.5 },
    { ...place, form: 'half' },
    { ...place, path: -1 },
    { ...place, step: 4 },
    { ...place, block: '0' },
    { ...place, writing: undefined },
  ])('is none when it looks like %j', (value) => {
    expect(parsePlace(value)).toBeNull();
  });
});
