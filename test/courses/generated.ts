import fc from 'fast-check';

/**
 * Courses put together from the shapes that authors use: each line of words has a word of its own
 * ("lineaaq"), so that whoever looks for it in what is printed finds that line and no other.
 */

const frontMatter = fc.constantFrom(
  '',
  '---\ntitle: Generated Course\n---\n\n',
  '---\ntitle: "Two: Halves"\nduration: 104 weeks\n---\n',
  '\n---\ntitle: Generated Course\nduration: 40 weeks # about\nlang: en\n---\n\n',
);

/** How a course heads its days: marks around the words, and the words around the number. */
const marks = fc.constantFrom(
  (text: string) => `# ${text}`,
  (text: string) => `## ${text}`,
  (text: string) => `### ${text}`,
  (text: string) => `#### **${text}**`,
  (text: string) => `**${text}**`,
  (text: string) => `## ${text} ##`,
  (text: string) => `## 🌱 ${text}`,
  (text: string) => `<h2>${text}</h2>`,
  (text: string) => `## []{#_Toc1 .anchor}${text} {#day .unnumbered}`,
);

const names = fc.constantFrom(
  (day: number, title: string) => `Day ${day}: ${title}`,
  (day: number, title: string) => `Day ${day} – ${title}`,
  (day: number) => `Day ${day}`,
  (day: number, title: string) => `Day ${day}/30: ${title}`,
  (day: number, title: string) => `Kettle Days – Day ${day}: ${title}`,
  (day: number, title: string) => `Tag ${day}: ${title}`,
  (day: number, title: string) => `第${day}天：${title}`,
  (day: number, title: string) => `День ${day}. ${title}`,
  (day: number, title: string) => `يوم ${day}: ${title}`,
  (day: number, title: string) => `${day}. Tag – ${title}`,
  (day: number) => `Day ${day} 🌅`,
  (day: number, title: string) => `Session ${day}: ${title}`,
  (day: number, title: string) => `Lesson ${day} - ${title}`,
  (day: number, title: string) => `Day ${day}. ${title}`,
  (day: number, title: string) => `Day ${day === 1 ? 0 : day}: ${title}`,
);

/** A part of a day; `words` gives the next line of its own. */
type Words = () => string;
type Part = (words: Words, level: number) => readonly string[];

const hashes = (level: number) => '#'.repeat(Math.min(6, level + 1));
const headed =
  (name: string, body: (words: Words) => readonly string[]): Part =>
  (words, level) => [`${hashes(level)} ${name}`, '', ...body(words), ''];

const paragraphs = (words: Words) => [
  `${words()} stands here.`,
  '',
  `${words()}`,
  `and ${words()} on the next line.`,
];
const bullets = (words: Words) => [`- ${words()}`, `- ${words()} and more`, `  - ${words()} set in`];
const asked = (words: Words) => [`1. What is ${words()}?`, `2. Where did ${words()} go?`];

const parts: readonly Part[] = [
  (words) => [...paragraphs(words), ''],
  headed("Today's Learning", paragraphs),
  headed('Why This Matters For Your Relationship', paragraphs),
  headed("Today's Activity", (words) => [
    `${words()}, about 20 minutes.`,
    '',
    'Take turns completing these sentences:',
    `- "When ${words()} I feel..."`,
    `- "${words()} is..."`,
    '',
    `Step 1 (5 minutes): ${words()}.`,
    `Step 2 (3 minutes each): ${words()}.`,
  ]),
  headed('Reflection Questions', asked),
  headed('Reflection', (words) => [
    `**For each of ${words()}:**`,
    '',
    ...asked(words),
    '',
    `**For ${words()}:**`,
    '',
    ...asked(words),
  ]),
  headed('A Section of Its Own', paragraphs),
  headed('Evening Reflection', (words) => [`Ask ${words()}:`, `- What of ${words()}?`, `- Why ${words()}?`]),
  headed("Today's Challenge", (words) => [...bullets(words)]),
  headed('Homework', (words) => [`1. ${words()}`, `2. ${words()}`, '', `${words()}`]),
  headed('Content Note', (words) => [`${words()}.`]),
  headed('Another Way: Apart', (words) => [`- "${words()} is..."`]),
  headed('Sources', bullets),
  (words) => [
    `- **Begin:** ${words()}`,
    `- **Activity:** ${words()}`,
    `- **Reflect:** What of ${words()}?`,
    `- **Align:** ${words()}`,
    '',
  ],
  (words) => [`**Duration:** ${words()}`, `**Needs:** ${words()}`, ''],
  (words) => ['| When | What |', '|---|---|', `| ${words()} | ${words()} |`, ''],
  (words) => [
    `• ${words()}`,
    `• ${words()}`,
    '',
    `✓ ${words()}`,
    `✓ ${words()}`,
    '',
    `a) ${words()}`,
    `b) ${words()}`,
    '',
  ],
  (words) => [`<ul><li>${words()}</li><li>${words()}</li></ul>`, '', `${words()}<br>${words()}`, ''],
  (words) => ['```', `${words()} in a fence`, '```', ''],
  (words) => [`> ${words()} quoted`, '>', `> ${words()}`, ''],
  (words) => [`${words()} before it`, `4. ${words()}`, `5. ${words()}`, ''],
  (words) => ['| One | Two |', '|---|---|', `| \`a|b\` ${words()} | ${words()} | ${words()} |`, ''],
  (words) => [`::: tip ${words()}`, `${words()} within`, ':::', ''],
  (words) => [`!!! note "${words()}"`, `    ${words()} set in`, ''],
  (words) => [`${words()}`, `: ${words()}, which it means`, '', `-${words()}`, `-${words()}`, ''],
  () => ['---', ''],
  () => ['<!-- a comment -->', ''],
];

const groups: readonly Part[] = [
  (words) => [`## Phase 2: ${words()}`, '', `${words()} of the phase.`, ''],
  (words) => [`# Part Two: ${words()}`, '', `${words()}`, ''],
  (words) => [`## Interlude ${words()}`, '', `${words()}`, ''],
];

const around: readonly Part[] = [
  (words) => [`${words()} stands before any heading.`, ''],
  (words) => [`# ${words()}`, '', `${words()} at the beginning.`, ''],
  (words) => [`## Understanding ${words()}`, '', ...bullets(words), ''],
];

const after: readonly Part[] = [
  (words) => ['## Your Journey Plan', '', `### Week 1: ${words()}`, `- ${words()}`, `- ${words()}`, ''],
  (words) => ['## Daily Activities', '', `- ${words()}`, ''],
  (words) => ['## Psychological Foundation', '', `- ${words()}: gives ${words()}`, ''],
  (words) => [`## After ${words()}`, '', `${words()}`, ''],
  (words) => ['## Closing', '', `${words()}`, ''],
];

const weekly = fc.record({
  count: fc.integer({ min: 2, max: 4 }),
  body: fc.array(fc.constantFrom(...parts), { minLength: 2, maxLength: 4 }),
});

const someOf = (all: readonly Part[], maxLength: number) => fc.array(fc.constantFrom(...all), { maxLength });

const dayCourse = fc
  .record({
    mark: marks,
    name: names,
    days: fc.array(fc.tuple(someOf(parts, 5), fc.option(fc.constantFrom(...groups), { freq: 5 })), {
      minLength: 1,
      maxLength: 6,
    }),
    before: someOf(around, 2),
    end: someOf(after, 3),
  })
  .map(({ mark, name, days, before, end }) => (words: Words) => [
    ...before.flatMap((part) => part(words, 2)),
    ...days.flatMap(([body, group], at) => [
      ...(group === null || at === 0 ? [] : group(words, 2)),
      mark(name(at + 1, words())),
      '',
      ...body.flatMap((part) => part(words, levelOf(mark('x')))),
    ]),
    ...end.flatMap((part) => part(words, 2)),
  ]);

const weekCourse = weekly.map(
  ({ count, body }) =>
    (words: Words) =>
      Array.from({ length: count }, (_, at) => [
        `## Week ${at + 1}: ${words()}`,
        '',
        ...body.flatMap((part) => part(words, 2)),
      ]).flat(),
);

const rowCourse = fc.constantFrom<(words: Words) => readonly string[]>(
  (words) => [
    '# A Table',
    '',
    '| Day | Theme | Prompt |',
    '|---|---|---|',
    ...[1, 2, 3].map((day) => `| ${day} | ${words()} | What is ${words()}? |`),
    '',
    `${words()} below.`,
  ],
  (words) => [
    '# A List',
    '',
    `${words()} above.`,
    '',
    ...[1, 2, 3].map((day) => `- **Day ${day}:** walk to ${words()} and back.`),
  ],
  (words) => [
    '# Lines',
    '',
    ...[1, 2, 3].flatMap((day) => [`Day ${day}: talk about ${words()} for a while.`, '']),
  ],
  (words) => [
    '# Folded Out',
    '',
    ...[1, 2, 3].flatMap((day) => [
      `- Day ${day}: ${words()}`,
      '    ',
      `    ${words()} within.`,
      '    ',
      `    - ${words()}`,
      '',
    ]),
  ],
  (words) => [
    '# Weeks of Days',
    '',
    ...[1, 2].flatMap((week) => [
      `### Week ${week}: ${words()}`,
      '',
      ...[1, 2, 3].map((day) => `- **Day ${day}:** ask ${words()} about it, and wait.`),
      '',
    ]),
  ],
  (words) => ['Mon', 'Tues', 'Weds'].map((day) => `${day}: go and see ${words()} at once.`),
  (words) => [`${words()} alone.`, '', `What is ${words()}?`],
  (words) => [
    '# Weekdays',
    '',
    ...['Monday', 'Tuesday', 'Friday'].flatMap((day) => [
      `## ${day}`,
      '',
      `${words()}`,
      '',
      `What of ${words()}?`,
      '',
    ]),
  ],
);

function levelOf(heading: string): number {
  return /^#+/.exec(heading)?.[0].length ?? 2;
}

const lineEnds = fc.constantFrom('\n', '\n', '\r\n');

/** A whole file: front matter or none, a course of some shape, one kind of line end, a mark before it or none. */
export const generatedCourse: fc.Arbitrary<string> = fc
  .tuple(
    frontMatter,
    fc.oneof({ weight: 6, arbitrary: dayCourse }, weekCourse, rowCourse),
    lineEnds,
    fc.boolean(),
  )
  .map(([front, course, end, mark]) => {
    let count = 0;
    const words = () => {
      count += 1;
      return `line${letters(count)}`;
    };
    return `${mark ? '\uFEFF' : ''}${front}${course(words).join('\n')}\n`.replace(/\n/g, end);
  });

/** A number as letters, so that no digit is taken for a day or a list. */
function letters(count: number): string {
  const digits = [...String(count)].map((digit) => String.fromCharCode(97 + Number(digit)));
  return `${digits.join('')}q`;
}
