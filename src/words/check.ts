import { days, say } from './content.ts';

/** What `journey check` says to people. */
export const checkWords = {
  error: 'error',
  warning: 'warning',
  expected: 'expected',
  found: 'found',
  example: 'like this',
  /** Where a problem stands, for people. */
  place: (severity: string, line: number, column: number) =>
    `Line ${line}${column > 1 ? `, character ${column}` : ''}: ${severity}`,
  meaning: 'An error has to be mended. With warnings alone the journey can be walked.',
  good: (file: string, count: number, written: number) =>
    `${file}: reads well. ${days(count)}, ${written} written.`,
  readable: 'a Markdown file of UTF-8 text',
  unread: 'a file that cannot be read as one',
  tally: (file: string, errors: number, warnings: number) =>
    `${file}: ${[errors > 0 ? plural(errors, 'error') : '', warnings > 0 ? plural(warnings, 'warning') : ''].filter((one) => one !== '').join(', ')}.`,
  strictMoved:
    '--strict held the courses that come with journey to their house style. It is npm run lint:courses in journey’s repository now; what serves every author is in the report below.',
  noFiles: 'Which file shall be checked?',
  noFilesHint: 'journey check my-journey.md',
} as const;

function plural(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

/** What `journey check` advises about days that read well. */
export const adviceWords = {
  doesNotAddUp: (day: number, part: string, [least, most]: readonly [number, number]) =>
    say(
      `Day ${day}: the minutes of "${part}" do not add up to its time.`,
      least === most || least === 0 ? `${most} minutes in all` : `${least} to ${most} minutes in all`,
      'Step 1 (3 minutes each): …',
    ),
  lacks: (day: number, heading: string) =>
    say(`Day ${day} has no "${heading}".`, `a section \`### ${heading}\``, `### ${heading}`),
  noteWithoutWay: (day: number) =>
    say(
      `Day ${day} has a content note and no other way.`,
      'an equal activity for those who would rather not',
      '### Another Way: Words Only',
    ),
  brokenSentence: (day: number) =>
    say(`Day ${day}: a paragraph stops in the middle of a sentence.`, 'the rest of the sentence, or its full stop'),
} as const;
