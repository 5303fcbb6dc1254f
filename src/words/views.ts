import { capital, counted, spoken } from './count.ts';
import { isolating } from './isolate.ts';
import { journey } from './program.ts';

/** Every sentence the views say. Another language is another file of this shape. */

export const sceneWords = isolating({
  week: (week: number) => `Week ${week}`,
  day: (day: number) => `Day ${day}`,
  dayOf: (day: number, days: number) => `Day ${day} of ${days}`,
  dayTitle: (day: number, title: string) => `Day ${day}: ${title}`,
  made: 'put together by rule',
  nothingKept: 'nothing is kept',
  about: (minutes: number) => `about ${counted(minutes, 'minute', 'minutes')}`,
  between: (least: number, most: number) => `${least} to ${most} minutes`,
  inParts: (about: string, parts: readonly string[]) => `${about}: ${parts.join(', ')}`,
  toRead: (minutes: number) => `${minutes} to read`,
  inCompany: (minutes: number) => `${minutes} together`,
  toWrite: (minutes: number) => `${minutes} to write`,
  minutes: (minutes: number) => counted(minutes, 'minute', 'minutes'),
  minutesEach: (minutes: number) => `${counted(minutes, 'minute', 'minutes')} each`,
  both: (a: string, b: string) => `${a} and ${b}`,
  days: (days: number) => counted(days, 'day', 'days'),
  weeks: (weeks: number) => counted(weeks, 'week', 'weeks'),
} as const);

export const arrivalWords = isolating({
  welcome: [
    'Welcome. This is for two people and one screen.',
    'Nothing leaves this computer. You can pass on anything, at any time.',
  ],
  fiveMinutes: (time: string, asks: boolean) =>
    `The five-minute form${asks ? ', with one question each' : ''}: ${time}.`,
  noFiveMinutes: 'This day has no five-minute form, so here is the whole of it.',
  sameDate: 'You finished a day today already. This one is open too, if you both feel like it.',
  beforeYouBegin: 'Before you begin',
  contentNote: 'A note on this day',
  twoWays: 'There is more than one way to walk this day, and each is as good as the other.',
  asWritten: 'The day as written',
  inFive: 'The five-minute form',
  changeWay: 'Another way',
  anyTime: 'Either of you may ask for another way at any time, and nobody asks why: o.',
  way: (name: string, time: string) => (time === '' ? name : `${name}, ${time}`),
  fullTime: (name: string, time: string) => `${name}, ${time}: this way has no shorter form`,
  nowWalked: (way: string) => `${way} (now)`,
  wayAhead: 'Another way begins with what you do together; what is answered stays answered.',
} as const);

export const readWords = isolating({
  learning: 'Learning',
  why: 'Why this matters',
  activity: 'Together',
  questions: 'The questions',
  afterQuestions: 'One more thing',
  position: (title: string, index: number, total: number, dot: string) =>
    `${title} ${dot} ${index} of ${total}`,
} as const);

export const activityWords = isolating({
  together: 'Together',
  stem: (index: number, total: number) => (total === 1 ? 'One sentence' : `Sentence ${index} of ${total}`),
  step: (index: number, total: number) => (total === 1 ? 'One step' : `Step ${index} of ${total}`),
  speaks: (name: string) => `${name} speaks`,
  listens: (name: string) => `${name} listens`,
  turn: (speaker: string, listener: string) => `${speaker} speaks, ${listener} listens`,
  turnOf: (name: string) => `${name}'s turn`,
  thenTurn: (name: string) => `then ${name}'s`,
  turns: (name: string, other: string) => `${name}'s turn, then ${other}'s`,
  stepAgain: (name: string) => `The same step, now ${name}.`,
  sayIt: (listener: string) =>
    `Say it aloud, or write it down. ${listener}: no fixing, a thank-you is enough.`,
  sayItToo: (speaker: string, listener: string) =>
    `The same sentence, now ${speaker}. ${listener}: just listen, a thank-you is enough.`,
  begins: (name: string) => `${name} begins.`,
  nowBegins: (name: string) => `Now ${name} begins.`,
  thanks: 'Thank you.',
  begun: 'Something is begun here in writing; w goes on with it.',
  written: 'This is written down:',
  writeIt: (speaker: string, listener: string) => `${speaker} writes. ${listener} will read it too.`,
  swap: (name: string) => `Time to change over: ${name}'s turn.`,
  timeIsUp: 'Time is up. Take a breath before you go on.',
  held: 'held',
  until: (minutes: string, time: string) => `${minutes}, until ${time}`,
} as const);

/** What the two of them write together. */
export const noteWords = isolating({
  mayWrite: 'You can write it down here together. It is yours both.',
  begun: 'Your note is begun; w goes on with it.',
  unread: 'You have a note of this evening; w shows it.',
  /** Before the first letter: whose it is. */
  yoursBoth: (a: string, b: string) =>
    `It is yours both: ${a} and ${b} can each read it, change it and remove it.`,
  theNote: 'Your note:',
  crossed: 'Two versions of your note were written apart. Here are both.',
  twoOfYou: (a: string, b: string) => `${a} and ${b}`,
  writtenBy: (who: string, when: string) => `${who}, ${when}`,
  exported: 'Our note',
  title: 'What you wrote together',
  titleIn: (journey: string) => `What you wrote together: ${journey}`,
  none: 'You have written nothing together yet. Where an evening asks for something in writing, w writes it.',
  noneOfDay: (day: number) => `You have written nothing together on day ${day}.`,
} as const);

export const reflectionWords = isolating({
  first: (name: string, other: string) => `${name} first. ${other}, look away for a while.`,
  handOver: (name: string) => `Please hand over to ${name}.`,
  savedHandOver: (name: string) => `Saved. Please hand over to ${name}.`,
  comeBack: (name: string, other: string) => `This is for ${name} alone. ${other}, look away for a while.`,
  promise: (other: string) =>
    `${other} does not see what you write. At the end you say what ${other} may read.`,
  ownAlone: (other: string) =>
    `Your own words of earlier days come here, also those you kept. ${other} does not see them.`,
  callBack: (away: string) => `${away}, you can look again. When you are both here: Enter`,
  openWhen: (other: string) =>
    `You have both answered. What you open to each other is for two: read it now, or when ${other} is with you.`,
  ready: (name: string, other: string) => `${name}: Enter when ${other} cannot see`,
  question: (index: number, total: number) =>
    total === 1 ? 'One question' : `Question ${index} of ${total}`,
  alone: (name: string) => `${name}, alone`,
  shareOne: (other: string) => `Once you have both answered, may ${other} read this?`,
  shareMany: (other: string) => `Once you have both answered, may ${other} read these?`,
  shareOneNow: (other: string) => `May ${other} read this?`,
  shareManyNow: (other: string) => `May ${other} read these?`,
  shareAllOpen: (other: string) => `${other} may read this already.`,
  shareHow: 'What is not marked stays yours.',
  opened: 'open already',
  undecided: 'new',
  unknown: 'as you left it',
  /** "1, 2 and 3". By hand: Intl.ListFormat takes six megabytes. */
  numbers: (numbers: readonly number[]) =>
    numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`,
  mayReadThis: (other: string) => `${other} may read this.`,
  mayNotReadThis: (other: string) => `${other} may not read this. It stays yours.`,
  mayRead: (other: string, numbers: string) => `${other} may read ${numbers}.`,
  nothingToRead: (other: string) => `${other} may read none of these.`,
  staysYours: (numbers: string) => `${numbers} stays yours.`,
  stayYours: (numbers: string) => `${numbers} stay yours.`,
  shareCalm: 'Whatever you keep stays yours, and nothing says that it was kept.',
  all: 'all of them',
  one: 'open it',
  none: 'keep mine',
} as const);

export const earlierWordsShown = isolating({
  days: 'From before',
  week: 'Looking back',
  again: 'Then and now',
  alone: (name: string) => `${name}, alone`,
  when: (date: string, day: number) => `${date}, day ${day}`,
  line: (name: string, words: string) => `${name}: ${words}`,
  tonight: 'Tonight',
  nothing: 'There is nothing to look at here.',
  closed: 'This stays closed without a passphrase.',
  note: 'What you wrote down together',
} as const);

export const openingWords = isolating({
  title: 'Both of you have answered.',
  position: (index: number, total: number) => `${index} of ${total}`,
} as const);

export const farewellWords = isolating({
  done: (day: number) => `Day ${day}, done together. Thank you.`,
  notYet: (day: number) => `Day ${day} rests here, and waits for you both.`,
  rests: (day: number, who: string) => `Day ${day} rests here. ${who}.`,
  nothingOpened: 'Tonight nothing was opened. That is fine.',
  left: (name: string, count: number) => `${name} has ${spoken(count, 'question', 'questions')} left`,
  leftBoth: (a: string, b: string) => `${a}, and ${b}`,
  next: (title: string) => `Tomorrow: ${title}`,
  whenever: `Whenever you like: ${journey()} today`,
  restFirst: `There is no hurry. Whenever you like: ${journey()} today`,
} as const);

export const endingWords = isolating({
  week: (week: number, theme: string) =>
    theme === ''
      ? `Week ${week} is behind you, every day of it together.`
      : `${theme}: that was week ${week}, every day of it together.`,
  weekRest: 'A good evening to look back over the week, or to do nothing at all.',
  weekAnswers: `What you both opened: ${journey()} answers`,
  journey: (a: string, b: string, title: string) =>
    `${a} and ${b}, you have walked ${title} to its last day.`,
  journeyDays: (days: number) =>
    `${capital(counted(days, 'day', 'days'))} of making time for each other. That was the work, and you did it.`,
  keep: `To keep what you opened to each other: ${journey()} export --format html`,
  answers: `To read it again: ${journey()} answers`,
  again: `When you feel like walking again: ${journey()} list`,
} as const);

export const resumeWords = isolating({
  stoppedAt: (where: string) => `you stopped at ${where}`,
  parts: {
    arrival: 'the beginning',
    reading: 'the reading',
    activity: 'the activity',
    reflection: 'the reflection',
    opening: 'what you both opened',
    farewell: 'the end of the day',
  },
  question: (index: number) => `question ${index}`,
  stem: (index: number) => `sentence ${index}`,
  step: (index: number) => `step ${index}`,
  list: (_: number) => 'the list',
  alone: (where: string, name: string) => `${where}, ${name}`,
  together: (where: string, name: string) => `${where}, with ${name}`,
  goesOn: (where: string, command: string) => `${command} goes on at ${where}.`,
  finished: 'you finished this day together',
  saved: (where: string, command: string) => `Saved. ${command} goes on at ${where}.`,
  savedWords: (where: string, name: string, command: string) =>
    `Saved. ${command} goes on at ${where}, and ${name}'s words are kept.`,
  wordsKept: (where: string, name: string, command: string) =>
    `${command} goes on at ${where}, and ${name}'s words are kept.`,
  notBegun: (command: string) => `Whenever you like: ${command}`,
  goOn: (day: number | null) => (day === null ? `${journey()} today` : `${journey()} today --day ${day}`),
  menu: 'Something else',
  menuKept: (day: number) => `Your place in day ${day} is kept until something else begins.`,
  pause: 'A pause. Nothing is lost, and nothing on this screen says what it was about.',
  pauseReturn: 'Come back when both of you want to, tonight or another evening.',
} as const);

export const dayTextWords = isolating({
  learning: "Today's Learning",
  why: 'Why This Matters For Your Relationship',
  activity: "Today's Activity",
  otherWay: (label: string) => (label === '' ? 'Another Way' : `Another Way: ${label}`),
  fiveMinutes: 'Five-Minute Form',
  reflection: 'Reflection Questions',
  sources: 'Sources',
  beforeYouBegin: 'Before You Begin',
  contentNote: 'Content Note',
} as const);

export const aboutWords = {
  nothing: 'This course says nothing of itself outside its evenings.',
} as const;

export const answersWords = isolating({
  title: 'Answers',
  titleIn: (journey: string) => `Answers · ${journey}`,
  openTo: (name: string) => `as ${name} may read them`,
  both: 'what you both opened',
  none: 'Nothing is open here. An answer opens when both of you have answered its day, and its author said that it may.',
  afterOther: (other: string) => `written after ${other}’s was opened`,
  noneAs: (name: string) => `${name} has written nothing here yet.`,
  passed: 'passed',
  mine: 'kept for yourself',
  waits: 'opens once you have both answered',
} as const);

export const historyWords = isolating({
  title: 'Everything you wrote',
  alone: (name: string) => `for ${name} alone`,
  version: (number: number, when: string, current: boolean, passed: boolean) =>
    `${number}. ${when}${current ? ', as it is now' : ''}${passed ? ', passed; what was written under it:' : ''}`,
} as const);

export const exportWords = {
  madeOn: (date: string) => `Kept on ${date}`,
  doneOn: (date: string) => `Done together on ${date}`,
  empty: 'Nothing has been opened yet.',
  unopened: 'not opened to the other',
} as const;
