import { describe, expect, it } from 'vitest';
import { dayName } from '../../src/content/day-name.ts';
import { calendarLanguages } from '../../src/content/day-words.ts';
import { parseJourney } from '../../src/content/parse-journey.ts';
import { weekName } from '../../src/content/week-name.ts';
import { weekdayOf } from '../../src/content/weekday-name.ts';
import type { Day, Journey } from '../../src/model/journey.ts';
import { printed, tallyOf } from '../courses/lines-shown.ts';

/** A text as the journey it is read as; every line of it is shown, unless `named` says how many only check names. */
function read(text: string, named = 0): Journey {
  const { journey } = parseJourney(text, { fileName: 'course.md' });
  const tally = tallyOf(text, 'course.md');
  expect([tally.lost, tally.named.length]).toEqual([[], named]);
  if (journey === null) throw new Error('no journey');
  return journey;
}

const written = (text: string, named = 0): readonly Day[] =>
  read(text, named).days.filter((day) => day.authored);
const outline = (text: string) => written(text).map((day) => [day.number, day.title]);
const headings = (day: Day | undefined) => day?.extras.map((one) => one.heading);
const sentences = ({ activity }: Day) =>
  activity.items.flatMap((item) => (item.kind === 'stem' ? [item.text] : []));

const front = (title: string, duration: string) => `---\ntitle: ${title}\nduration: ${duration}\n---\n\n`;

describe('sections of a day', () => {
  it.each([
    ['two levels up', '# Day 1: Flour\n\nWe bake.\n\n## Warming Up\n\nHands in.\n\n## Last Light\n\nSit.\n'],
    [
      'two levels down',
      '## Day 1: Flour\n\nWe bake.\n\n#### Warming Up\n\nHands in.\n\n#### Last Light\n\nSit.\n',
    ],
  ])('A2: of own names belong to it, headed %s', (_, body) => {
    const [day] = written(front('Loaves', '7 days') + body);
    expect(day?.learning).toBe('We bake.');
    expect(headings(day)?.[0]).toBe('Warming Up');
  });

  it('A2: keep what stands under a known one, after any of own names', () => {
    const [day] = written(
      `${front('Loaves', '7 days')}# Day 1: Flour\n\n## A Word Before\n\nHands in.\n\n## Reflection Questions\n\n1. What rose?\n\n## After\n\nSweep.\n\n# Day 2: Oven\n\nHot.\n`,
    );
    expect(day?.questions).toEqual(['What rose?']);
    expect(headings(day)).toEqual(['A Word Before', 'After']);
  });

  it('A13: what stands first in a day is read first, whatever it is', () => {
    for (const lead of [
      '**Length:** ten minutes',
      '> A word by a friend.',
      '- bring a lamp',
      '1. light it',
    ]) {
      const [day] = written(
        `${front('Lamps', '7 days')}## Day 1: Wick\n\n${lead}\n\n### How It Goes\n\nSlowly.\n\n---\n\n## Day 2: Oil\n\nPour.\n`,
      );
      expect(day?.learning).toContain(lead.slice(0, 6));
      expect(day?.extras.map((one) => [one.heading, one.after])).toEqual([['How It Goes', 'learning']]);
    }
  });
});

describe('days under a week', () => {
  it.each([
    ['without a section', '### Day 1: Sand\n\nDig.\n\n### Day 2: Shells\n\nSort.\n'],
    [
      'of own names alone',
      '### Day 1: Sand\n\n#### Dig\n\nDeep.\n\n### Day 2: Shells\n\n#### Sort\n\nBy size.\n',
    ],
    [
      'as a quote, a list, a table',
      '### Day 1: Sand\n\n> Dig.\n\n### Day 2: Shells\n\n| a | b |\n|---|---|\n| c | d |\n',
    ],
  ])('A5, A6: %s are days, and made ones fill only the gaps', (_, body) => {
    const text = `${front('Shore', '2 weeks')}# Shore\n\n## Week 1: Low Tide\n\n${body}\n## Week 2: High Tide\n\n### Day 8: Waves\n\nJump.\n`;
    expect(outline(text)).toEqual([
      [1, 'Sand'],
      [2, 'Shells'],
      [8, 'Waves'],
    ]);
  });

  it('A6: a week of sections at the level of a heading below it is an evening', () => {
    const text =
      '# Week 1: Sitting Still\n\nBreathe.\n\n## Quick Reflection\n\nWhat is loud?\n\n## Rest\n\nGo on.\n';
    const [day] = written(text);
    expect(day).toMatchObject({ number: 1, title: 'Sitting Still', questions: ['What is loud?'] });
    expect(headings(day)).toEqual(['Rest']);
  });
});

describe('weeks', () => {
  it.each(['Homework', 'For Discussion', 'Practice'])('A18: with %s are evenings where no day is', (name) => {
    const text = `## Week 1: Rope\n\n### ${name}\n\n1. Tie it\n2. Pull it\n\n## Week 2: Knot\n\n### ${name}\n\n1. Loosen it\n`;
    expect(outline(text)).toEqual([
      [1, 'Rope'],
      [8, 'Knot'],
    ]);
  });

  it('A4: a closing under a list is shown as it was meant', () => {
    const text = `${front('End', '7 days')}## Day 1: A\n\nx\n\n## Expected Outcomes\n\n- ease\n\n| One |\n|---|\n| two | three |\n`;
    expect(read(text).about.at(-1)?.markdown).toContain('| two | three |');
  });
});

describe('one file out of a longer course', () => {
  it.each([
    ['a week by its days', front('Third', '1 week'), [15, 16, 21], [1, 2, 7]],
    ['a day by its number', front('One', '1 day'), [7], [1]],
  ])('A11: %s counts from one', (_, head, numbers, counted) => {
    const text = `${head}${numbers.map((day) => `## Day ${day}: Part ${day}\n\nWords of ${day}.\n\n`).join('')}`;
    expect(written(text).map((day) => day.number)).toEqual(counted);
    expect(parseJourney(text).problems.some((one) => one.severity === 'error')).toBe(false);
  });

  it.each(['25 minutes', '1.5 hours', '20-30 min', 'ca. 2 Stunden'])(
    'A11: a length of an evening is none of the course: %s',
    (length) => {
      const text = `${front('One', length)}# One\n\nHello.\n\n## Reflection Questions\n\n1. What?\n`;
      expect(read(text).days.map((day) => day.questions)).toEqual([['What?']]);
      expect(parseJourney(text).problems.some((one) => one.severity === 'error')).toBe(false);
    },
  );

  it('A11: without a length a day keeps its number', () => {
    expect(written('# Day 7: A First Week\n\nHello.\n').map((day) => day.number)).toEqual([7]);
  });

  it('A11: a length that some of its days fit leaves them their numbers', () => {
    const text = `${front('Long', '14 days')}## Day 8: One\n\nx\n\n## Day 9: Two\n\ny\n`;
    expect(written(text).map((day) => day.number)).toEqual([8, 9]);
  });
});

describe('headings that count, in a word no list has', () => {
  it.each([
    [
      '## Kurseinheit 1 - Ankommen\n\nSitz.\n\n## Kurseinheit 2 - Atmen\n\nWeiter.\n',
      ['Kurseinheit 1 - Ankommen', 'Kurseinheit 2 - Atmen'],
    ],
    [
      '## Ejercicio 1: Silla\n\nUna.\n\n## Ejercicio 2: Mesa\n\nDos.\n\n## Ejercicio 3: Cama\n\nTres.\n',
      ['Ejercicio 1: Silla', 'Ejercicio 2: Mesa', 'Ejercicio 3: Cama'],
    ],
    [
      '### Gathering 1: Bread\n\n#### Say\n\nThanks.\n\n### Gathering 2: Salt\n\nPass it.\n',
      ['Gathering 1: Bread', 'Gathering 2: Salt'],
    ],
    ['## Chapter 1: Bread\n\nx\n\n## Chapter 2: Salt\n\ny\n', ['Chapter 1: Bread', 'Chapter 2: Salt']],
    ['# 3\n## Bread\nx\n\n# 4\n## Salt\ny\n\n# 5\n## Oil\nz\n', ['3', '4', '5']],
  ])('A9: are the evenings where nothing else is: %s', (body, titles) => {
    expect(written(`# Course\n\nHello.\n\n${body}`).map((day) => day.title)).toEqual(titles);
  });

  it('A9: are none within an evening: parts, steps and questions of one', () => {
    expect(written(`${front('One', '1 day')}## Round 1: Bread\n\nx\n\n## Round 2: Salt\n\ny\n`)).toHaveLength(
      1,
    );
    const text = '## Day 1: A\n\n### Postura 1: Suelo\n\nx\n\n### Postura 2: Mesa\n\ny\n';
    expect(outline(text)).toEqual([[1, 'A']]);
    expect(outline('# A Quiz\n\n## Question 1\n\nWhat?\n\n## Question 2\n\nWhy?\n')).toHaveLength(1);
  });
});

describe('lines that are meant', () => {
  it.each([
    ['labels', 'Who: both of you\nWhere: outside\nWhen: at dusk'],
    ['bold labels', '**Who** — both\n**Where** — outside'],
    ['numbers in rings', '① sit\n② listen'],
    ['arrows', '→ sit\n→ listen'],
    ['blanks to fill in', '**Your largest worry:** ________\n**Your smallest:** ________'],
  ])('A22: %s stay lines of their own', (_, lines) => {
    const [day] = written(`${front('Lines', '7 days')}## Day 1: A\n\nA word.\n\n${lines}\n`);
    const text = day?.learning ?? '';
    expect(text.split(/\n/).filter((line) => /\p{L}/u.test(line))).toHaveLength(1 + lines.split('\n').length);
  });

  it.each([
    ['a part by name', '**Your Biggest Challenge:** ________'],
    ['a practice', '__My practice:__ ____'],
    ['in a list', '- **Question:** ____'],
  ])('A22: a label before a blank to fill in is no part of the day: %s', (_, line) => {
    const [day] = written(`${front('Blanks', '7 days')}## Day 1: A\n\nA word.\n\n${line}\n`);
    expect([day?.questions.length, day?.activity.items.length]).toEqual([0, 0]);
  });
});

describe('sentences to complete', () => {
  it.each([
    [
      'brackets',
      '- I feel [a feeling] when [something happens].',
      'I feel [a feeling] when [something happens]',
    ],
    ['a quote with brackets', '- "[Name], I saw you [do something]"', '[Name], I saw you [do something]'],
    ['an order in brackets', '- On Sundays I miss (finish the sentence)', 'On Sundays I miss'],
    ['an order in cursive', '- My hope is *(complete it)*', 'My hope is'],
    ['dots and a comma', '- "Because of you...,"', 'Because of you'],
    ['dots, then the rest', '- "When you ..., I soften"', 'When you ..., I soften'],
    ['low lines in the middle', '- I was ____ when you ____.', 'I was ____ when you'],
  ])('A26: %s', (_, line, sentence) => {
    const text = `${front('Blanks', '7 days')}## Day 1: A\n\n### Today's Activity\n\nTake turns completing these sentences:\n\n- "I like it when..."\n${line}\n`;
    expect(sentences(written(text)[0] as Day)).toEqual(['I like it when', sentence]);
  });
});

describe('questions', () => {
  it.each([
    ['in a quote among words', 'Take your time.\n\n> 1. What was warm?\n> 2. What was cold?\n\nBreathe.'],
    ['in a quote of their own each', '> What was warm?\n\n> What was cold?'],
    ['in a quote under a label', '**Ask:**\n\n> - What was warm?\n> - What was cold?\n'],
    ['in a callout', '> [!question]\n> - What was warm?\n> - What was cold?'],
  ])('are asked %s', (_, body) => {
    const [day] = written(
      `${front('Quotes', '7 days')}## Day 1: A\n\nA word.\n\n### Reflection Questions\n\n${body}\n`,
    );
    expect(day?.questions).toEqual(['What was warm?', 'What was cold?']);
  });

  it('stay a quote where somebody is quoted', () => {
    const [day] = written(
      `${front('Quotes', '7 days')}## Day 1: A\n\n### Reflection Questions\n\n> "Who are you?" said the caterpillar.\n\n1. Who are you?\n`,
    );
    expect(day?.questions).toEqual(['Who are you?']);
  });

  it('A19: are asked under any heading, where the day asks nothing else', () => {
    const [day] = written(
      `${front('Own', '7 days')}## Day 1: A\n\nA word.\n\n### On the Way Home\n\n- **Door**: Who opened it?\n- Who shut it?\n`,
    );
    expect(day?.questions).toEqual(['**Door**: Who opened it?', 'Who shut it?']);
    expect(day?.headings?.questions).toBe('On the Way Home');
  });

  it('A19: numbered, with words below each', () => {
    const [day] = written(
      `${front('Own', '7 days')}## Day 1: A\n\n1. Who opened the door?\n\n    It creaks.\n\n2. Who shut it?\n\n    It sticks.\n`,
    );
    expect(day?.questions).toEqual(['Who opened the door? It creaks.', 'Who shut it? It sticks.']);
  });

  it('A14: are none of an agenda, whose points are headings below', () => {
    const [day] = written(
      `${front('Agenda', '7 days')}## Day 1: A\n\n- **Check-In:** Welcome (5 minutes)\n- **Talk:** in two (5 minutes)\n\n### Check-In\n\n- How are you?\n\n### Talk\n\n- What do you need?\n`,
    );
    expect(day?.questions).toEqual(['How are you?', 'What do you need?']);
  });
});

describe('days that are only named', () => {
  it('A16: in a list of what was covered are no days, where the file has an evening of its own', () => {
    const text =
      '# Looking Back\n\nWell done.\n\n## What We Covered\n\n1. **Day 1**: Hands\n2. **Day 2**: Feet\n3. **Day 3**: Eyes\n\n## Reflection Questions\n\n1. What stayed?\n';
    expect(written(text).map((day) => day.questions)).toEqual([['What stayed?']]);
  });
});

describe('front matter', () => {
  it.each([
    [
      'a folded text with a remark',
      'title: Bread\nduration: 7 days\ndescription: >   # for the card\n  Kneading\n  together\n',
      'Kneading together',
    ],
    ['a kept text', 'title: Bread\nduration: 7 days\ndescription: |-\n  Kneading\n', 'Kneading'],
    [
      'a text with a #',
      'title: Bread\nduration: 7 days\ndescription: Kneading # together\n',
      'Kneading # together',
    ],
  ])('B19: %s', (_, yaml, description) => {
    const { journey, problems } = parseJourney(`---\n${yaml}---\n\n## Day 1: A\n\nx\n`);
    expect(problems.filter((one) => one.severity === 'error')).toEqual([]);
    expect(journey?.description?.trim()).toBe(description);
  });

  it.each(['0x1F', '1e3', 'null', '~', 'yes', '12:30', '2024-01-02', '.5', '1_000'])(
    'B19: a title that YAML would read as something else: %s',
    (title) => {
      expect(parseJourney(`---\ntitle: ${title}\n---\n\n## Day 1: A\n\nx\n`).journey?.title).toBe(title);
    },
  );
});

describe('marks of HTML', () => {
  it.each([
    ['lists', '<ul>\n<li>bring tea</li>\n<li>sit down</li>\n</ul>', ['- bring tea', '- sit down']],
    ['counted lists', '<ol><li>bring tea</li><li>sit down</li></ol>', ['1. bring tea', '2. sit down']],
    ['paragraphs', '<p>bring tea</p><p>sit down</p>', ['bring tea', 'sit down']],
    ['breaks', 'bring tea<br>sit down', ['bring tea', 'sit down']],
    ['parts', '<div>bring tea</div><div>sit down</div>', ['bring tea', 'sit down']],
  ])('B17: %s part the words', (_, html, lines) => {
    const [day] = written(`${front('Tags', '7 days')}## Day 1: A\n\n${html}\n`);
    const shown = tallyOf(`${front('Tags', '7 days')}## Day 1: A\n\n${html}\n`, 'x.md');
    expect(shown.lost).toEqual([]);
    for (const line of lines)
      expect(day?.learning?.split(/\n|<br>/).map((one) => one.trim())).toContain(line);
  });
});

describe('a heading with a word in brackets', () => {
  it.each([
    ['Reflection Questions (going deeper)', 'questions'],
    ["Today's Learning (by the lake)", 'learning'],
    ["Today's Activity (outdoors)", 'activity'],
  ] as const)('is shown as it is written: %s', (heading, part) => {
    const [day] = written(`${front('Brackets', '7 days')}## Day 1: A\n\n### ${heading}\n\n1. Who are you?\n`);
    expect(day?.headings?.[part]).toBe(heading);
  });
});

describe('A23, A24: files as the format has them', () => {
  const text = `${front('Own', '1 week')}# Own\n\nWelcome.\n\n## Understanding It\n\n- one\n- two\n\n## Day 1: Start\n\n### Today's Learning\n\nRead.\n\n### Why This Matters For Your Relationship\n\nIt does.\n\n### Today's Activity\n\nSet aside 20–30 minutes.\n\nStep 1: Sit (5 minutes).\n\n1. **Turn** (10 minutes each): speak.\n\n- "I hear you when..."\n\n### Reflection Questions\n\n1. What?\n2. Why?\n\n## Your Journey Plan\n\n### Week 1: Doors\n\n- knocking\n- opening\n\n## Daily Activities\n\n- a walk\n\n## Psychological Foundation\n\n- **Trust**: it grows\n\n## Expected Outcomes\n\n- ease\n\nGo gently.\n`;

  it('are read whole, part by part', () => {
    const journey = read(text);
    const [day, next] = journey.days;
    expect(day).toMatchObject({ learning: 'Read.', why: 'It does.', questions: ['What?', 'Why?'] });
    expect(day?.activity.minutes).toEqual([20, 30]);
    expect(day?.activity.items.map((item) => item.kind)).toEqual(['text', 'step', 'stem']);
    expect([day?.headings, day?.groups]).toEqual([undefined, undefined]);
    expect(next?.authored).toBe(false);
    expect(journey.weeks).toMatchObject([{ theme: 'Doors', focus: ['knocking', 'opening'] }]);
    expect(journey.closing).toBe('Go gently.');
  });

  it.each([
    ['with the line ends of Windows', (one: string) => one.replace(/\n/g, '\r\n')],
    ['with spaces at line ends', (one: string) => one.replace(/\n/g, '  \n').replace(/^--- {2}$/gm, '---')],
    ['with a blank line and a mark first', (one: string) => `\uFEFF\n${one}`],
    ['with bold headings', (one: string) => one.replace(/^(#{2,3}) (.*)$/gm, '$1 **$2**')],
  ])('read the same %s', (_, changed) => {
    const one = read(text).days[0];
    const other = read(changed(text)).days[0];
    expect([other?.questions, other?.activity.minutes, other?.why]).toEqual([
      one?.questions,
      one?.activity.minutes,
      one?.why,
    ]);
  });
});

describe('K1: a number behind a dash that begins a date is no end of a range', () => {
  it.each([
    ['Day 1 — 15 Feb: Moss', 'Day 2 — 16 Feb: Fern'],
    ['Day 1 - 15th of February', 'Day 2 - 16th of February'],
    ['Tag 1 – 15. März: Moos', 'Tag 2 – 16. März: Farn'],
    ['Jour 1 – 3 janv. : la mousse', 'Jour 2 – 4 janv. : la fougère'],
    ['Día 1 - 5 de enero', 'Día 2 - 6 de enero'],
    ['День 1 — 15 февраля: Мох', 'День 2 — 16 февраля: Лист'],
    ['Hari 1 — 15 Agu: Lumut', 'Hari 2 — 16 Agu: Paku'],
    ['第1天 - 2月15日', '第2天 - 2月16日'],
    ['Day 1-15 Feb', 'Day 2-16 Feb'],
    ['Day 1 - 15/02', 'Day 2 - 16/02'],
    ['Day 1 - 5 minutes of silence', 'Day 2 - 10 minutes of silence'],
  ])('%s', (one, two) => {
    const days = outline(`${front('Moss', '7 days')}## ${one}\n\nSit on it.\n\n## ${two}\n\nTouch it.\n`);
    expect(days.map(([number]) => number)).toEqual([1, 2]);
    expect(one).toContain(days[0]?.[1]);
    expect(days[0]?.[1]).toMatch(/^\d/);
  });

  it.each(['20-26 Jul (Base)', '20 - 26 July', '27 Jul-2 Aug', '20.-26.7.', '20.–26. Juli: Base'])(
    'Week 1 - %s',
    (date) => {
      const journey = read(
        `# Plan\n\n## Week 1 - ${date}\n\nDay 1: Row.\n\n## Week 2 - 8-14 Aug\n\nDay 1: Swim.\n`,
      );
      expect(journey.duration.weeks).toBe(2);
      expect(journey.weeks[0]?.theme).toMatch(/^2[07]/);
    },
  );

  it.each([
    ['Days 1–2: Moss', 2],
    ['Day 1-2', 2],
    ['Day 1 - 2: Moss', 2],
    ['Day 1-2 Moss', 2],
    ['Days 1 - 3 Moss', 3],
    ['Tag 1 – 3: Moos', 3],
    ['Day 1 & 2 Moss', 2],
    ['Days 1–2/30: Moss', 2],
  ])('a range stays one: %s', (heading, to) => {
    expect(outline(`${front('Moss', '7 days')}## ${heading}\n\nSit on it.\n`).length).toBe(to);
  });
});

describe("K7: an author's heading is shown as it is written", () => {
  it.each([
    ['References', 'sources'],
    ['Quellen', 'sources'],
    ['Before We Start', 'beforeYouBegin'],
    ['Content warning', 'contentNote'],
    ['Five minute version', 'fiveMinutes'],
    ['Sources (all from the library)', 'sources'],
    ['Why it matters', 'why'],
  ] as const)('%s', (heading, part) => {
    const text = `${front('Moss', '7 days')}## Day 1: A\n\n### Today's Learning\n\nSit.\n\n### ${heading}\n\n- a book of moss\n`;
    const [day] = written(text);
    expect(day?.headings?.[part]).toBe(heading);
    expect(printed(read(text))).toContain(heading);
  });

  it('the names of the format are said by the program itself', () => {
    const [day] = written(
      `${front('Moss', '7 days')}## Day 1: A\n\n### Before You Begin\n\nNot now.\n\n### Today's Learning\n\nSit.\n\n### Sources\n\n- a book\n`,
    );
    expect(day?.headings).toBeUndefined();
  });
});

describe('K4, K5, K6: weekdays', () => {
  it('K4: one within a title is no day', () => {
    const days = written(
      '# Moss\n\nSit on it.\n\n### Wednesday Walks in Rain\n\n- Less.\n\n### Long Walks\n\nMore.\n',
    );
    expect(days.map((day) => day.title)).not.toContain('Wednesday Walks in Rain');
    const [one] = days;
    expect(days.length).toBe(1);
    expect(one?.extras.map((own) => own.heading)).toContain('Wednesday Walks in Rain');
  });

  it('K4: three with titles are days', () => {
    const text = '# Moss\n\n### Monday Moss\n\nSit.\n\n### Tuesday Fern\n\nLie.\n\n### Friday Rain\n\nRun.\n';
    expect(outline(text)).toEqual([
      [1, 'Monday Moss'],
      [2, 'Tuesday Fern'],
      [3, 'Friday Rain'],
    ]);
  });

  const weeks =
    '**Week 1** (Nov 18-24)\n- Mon: Sit\n- Tue: Walk\n\n**Week 2** (Nov 25-Dec 1)\n- Mon: Lie\n- Tue: Run\n';
  const usual = '## How a week goes\n\n- **Monday:** Quiet\n- **Tuesday:** Loud\n- **Friday:** Neither\n';

  it.each([
    ['before the weeks', `# Plan\n\n${usual}\n## Weeks\n\n${weeks}`],
    ['after the weeks', `# Plan\n\n${weeks}\n${usual}`],
  ])('K5: a list of weekdays %s adds no days', (_, text) => {
    expect(written(text).map((day) => day.number)).toEqual([1, 2, 8, 9]);
  });

  it('K5: a table of weekdays outside the weeks adds no days', () => {
    const table = (one: string) =>
      `| Day | What |\n|--|--|\n| Monday | ${one} one of two. |\n| Tuesday | ${one} two of two. |\n`;
    const text = `# Plan\n\n## Week 1: Moss\n\n${table('Sit on')}\n## How It Goes\n\n${table('Then water')}`;
    expect(written(text).map((day) => day.number)).toEqual([1, 2]);
    const numbered = text.replace('Monday', '1').replace('Tuesday', '2');
    expect(written(numbered).map((day) => day.number)).toEqual([1, 2]);
  });

  it('K6: two in one heading are one evening', () => {
    expect(
      outline('# Plan\n\n## Week 1: A\n\n### Tuesday/Wednesday: Long\n\nX.\n\n### Friday: Y\n\nZ.\n').map(
        ([, title]) => title,
      ),
    ).toEqual(['Tuesday/Wednesday: Long', 'Friday: Y']);
  });
});

/** A day and a week as a heading counts them, by language; weekdays are the calendar's own. */
const countedWords: Readonly<Record<string, readonly [string, string]>> = {
  en: ['Day 3', 'Week 3'],
  zh: ['第3天', '第3周'],
  hi: ['दिन 3', 'सप्ताह 3'],
  es: ['Día 3', 'Semana 3'],
  fr: ['Jour 3', 'Semaine 3'],
  ar: ['اليوم 3', 'الأسبوع 3'],
  bn: ['দিন 3', 'সপ্তাহ 3'],
  pt: ['Dia 3', 'Semana 3'],
  ru: ['День 3', 'Неделя 3'],
  ur: ['دن 3', 'ہفتہ 3'],
  id: ['Hari 3', 'Minggu 3'],
  de: ['Tag 3', 'Woche 3'],
  ja: ['3日目', '3週目'],
  mr: ['दिवस 3', 'आठवडा 3'],
  te: ['రోజు 3', 'వారం 3'],
  tr: ['Gün 3', 'Hafta 3'],
  ta: ['நாள் 3', 'வாரம் 3'],
  vi: ['Ngày 3', 'Tuần 3'],
  ko: ['3일차', '3주차'],
  fa: ['روز 3', 'هفته 3'],
  ha: ['Rana 3', 'Mako 3'],
  sw: ['Siku 3', 'Wiki 3'],
  jv: ['Dina 3', 'Minggu 3'],
  it: ['Giorno 3', 'Settimana 3'],
  pa: ['ਦਿਨ 3', 'ਹਫ਼ਤਾ 3'],
  gu: ['દિવસ 3', 'અઠવાડિયું 3'],
  th: ['วันที่ 3', 'สัปดาห์ที่ 3'],
  pl: ['Dzień 3', 'Tydzień 3'],
  uk: ['День 3', 'Тиждень 3'],
  nl: ['Dag 3', 'Week 3'],
  he: ['יום 3', 'שבוע 3'],
  ro: ['Ziua 3', 'Săptămâna 3'],
  el: ['Ημέρα 3', 'Εβδομάδα 3'],
  cs: ['Den 3', 'Týden 3'],
  hu: ['Nap 3', 'Hét 3'],
  sv: ['Dag 3', 'Vecka 3'],
  da: ['Dag 3', 'Uge 3'],
  nb: ['Dag 3', 'Uke 3'],
  fi: ['Päivä 3', 'Viikko 3'],
  sk: ['Deň 3', 'Týždeň 3'],
  hr: ['Dan 3', 'Tjedan 3'],
  bs: ['Dan 3', 'Sedmica 3'],
  // "Недеља" is Sunday as well, so that a week is called by the other word.
  sr: ['Дан 3', 'Седмица 3'],
  'sr-Latn': ['Dan 3', 'Sedmica 3'],
  sl: ['Dan 3', 'Teden 3'],
  bg: ['Ден 3', 'Седмица 3'],
  kn: ['ದಿನ 3', 'ವಾರ 3'],
  ml: ['ദിവസം 3', 'ആഴ്ച 3'],
  am: ['ቀን 3', 'ሳምንት 3'],
  my: ['နေ့ 3', 'အပတ် 3'],
  fil: ['Araw 3', 'Linggo 3'],
};

describe('K3: every language whose calendar is known has its words for days and weeks', () => {
  it('is in the table', () => {
    expect(Object.keys(countedWords).sort()).toEqual([...calendarLanguages].sort());
  });

  it.each(Object.entries(countedWords))('%s', (language, [day, week]) => {
    expect(dayName(`${day}: X`)?.number).toBe(3);
    expect(weekName(`${week}: X`)?.from).toBe(3);
    const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    for (let at = 1; at <= 7; at += 1) {
      const weekday = format.format(Date.UTC(2024, 0, at));
      for (const heading of [weekday, `${weekday} — X`, `🌿 ${weekday}: X`])
        expect(weekdayOf(heading)?.loose, heading).toBe(false);
      expect(dayName(weekday), weekday).toBeNull();
    }
  });

  it('reads a week of headings in them', () => {
    const days = ['Ponedjeljak', 'Utorak', 'Srijeda', 'Četvrtak', 'Petak', 'Subota', 'Nedjelja — odmor'];
    const text = `# Sedmica\n\n${days.map((day) => `## ${day}\n\nHodamo uz rijeku.\n`).join('\n')}`;
    expect(outline(text)).toEqual(days.map((day, at) => [at + 1, day]));
  });
});
