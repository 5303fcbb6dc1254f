import { inQuotes, type Step } from './look-back.ts';

/** The last day of a journey of several weeks looks back on all of them. */
export const lastDay = {
  title: 'Looking Back on the Whole Way',
  learning: (themes: readonly string[]): string =>
    `The last page of a calendar is as thin as the others. You can't tell by holding it how much has happened.\n\n${
      themes.length === 0
        ? 'You have come a good way together.'
        : `The weeks were called ${new Intl.ListFormat('en').format(themes.map(inQuotes))}.`
    } Some of it you'll remember by a sentence, some by the chair you sat on. Before you read anything again, each say the first moment that comes to mind tonight, whichever week it belongs to.\n\nNothing has to be concluded. You are two people who have sat down with each other more than once, and can again.`,
  why: "After some weeks it's easy to forget what was new. Say once what was hard, what was good, and what you wouldn't have known otherwise. Then you have it.",
  intro:
    'Take your time with this one. Have something to write on for the end. Whatever you wrote, in any week, you may read again by yourself.',
  steps: [
    {
      minutes: 5,
      text: 'Go through your own answers, each alone, from the first week to this one. Stop at one line that you are glad you wrote.',
    },
    {
      minutes: 3,
      each: true,
      text: 'Read that line out, or say what it was about. Your partner hears it to the end, and thanks you.',
    },
  ] as readonly Step[],
  ending: {
    minutes: 5,
    text: "Agree on one evening that you'll have again. Give it a name and a date, and write both where you'll see them.",
  } as Step,
  stems: [
    "If we could have one of these evenings again, I'd choose",
    "Something I know about you now that I didn't know on the first day is",
    'What I would like us to keep, from tomorrow on, is',
  ],
  questions: [
    'Read your first answer and your latest one. What would the two of them say to each other?',
    'Which small thing from these weeks would you like to be doing still in a year?',
  ],
} as const;
