import { describe, expect, it } from 'vitest';
import { JourneyError } from '../../src/errors.ts';
import { summaryOf } from '../../src/model/journey-summary.ts';
import { answersJson, answersView } from '../../src/views/answers.ts';
import { todayJson } from '../../src/views/day-json.ts';
import { errorJson } from '../../src/views/error-lines.ts';
import { type Listing, listJson } from '../../src/views/listing.ts';
import { planJson } from '../../src/views/plan.ts';
import { sceneOf } from '../../src/views/scene.ts';
import { statusJson, statusShort } from '../../src/views/status.ts';
import { couple, journey as course, firstDay } from './journey.ts';
import { look } from './looks.ts';
import { answer } from './screens.ts';

const journey = summaryOf(course);
const done = new Set([1, 2]);
const scene = sceneOf(journey, couple, 3, { done });

describe('today --json', () => {
  it('holds the whole day', () => {
    const json = todayJson(firstDay, sceneOf(journey, couple, 1, { done }), {
      journeyId: 'small-steps',
      run: null,
    });
    expect(json).toMatchObject({
      schema: 1,
      journey: { id: 'small-steps', title: 'Small Steps', run: null },
      day: {
        number: 1,
        of: 14,
        week: 1,
        authored: true,
        done: true,
        minutes: [20, 30],
        questions: firstDay.questions,
      },
      tomorrow: { day: 3, title: 'Evening 3' },
    });
    expect(json.day.activity.stems).toEqual(['I feel closest to you when', 'One thing I like is']);
    expect(json.day.activity.steps[1]).toEqual({ text: 'Say thank you.', minutes: null });
    expect(json.day.learning).toContain('**heard**');
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });
});

describe('plan --json and status --json', () => {
  it('name weeks, days and their states', () => {
    // The evening a day was finished, the one to walk now is still called today here.
    const json = planJson({ journey, done, today: 3, later: true });
    expect(json).toMatchObject({
      schema: 1,
      today: 3,
      daysDone: [1, 2],
      journey: { id: 'small-steps', weeks: 2, days: 14 },
    });
    expect(json.weeks[0]?.days.map((day) => day.state)).toEqual([
      'done',
      'done',
      'today',
      'open',
      'open',
      'open',
      'open',
    ]);
    expect(json.weeks[1]).toMatchObject({ number: 2, theme: 'Play', done: 0, focus: ['Laugh'] });
  });

  it('say where the couple are', () => {
    const waiting = { day: 2, left: { a: 0, b: 1 } };
    expect(
      statusJson({
        scene,
        run: 'small-steps',
        journeyId: 'small-steps',
        waiting,
        file: '/courses/small.md',
        round: { number: 2, of: 3 },
        allDone: false,
        later: false,
      }),
    ).toEqual({
      schema: 1,
      begun: true,
      journey: { id: 'small-steps', title: 'Small Steps', days: 14, weeks: 2, file: '/courses/small.md' },
      run: 'small-steps',
      round: 2,
      rounds: 3,
      names: { a: 'Ana', b: 'Ben' },
      starts: 'a',
      day: 3,
      dayTitle: 'Evening 3',
      week: 1,
      weekTheme: 'Emotional Safety',
      daysDone: [1, 2],
      allDone: false,
      waiting,
      listWaits: null,
    });
    const nowhere = { scene: null, run: null, journeyId: null, waiting: null, file: null, round: null };
    const none = { ...nowhere, allDone: false, later: false };
    expect(statusJson(none)).toEqual({ schema: 1, begun: false, journey: null });
    expect(statusShort(none, look())).toBe('');
    expect(statusShort({ ...none, scene }, look())).toBe('Small Steps 3/14');
  });

  it('list the journeys', () => {
    const item: Omit<Listing, 'begin'> = {
      id: 'x',
      title: 'X',
      description: null,
      category: null,
      sequence: null,
      weeks: 1,
      days: 7,
      source: 'bundled',
      file: null,
      daysWritten: 7,
      written: null,
      daysDone: 0,
      begun: false,
      current: false,
      rounds: [],
    };
    const { written, ...shown } = item;
    expect(listJson([{ ...item, begin: 'x' }])).toEqual({ schema: 1, journeys: [shown] });
    expect(written).toBeNull();
  });
});

describe('answers', () => {
  const where = { couple, dayTitle: () => 'A Safe Place', run: 'course', journey: null };
  const voice = (answers: readonly ReturnType<typeof answer>[]) => [
    { day: 1, about: { part: 'question', index: 1 } as const, question: 'What *helps*?', answers },
  ];
  const sealed = answer('b', 'sealed words', { released: false, share: 'mine' });

  it('stand side by side once both opened them', () => {
    expect(
      answersView(voice([answer('a', 'tea'), answer('b', 'a walk')]), { ...where, as: null }, look()),
    ).toEqual([
      '  Answers                                                 what you both opened',
      '',
      '  Day 1: A Safe Place',
      '',
      '  What helps?',
      '',
      '  Ana   tea',
      '  Ben   a walk',
    ]);
  });

  it('F72: a question, a name and an answer each have a weight of their own', () => {
    const all = voice([answer('a', 'tea'), answer('b', 'a walk')]);
    const shown = answersView(all, { ...where, as: null }, look({ color: true })).join('\n');
    expect(shown).toContain('\u001b[1mWhat helps?\u001b[22m');
    expect(shown).toMatch(/\u001b\[35mAna +\u001b\[39mtea/);
    expect(shown).toMatch(/\u001b\[1m\u001b\[94mDay /);
  });

  it('never show what is sealed, or a pass, to the other', () => {
    const passed = answer('b', null);
    for (const as of [null, 'a'] as const) {
      for (const hidden of [sealed, passed]) {
        const of = { ...where, as };
        const voices = voice([answer('a', 'tea'), hidden]);
        expect(answersView(voices, of, look()).join('\n')).not.toMatch(/sealed|passed|Ben {3}/);
        expect(JSON.stringify(answersJson(voices, of))).not.toMatch(/sealed|"pass"/);
      }
    }
  });

  it('an answer written after the other’s was opened says so beside it', () => {
    const late = answer('b', 'now I see', { released: true, afterOther: true });
    const shown = answersView(voice([answer('a', 'first'), late]), { ...where, as: null }, look());
    expect(shown.join(' ').replace(/\s+/g, ' ')).toContain('Ben (written after Ana’s was opened)');
    expect(shown.join('\n')).not.toContain('Ana (');
  });

  it('show one’s own, kept or passed', () => {
    const of = { ...where, as: 'b' } as const;
    expect(answersView(voice([sealed]), of, look()).at(-1)).toContain('sealed words');
    expect(answersView(voice([sealed]), of, look()).join('\n')).toContain('Ben (kept for yourself)');
    const waiting = voice([answer('b', 'later', { released: false, share: 'ours' })]);
    expect(answersView(waiting, of, look()).join(' ').replace(/\s+/g, ' ')).toContain(
      'Ben (opens once you have both answered)',
    );
    expect(answersView(voice([answer('b', null, { released: false })]), of, look()).at(-1)).toBe(
      '  Ben   passed',
    );
    expect(answersJson(voice([sealed]), of)).toMatchObject({
      schema: 1,
      as: 'Ben',
      questions: [
        {
          day: 1,
          dayTitle: 'A Safe Place',
          part: 'question',
          index: 1,
          answers: [{ by: 'b', name: 'Ben', text: 'sealed words', opened: false }],
        },
      ],
    });
  });

  it('go beside each other where both are long', () => {
    const long = 'many words to read here '.repeat(14).trim();
    const lines = answersView(voice([answer('a', long), answer('b', long)]), { ...where, as: null }, look());
    expect(lines).toContain('  Ana                                    Ben');
    expect(lines.some((line) => /^ {2}many words .+ {3,}many words/.test(line))).toBe(true);
  });

  it('F39: say so when there are none, also where both have answered and kept all', () => {
    const lines = answersView([], { ...where, as: null }, look());
    expect(lines.join(' ')).toBe(
      '  Nothing is open here. An answer opens when both of you have answered its   day, and its author said that it may.',
    );
  });
});

describe('errors as data', () => {
  it('carry kind, code, message and hint', () => {
    expect(errorJson(new JourneyError('noInput', 'There is no x.md.', 'Look again.'))).toEqual({
      schema: 1,
      error: { kind: 'noInput', exitCode: 66, message: 'There is no x.md.', hint: 'Look again.' },
    });
  });
});
