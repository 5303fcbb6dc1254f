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
  emptyAnswer: 'The answer is empty, so nothing was kept.',
  passInstead: 'To pass on the question: --pass',
  tooLong: 'The answer is longer than two million characters, so nothing was kept.',
} as const);

export const keyWords = isolating({
  reasons: {
    opening: (name: string, other: string) =>
      `To show ${name} what ${other} opened, ${name}'s passphrase (Enter: not now):`,
    draft: (name: string) => `To bring back what ${name} was writing, ${name}'s passphrase (Enter: not now):`,
    reading: (name: string) => `To show ${name}'s words, ${name}'s passphrase (Enter: not now):`,
    change: (name: string) => `${name}'s passphrase as it is now (Enter: leave it so):`,
    paper: (name: string) => `To make a key for paper, ${name}'s passphrase (Enter: not now):`,
  },
  passphraseAgain: (name: string) => `That was not it. ${name}'s passphrase (Enter: not now):`,
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

export const lockWords = isolating({
  needTerminal: 'A passphrase can only be typed on a terminal.',
  whoseHint: 'Say whose it is, like this: --as Ana',
  changing: (name: string) => `${name} has a passphrase already. Here it can be changed.`,
  notLocked: (name: string) => `${name} has no passphrase.`,
  before:
    'Your own words will open only with this passphrase. Writing never asks for it. If it is lost and you have no recovery key, what is sealed stays sealed: nobody can open it.',
  first: (name: string) => `A passphrase for ${name} (8 characters or more):`,
  second: 'Once more, to be sure:',
  tooShort: 'At least 8 characters, please. A few words in a row are easier to remember.',
  differ: 'The two were not the same, so nothing was changed.',
  differAgain: (first: string) => `The two were not the same. ${first}`,
  changed: (name: string) => `${name}'s passphrase is changed.`,
  locked: (name: string) => `${name}'s words are under a passphrase now.`,
  paper: (name: string) => `To keep a key on paper: ${journey()} recovery-key --as "${name}"`,
  unlocked: (name: string) => `${name}'s passphrase is gone. On this computer the seal is now a courtesy.`,
  notChanged: 'Nothing was changed.',
} as const);

export const recoveryWords = isolating({
  heading: (name: string) => `A recovery key for ${name}, for paper:`,
  keep: 'Write it down and keep it somewhere only you look. Whoever has it and this computer can read your answers. It is not kept in the clear anywhere here. Once this one is written down, a key printed earlier no longer works.',
  ask: (name: string) => `The recovery key on ${name}'s paper:`,
  fresh: 'A new passphrase (Enter for none):',
  written: 'written down',
  counts: (name: string) =>
    `The key on ${name}'s paper counts from now on. If the passphrase is lost: ${journey()} recovery-key --as "${name}" --restore`,
  wrongLetters: 'A letter or two are off: the key does not add up. Compare it with the paper.',
  askAgain: (name: string) =>
    `That is a whole key, but not the one that was printed last. The key on ${name}'s paper:`,
  typed: '(typed)',
  restored: (name: string) => `${name} can read again.`,
} as const);

function counted(answers: number, drafts: number): string {
  const written = answers === 1 ? '1 answer' : `${answers} answers`;
  return drafts === 0 ? written : `${written} and ${drafts === 1 ? '1 draft' : `${drafts} drafts`}`;
}

export const forgetWords = isolating({
  whatToForget: 'Say what to remove: --day 3, --day 3 --question 2, or --all.',
  example: `${journey()} forget --as Ana --day 3`,
  needYes: 'There is no terminal to ask on; to remove without asking, add --yes.',
  nothing: 'There is nothing of yours there, so nothing was removed.',
  confirm: (name: string, what: string, answers: number, drafts: number) =>
    `This removes ${counted(answers, drafts)} of ${name}'s, of ${what}, for good.`,
  toGoOn: 'Type "forget" to go on:',
  word: 'forget',
  all: 'every day',
  day: (day: number) => `day ${day}`,
  question: (day: number, question: number) => `day ${day}, question ${question}`,
  kept: 'Nothing was removed.',
  removed: (answers: number, drafts: number) =>
    `Removed: ${counted(answers, drafts)}. Backups and exports you made are still where you put them, and a copy your partner keeps under a passphrase of their own stays with them.`,
  swept: (path: string) => `Gone as well: ${path}, which belongs to words their author deleted.`,
  unnoted:
    'The words are gone from here. That they are could not be noted, so a backup or another copy could bring them back.',
  newer: (entries: number) =>
    `${entries === 1 ? '1 entry' : `${entries} entries`} from a newer journey stayed, because this version does not know what ${entries === 1 ? 'it holds' : 'they hold'}. Update journey to remove ${entries === 1 ? 'it' : 'them'} too.`,
} as const);

export const partWords = isolating({
  needFlags: 'Say who takes their words along, and into which file.',
  example: `${journey()} part --as Ana --out ana.age`,
  who: 'Whose words?',
  intro: (name: string, other: string) =>
    `${name}, here you take along what is yours to read: all you wrote, and what ${other} opened to you. It goes into one file, sealed with a passphrase you choose now.`,
  file: 'The file:',
  passphrase: 'A passphrase for it (8 characters or more):',
  written: (file: string) =>
    `It is in ${file}, and only its passphrase opens it. How to read it, here or anywhere: ${journey()} help part`,
  notTaken: 'Nothing was taken, and nothing has changed.',
  incomplete: 'Some of it could not be read and is not in the file, so nothing was removed here.',
  draftLeft: (day: number) => `A half-written answer of day ${day} could not be read.`,
  before: (other: string) =>
    `If you remove your words here, what you opened to ${other} goes with them. ${other} can take it along first.`,
  choice: 'Your words here:',
  leave: 'leave them',
  remove: 'remove them',
  left: 'Your words stay here as they are.',
  half: (day: number, what: string, run: string) => `Day ${day}, ${what} (${run})`,
  question: (index: number) => `question ${index}`,
  sentence: (index: number) => `sentence ${index}`,
} as const);

export const backupWords = {
  passphrase: 'A passphrase for the backup (8 characters or more):',
  again: 'Once more, to be sure:',
  open: "The backup's passphrase:",
  written: (files: number, file: string) =>
    `${files} files are in ${file}, sealed. Without its passphrase nobody can open it.`,
  restored: (added: number, same: number) =>
    `${added === 1 ? '1 file was' : `${added} files were`} brought back; ${same === 1 ? '1 was' : `${same} were`} here already.`,
  kept: (path: string) => `${path} differs from the backup and was left as it is.`,
  needTerminal: 'A backup needs a passphrase, and there is no terminal to type it on.',
  openAgain: 'That passphrase does not open this backup. Once more:',
  environment: 'For a script, set JOURNEY_BACKUP_PASSPHRASE.',
} as const;

export const exportWords = {
  written: (file: string) => `Written to ${file}. It is not sealed: keep it as you would keep a letter.`,
  page: (file: string) =>
    `Written to ${file}, for any browser. It is not sealed: keep it as you would keep a letter.`,
  notJson: (file: string) => `${file} is not an export of journey.`,
  notJsonHint: `It should be a file made with ${journey()} export --format json.`,
  whoIs: (name: string) => `The file has words of ${name}. Who is that here?`,
  nobodyHere: 'neither of us',
  nothingImported: 'Nothing was brought in.',
  isHere: (name: string, here: string) => `What is ${name}'s in the file is ${here}'s here.`,
  badAsFrom: (given: string, names: readonly string[]) =>
    `“${given}” is not a name of the file, =, and the name of one of you. The file's names: ${names.join(', ')}.`,
  asFromExample: (name: string, here: string) => `Like this: --as-from "${name}=${here}"`,
  imported: (added: number, same: number, skipped: number) =>
    `${added === 1 ? '1 answer' : `${added} answers`} brought in; ${same} here already; ${skipped} left out.`,
} as const;

export const doctorWords = isolating({
  fine: (checked: number) =>
    `${checked === 1 ? '1 file was' : `${checked} files were`} read, and every one is whole.`,
  newer: (entries: number) =>
    `${entries === 1 ? '1 of them is' : `${entries} of them are`} from a newer journey. This version keeps ${entries === 1 ? 'it' : 'them'} as ${entries === 1 ? 'it is' : 'they are'}; to read ${entries === 1 ? 'it' : 'them'}, update journey.`,
  found: (checked: number, findings: number) =>
    `${checked} files were read; ${findings === 1 ? '1 needs' : `${findings} need`} a look. Nothing was changed or removed.`,
} as const);

export const unknownWords = isolating({
  noSuch: (word: string) => `“${word}” is not something journey knows.`,
  didYouMean: (name: string) => `Did you mean: ${journey()} ${name}`,
  seeHelp: `${journey()} --help shows every command.`,
} as const);
