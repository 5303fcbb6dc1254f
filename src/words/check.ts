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
    if (all) return 'No day is written; all are made from the plan.';
    const named = runs.slice(0, 8).map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
    const one = runs.length === 1 && from === to;
    return `${one ? 'Day' : 'Days'} ${named.join(', ')}${runs.length > 8 ? ' …' : ''} ${one ? 'is' : 'are'} not written; ${one ? 'it is' : 'they are'} made from the plan.`;
  },
  readable: 'a Markdown file of UTF-8 text',
  unread: 'a file that cannot be read as one',
  tally: (file: string, errors: number, warnings: number) =>
    `${file}: ${[errors > 0 ? plural(errors, 'error') : '', warnings > 0 ? plural(warnings, 'warning') : ''].filter((one) => one !== '').join(', ')}.`,
  noFiles: 'Which file shall be checked?',
  noFilesHint: 'journey check my-journey.md',
} as const;

function time([least, most]: readonly [number, number]): string {
  return least === most ? `about ${plural(most, 'minute')}` : `${least} to ${most} minutes`;
}

function plural(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

/** What `journey check --strict` asks of the courses that come with the program. */
export const strictWords = {
  notWritten: (day: number) => say(`Day ${day} is not written.`, 'every day in full', `## Day ${day}: Title`),
  length: (day: number, part: string, count: number, least: number, most: number) =>
    say(`Day ${day}: "${part}" has ${count} words.`, `${least} to ${most} words`),
  ease: (day: number, ease: number) =>
    say(`Day ${day}: the learning reads at ${ease.toFixed(1)} on Flesch's scale.`, '60 to 85'),
  questions: (day: number, count: number) => say(`Day ${day} has ${count} questions.`, 'four questions'),
  minutes: (day: number) =>
    say(
      `Day ${day}: the activity's time is not within 20 to 30 minutes.`,
      '20 to 30 minutes',
      'Set aside about 25 minutes.',
    ),
  nothingToDo: (day: number, part: string) =>
    say(
      `Day ${day}: "${part}" has neither a sentence to complete nor a step.`,
      'one of them at least',
      '- "I feel closest to you when..."',
    ),
  doesNotFit: (day: number, part: string, [least, most]: readonly [number, number]) =>
    say(
      `Day ${day}: the steps and sentences of "${part}" do not fit its time.`,
      least === 0
        ? `no more than ${most} minutes`
        : `${least === most ? least : `${least} to ${most}`} minutes, with one to five for each sentence`,
      'Step 1 (3 minutes each): …',
    ),
  lacks: (day: number, heading: string) =>
    say(`Day ${day} has no "${heading}".`, `a section \`### ${heading}\``, `### ${heading}`),
  noteWithoutWay: (day: number) =>
    say(
      `Day ${day} has a content note and no other way.`,
      'an equal path beside it',
      '### Another Way: Words Only',
    ),
  keptOut: (why: string) => say(`This stays out of the courses. ${why}`, 'other words'),
  repeatedTitle: (day: number, first: number) =>
    say(`Day ${day} has the title of Day ${first}.`, 'a title of its own'),
  repeatedStem: (day: number, first: number) =>
    say(`Day ${day} has a sentence to complete from Day ${first}.`, 'each once in a course'),
  repeatedQuestion: (day: number, first: number) =>
    say(`Day ${day} has a question from Day ${first}.`, 'each once in a course'),
  repeatedSentence: (day: number, first: number) =>
    say(`Day ${day} has a sentence from Day ${first}.`, 'each once in a course'),
} as const;
