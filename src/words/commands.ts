import type { Couple } from '../model/couple.ts';
import { isolating } from './isolate.ts';
import { journey } from './program.ts';

/** What the commands say that is not part of a sitting or a view. */

export const hereWords = isolating({
  notBegun: 'No journey has begun here yet.',
  howToBegin: `Begin with: ${journey()} today   or   ${journey()} begin --names "Ana,Ben"`,
  noSuchPartner: (name: string) => `Nobody here is called “${name}”.`,
  partnersAre: (a: string, b: string) => `It is one of: ${a}, ${b}.`,
} as const);

const asBegun = (day: number) => `The text of day ${day} as you began it`;

const asItIsNow = "so the course's own text stands in, with the questions you answered as they were.";

export const courseWords = isolating({
  checkIt: (path: string) => `${journey()} check "${path}" says all there is to mend.`,
  /** Why a day is not shown as it was begun. */
  notAsBegun: {
    missing: (day: number) => `${asBegun(day)} is not here, ${asItIsNow}`,
    damaged: (day: number) => `${asBegun(day)} is damaged, ${asItIsNow}`,
    newer: (day: number) => `${asBegun(day)} cannot be read by this version, ${asItIsNow}`,
  },
} as const);

const evenings = (count: number) => (count === 1 ? '1 evening' : `${count} evenings`);

export const beginWords = isolating({
  oneName: 'One of you is called:',
  otherName: 'The other:',
  whichJourney: 'Which journey?',
  choice: (title: string, { weeks, days }: { weeks: number; days: number }) =>
    days % 7 === 0 ? `${title}, ${weeks === 1 ? '1 week' : `${weeks} weeks`}` : `${title}, ${days} days`,
  mendNames: ({ names }: Couple) => `the names again (${names.a} and ${names.b})`,
  ownId: (declared: string, id: string) =>
    `There is a course called ${declared} already. This one is kept as ${id}, with a progress of its own.`,
  inRound: (title: string, round: number) => `${title}, round ${round}`,
  otherRounds: `The other rounds stay as they are: ${journey()} list`,
  noSuchRound: (title: string, round: number) => `You have not begun a round ${round} of ${title}.`,
  seeRounds: `${journey()} list shows every round.`,
  roundUnderWay: (round: number, done: number, days: number) =>
    `Round ${round} is under way, ${done} of ${days} days done.`,
  stay: (round: number) => `Go on with round ${round}`,
  newRound: 'Begin a new round; this one stays',
  begun: (a: string, b: string, title: string) =>
    `${a} and ${b}, ${title}. Whenever you like: ${journey()} today`,
  needNames: 'Who is walking? There is no terminal to ask on.',
  namesExample: `Name both like this: ${journey()} begin --names "Ana,Ben"`,
  badNames: (given: string) => `“${given}” is not two names with a comma between them.`,
  emptyName: 'A name, please; any you like to be called.',
  oddName: 'At most 40 characters, without commas or control characters, please.',
  sameName: 'Two different names, please, so that it is always clear whose turn it is.',
  noSuchStarter: (name: string) => `“${name}” is not one of the two names.`,
  namesAre: (couple: Couple) => `They are ${couple.names.a} and ${couple.names.b}.`,
  othersWalk: (couple: Couple) => `${couple.names.a} and ${couple.names.b} are walking here already.`,
  otherHome: 'For another couple, set JOURNEY_HOME to a folder of their own.',
  found: (written: number, made: number) =>
    made === 0
      ? `${evenings(written)} written.`
      : `${evenings(written)} written, ${made} put together by rule from the headings of the plan.`,
  hasErrors: (count: number) =>
    count === 1
      ? 'The file has an error, and some of its text would be left out.'
      : `The file has ${count} errors, and some of its text would be left out.`,
  errorAt: (line: number, message: string) => `Line ${line}: ${message}`,
  checkOrAnyway: (file: string) =>
    `${journey()} check "${file}" says all of them; --anyway begins all the same.`,
  leftOut: (lines: number) =>
    `${lines === 1 ? 'One line' : `${lines} lines`} of the file will be shown nowhere.`,
  noneWritten:
    'The file has no evening of its own; each would be put together by rule from a heading of its plan.',
  checkSays: (file: string) => `See: ${journey()} check "${file}"`,
  beginAnyway: 'Begin with it as it is?',
  beginIt: 'begin',
  notNow: 'not now',
  notBegunYet: 'Nothing has begun.',
  aboutIt: `What the course says of itself: ${journey()} about`,
  notBegun: `Nothing has begun yet. Whenever you like: ${journey()} today`,
  didYouMean: (id: string) => `Did you mean: ${journey()} begin ${id}`,
  noJourneys: 'The folder of bundled journeys is empty.',
} as const);

export const renameWords = isolating({
  renamed: (before: string, now: string) => `${before} is called ${now} here from now on.`,
  same: (name: string) => `${name} is called so already.`,
  example: `Like this: ${journey()} rename Anna Hannah`,
  taken: (name: string) => `Your partner is called ${name}. Two different names, please.`,
  notEverywhere: 'Backups and exports you made before keep the name they were made with.',
} as const);

export const todayWords = isolating({
  noSuchDay: (number: number, days: number) => `There is no day ${number}; this journey has ${days}.`,
  one: 'One of you',
  other: 'the other',
} as const);

function reflectCommand(name: string, day: number, question: number | null): string {
  return `${journey()} reflect --as "${name}" --day ${day}${question === null ? '' : ` --question ${question}`}`;
}

export const leavingWords = isolating({
  notSaved: 'Nothing of this sitting was kept, as you asked.',
  alone: (name: string, day: number, question: number | null) =>
    `Saved. ${reflectCommand(name, day, question)} goes on from here.`,
  wordsKept: (name: string, day: number, question: number | null) =>
    `What you wrote is kept. ${reflectCommand(name, day, question)} goes on from here.`,
  nothingWritten: (name: string, day: number, question: number | null) =>
    `Nothing was written. Later: ${reflectCommand(name, day, question)}`,
} as const);

type Asked = { readonly part: 'question' | 'stem'; readonly index: number };

function asked({ part, index }: Asked): string {
  return `${part === 'stem' ? 'sentence' : 'question'} ${index}`;
}

export const reflectWords = isolating({
  needFlags: 'There is no terminal to ask on, so the answer has to come with the command.',
  flagsExample: `Say who, which question and what, like this: ${journey()} reflect --as Ana --day 1 --question 2 --answer - (which reads it from standard input; or --answer "…", or --pass)`,
  answerOrPass: '--answer and --pass cannot go together.',
  noSuchDay: (number: number, days: number) => `There is no day ${number}; this journey has ${days}.`,
  noSuchQuestion: (day: number, index: number, questions: number) =>
    questions === 0
      ? `Day ${day} has no questions.`
      : `Day ${day} has no question ${index}; it has questions 1 to ${questions}.`,
  whoIsHere: 'Who is writing?',
  nothingWritten: `Nothing was written. Whenever you like: ${journey()} reflect`,
  saved: (name: string, day: number, index: number) => `Saved: ${name}, day ${day}, question ${index}.`,
  notAnswered: (name: string, day: number, what: Asked) =>
    what.part === 'stem'
      ? `${name} has not written sentence ${what.index} of day ${day}.`
      : `${name} has not answered question ${what.index} of day ${day} yet.`,
  ours: (name: string, day: number, what: Asked) =>
    `Ours now: ${name}, day ${day}, ${asked(what)}. It opens once you have both answered.`,
  mine: (name: string, day: number, what: Asked) => `Mine again: ${name}, day ${day}, ${asked(what)}.`,
  sentenceAlone: `--sentence goes with --earlier, --ours or --mine. A sentence is written in ${journey()} today.`,
  openedBefore:
    'It was opened before, so it stays in the other’s own copy. From now on it counts as yours alone.',
  perhapsRead: 'Whether it was read before cannot be told from here.',
  empty: 'The answer is empty, so nothing was kept.',
  instead: 'To pass on the question: --pass',
  tooLong: 'The answer is longer than two million characters, so nothing was kept.',
} as const);

export const planWords = isolating({
  noSuchWeek: (number: number, weeks: number) =>
    `There is no week ${number}; this journey has ${weeks === 1 ? 'one week' : `${weeks} weeks`}.`,
} as const);

export const doneWords = isolating({
  allDone: 'Every day of this journey is done already.',
  noneDone: 'No day is done yet, so nothing was taken back.',
  already: (day: number) =>
    `Day ${day} is done already. To take that back: ${journey()} done --undo --day ${day}`,
  notDone: (day: number) => `Day ${day} waits for you as before.`,
  undone: (day: number) => `Day ${day} waits for you again. What you have opened to each other stays open.`,
  count: (day: number) => `You are in the middle of day ${day}. Count it as done?`,
  notYet: 'Not yet',
  yes: 'Yes, it is done',
  opens:
    'What both of you have answered and chosen to share opens then, and stays open even if you take this back.',
} as const);

export const readingWords = isolating({
  damaged: (path: string, reason: string) => `${path} could not be read (${reason}). The others were.`,
  newer: 'Some of your journal was written by a newer journey. It is safe, but this version cannot show it.',
  locked: (name: string) => `${name}'s answers stay closed: no passphrase was given.`,
  noSuchRun: (named: string) => `You have not begun a journey called ${named}.`,
  runsAre: (runs: readonly string[]) => `Those you have begun: ${runs.join(', ')}.`,
  nothingFound: (words: string) => `Nothing of what can be read here has “${words}” in it.`,
  searching: (looked: number, all: number, found: number) =>
    `Looked through ${looked} of ${all} days, newest first; ${found === 1 ? '1 question' : `${found} questions`} found so far.`,
} as const);

export const noteCommandWords = isolating({
  needFlags: 'Without a terminal to ask on, say who writes, and what.',
  flagsExample: `${journey()} notes --day 2 --as Ana --text -`,
  saved: (day: number) => `Saved: your note of day ${day}. It is yours both.`,
  nothingWritten: 'Nothing was written.',
  empty: 'The note is empty, so nothing was kept.',
  instead: `To remove it for both of you: ${journey()} forget --as Ana --day 2 --note`,
  tooLong: 'The note is longer than two million characters, so nothing was kept.',
  whoWrites: 'Who writes?',
  others: (runs: readonly string[]) =>
    `You wrote together elsewhere too: ${runs.map((run) => `${journey()} notes --journey ${run}`).join(', ')}`,
  locked: (a: string, b: string) =>
    `What you wrote together is behind a passphrase. ${a}'s or ${b}'s opens it.`,
} as const);

export const historyWords = isolating({
  needAs: 'Only your own words have a history, so say who you are.',
  needAsExample: `${journey()} answers --as Ana --day 1 --history`,
  noSuchVersion: (name: string, day: number, what: Asked, version: number) =>
    `${name} has no words of a version ${version} of ${asked(what)} of day ${day}.`,
  seeAll: (name: string, day: number) =>
    `See them all: ${journey()} answers --as "${name}" --day ${day} --history`,
  broughtBack: (name: string, day: number, what: Asked) =>
    `Saved as a new answer: ${name}, day ${day}, ${asked(what)}. It is yours alone until you open it, with --ours in place of --earlier.`,
  earlierAlone: '--earlier brings words back by itself, without --answer, --pass, --ours or --mine.',
} as const);

export const unknownWords = isolating({
  noSuch: (word: string) => `“${word}” is not something journey knows.`,
  didYouMean: (name: string) => `Did you mean: ${journey()} ${name}`,
  seeHelp: `${journey()} --help shows every command.`,
} as const);
