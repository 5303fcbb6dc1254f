import { say } from '../../src/words/content.ts';

/** What the lint asks of the courses that come with the program. */
export const lintWords = {
  notWritten: (day: number) => say(`Day ${day} is not written.`, 'every day in full', `## Day ${day}: Title`),
  length: (day: number, part: string, count: number, least: number, most: number) =>
    say(`Day ${day}: "${part}" has ${count} words.`, `${least} to ${most} words`),
  ease: (day: number, ease: number) =>
    say(`Day ${day}: the learning reads at ${ease.toFixed(1)} on Flesch's scale.`, '60 to 100'),
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

/** What it asks of the themes that evenings are made of. */
export const themeWords = {
  tooLittle: (evenings: number, stems: number, steps: number) =>
    say(
      `The theme has ${evenings} evenings, ${stems} sentences to complete and ${steps} steps.`,
      'two evenings, ten sentences and six steps at least',
    ),
  notWithin: (day: number, what: string) =>
    say(
      `Day ${day} is not as the themes are. ${what}.`,
      '150 to 350 words to read, 25 to 100 on why, 60 to 100 on Flesch’s scale, four questions, two kinds of activity of 20 to 30 minutes and three parts at most, a five-minute form, one small thing, another way and `journey help-lines` where a note stands',
    ),
  worn: (words: string, times: number) =>
    say(`“${words}” stands on ${times} evenings.`, 'a stock phrase on eight evenings of all themes at most'),
  saidBefore: (where: string) => say(`This is said before (${where}).`, 'each sentence once in all themes'),
} as const;
