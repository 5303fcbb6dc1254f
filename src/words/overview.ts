import { counted, isOne, spoken } from './count.ts';
import { isolating } from './isolate.ts';
import { journey } from './program.ts';

/** Sentences about a whole journey: the plan, the first page, the status, the list. */

export const planWords = isolating({
  together: (done: number, days: number) => `${done} of ${counted(days, 'day', 'days')} together`,
  done: 'done',
  today: 'today',
  tomorrow: 'tomorrow',
  titled: (when: string, title: string) => `${when}: ${title}`,
  some: (done: number, days: number) => `${done} of ${days}`,
  noLongerInCourse: 'You began these, and the course no longer has them:',
  weekCommand: (week: number) => `${journey()} plan --week ${week}`,
  allWeeks: `${journey()} plan`,
  made: 'by rule',
  madeOf: (written: number, days: number) =>
    `${written === 0 ? `None of the ${counted(days, 'evening', 'evenings')} is` : `${written} of ${counted(days, 'evening', 'evenings')} ${isOne(written) ? 'is' : 'are'}`} written in the file. The others are put together by rule, from the headings of its plan.`,
  writtenIn: (title: string, days: number, command: string) =>
    `The course “${title}” that comes with journey has ${days === 1 ? 'its evening' : `all ${days} evenings`} written: ${command}`,
  eveningIn: (course: string, day: number) => `written in ${course}, day ${day}`,
  eveningsAre: (courses: readonly string[]) =>
    `To walk an evening that is written elsewhere: ${courses.map((id) => `${journey()} begin ${id}`).join(', ')}, then ${journey()} today --day N`,
} as const);

export const homeWords = isolating({
  here: (day: number, days: number, week: number, weeks: number) =>
    `day ${day} of ${days}, week ${week} of ${weeks}`,
  tonight: (title: string) => `Tonight: ${title}`,
  tomorrow: (title: string) => `Tomorrow: ${title}`,
  waiting: (name: string, count: number, day: number) =>
    `Waiting: ${name} has ${spoken(count, 'question', 'questions')} of day ${day}`,
  listOf: (day: number) => `Waiting: the list of day ${day}, for you both`,
  waitingBoth: (a: string, b: string, day: number) => `Waiting: ${a} and ${b} have questions of day ${day}`,
  allDone: (days: number) => `All ${counted(days, 'day', 'days')} are done.`,
  today: `${journey()} today`,
  reflect: (name: string) =>
    `${journey()} reflect --as ${/[^\p{L}\p{N}_.-]/u.test(name) ? `"${name}"` : name}`,
  reflectAlone: `${journey()} reflect`,
  plan: `${journey()} plan`,
  answers: `${journey()} answers`,
  list: `${journey()} list`,
  notBegun: ['No journey has begun here yet.', 'It takes two people, one screen and about forty minutes.'],
  commands: [
    [`${journey()} today`, 'begin, in three questions'],
    [`${journey()} list`, 'see the journeys'],
    [`${journey()} --help`, 'see every command'],
  ],
} as const);

export const rememberWords = isolating({
  onThisDay: 'On this day',
  named: 'An evening again',
  thenAndNow: 'Then and now',
  since: (since: { readonly unit: 'week' | 'month' | 'year'; readonly count: number }, date: string) =>
    `${sinceWords(since)}, on ${date}`,
  when: (date: string, day: number) => `${date}, day ${day}`,
  nothing: ['Nothing comes back today.', `To see an evening again: ${journey()} remember --day 3`],
  locked: (a: string, b: string) => `What you both opened is behind a passphrase. ${a}'s or ${b}'s opens it.`,
  nothingOf: (day: number) => `Nothing of day ${day} can be read here.`,
  home: (since: { readonly unit: 'week' | 'month' | 'year'; readonly count: number }, date: string) =>
    `${sinceWords(since)}, on ${date}: ${journey()} remember`,
} as const);

function sinceWords({
  unit,
  count,
}: {
  readonly unit: 'week' | 'month' | 'year';
  readonly count: number;
}): string {
  return count === 1 ? `A ${unit} ago` : `${count} years ago`;
}

export const statusWords = isolating({
  couple: 'Together',
  journey: 'Journey',
  now: 'Now',
  today: 'Today',
  tomorrow: 'Tomorrow',
  done: 'Done',
  noneDone: 'no day yet',
  waiting: 'Waiting',
  from: 'From',
  round: 'Round',
  rounds: (round: number, all: number) => `${round} of ${all}; ${journey()} list shows them`,
  none: `No journey has begun here yet. To begin: ${journey()} today`,
  all: 'every day is done',
  listOf: (day: number) => `the list of day ${day}, for you both`,
  left: (name: string, count: number, day: number) =>
    `${name}, ${counted(count, 'question', 'questions')} of day ${day}`,
  short: (title: string, day: number, days: number) => `${title} ${day}/${days}`,
} as const);

export const listWords = isolating({
  current: 'you are here',
  begun: (done: number, days: number) => `begun, ${done} of ${days} days done`,
  finished: 'walked to the end',
  own: 'your own file',
  from: (where: string) => `from ${where}`,
  fileIn: (name: string, folder: string) => `${name} in ${folder}`,
  inRound: (round: number, done: number, days: number) => `round ${round}, ${done} of ${days} days done`,
  round: (id: string, round: number) => `${journey()} begin ${id} --round ${round}`,
  begin: (id: string) => `${journey()} begin ${id}`,
  written: (written: number, days: number) =>
    `${written} of ${counted(days, 'evening', 'evenings')} written, the others put together by rule`,
  empty: `There are no journeys here. Begin one from a file: ${journey()} begin FILE.md`,
} as const);
