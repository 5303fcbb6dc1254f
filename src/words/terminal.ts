/** What the prompts say: keys and what they do, and the few words beside them. */

type Hint = { readonly key: string; readonly does: string };

/** Whole numbers in the reader's way, with the right form of the noun. */
function rows(count: number): string {
  return count === 1 ? '1 more row' : `${count} more rows`;
}

export const answerWords = {
  nothingYet: 'Nothing is written yet. Ctrl-P passes, Ctrl-X leaves it for later.',
  nothingYetPlain: 'Nothing is written yet. /pass passes, /later leaves it for later.',
  noEditor: 'No editor is set. Name one in JOURNEY_EDITOR, VISUAL or EDITOR.',
  editorFailed: 'The editor ended with an error. Your words are here as they were.',
  above: (count: number) => `↑ ${rows(count)}`,
  below: (count: number) => `↓ ${rows(count)}`,
  aboveAscii: (count: number) => `(${rows(count)} above)`,
  belowAscii: (count: number) => `(${rows(count)} below)`,
  allKeys: [
    { key: 'Enter', does: 'save' },
    { key: 'Ctrl-J, Alt-Enter, \\ Enter', does: 'new line' },
    { key: 'Ctrl-X, Esc', does: 'later; what is written is kept' },
    { key: 'Ctrl-P', does: 'pass; nobody asks why' },
    { key: 'Ctrl-B', does: 'back' },
    { key: 'Ctrl-O', does: 'pause' },
    { key: 'Ctrl-Q', does: 'stop here' },
    { key: 'Ctrl-E', does: 'write in your own editor' },
    { key: 'Ctrl-W, Ctrl-U, Ctrl-K', does: 'cut the word, to the start, to the end' },
    { key: 'Ctrl-Y, Ctrl-_', does: 'put back what was cut, undo' },
    { key: 'Ctrl-Left, Ctrl-Right', does: 'word by word' },
    { key: 'Ctrl-C', does: 'leave at once; what is written is kept' },
  ],
} as const;

/** The hint line under an answer. */
export function answerHints(hasEditor: boolean): readonly Hint[] {
  return [
    { key: 'Enter', does: 'save' },
    { key: 'Ctrl-J', does: 'new line' },
    { key: 'Ctrl-X', does: 'later' },
    { key: 'Ctrl-P', does: 'pass' },
    { key: 'Ctrl-B', does: 'back' },
    { key: 'Ctrl-O', does: 'pause' },
    { key: 'Ctrl-Q', does: 'stop' },
    ...(hasEditor ? [{ key: 'Ctrl-E', does: 'editor' }] : []),
    { key: 'Ctrl-G', does: 'keys' },
  ];
}

export const keyWords = {
  goOn: 'go on',
  more: 'more',
  next: 'next',
  back: 'back',
  pass: 'pass',
  pause: 'pause',
  stop: 'stop here',
  stopShort: 'stop',
  find: 'find',
  findNext: 'find the next',
  scroll: 'scroll',
  allKeys: 'all keys',
  allKeysShort: 'keys',
  ready: 'go on',
  thatIsEnough: 'that is enough for tonight',
  said: 'said',
  write: 'write',
  done: 'done',
  holdClock: 'hold the clock',
  holdClockShort: 'hold',
  holdOrStart: 'hold the clock, or let it go on',
  addFive: 'five minutes more',
  addFiveShort: 'five more',
  read: 'read',
  five: 'five minutes',
  wholeText: 'see the whole text',
  wholeTextShort: 'whole text',
  notTonight: 'not tonight',
  again: 'start this part again',
  elsewhere: 'something else',
  choose: 'choose',
  letMeChooseShort: 'choose',
  mark: 'mark or unmark',
  move: 'move',
  takeThese: 'take these',
  end: 'end',
  comeBack: 'come back now',
  close: 'close',
  pressOne: (keys: readonly string[]) =>
    `Press ${new Intl.ListFormat('en', { type: 'disjunction' }).format(keys)}.`,
} as const;

export const pagerWords = {
  notFound: (what: string) => `“${what}” is not in this section.`,
  find: 'Find: ',
} as const;

export const pauseWords = {
  again: (time: string) => `Back at ${time}, or whenever you like.`,
  over: 'The time you agreed on is here. No hurry.',
} as const;

export const shareWords = {
  choose: 'Mark what you open. What is not marked stays yours.',
} as const;

export const plainWords = {
  line: '  > ',
  yourChoice: '  Your choice: ',
  orEnter: (does: string) => `${does} (or Enter alone)`,
  comeBack: '  Enter to come back, or stop: ',
  stop: 'stop',
  choices: (count: number) => `Type a number from 1 to ${count}, or a word.`,
  notAChoice: (typed: string) => `“${typed}” is not one of them. Type ? to hear them again.`,
  answerHow: 'Write line by line. An empty line or a single . ends.',
  answerHints: 'As the first line: /pass  /later  /back  /pause  /stop  /help',
  answerHelp: [
    'Write your answer line by line; an empty line or a single . on a line ends and saves it.',
    '/pass   pass; nobody asks why',
    '/later  leave it for later; what is written is kept',
    '/back   to what came before',
    '/pause  a pause',
    '/stop   stop here',
    '/help   these lines again',
    'A line that begins with // is written with one /.',
  ],
  draft: 'You wrote before:',
  keepDraft: 'An empty line keeps it. Anything else is added below it.',
  lineWasFull:
    'That line was as long as a terminal takes at once; its end may be missing. Go on in a new line.',
  handOverWarning:
    'Plain mode cannot clear the screen. What is written above is private: please do not read it.',
  minutesLeft: (minutes: number) => (minutes === 1 ? 'One minute left.' : `${minutes} minutes left.`),
  clockHeld: 'The clock is held.',
  clockRuns: 'The clock runs.',
  shareHow: (numbers: readonly number[]) =>
    numbers.length === 1
      ? `Type ${numbers[0]} to open it, or an empty line for none.`
      : `Type the numbers you open, e.g. ${numbers[0]} ${numbers.at(-1)}, or an empty line for none.`,
} as const;

export const setupWords = {
  yes: 'yes',
  no: 'no',
  yesOrNo: (initial: boolean) =>
    initial ? 'Type yes or no; an empty line is yes.' : 'Type yes or no; an empty line is no.',
  notAYesOrNo: 'Please type yes or no.',
  selectKeys: '↑↓ choose   Enter take it',
  selectKeysAscii: 'Up, Down choose   Enter take it',
  hidden: '(typed unseen)',
} as const;
