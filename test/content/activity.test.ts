import { describe, expect, it } from 'vitest';
import { parseActivity } from '../../src/content/activity.ts';
import { parseQuestions } from '../../src/content/questions.ts';
import { stemIn } from '../../src/content/stem.ts';
import { firstTime } from '../../src/content/times.ts';

const short = (markdown: string, heading = '') => {
  const { minutes, items } = parseActivity(markdown, heading);
  return {
    minutes,
    items: items.map((item) =>
      item.kind === 'text' ? item.markdown : item.kind === 'stem' ? `“${item.text}` : item,
    ),
  };
};

describe('stems', () => {
  it.each([
    ['- "I feel closest when..."', 'I feel closest when'],
    ['- “I feel closest when…”', 'I feel closest when'],
    ['* "I feel closest when"...', 'I feel closest when'],
    ["1. 'I'm happiest when...'", "I'm happiest when"],
    ['   - *"I feel closest when ... "*', 'I feel closest when'],
    ['- **“I feel closest when...”**', 'I feel closest when'],
    ['- "When you..., I tell myself..., so I..."', 'When you..., I tell myself..., so I'],
    ['- „Ich fühle mich nah, wenn…“', 'Ich fühle mich nah, wenn'],
    ['- "I feel closest when ____"', 'I feel closest when'],
    ['• "I feel closest when..".', 'I feel closest when'],
  ])('%s', (line, text) => expect(stemIn(line, false)?.text).toBe(text));

  it.each([
    '- "I hear you" is plenty',
    '- "Thank you"',
    '"I feel..."',
    '- Listener: say "go on..."',
    '- I feel closest when...',
    'text',
  ])('%s is none by itself', (line) => expect(stemIn(line, false)).toBeNull());

  it.each([
    ['- "I feel closest when"', 'I feel closest when'],
    ['- I feel closest when...', 'I feel closest when'],
    ['"I feel closest when..."', 'I feel closest when'],
  ])('%s is one under words that ask to complete', (line, text) =>
    expect(stemIn(line, true)?.text).toBe(text),
  );

  it('knows a question in quotes from a sentence to complete', () => {
    expect(stemIn('- "What did you miss?"', true)).toBeNull();
  });

  it('joins a stem over two lines and keeps what follows the quotes', () => {
    expect(
      short('Complete these:\n- "I feel closest\n  when..." (name one moment)\n- "You..."').items,
    ).toEqual(['Complete these:', '“I feel closest when', '(name one moment)', '“You']);
  });
});

describe('steps', () => {
  it('reads every dress of a step', () => {
    const { items } = parseActivity(
      [
        'Step 1 (5 minutes): Sit.',
        '**Step 2: Talk (3 minutes each)** Go on.',
        '**Step 3:** Look for 90 seconds.',
        '**Step 4** (2 min): Rest.',
        'Step Five – Stand up.',
        '- Step 6: Each of you speaks for four minutes.',
        '#### Step 7: Close (1 minute)\n\nThank each other.\n\nTwice.',
      ].join('\n\n'),
    );
    expect(items).toEqual([
      { kind: 'step', text: 'Sit.', minutes: 5, each: false },
      { kind: 'step', text: '**Talk** Go on.', minutes: 3, each: true },
      { kind: 'step', text: 'Look for 90 seconds.', minutes: 1.5, each: false },
      { kind: 'step', text: 'Rest.', minutes: 2, each: false },
      { kind: 'step', text: 'Stand up.', minutes: null, each: false },
      { kind: 'step', text: 'Each of you speaks for four minutes.', minutes: 4, each: true },
      { kind: 'step', text: '**Close**\nThank each other.\n\nTwice.', minutes: 1, each: false },
    ]);
  });

  it('sums the steps where nothing else names a time, each counted twice', () => {
    expect(short('Sit down.\n\nStep 1 (5 minutes): A.\n\nStep 2 (3 minutes each): B.').minutes).toEqual([
      11, 11,
    ]);
    expect(short('Step 1 (5 minutes): A.', "Today's Activity (20 minutes)").minutes).toEqual([20, 20]);
    expect(short('1. Set aside 20-30 minutes.\n2. Talk (10 minutes).').minutes).toEqual([20, 30]);
    expect(short('Just talk.').minutes).toBeNull();
  });

  it('leaves numbered lists as text where steps have labels, and code as it is', () => {
    expect(short('Step 1: Ask.\n1. this\n2. that\n\n```\n- "no..."\n```').items).toHaveLength(1);
  });

  it('loses no word', () => {
    const text = 'Intro.\n\n1. One\n   - a\n2. Two:\n   - "I..."\n   - after\n\nEnd.\n\n- bullet\n\n> quote';
    const words = (all: string) => all.match(/\w+/g)?.sort();
    const back = parseActivity(text).items.map((item) => (item.kind === 'text' ? item.markdown : item.text));
    expect(words(back.join(' '))).toEqual(words(text.replace(/^\d\./gm, '')));
  });
});

describe('times', () => {
  it.each([
    ['Set aside 20-30 minutes', [20, 30], false],
    ['20–30 minutes', [20, 30], false],
    ['twenty to thirty minutes', [20, 30], false],
    ['about 5 minutes', [5, 5], false],
    ['twenty-five minutes', [25, 25], false],
    ['half an hour', [30, 30], false],
    ['a 30-minute talk', [30, 30], false],
    ['3 minutes each', [3, 3], true],
    ['two minutes per person', [2, 2], true],
    ['1 hour', [60, 60], false],
  ])('%s', (text, minutes, each) => expect(firstTime(text)).toEqual({ minutes, each }));

  it('finds none where there is none', () => expect(firstTime('a minute or a month, 5 people')).toBeNull());
});

describe('questions', () => {
  it('reads lists of every kind, and paragraphs where there is no list', () => {
    expect(parseQuestions('1) A?\n2) B\n   goes on?\n   - such as\n\n3) C?').questions).toEqual([
      'A?',
      'B goes on?\n- such as',
      'C?',
    ]);
    expect(parseQuestions('What now?\n\nQuestion 2: And then?\n\nThank you.')).toEqual({
      before: null,
      questions: ['What now?', 'And then?'],
      after: 'Thank you.',
    });
    expect(parseQuestions('1. A?\n\nThink.\n\n2. B?\n\nDone.').questions).toEqual(['A?', 'B?']);
    expect(parseQuestions('')).toEqual({ before: null, questions: [], after: null });
  });
});
