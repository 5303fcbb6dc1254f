import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { eveningTime, textsRead } from '../../src/model/evening-time.ts';
import type { Form } from '../../src/model/forms.ts';
import type { ActivityItem, Day } from '../../src/model/journey.ts';
import type { Ask } from '../../src/sitting/asks.ts';
import { begin } from '../../src/sitting/begin.ts';
import { canChooseWay } from '../../src/sitting/moves.ts';
import { nextAsk } from '../../src/sitting/next-ask.ts';
import type { Reply } from '../../src/sitting/replies.ts';
import { scriptFor } from '../../src/sitting/script.ts';
import { inMinutes } from '../../src/views/scene.ts';
import { parsedCourse } from '../views/bundled.ts';
import {
  activity,
  at,
  dayWith,
  fullDay,
  onward,
  replied,
  setupOf,
  short,
  stem,
  step,
  text,
  walkOn,
} from './given.ts';

const root = path.join(import.meta.dirname, '../..');
const goOn: Reply = { kind: 'go-on' };
const otherWay: Reply = { kind: 'other-way' };
const way = (path: number | null): Reply => ({ kind: 'path', path });
const setup = setupOf(fullDay);
/** Every sentence is written down. */
const writing = (ask: Ask): Reply => (ask.kind === 'stem' ? { kind: 'write' } : onward(ask));

describe('the ways of a day', () => {
  it('F12: going on, passing and an Enter choose none', () => {
    const choice = at('choose-path', setup);
    for (const reply of [goOn, { kind: 'pass' }] as const) {
      expect(replied(choice, reply).sitting).toEqual(choice);
    }
    const alone = at('choose-path', setupOf({ ...fullDay, otherWays: [] }));
    expect(short(nextAsk(replied(alone, goOn).sitting))).toBe('read Start');
  });

  it.each(['read learning', 'read activity', 'stem 1 b', 'step 1 a', 'step 2 both', 'read Then'])(
    'F13: can be changed at %s, and going back changes nothing',
    (where) => {
      const there = at(where, setup);
      const { sitting } = replied(there, otherWay);
      expect(nextAsk(sitting)).toMatchObject({ kind: 'choose-path', note: null, now: 0 });
      for (const back of [{ kind: 'back' }, way(null)] as const) {
        expect(replied(sitting, back).sitting).toEqual(there);
      }
      expect(replied(sitting, goOn).sitting).toEqual(sitting);
    },
  );

  it('F13: another way begins with its activity; a page that was being read goes on', () => {
    const changed = (where: string) => replied(at(where, setup), otherWay, way(0)).sitting;
    expect(short(nextAsk(changed('step 1 b')))).toBe('step 1 both');
    expect(short(nextAsk(changed('read why')))).toBe('read why');
    const { asks, facts } = walkOn(changed('stem 2 b'));
    expect(asks.slice(0, 3)).toEqual(['step 1 both', 'stem 1 a', 'stem 1 b']);
    expect(facts.at(-1)).toEqual({ kind: 'done' });
    const home = replied(changed('step 1 b'), otherWay, way(null)).sitting;
    expect(short(nextAsk(home))).toBe('read activity');
  });

  it('F13: is not offered where there is one way, nor once the questions have begun', () => {
    expect(canChooseWay(at('stem 1 a'))).toBe(false);
    for (const where of ['arrival', 'hand-over a', 'question 1 a']) {
      const there = at(where, setup);
      expect(canChooseWay(there)).toBe(false);
      expect(replied(there, otherWay).sitting).toEqual(there);
    }
  });

  it('F13: no sentence of one way takes the place of one of another', () => {
    const numbers = (form: Form, path: number | null) =>
      walkOn(begin(setup, null), null, (ask) => {
        if (ask.kind === 'arrival') return { kind: form === 'five' ? 'five' : 'go-on' };
        return ask.kind === 'choose-path' ? way(path) : writing(ask);
      }).facts.flatMap((fact) =>
        fact.kind === 'answer' && fact.about.part === 'stem' && fact.by === 'a' ? [fact.about.index] : [],
      );
    expect([numbers('full', null), numbers('full', 0), numbers('five', null)]).toEqual([[1, 2], [3], [4]]);
  });

  it('F15: each says how long it takes in the form that is walked', () => {
    const five = replied(begin(setup, null), { kind: 'five' }, goOn).sitting;
    expect(nextAsk(at('choose-path', setup))).toMatchObject({
      form: 'full',
      ways: [
        { label: '', time: { together: 25, writing: 10 } },
        { label: 'Apart', time: { together: 25, writing: 10 } },
      ],
    });
    expect(nextAsk(five)).toMatchObject({
      form: 'five',
      ways: [{ time: { writing: 2.5 } }, { label: 'Apart', time: { together: 25, writing: 2.5 } }],
    });
  });
});

describe('how long an evening takes', () => {
  const words = (count: number) => Array(count).fill('word').join(' ');

  it('is reading at 130 words a minute, the activity, and 75 seconds for each answer of each', () => {
    const day = dayWith({ learning: words(100), why: words(30), activity: activity(stem('One')) });
    expect(eveningTime(day, { form: 'full', path: null })).toEqual({ reading: 1, together: 25, writing: 5 });
    expect(eveningTime(day, { form: 'five', path: null })).toEqual({
      reading: 0,
      together: 25,
      writing: 2.5,
    });
  });

  it('adds up steps and sentences where the file names no time', () => {
    const items = [stem('One'), stem('Two'), step('Talk', 4, true), step('Sit', 2), step('Look')];
    const day = dayWith({ activity: { minutes: null, items } });
    expect(eveningTime(day, { form: 'full', path: null }).together).toBe(3 + 3 + 8 + 2 + 3);
  });

  it('counts words also where nothing stands between them', () => {
    const day = dayWith({ learning: '我们今晚坐在一起。'.repeat(13), why: null });
    expect(eveningTime(day, { form: 'full', path: null }).reading).toBeCloseTo(0.4, 1);
  });

  it.each(['deepening-intimacy', 'first-steps'])('reads what the evenings of %s show', (id) => {
    for (const day of parsedCourse(id).days) {
      for (const form of ['full', 'five'] as const) {
        for (const path of [null, ...day.otherWays.keys()]) {
          expect([day.number, ...textsRead(day, { form, path })].sort()).toEqual(
            [day.number, ...shownIn(day, form, path)].sort(),
          );
        }
      }
    }
  });
});

/** What the walk shows as text outside its activity. */
function shownIn(day: Day, form: Form, path: number | null): readonly string[] {
  return scriptFor({ day, begins: 'a', form, path, only: null }).flatMap((one) =>
    one.kind === 'read' && one.part === 'reading' ? [one.markdown] : [],
  );
}

describe('what is promised of the time', () => {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const times = (form: Form) =>
    ['deepening-intimacy', 'first-steps'].flatMap((id) =>
      parsedCourse(id).days.map((day) => inMinutes(eveningTime(day, { form, path: null }))),
    );
  const range = (given: readonly number[]) => [Math.min(...given), Math.max(...given)];
  it('is what the evenings of the courses take', () => {
    const first = parsedCourse('first-steps').introduction ?? '';
    for (const text of [readme, first]) expect(text).toMatch(/about forty minutes/i);
    expect(readme).toContain('thirty to fifty with reading aloud and writing');
    expect(range(times('full').map(({ total }) => total))).toEqual([30, 50]);
    expect(range(times('five').map(({ together }) => together))).toEqual([5, 5]);
  });
});

describe('a step before sentences', () => {
  const clocks = (...items: ActivityItem[]) =>
    scriptFor({
      ...setupOf(dayWith({ activity: activity(...items) })),
      begins: 'a',
      form: 'full',
      path: null,
      only: null,
    })
      .filter((one) => one.kind === 'step')
      .map(({ leads, minutes }) => (leads ? 'none' : minutes));

  it('leads to them, and no clock runs over it, for they take its minutes', () => {
    expect(clocks(step('Four sentences, in turn.', 16), stem('I'), stem('You'))).toEqual(['none']);
  });

  it('has its clock before another step, before text, and where each has a turn', () => {
    expect(clocks(step('Walk', 5), step('Rest', 2))).toEqual([5, 2]);
    expect(clocks(step('Walk', 5), text('Then talk.'), stem('I'))).toEqual([5]);
    expect(clocks(step('Breathe', 3, true), stem('I'))).toEqual([3, 3]);
  });
});
