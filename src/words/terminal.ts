import { isolating } from './isolate.ts';

/** What the prompts say: keys and what they do, and the few words beside them. */

/** Whole numbers in the reader's way, with the right form of the noun. */
function rows(count: number): string {
  return count === 1 ? '1 more row' : `${count} more rows`;
}

function words(count: number): string {
  return count === 1 ? 'one word' : `${count} words`;
}

/** "1, 2 or 3". By hand: Intl.ListFormat takes six megabytes. */
function oneOf(keys: readonly string[]): string {
  return keys.length < 2 ? keys.join('') : `${keys.slice(0, -1).join(', ')} or ${keys.at(-1)}`;
}

export const answerWords = isolating({
  save: 'save',
  /** Where nothing is kept. */
  goOn: 'go on',
  newLine: 'new line',
  later: 'later',
  editor: 'editor',
  earlier: 'earlier words',
  more: 'pass, later, back, pause, stop',
  moreShort: 'more',
  goOnWriting: 'go on writing',
  goOnWritingShort: 'write on',
  nothingYet: 'Nothing is written yet. Esc shows how to pass, or to leave it for later.',
  nothingYetPlain: 'Nothing is written yet. /pass passes, /later leaves it for later.',
  passOverText: (count: number) =>
    `You wrote ${words(count)}. Enter passes and keeps ${count === 1 ? 'it' : 'them'} as a draft · Esc goes on writing`,
  passOverSaved: (count: number) =>
    `You have answered this already. Enter passes instead and keeps your ${words(count)} as a draft · Esc goes on writing`,
  passKeepingNothing: (count: number) => `You wrote ${words(count)}. Enter passes · Esc goes on writing`,
  passKeepingNothingPlain: (count: number) =>
    `You wrote ${words(count)}. Enter passes; anything else goes on writing.`,
  passOverTextPlain: (count: number) =>
    `You wrote ${words(count)}. Enter passes and keeps ${count === 1 ? 'it' : 'them'} as a draft; anything else goes on writing.`,
  passOverSavedPlain: (count: number) =>
    `You have answered this already. Enter passes instead and keeps your ${words(count)} as a draft; anything else goes on writing.`,
  noEditor: 'No editor can run here. Name one in JOURNEY_EDITOR, VISUAL or EDITOR.',
  above: (count: number) => `↑ ${rows(count)}`,
  below: (count: number) => `↓ ${rows(count)}`,
  aboveAscii: (count: number) => `(${rows(count)} above)`,
  belowAscii: (count: number) => `(${rows(count)} below)`,
  writingKeys: [
    { key: 'Ctrl-J, Alt-Enter, \\ Enter', does: 'new line' },
    { key: 'Ctrl-A, Ctrl-E', does: 'to the start, to the end of the line' },
    { key: 'Ctrl-Left, Ctrl-Right', does: 'word by word' },
    { key: 'Ctrl-W, Ctrl-U, Ctrl-K', does: 'cut the word, to the start, to the end' },
    { key: 'Ctrl-Y, Ctrl-_', does: 'put back what was cut, undo' },
    { key: 'Ctrl-X', does: 'the same as Esc, where Esc is slow' },
    { key: 'Ctrl-C', does: 'leave at once; what is written is kept' },
  ],
  leaveKeepingNothing: { key: 'Ctrl-C', does: 'leave at once; nothing is kept' },
} as const);

/** A list that each marks in private. */
export const markWords = {
  open: 'open',
  maybe: 'maybe',
  closed: 'closed',
  none: 'no mark',
  all: 'all',
  nextMark: 'the next mark',
  sure: {
    marked: 'Is this how it stands? Enter once more; b goes on marking.',
    pass: 'x once more passes it all and takes the marks off; b goes on marking.',
  },
  surePlain: {
    marked: 'Is this how it stands? An empty line once more; anything else goes on marking.',
    pass: 'pass once more passes the whole list and takes every mark off; anything else goes on marking.',
  },
  how: [
    'Type a mark and the numbers of lines: open 1 4, maybe 2, closed 3, no mark 5; or open all.',
    'An empty line: done. Or a word: pass, later, back, pause, stop; ? lists them again.',
  ],
} as const;

/** What stands above a version of one's own answer, and below the one that was brought back. */
export const earlierWords = isolating({
  heading: (number: number, total: number, when: string) =>
    total === 1
      ? `What you wrote here before, on ${when}`
      : `What you wrote here before, on ${when} (${number} of ${total})`,
  take: 'write this again',
  takePlain: (count: number) =>
    count === 1 ? 'To write it again: /earlier 1' : 'To write one again: /earlier and its number',
  none: 'There are no earlier words of yours here.',
  taken: 'Your earlier words stand here again. Enter saves them, Ctrl-_ takes them out.',
} as const);

/** The hint line under an answer. */
export const answerHints = [
  { key: 'Ctrl-J', does: answerWords.newLine },
  { key: 'Esc', does: answerWords.more, short: answerWords.moreShort },
] as const;

export const keyWords = isolating({
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
  fewerKeys: 'fewer keys',
  otherWay: 'other way',
  earlier: 'earlier words',
  eachAlone: 'each your own, alone',
  eachAloneShort: 'alone',
  ready: 'go on',
  thatIsEnough: 'that is enough for tonight',
  said: 'said',
  write: 'write',
  done: 'done',
  holdClock: 'hold the clock',
  holdClockShort: 'hold',
  letClockGoOn: 'let the clock go on',
  letClockGoOnShort: 'go on',
  holdOrStart: 'hold the clock, or let it go on',
  addFive: 'five minutes more',
  addFiveShort: 'five more',
  read: 'read',
  five: 'five minutes',
  wholeText: 'see the whole text',
  wholeTextShort: 'whole text',
  wholeTextTitle: 'The whole text',
  aboutText: 'about the course',
  aboutTextShort: 'about',
  aboutTextTitle: 'About the course',
  notTonight: 'not tonight',
  again: 'start this part again',
  elsewhere: 'something else',
  elsewhereShort: 'else',
  begin: 'begin',
  over: 'this day from its beginning',
  anotherDay: 'another day',
  choose: 'choose',
  letMeChooseShort: 'choose',
  mark: 'mark or unmark',
  markShort: 'mark',
  all: 'all',
  none: 'none',
  agreed: 'yes',
  thinkAgain: 'think again',
  together: 'when we are together',
  openNow: 'read it now',
  seeOpened: 'see what you opened',
  readAgain: 'read it again',
  walkAgain: 'walk it again',
  move: 'move',
  takeThese: 'take these',
  end: 'end',
  comeBack: 'come back now',
  close: 'close',
  savedThere: 'it is saved there, or nothing is to change',
  oneOf,
  pressOne: (keys: readonly string[]) => `Press ${oneOf(keys)}.`,
  moreKeys: '? shows all keys.',
} as const);

export const editorWords = isolating({
  notStarted: (command: string) =>
    `The editor could not be started: ${command}. A path with spaces needs quotes. Your words are here as they were.`,
  failed: 'The editor ended with an error. Your words are here as they were.',
  failedChanged: 'The editor ended with an error. What it saved is here; Ctrl-_ brings back what was before.',
  atOnce: (name: string) =>
    `${name} came back at once. If it is open in a window of its own, write there, save, and come back here. With --wait after its name, it would be waited for.`,
  nothingChanged: (name: string) => `Nothing was changed in ${name}.`,
} as const);

export const menuWords = isolating({
  whichDay: (days: number) => `Which day, 1 to ${days}? (Enter: back)`,
  noSuchDay: (days: number) => `A number from 1 to ${days}, please.`,
} as const);

export const pagerWords = isolating({
  notFound: (what: string) => `“${what}” is not in this section.`,
  find: 'Find: ',
  lastHit: 'That was the last one; this is the first again.',
  onlyHit: 'There is no other place.',
  /** The prompt of less: after `?e` what it says at the end, after `:` elsewhere, up to the full stop (less(1), PROMPTS). */
  lessKeys: '?eEnd:Space more.   b back   / find   q close',
} as const);

export const pauseWords = isolating({
  again: (time: string) => `Back at ${time}, or whenever you like.`,
  over: 'The time you agreed on is here. No hurry.',
} as const);

export const plainWords = isolating({
  line: '  > ',
  yourChoice: '  Your choice: ',
  orEnter: (does: string) => `${does} (or Enter alone)`,
  comeBack: '  Enter to come back, or stop: ',
  stop: 'stop',
  choices: (count: number) => `Type a number from 1 to ${count}, or a word.`,
  numbersAndWords: 'Type a number, or the word itself; ? lists them again.',
  notAChoice: (typed: string) => `“${typed}” is not one of them. Type ? to hear them again.`,
  answerHow: 'Write line by line. An empty line or a single . ends.',
  answerHints: 'As the first line: /pass  /later  /back  /pause  /stop  /help',
  answerHelp: [
    'Write your answer line by line; an empty line or a single . on a line ends and saves it.',
    'Each line is kept once Enter has ended it.',
    '/pass   pass; nobody asks why',
    '/later  leave it for later; what is written is kept',
    '/back   to what came before',
    '/pause  a pause',
    '/stop   stop here',
    '/earlier  what you wrote here before; with a number, to write it again',
    '/help   these lines again',
    'A line that begins with // is written with one /.',
  ],
  answerHelpKeepingNothing: [
    'Write your answer line by line; an empty line or a single . on a line ends it. Nothing is kept.',
    '/pass   pass; nobody asks why',
    '/later  leave it for later',
  ],
  draft: 'You wrote before:',
  keepDraft: 'An empty line leaves it as it is. Anything else is added below it.',
  lineWasFull:
    'That line was as long as a terminal takes at once; its end may be missing. Go on in a new line.',
  handOverWarning:
    'Plain mode cannot clear the screen. What was written is further up: please do not scroll to it.',
  minutesLeft: (minutes: number) => (minutes === 1 ? 'One minute left.' : `${minutes} minutes left.`),
  clockHeld: 'The clock is held.',
  clockRuns: 'The clock runs.',
  shareHow: (numbers: readonly number[]) =>
    numbers.length === 1
      ? `Type ${numbers[0]} to open it; an empty line leaves it as it is.`
      : `Type the numbers you open, e.g. ${numbers[0]} ${numbers.at(-1)}; an empty line leaves them as they are.`,
  shareOr: (all: string, none: string) => `Or a word: ${all}, ${none}, back, pause, stop.`,
} as const);

export const setupWords = {
  nameKeys: 'Enter take it   Ctrl-C not now',
  selectKeys: '↑↓ choose   Enter take it',
  selectKeysAscii: 'Up, Down choose   Enter take it',
  hidden: '(typed unseen)',
} as const;
