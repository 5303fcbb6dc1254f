import { isolating } from './isolate.ts';

/** What the program says of lists that each marks in private. */

export const listWords = isolating({
  title: 'A list, each of you alone',
  shown:
    'Each of you marks the lines in private: open, maybe or closed. Then you both see the lines that you both marked open, and no others.',
  promise: 'A line you open and do not see later, your partner did not open.',
  passing: 'A line without a mark is passed. Nothing tells it from any other, and nobody asks.',
  waiting:
    'Marks made before wait here. Whoever made them looks them over first, for only then do they count.',
  before: (when: string) => `On ${when} you both opened:`,
  beforeNone: (when: string) => `You looked at this list together on ${when}.`,
  anew: 'Those marks are used up. For a new look you both mark the list anew:',
  openedBefore: 'You both opened:',
  mark: (other: string) => `Mark what you like, in any order. ${other} does not see it.`,
  lookOver: 'This is how you marked it before. Change what you like; what stands here at the end counts.',
  markAnew: 'What you marked before stays closed without your passphrase. What you mark now takes its place.',
  opened: 'You both opened these:',
  openedOne: 'You both opened this one:',
  nothing: [
    'Tonight there is no line that you both opened.',
    'That is all it says, and it is as good an answer as any. Going through the list was the evening’s work, and you have done it.',
    'Your marks are removed now. Nobody sees them again.',
  ],
  gone: 'This is kept for both of you. Your marks are removed now; nobody sees them again.',
  waits: {
    marks:
      'This list waits until you have both marked it. It comes again at the end of this day, when you next sit down with it together.',
    looks:
      'You both marked this list before. It opens once each of you has looked those marks over: b goes back to it.',
    keys: 'This list waits until both your passphrases are given. It comes again at the end of this day, when you next sit down with it together.',
  },
  handOver: (name: string, other: string) =>
    `The list is for ${name} alone now. ${other}, look away for a while.`,
  handOverAgain: (name: string, other: string) =>
    `${name} marked this list before and looks it over now. ${other}, look away for a while.`,
  unseen: (other: string) =>
    `${other} does not see what you mark. A line you open and do not see later, ${other} did not open.`,
  stillWaits: (day: number) => `The list of day ${day} waits until you are both here.`,
  openedOf: (when: string) => `What you both opened of a list, on ${when}`,
} as const);
