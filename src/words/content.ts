import { journey } from './program.ts';
/** What a problem in a journey file says: what is off, what was expected, and the right form. */
export type ProblemWords = {
  readonly message: string;
  readonly expected: string;
  /** As it would stand in the file; null where the words say it all. */
  readonly example: string | null;
};

const firstLines = [
  '---',
  'title: Deepening Intimacy',
  'duration: 5 weeks',
  'category: Connection',
  'sequence: 4',
  'description: What the journey is about, in one line',
  '---',
  '',
  '# Deepening Intimacy',
].join('\n');

/** A problem's words. */
export function say(message: string, expected: string, example: string | null = null): ProblemWords {
  return { message, expected, example };
}

// Made when a problem is told: the first one of a process costs 15 ms.
const numbers = (all: readonly number[]) => new Intl.ListFormat('en').format(all.slice(0, 12).map(String));
export const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);
const weeks = (count: number) => (count === 1 ? '1 week' : `${count} weeks`);

export const contentWords = {
  nothing: 'nothing',
  dayWithoutTitle: (day: number) => `Day ${day}`,

  noFrontMatter: () =>
    say('The file has no front matter.', 'the first line to be `---`, then title and duration', firstLines),
  frontMatterLanguage: () =>
    say(
      'Front matter in another language is not read, and nothing in it is run.',
      'the first line to be exactly `---`, with plain `name: value` lines under it',
      firstLines,
    ),
  frontMatterIndented: () =>
    say('The first line has spaces before its `---`.', 'the first line to be `---` alone', firstLines),
  frontMatterUnclosed: () =>
    say('The front matter is not closed.', 'a line `---` after its last value', firstLines),
  frontMatterTooLong: () =>
    say('The front matter is too long to read.', 'at most 16 KiB, closed by a line `---`', firstLines),
  frontMatterMarks: () =>
    say('A line of the front matter begins with `---`.', 'a line `---` alone, which closes it', firstLines),
  frontMatterUnreadable: (reason: string) =>
    say(
      `The front matter cannot be read: ${reason}.`,
      'plain `name: value` lines',
      'title: Deepening Intimacy',
    ),
  frontMatterNotYaml: 'it is not YAML',
  frontMatterNotLines: 'it is not a list of `name: value` lines',
  nameTwice: 'this name is there twice, and one of the two has to go',
  tabIndent: 'a tab stands at the beginning of a line',
  badIndent: 'a line begins further in or out than the lines around it',
  noAliases: 'aliases (`*name`) are not allowed',
  tooDeep: (depth: number) => `it is nested more than ${depth} levels deep`,
  quoteValue: (line: string) =>
    say('The value needs quotes; it is read as it stands all the same.', 'quotes around the value', line),

  spaceAfterColon: (line: string) =>
    say('There is no space after the colon; it is read as if there were.', 'a space after the colon', line),

  noTitle: () => say('The journey has no title.', 'a title in the front matter', 'title: Deepening Intimacy'),
  titleFound: (title: string) =>
    say(
      `The front matter has no title; the course is called “${title.slice(0, 60)}”.`,
      'a title in the front matter',
      `title: ${title.slice(0, 60)}`,
    ),
  dayZero: () =>
    say(
      'Day 0 is no evening of its own; it is read with what the course says of itself.',
      'days counted from 1',
      '## Day 1: Title',
    ),
  noDuration: (count: number) =>
    say(
      `The journey says no duration; it is read as ${days(count)} long.`,
      'weeks or days in the front matter',
      'duration: 5 weeks',
    ),
  badDuration: (written: string, count: number) =>
    say(
      `“${written.slice(0, 40)}” cannot be read as a duration; the journey is read as ${days(count)} long.`,
      'a number of weeks or days, from 1 day to 104 weeks',
      'duration: 5 weeks',
    ),
  hoursNoDuration: (written: string) =>
    say(
      `“${written.slice(0, 40)}” is the length of an evening; the journey is read as long as its days.`,
      'a number of weeks or days, from 1 day to 104 weeks',
      'duration: 5 weeks',
    ),
  monthsAsWeeks: (count: number) =>
    say(
      `A month is read as four weeks, so this is ${weeks(count)}.`,
      'the duration in weeks or days',
      `duration: ${weeks(count)}`,
    ),
  badSequence: () => say('The sequence is not a whole number.', 'a whole number from 0', 'sequence: 4'),
  badLang: () => say('The language tag is not one.', 'a BCP 47 tag', 'lang: en'),
  badId: (id: string) =>
    say(
      'The id has more than lower-case letters, digits and hyphens.',
      'an id of those alone',
      `id: ${id || 'deepening-intimacy'}`,
    ),
  badDays: (key: string) =>
    say(`\`${key}\` is not a list of day numbers.`, 'whole numbers from 1', `${key}: [8, 15, 17]`),
  badPhrases: (key: string) =>
    say(
      `\`${key}\` is not a list of words and phrases.`,
      'up to 400 phrases of up to 80 letters, in one list or one for each language',
      `${key}: [trust, rely on]`,
    ),
  plainValue: (key: string) => say(`\`${key}\` is not a plain value.`, 'one line of text', `${key}: …`),
  smallLetters: (found: string, right: string) =>
    say(`\`${found}\` is read as \`${right}\`.`, 'small letters', `${right}: …`),
  didYouMeanKey: (found: string, meant: string) =>
    say(`\`${found}\` is not read. Did you mean \`${meant}\`?`, `\`${meant}\``, `${meant}: …`),

  openFence: () =>
    say(
      'A code block is opened and not closed; its marks are read as text.',
      'a closing line of the same marks',
      '```',
    ),
  openComment: () =>
    say('A comment is opened and not closed; it is read as text.', '`-->` after it', '<!-- a note -->'),

  tooManyHeadings: (most: number) =>
    say(
      'There are more headings than a journey can have; from here on they are read as text.',
      `at most ${most}`,
    ),
  dayLevel: (day: number, title: string) =>
    say(
      `Day ${day} is not headed as days usually are; it is read all the same.`,
      'two hashes and a space before "Day"',
      `## Day ${day}: ${title || 'Title'}`,
    ),
  headingLevel: (right: string) =>
    say('This is read as a heading, though it is not marked as one usually is.', `\`${right}\``, right),
  readAs: (found: string, right: string) =>
    say(`“${found}” is no name of the format; it is read as \`${right}\`.`, `\`${right}\``, right),
  dayInWeek: (day: number, title: string) =>
    say(
      `This day is counted within its week; it is read as Day ${day}.`,
      'days counted from the first day of the journey',
      `## Day ${day}: ${title || 'Title'}`,
    ),
  countedFromOne: (day: number, read: number) =>
    say(
      `The days before Day ${day} are not in this file; Day ${day} is read as Day ${read}.`,
      'days counted from the first day of the file, or a duration that holds them',
      `## Day ${read}: Title`,
    ),
  didYouMean: (found: string, right: string) =>
    say(`“${found}” is not a name the format knows. Did you mean \`${right}\`?`, `\`${right}\``, right),
  sectionOutsideDay: (heading: string) =>
    say(
      `“${heading}” stands outside any day.`,
      'a day heading before it',
      `## Day 1: Title\n\n### ${heading}`,
    ),
  dayTitle: (day: number) =>
    say(`Day ${day} has no title.`, 'a title after the number', `## Day ${day}: Title`),
  missingSection: (day: number, heading: string) =>
    say(`Day ${day} has no “${heading}”.`, `a section \`### ${heading}\``, `### ${heading}`),
  repeatedSection: (day: number, heading: string) =>
    say(`Day ${day} has “${heading}” more than once; the parts are read as one.`, 'each section once', null),
  notBefore: (named: number, day: number) =>
    say(
      `Day ${named} does not come before Day ${day}, so nothing of it can be shown here.`,
      'the number of an earlier day',
      '### From Before\n\nOn Day 2 you agreed on something (1 minute). Does it still hold?',
    ),
  emptyActivity: (day: number) =>
    say(
      `Day ${day} has nothing under its activity's heading.`,
      'sentences to complete, steps or a text',
      'Take turns completing these sentences:\n- "I feel closest to you when..."',
    ),
  noQuestions: (day: number) =>
    say(`Day ${day} has no questions under its heading.`, 'a numbered list', '1. What did you notice today?'),
  brokenQuote: (words: string) =>
    say(
      'This sentence opens a quote and does not close it, so it is read as text.',
      'the same quote at its end',
      `- "${words.slice(0, 60)}..."`,
    ),
  notShown: () =>
    say(
      'This is shown nowhere.',
      'words under the heading of a day, or of a part of the course',
      '## Day 1: Title',
    ),
  dayBeyond: (day: number, count: number) =>
    say(
      `Day ${day} lies outside the journey's ${days(count)}.`,
      `a number from 1 to ${count}, or another duration`,
      `duration: ${weeks(Math.max(1, Math.ceil(day / 7)))}`,
    ),
  dayGoesOn: (day: number) =>
    say(
      `Day ${day} is there twice, one after the other; the two are read as one evening.`,
      'a number of its own for each day',
      `## Day ${day + 1}: Title`,
    ),
  dayTwice: (day: number) =>
    say(
      `Day ${day} is there twice; the first is read, the second is not shown.`,
      'each number once, counted from the first day of the journey',
      '## Day 8: Title',
    ),
  dayOutOfOrder: (day: number, after: number) =>
    say(`Day ${day} comes after Day ${after} in the file.`, 'days in the order of their numbers', null),

  noDays: (count: number) =>
    say(
      `No day is written, or none is headed as days are; all ${days(count)} are built from the plan.`,
      'two hashes, "Day", its number, a colon and its title',
      '## Day 1: Title',
    ),
  noPlan: () =>
    say(
      'There is no plan; the days not written have no theme of their own.',
      'a plan with weeks',
      '## Your Journey Plan\n\n### Week 1: Theme\n- What the week is about',
    ),
  planWithoutWeeks: (bullets: boolean) =>
    say(
      bullets
        ? 'The plan has no weeks; its bullets are spread over all days.'
        : 'The plan has neither weeks nor bullets; the days not written have no theme of their own.',
      'weeks with bullets',
      '### Week 1: Theme\n- What the week is about',
    ),
  weeksBeyond: (found: readonly number[], count: number) =>
    say(
      `The plan goes beyond the journey's ${weeks(count)}: week ${numbers(found)}.`,
      `weeks 1 to ${count}`,
      null,
    ),
  weeksAbsent: (absent: readonly number[]) =>
    say(
      `The plan says nothing about week ${numbers(absent)}.`,
      'each week with its theme',
      `### Week ${absent[0] ?? 1}: Theme`,
    ),
} as const;

/** What reading a file from disk may have to say. */
export const fileWords = {
  missing: (path: string) => `There is no file at ${path}.`,
  missingHint: `Check the spelling, or see ${journey()} list for the journeys that come with the program.`,
  folder: (path: string) => `${path} is a folder without Markdown files.`,
  folderHint: 'A folder is a course when it holds a file for each day, like day-01.md.',
  tooMany: (path: string, most: number) => `${path} has more than ${most} Markdown files.`,
  notRegular: (path: string) => `${path} is not an ordinary file.`,
  ordinaryHint: 'Name a Markdown file.',
  unreadable: (path: string) => `${path} cannot be read.`,
  unreadableHint: 'Look at its permissions.',
  tooBig: (path: string) => `${path} is larger than 1 MiB.`,
  tooBigHint: 'A journey of 35 full days is about 250 KB. Is it the right file?',
  notText: (path: string, line: number, column: number) =>
    `${path}:${line}:${column}: this is not UTF-8 text.`,
  notTextHint: 'Save the file as UTF-8.',
} as const;
