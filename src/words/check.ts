import { days, say } from './content.ts';
import { journey } from './program.ts';

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
  outline: (
    day: number,
    { stems, steps, questions, text }: { stems: number; steps: number; questions: number; text: boolean },
    minutes: readonly [number, number] | null,
    line: number,
    file: string | null,
  ) => {
    const parts = [
      stems > 0 ? plural(stems, 'sentence') : '',
      steps > 0 ? plural(steps, 'step') : '',
      questions > 0 ? plural(questions, 'question') : '',
      minutes === null ? '' : time(minutes),
    ].filter((one) => one !== '');
    const found = parts.length > 0 ? parts.join(', ') : text ? 'text to read' : 'nothing yet';
    return `Day ${day}: ${found}; ${file === null ? '' : `${file}, `}line ${line}`;
  },
  notWritten: (runs: readonly (readonly [number, number])[], days: number) => {
    const [[from, to] = [1, 1]] = runs;
    const all = runs.length === 1 && from === 1 && to === days;
    if (all) return 'No day is written; all are put together by rule, from the headings of the plan.';
    const named = runs.slice(0, 8).map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
    const one = runs.length === 1 && from === to;
    return `${one ? 'Day' : 'Days'} ${named.join(', ')}${runs.length > 8 ? ' …' : ''} ${one ? 'is' : 'are'} not written; ${one ? 'it is' : 'they are'} put together by rule, from the headings of the plan.`;
  },
  readable: 'a Markdown file of UTF-8 text',
  unread: 'a file that cannot be read as one',
  tally: (file: string, errors: number, warnings: number) =>
    `${file}: ${[errors > 0 ? plural(errors, 'error') : '', warnings > 0 ? plural(warnings, 'warning') : ''].filter((one) => one !== '').join(', ')}.`,
  strictMoved:
    '--strict held the courses that come with journey to their house style. It is npm run lint:courses in journey’s repository now; what serves every author is in the report below.',
  noFiles: 'Which file shall be checked?',
  noFilesHint: `${journey()} check my-journey.md`,
} as const;

function time([least, most]: readonly [number, number]): string {
  return least === most ? `about ${plural(most, 'minute')}` : `${least} to ${most} minutes`;
}

function plural(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

/** What `journey check` advises about days that read well. */
export const adviceWords = {
  doesNotAddUp: (day: number, part: string, [least, most]: readonly [number, number]) =>
    say(
      `Day ${day}: the minutes of “${part}” do not add up to its time.`,
      least === most || least === 0 ? `${most} minutes in all` : `${least} to ${most} minutes in all`,
      'Step 1 (3 minutes each): …',
    ),
  lacks: (day: number, heading: string) =>
    say(`Day ${day} has no “${heading}”.`, `a section \`### ${heading}\``, `### ${heading}`),
  noteWithoutWay: (day: number) =>
    say(
      `Day ${day} has a content note and no other way.`,
      'an equal activity for those who would rather not',
      '### Another Way: Words Only',
    ),
  boxesWithoutMark: (day: number) =>
    say(
      `Day ${day}: a list with boxes is shown as an ordinary list. To let each of the two mark it in private, put the mark before it.`,
      'the words “Sealed, each alone:” before the list, or a list without boxes',
      'Step 1 (3 minutes each): Sealed, each alone: mark what you would open.',
    ),
  markWithoutList: (day: number) =>
    say(
      `Day ${day}: “Sealed, each alone:” has no list to mark.`,
      'lines with boxes under it',
      '- [ ] who starts',
    ),
  doubledLine: (day: number, line: string) =>
    say(`Day ${day}: “${line}” stands twice in a list to mark; the second is left out.`, 'each line once'),
  fewLines: (day: number, least: number) =>
    say(
      `Day ${day}: a list to mark is so short that it tells much of what was not opened.`,
      `${least} lines or more; ten to fourteen are good`,
    ),
  brokenSentence: (day: number) =>
    say(
      `Day ${day}: a paragraph stops in the middle of a sentence.`,
      'the rest of the sentence, or its full stop',
    ),
} as const;
