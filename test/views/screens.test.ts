import { describe, expect, it } from 'vitest';
import type { Couple } from '../../src/model/couple.ts';
import type { Day, Journey } from '../../src/model/journey.ts';
import { summaryOf } from '../../src/model/journey-summary.ts';
import type { AskPorts } from '../../src/terminal/ask-ports.ts';
import { headlineOf } from '../../src/terminal/between-screens.ts';
import { farewellLines } from '../../src/views/asks/farewell.ts';
import { handOverLines, questionLines } from '../../src/views/asks/reflection.ts';
import { stemLines } from '../../src/views/asks/stem.ts';
import { gate } from '../../src/views/gate.ts';
import { sceneOf } from '../../src/views/scene.ts';
import { voiceLines } from '../../src/views/voices.ts';
import { widthOf } from '../../src/views/width.ts';
import { couple, firstDay, journey } from './journey.ts';
import { look, seen } from './looks.ts';
import { payloads } from './payloads.ts';
import { screens } from './screens.ts';

const said = [
  'When we cook and nobody talks and it is not a silence.',
  'I notice it late, on the way to work.',
];
const given = { journey, day: firstDay, couple, said };
const show = (name: string, changes: Parameters<typeof look>[0] = {}) =>
  screens(given, look(changes))[name]?.join('\n');

describe('before anything private', () => {
  it('F16: whoever is handed the keyboard knows who will read what they write, every time', () => {
    const scene = sceneOf(summaryOf(journey), couple, 4, { done: new Set() });
    for (const why of ['first', 'next', 'return'] as const) {
      const ask = { kind: 'hand-over', to: 'b', from: 'a', why, saved: false } as const;
      expect(handOverLines(ask, scene, look()).join(' ').replace(/\s+/g, ' ')).toContain(
        'Ana does not see what you write. At the end you say what Ana may read.',
      );
    }
  });

  it('F67: the two have a colour each, and a name where there is none', () => {
    const two = [
      { by: 'a', text: 'Tea.' },
      { by: 'b', text: 'A walk.' },
    ] as const;
    const colored = voiceLines(two, { couple }, look({ color: true })).join('\n');
    const codes = ['Ana', 'Ben'].map((name) => new RegExp(`\\u001b\\[(\\d+)m${name}`).exec(colored)?.[1]);
    expect(new Set(codes).size).toBe(2);
    expect(codes).not.toContain(undefined);
    expect(voiceLines(two, { couple }, look()).join('\n')).toMatch(/Ana +Tea\.\n.*Ben +A walk\./);
  });
});

describe('a course that names its questions', () => {
  it('has its name over each, at any width', () => {
    const scene = sceneOf(summaryOf(journey), couple, 4, { done: new Set() });
    const about = { part: 'question', index: 1 } as const;
    const count = { index: 1, total: 4 };
    const ask = { kind: 'question', text: 'Why?', about, count, partner: 'a' } as const;
    const over = (heading: string, width: number) =>
      questionLines({ ...ask, heading }, scene, look({ width }))
        .slice(0, 2)
        .join('\n')
        .trimEnd();
    expect(over('Personal reflection', 80)).toMatch(/^ {2}Question 1 of 4 · Personal reflection {2,}Ana/);
    expect(over('Personal reflection', 40)).toMatch(/^ {2}Question 1 of 4 · Personal\n {2}reflection$/);
  });
});

describe('what is said at the end, and above the screens', () => {
  it('F39: kindly, when both kept everything', () => {
    const scene = sceneOf(summaryOf(journey), couple, 4, { done: new Set([4]) });
    const end = (nothingOpened: boolean) =>
      farewellLines(
        { kind: 'farewell', day: 4, done: true, nothingOpened, listWaits: false, waiting: { a: 0, b: 0 } },
        scene,
        look(),
      ).join('\n');
    expect(end(true)).toContain('Tonight nothing was opened. That is fine.');
    expect(end(false)).not.toContain('nothing was opened');
  });

  it('F43, F8: a pass said aloud is thanked for, and beside it stands that nothing is kept', () => {
    const ports = { thanks: true, keeps: false } as AskPorts;
    expect(seen(headlineOf(ports, look()))).toMatch(/^ {2}Thank you\. +nothing is kept$/);
    expect(headlineOf({ ...ports, thanks: false, keeps: true }, look())).toBe('');
  });
});

describe('the walk at 80 columns', () => {
  it('arrives', () => {
    expect(show('arrival')).toBe(
      [
        '  Small Steps                                        Week 1 · Emotional Safety',
        '  ● ● ● ◉ ○ ○ ○                                                    Day 4 of 14',
        '',
        '  Evening 4',
        '  about 40 minutes: 5 to read, 25 together, 10 to write · put together by rule',
        '',
        '  The five-minute form, with one question each: about 8 minutes.',
        '  You finished a day today already. This one is open too, if you both feel',
        '  like it.',
      ].join('\n'),
    );
  });

  it('names speaker and listener at a stem', () => {
    expect(show('stem')).toBe(
      [
        '  Together                                                               Day 4',
        '',
        '  Sentence 2 of 4                                                  Ana speaks',
        '                                                                   Ben listens',
        '',
        '     What does closeness mean to you?',
        '',
        '  Now Ana begins. Say it aloud, or write it down. Ben: no fixing, a thank-you',
        '  is enough.',
      ].join('\n'),
    );
  });

  it('F57: says who begins, and when the other is the next to begin', () => {
    const scene = sceneOf(summaryOf(journey), couple, 4, { done: new Set() });
    const about = { part: 'stem', index: 1 } as const;
    const at = (index: number, speaker: 'a' | 'b', first: boolean) => {
      const listener = speaker === 'a' ? 'b' : 'a';
      const count = { index, total: 4 };
      const ask = {
        kind: 'stem',
        text: 'Tonight I…',
        about,
        count,
        speaker,
        listener,
        first,
        written: null,
      } as const;
      return stemLines(ask, scene, look()).join(' ').replace(/\s+/g, ' ');
    };
    expect(at(1, 'a', true)).toContain('Ana begins.');
    expect(at(1, 'b', false)).toContain('The same sentence, now Ben.');
    expect(at(2, 'b', true)).toContain('Now Ben begins.');
    expect(at(2, 'a', false)).toContain('The same sentence, now Ana.');
  });

  it('shows what both opened', () => {
    expect(show('opened')).toBe(
      [
        '  Both of you have answered.                                            2 of 4',
        '',
        '  What does closeness mean to you?',
        '',
        '  Ana   When we cook and nobody talks and it is not a silence.',
        '  Ben   I notice it late, on the way to work.',
      ].join('\n'),
    );
  });

  it('says goodbye with the week and what comes next', () => {
    expect(show('farewell')).toBe(
      [
        '  Day 4, done together. Thank you.',
        '',
        '  ● ● ● ● ◌ ○ ○     Tomorrow: Evening 5, about 25 minutes.',
        '  Whenever you like: journey today',
      ].join('\n'),
    );
    expect(show('rests')).toBe(
      [
        '  Day 4 rests here. Ana has one question left, and Ben has two questions left.',
        '',
        '  There is no hurry. Whenever you like: journey today',
      ].join('\n'),
    );
  });

  it('says where one stopped, and what is kept', () => {
    expect(show('resume')).toBe('  Day 4 · you stopped at question 2, Ana.');
    expect(show('resumeStem')).toBe('  Day 4 · you stopped at sentence 2, with Ana.');
    expect(show('resumeStep')).toBe('  Day 4 · you stopped at step 2.');
    expect(show('stopped')).toBe("  Saved. journey today goes on at question 2, and Ana's words are kept.");
  });

  it('ends the journey warmly and briefly', () => {
    expect(show('end')).toBe(
      [
        '  Day 14, done together. Thank you.',
        '',
        '  ● ● ● ● ● ● ●   done',
        '',
        '  Ana and Ben, you have walked Small Steps to its last day.',
        '  14 days of making time for each other. That was the work, and you did it.',
        '',
        '  To read it again: journey answers',
        '  To keep what you opened to each other: journey export --format html',
        '  When you feel like walking again: journey list',
      ].join('\n'),
    );
  });
});

describe('a day with several ways', () => {
  it('F14: a step in turn says whose turn it is, and never who speaks', () => {
    expect(show('step')).toMatch(/^ {2}Step 2 of 4 {10,}Ana's turn\n {40,}then Ben's$/m);
    expect(show('step', { width: 40 })).toContain("Ana's turn, then Ben's");
    expect(show('stepSecond')).toMatch(/^ {2}Step 2 of 4 {10,}Ben's turn$/m);
    expect(show('stepSecond')).toContain('The same step, now Ben.');
    expect(show('step')).not.toMatch(/speaks|listens/);
    expect(show('swap')).toBe("  Time to change over: Ben's turn.");
  });

  it('F15: each way says how long it takes; in five minutes, that another has no shorter form', () => {
    expect(show('ways')).toBe(
      '  The day as written, about 40 minutes\n  A Safe Place to Talk, about 40 minutes',
    );
    expect(show('waysInFive')).toBe(
      [
        '  The five-minute form, about 40 minutes',
        '  A Safe Place to Talk, about 40 minutes: this way has no shorter form (now)',
      ].join('\n'),
    );
  });

  it('F61: the only one of its kind is not numbered', () => {
    expect(show('stemAlone')).toContain('One sentence');
    expect(show('questionAlone')).toContain('One question');
  });
});

describe('the same at 40 and 120 columns', () => {
  it('stacks what does not fit beside each other', () => {
    expect(show('stem', { width: 40 })).toBe(
      [
        '  Together                       Day 4',
        '',
        '  Sentence 2 of 4',
        '  Ana speaks, Ben listens',
        '',
        '     What does closeness mean to you?',
        '',
        '  Now Ana begins. Say it aloud, or',
        '  write it down. Ben: no fixing, a',
        '  thank-you is enough.',
      ].join('\n'),
    );
    expect(show('plan', { width: 40, unicode: false })).toBe(
      [
        '  Small Steps    3 of 14 days together',
        '',
        '  1  Emotional Safety',
        '     * * * @ . . .',
        '     today: Evening 4',
        '  2  Play',
        '     . . . . . . .',
        '',
        '  journey plan --week 1',
        '',
        '  1 of 14 evenings is written in the',
        '  file. The others are put together by',
        '  rule, from the headings of its plan.',
      ].join('\n'),
    );
  });

  it('stays as wide as text is read', () => {
    expect(show('opened', { width: 120 })).toBe(show('opened', { width: 80 }));
    expect(show('plan', { width: 120 })).toBe(
      [
        '  Small Steps                                            3 of 14 days together',
        '',
        '  1  Emotional Safety  ● ● ● ◉ ○ ○ ○   today: Evening 4',
        '  2  Play              ○ ○ ○ ○ ○ ○ ○',
        '',
        '  journey plan --week 1',
        '',
        '  1 of 14 evenings is written in the file. The others are put together by',
        '  rule, from the headings of its plan.',
      ].join('\n'),
    );
  });

  it('keeps `journey` alone to ten lines', () => {
    expect(show('home')).toBe(
      [
        '  Ana and Ben · Small Steps · day 4 of 14, week 1 of 2',
        '  ● ● ● ◉ ○ ○ ○',
        '',
        '  Tonight: Evening 4, about 40 minutes',
        '  Waiting: Ana and Ben have questions of day 3',
        '',
        '  journey today   journey reflect   journey plan',
      ].join('\n'),
    );
    for (const width of [40, 80, 120])
      expect(screens(given, look({ width })).home?.length).toBeLessThanOrEqual(10);
  });
});

describe('the evening a day was finished', () => {
  it('speaks of the next one as tomorrow’s', () => {
    expect(show('homeLater')).toBe(
      [
        '  Ana and Ben · Small Steps · day 4 of 14, week 1 of 2',
        '  ● ● ● ◌ ○ ○ ○',
        '',
        '  Tomorrow: Evening 4, about 40 minutes',
        '',
        '  journey today   journey plan',
      ].join('\n'),
    );
    expect(show('planLater')).toBe(
      show('plan')?.replace('◉', '◌').replace('today: Evening 4', 'tomorrow: Evening 4'),
    );
    expect(show('weekLater')).toBe(
      show('week')?.replace('◉ 4', '◌ 4').replace('by rule · today', 'by rule · tomorrow'),
    );
    expect(show('statusLater')).toMatch(/^ {2}Tomorrow +Evening 4$/m);
    for (const name of ['homeLater', 'planLater', 'weekLater', 'statusLater'])
      expect(show(name)).not.toMatch(/tonight|today(?! {3}journey)/i);
  });
});

describe('the text of a day', () => {
  it('holds every section in its order', () => {
    expect(show('text', { width: 60 })).toBe(
      [
        '  Small Steps                                  Day 4 of 14',
        '  Week 1 · Emotional Safety',
        '',
        '  Evening 4',
        '  about 30 minutes: 1 to read, 25 together, 5 to write',
        '',
        '  Before You Begin',
        '',
        '  Not tonight if you are afraid of each other.',
        '',
        '  Content Note',
        '',
        '  This day speaks of touch.',
        '',
        "  Today's Learning",
        '',
        '  Being heard comes first.',
        '',
        '  • slowly',
        '  • kindly',
        '',
        '  A Story',
        '',
        '  Two people met.',
        '',
        '  Why This Matters For Your Relationship',
        '',
        '  It is simple.',
        '',
        "  Today's Activity",
        '',
        '  20 to 30 minutes',
        '',
        '  Find a quiet place. Take turns completing these',
        '  sentences:',
        '',
        '  • “I feel closest to you when…”',
        '  • “One thing I like is…”',
        '',
        '  1. 5 minutes each',
        '     Sit together:',
        '',
        '     • back to back',
        '     • or side by side',
        '',
        '  2. Say thank you.',
        '',
        '  Another Way: Apart',
        '',
        '  about 10 minutes',
        '',
        '  By phone.',
        '',
        '  Five-Minute Form',
        '',
        '  about 5 minutes',
        '',
        '  • “Today I liked…”',
        '',
        '  Reflection Questions',
        '',
        '  1. What does closeness mean to you?',
        '  2. What helps?',
        '',
        '  Keep your notes.',
        '',
        '  Sources',
        '',
        '  Example (1999).',
      ].join('\n'),
    );
  });
});

describe('every screen', () => {
  const long: Couple = {
    names: { a: 'Maximiliana-Alexandra von und zu Hohenstein', b: '山田太郎' },
    starts: 'b',
  };
  const hard: Day = {
    ...firstDay,
    title: `${'Wideword'.repeat(20)} 日本語の長いタイトルです`,
    questions: [`${'x'.repeat(300)} 家族👨‍👩‍👧‍👦 why?`],
  };
  const hardJourney: Journey = {
    ...journey,
    title: hard.title,
    days: journey.days.map((one) => ({ ...hard, number: one.number, week: one.week })),
  };
  const cases = [
    given,
    {
      journey: hardJourney,
      day: hard,
      couple: long,
      said: ['line one\n\nline two '.repeat(30), '長い答え'.repeat(90)],
    },
  ];

  const widths = Array.from({ length: 181 }, (_, at) => 20 + at).filter(
    (width) => (width < 44 && width % 2 === 0) || width % 17 === 0,
  );

  it.each(widths)('is never wider than %i columns', (width) => {
    const looks = [true, false].map((color) => look({ width, color, unicode: width % 4 === 0 }));
    const all = looks.flatMap((one) => cases.flatMap((given) => Object.entries(screens(given, one))));
    const wide = all.flatMap(([name, lines]) =>
      lines.filter((line) => widthOf(line) > width).map((line) => [name, line]),
    );
    expect(wide).toEqual([]);
  });

  it('says the same with colour as without', () => {
    const plain = screens(given, look());
    for (const [name, lines] of Object.entries(screens(given, look({ color: true })))) {
      expect(lines.map(seen), name).toEqual(plain[name]);
      expect(plain[name]?.join('\n')).not.toContain('\x1b');
    }
  });

  it('lets nothing through from names, titles, texts and answers', () => {
    for (const payload of payloads) {
      const day: Day = {
        ...firstDay,
        title: payload,
        learning: payload,
        contentNote: payload,
        questions: [payload],
        extras: [{ heading: payload, markdown: payload, after: 'why' }],
      };
      const bad = {
        journey: {
          ...journey,
          title: payload,
          description: payload,
          category: payload,
          days: journey.days.map((one) => ({ ...day, number: one.number, week: one.week })),
          weeks: [{ number: 1, theme: payload, focus: [payload], note: payload }],
        },
        day,
        couple: { names: { a: payload, b: `${payload}b` }, starts: 'a' as const },
        said: [payload, payload],
      };
      for (const changes of [{}, { color: true, links: true }])
        for (const [name, lines] of Object.entries(screens(bad, look(changes)))) {
          const text = lines.join('\n');
          expect(gate(text), name).toBe(text);
          expect(text.replace(/\x1b\[\d+m/g, ''), name).not.toMatch(
            /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\ue000]/,
          );
          expect(
            lines.every((line) => !line.includes('\n')),
            name,
          ).toBe(true);
        }
    }
  });
});
