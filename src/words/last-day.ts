import { inQuotes, type Step } from './look-back.ts';

/** The last day of a journey of several weeks looks back on all of them. */
export const lastDay = {
  title: 'Looking Back on the Whole Way',
  learning: (themes: readonly string[]): string =>
    `The last page of a calendar is as thin as the others. Nobody can tell by holding it how much happened on it, and this evening is like that.\n\n${
      themes.length === 0
        ? 'You have come a good way together'
        : `The way went by ${new Intl.ListFormat('en').format(themes.map(inQuotes))}`
    }. Some of it you will remember by a sentence, some by the chair you sat on. Before anything is read again, each of you might say the first moment that comes to mind, whichever week it belongs to.\n\nNothing has to be concluded. You are two people who have sat down with each other more than once, and can again.`,
  why: 'A way that has been walked is easy to mistake for one that was always there. Saying once what was hard, what was good and what you would not have known otherwise gives each of you something to come back to, on an evening that nobody has planned.',
  intro:
    'Take your time with this one. Your own answers are yours to read again, from any week; nobody has to show them.',
  steps: [
    {
      minutes: 5,
      text: 'Each alone, leaf through your own answers from the first week to this one. Stop where you would like to sit down.',
    },
    {
      minutes: 3,
      each: true,
      text: 'Tell about the place where you stopped. The other listens to the end, and thanks.',
    },
  ] as readonly Step[],
  stems: [
    'The evening of all these that I would walk again is',
    'Something I know about you now that I did not know on the first day is',
    'What I would like us to keep, from tomorrow on, is',
  ],
  questions: [
    'Read your first answer and your latest one. What would the two of them say to each other?',
    'Which small thing from these weeks do you want to find still standing in a year?',
  ],
} as const;
