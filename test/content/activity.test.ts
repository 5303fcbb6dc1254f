import { describe, expect, it } from 'vitest';
import { parseActivity } from '../../src/content/activity.ts';
import { parseQuestions } from '../../src/content/questions.ts';
import { asksToComplete, stemIn } from '../../src/content/stem.ts';
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
  ])('%s', (line, text) => expect(stemIn(line, null)?.text).toBe(text));

  it.each([
    '- "I hear you" is plenty',
    '- "Thank you"',
    '"I feel..."',
    '- Listener: say "go on..."',
    '- I feel closest when...',
    'text',
  ])('%s is none by itself', (line) => expect(stemIn(line, null)).toBeNull());

  it.each([
    ['- "I feel closest when"', 'I feel closest when'],
    ['- I feel closest when...', 'I feel closest when'],
    ['"I feel closest when..."', 'I feel closest when'],
    ['I feel closest when...', 'I feel closest when'],
    ['- **I feel closest when…**', 'I feel closest when'],
    ['- My wish for us is:', 'My wish for us is'],
    ['- I feel closest when', 'I feel closest when'],
    ['- When we ____, I am happy.', 'When we ____, I am happy'],
    ['> - "I feel closest when..."', 'I feel closest when'],
    ['\\- "I feel closest when\\..."', 'I feel closest when'],
    ['- « Je me sens proche quand… »', 'Je me sens proche quand'],
  ])('%s is one under words that ask to complete', (line, text) =>
    expect(stemIn(line, 'sentences')?.text).toBe(text),
  );

  it.each(['- Then hug each other', '- Listen. Do not fix it.', '3. Hug', 'Take your time. Then go on...'])(
    '%s is none even there',
    (line) => expect(stemIn(line, 'sentences')).toBeNull(),
  );

  it('takes only what trails off where no sentences were asked for', () => {
    expect(stemIn('- I bring the tea', asksToComplete('Complete this exercise:'))).toBeNull();
    expect(stemIn('- I bring the tea...', asksToComplete('Complete this exercise:'))?.text).toBe(
      'I bring the tea',
    );
  });

  it('knows a question in quotes from a sentence to complete', () => {
    expect(stemIn('- "What did you miss?"', 'sentences')).toBeNull();
  });

  it('joins a stem over two lines and keeps what follows the quotes', () => {
    expect(
      short('Complete these:\n- "I feel closest\n  when..." (name one moment)\n- "You..."').items,
    ).toEqual(['Complete these:', '“I feel closest when', '(name one moment)', '“You']);
  });
});

describe('a table of stems', () => {
  const table = (...rows: string[]) =>
    short(['Sit down.', '', ...rows, '', 'Thank each other.'].join('\n')).items;
  const around = (...items: unknown[]) => ['Sit down.', ...items, 'Thank each other.'];

  it.each([
    ['| Sentence to complete |', '| --- |', '| I feel closest to you when… |', '| You make me laugh when |'],
    [
      '| # | Stem |',
      '|:-:|---|',
      '| 1 | "I feel closest to you when..." |',
      '| 2. | “You make me laugh when…” |',
    ],
    [
      '| **Prompt** | |',
      '|---|---|',
      '| *I feel closest to you when…* | |',
      '| You make me laugh when ___ | |',
    ],
    [
      '| Satz | Nr. |',
      '|---|---|',
      '| „I feel closest to you when…“ | 1 |',
      '| You make me laugh when… | 2 |',
    ],
  ])('%s', (...rows) =>
    expect(table(...rows)).toEqual(around('“I feel closest to you when', '“You make me laugh when')),
  );

  it.each([
    ['other words beside', '| Stem | Who begins |', '|---|---|', '| I feel… | Ana |'],
    ['a row that is none', '| Stem |', '|---|', '| I feel… |', '| Then hug each other. |'],
    ['prompts that are whole', '| Prompt |', '|---|', '| Tell me about your day |'],
    ['something after the quotes', '| Stem |', '|---|', '| "I feel…" (a small thing) |'],
    ['another head', '| Feeling |', '|---|', '| I feel… |'],
    ['no rows', '| Stem |', '|---|'],
    ['no rule', '| Stem |', '| I feel… |'],
  ])('%s: it stays a table', (_, ...rows) =>
    expect(table(...rows)).toEqual([around(rows.join('\n')).join('\n\n')]),
  );

  it('leaves code as it is', () => {
    const code = '```\n| Stem |\n|---|\n| I feel… |\n```';
    expect(short(code).items).toEqual([code]);
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
    ['10–15 mins', [10, 15], false],
    ['20 to 30 min.', [20, 30], false],
    ['*Duration: 30m*', [30, 30], false],
    ['a half-hour talk', [30, 30], false],
    ['an hour and a half', [90, 90], false],
    ['1 h 30 min', [90, 90], false],
    ['1h30', [90, 90], false],
    ['1½ hours', [90, 90], false],
    ['for a quarter of an hour', [15, 15], false],
    ['three quarters of an hour', [45, 45], false],
    ['20 bis 30 Minuten, je 5', [30, 30], false],
    ['une demi-heure', [30, 30], false],
    ['media hora', [30, 30], false],
    ['eine halbe Stunde', [30, 30], false],
    ['2 Stunden', [120, 120], false],
    ['90 Sekunden', [1.5, 1.5], false],
    ['30 segundos', [0.5, 0.5], false],
    ['2 heures', [120, 120], false],
    ['5 m', [5, 5], false],
    ['two hrs', [120, 120], false],
    [
      `${'Sit where you like. '.repeat(20)}Each of you takes about twenty-five to 30 minutes.`,
      [25, 30],
      true,
    ],
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
      questions: ['What now?', 'And then?'],
      groups: [],
      after: 'Thank you.',
    });
    expect(parseQuestions('1. A?\n\nThink.\n\n2. B?\n\nDone.').questions).toEqual(['A?', 'B?']);
    expect(parseQuestions('What is it? Say more.\n\nThank you.').questions).toEqual([
      'What is it? Say more.',
    ]);
    expect(parseQuestions('')).toEqual({ questions: [], groups: [], after: null });
  });

  it.each([
    ['letters', 'a) What?\nb) How?'],
    ['capitals', 'A. What?\n\nB. How?'],
    ['Roman numerals', 'i. What?\nii. How?'],
    ['numbers without a space', '1.What?\n2.How?'],
    ['escaped numbers', '1\\. What?\n\n2\\. How?'],
    ['keycaps', '1️⃣ What?\n\n2️⃣ How?'],
    ['tasks', '- [ ] What?\n- [x] How?'],
    ['a quote', '> 1. What?\n> 2. How?'],
    ['bold numbers', '**1.** What?\n\n**2.** How?'],
    ['headings that count', '#### Question 1\n\nWhat?\n\n#### Question 2\n\nHow?'],
    ['lines', 'What?\nHow?'],
    ['two lists', 'One:\n- What?\n\nTwo:\n- How?'],
  ])('reads %s', (_, text) => expect(parseQuestions(text).questions).toEqual(['What?', 'How?']));

  it('keeps a bold that goes round number and words, and takes no table for a question', () => {
    expect(parseQuestions('**1. What?**\n\n**2. How?**').questions).toEqual(['**What?**', '**How?**']);
    expect(parseQuestions('| 1 | What? |\n|---|---|').questions).toEqual([]);
  });
});
