import type { Couple } from '../../src/model/couple.ts';
import type { Activity, Day, Journey } from '../../src/model/journey.ts';

/** A journey of two weeks with one authored day, small enough to read in a test. */

export const couple: Couple = { names: { a: 'Ana', b: 'Ben' }, starts: 'a' };

const noActivity: Activity = { minutes: null, items: [] };

const bare: Day = {
  number: 1,
  title: '',
  week: 1,
  authored: false,
  beforeYouBegin: null,
  contentNote: null,
  learning: null,
  why: null,
  activity: noActivity,
  otherWays: [],
  fiveMinutes: null,
  questions: [],
  afterQuestions: null,
  sources: null,
  extras: [],
};

export const firstDay: Day = {
  ...bare,
  title: 'A Safe Place to Talk',
  authored: true,
  beforeYouBegin: 'Not tonight if you are afraid of each other.',
  contentNote: 'This day speaks of touch.',
  learning: 'Being **heard** comes first.\n\n- slowly\n- kindly',
  why: 'It is *simple*.',
  activity: {
    minutes: [20, 30],
    items: [
      { kind: 'text', markdown: 'Find a quiet place. Take turns completing these sentences:' },
      { kind: 'stem', text: 'I feel closest to you when' },
      { kind: 'stem', text: 'One thing I like is' },
      {
        kind: 'step',
        text: '**Sit** together:\n\n- back to back\n- or side by side',
        minutes: 5,
        each: true,
      },
      { kind: 'step', text: 'Say thank you.', minutes: null, each: false },
    ],
  },
  otherWays: [
    { label: 'Apart', activity: { minutes: [10, 10], items: [{ kind: 'text', markdown: 'By phone.' }] } },
  ],
  fiveMinutes: { minutes: [5, 5], items: [{ kind: 'stem', text: 'Today I liked' }] },
  questions: ['What does *closeness* mean to you?', 'What helps?'],
  afterQuestions: 'Keep your notes.',
  sources: 'Example (1999).',
  extras: [{ heading: 'A Story', markdown: 'Two people met.', after: 'learning' }],
};

export const journey: Journey = {
  id: 'small-steps',
  title: 'Small Steps',
  duration: { weeks: 2, days: 14 },
  category: 'Connection',
  sequence: 1,
  description: 'Two weeks of small attentions.',
  lang: null,
  introduction: null,
  about: [],
  overviewSections: [],
  overview: [],
  days: Array.from({ length: 14 }, (_, at) => {
    const number = at + 1;
    if (number === 1) return firstDay;
    return {
      ...bare,
      number,
      week: Math.ceil(number / 7),
      title: `Evening ${number}`,
      activity: { minutes: [25, 25], items: [] },
    };
  }),
  weeks: [
    { number: 1, theme: 'Emotional Safety', focus: ['Build trust', 'Share **openly**'], note: null },
    { number: 2, theme: 'Play', focus: ['Laugh'], note: 'Go *gently*.' },
  ],
  dailyActivities: [],
  foundations: [],
  outcomes: [],
  closing: null,
  extras: [],
  source: '',
  parts: [],
};
