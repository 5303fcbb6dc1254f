import { journey } from './program.ts';

/** What each command does, in one line, and examples that can be typed as they stand. */

export const about =
  'A companion for two people and one screen: a day at a time, something to read, a talk, and questions each answers in private until both have.';

export const commandWords = {
  begin: 'choose a journey, say who is walking',
  rename: 'correct a name',
  today: "walk today's part of the journey",
  reflect: "answer a day's questions as one of you",
  plan: 'the weeks, and how far you are',
  about: 'what the course says of itself',
  list: 'the journeys there are',
  status: 'where you are, in a few lines',
  read: "a day's text as a whole",
  answers: 'what you both opened, and your own words',
  notes: 'what you wrote together, and a place to write it',
  remember: 'what you said on this day, and what you said again',
  done: 'complete the day together',
  config: 'settings',
  paths: 'where everything is kept',
  export: 'write down what you may read',
  import: 'bring answers back from an export',
  backup: 'every answer and both keys, in one sealed file',
  restore: 'bring a backup back',
  check: 'look a journey file over',
  lock: 'set a passphrase for one of you',
  unlock: 'take the passphrase away again',
  'recovery-key': 'a key to keep on paper, in case a passphrase is lost',
  forget: 'remove your own answers for good',
  part: 'take your words along when you part',
  doctor: 'look everything over and name what is damaged',
  privacy: 'what is protected, and what is not',
  'help-lines': 'people to talk to, by country',
  completion: 'tab completion for bash, zsh or fish',
} as const;

export type CommandName = keyof typeof commandWords;

/** The groups of the first help page, in its order. */
export const groupNames = {
  walk: 'Walk',
  read: 'Read again',
  keep: 'Keep safe',
  courses: 'Courses',
  settings: 'Settings',
  help: 'Help',
} as const;

/** Where each command stands on that page, in this order. */
export const commandGroups: Readonly<Record<CommandName, keyof typeof groupNames>> = {
  ...{ today: 'walk', begin: 'walk', reflect: 'walk', plan: 'walk', done: 'walk', status: 'walk' },
  ...{ answers: 'read', notes: 'read', remember: 'read', read: 'read', about: 'read', export: 'read' },
  ...{ backup: 'keep', restore: 'keep', import: 'keep', lock: 'keep', unlock: 'keep' },
  ...{ 'recovery-key': 'keep', forget: 'keep', part: 'keep' },
  ...{ list: 'courses', check: 'courses' },
  ...{
    rename: 'settings',
    config: 'settings',
    paths: 'settings',
    doctor: 'settings',
    completion: 'settings',
  },
  ...{ privacy: 'help', 'help-lines': 'help' },
};

/** The names of each group, `help` itself among them. */
export function groupedCommands(): readonly (readonly [title: string, names: readonly string[]])[] {
  const names = Object.keys(commandGroups) as CommandName[];
  return (Object.keys(groupNames) as (keyof typeof groupNames)[]).map((group) => {
    const found: string[] = names.filter((name) => commandGroups[name] === group);
    return [groupNames[group], group === 'help' ? ['help', ...found] : found];
  });
}

export const examples: Readonly<Record<CommandName, readonly string[]>> = {
  begin: [
    `${journey()} begin`,
    `${journey()} begin first-steps --names "Ana,Ben"`,
    `${journey()} begin my-course.md`,
    `${journey()} begin first-steps --round 1`,
  ],
  rename: [`${journey()} rename Anna Hannah`],
  today: [`${journey()} today`, `${journey()} today --five`, `${journey()} today --text`],
  reflect: [
    `${journey()} reflect --as Ana`,
    `${journey()} reflect --as Ana --day 1 --question 2 --answer - --ours < answer.txt`,
    `${journey()} reflect --as Ana --day 1 --question 2 --answer "When we cook." --ours`,
    `${journey()} reflect --as Ben --day 1 --question 2 --pass`,
    `${journey()} reflect --as Ana --day 1 --sentence 2 --earlier 1`,
  ],
  plan: [`${journey()} plan`, `${journey()} plan --week 2`],
  list: [`${journey()} list`],
  about: [`${journey()} about`, `${journey()} about first-steps`],
  status: [`${journey()} status`, `${journey()} status --short`, `${journey()} status --json`],
  read: [`${journey()} read`, `${journey()} read 3`],
  answers: [
    `${journey()} answers`,
    `${journey()} answers --day 1 --as Ana`,
    `${journey()} answers --day 1 --as Ana --history`,
    `${journey()} answers --search cook`,
    `${journey()} answers --journey first-steps`,
  ],
  notes: [
    `${journey()} notes`,
    `${journey()} notes --day 2 --write`,
    `${journey()} notes --day 2 --as Ana --text "We stop at eleven."`,
    `${journey()} notes --day 2 --history`,
    `${journey()} forget --as Ana --day 2 --note`,
  ],
  remember: [`${journey()} remember`, `${journey()} remember --as Ana`, `${journey()} remember --day 1`],
  done: [`${journey()} done`, `${journey()} done --undo`],
  config: [
    `${journey()} config list`,
    `${journey()} config set bell off`,
    `${journey()} config get day-ends-at`,
  ],
  paths: [`${journey()} paths`],
  export: [`${journey()} export --format md`, `${journey()} export --as Ana --format html --out ana.html`],
  import: [`${journey()} import ana.json`, `${journey()} import eva.json --as-from Eva=Ana`],
  backup: [`${journey()} backup evening.age`],
  restore: [`${journey()} restore evening.age`],
  check: [`${journey()} check my-course.md`, `${journey()} check --json my-course.md`],
  lock: [`${journey()} lock --as Ana`],
  unlock: [`${journey()} unlock --as Ana`],
  'recovery-key': [`${journey()} recovery-key --as Ana`, `${journey()} recovery-key --as Ana --restore`],
  forget: [`${journey()} forget --as Ana --day 1`, `${journey()} forget --as Ana --all --yes`],
  part: [
    `${journey()} part`,
    `${journey()} part --as Ana --out ana.age`,
    `${journey()} part --as Ana --out ana.age --remove`,
  ],
  doctor: [`${journey()} doctor`],
  privacy: [`${journey()} privacy`],
  'help-lines': [`${journey()} help-lines`, `${journey()} help-lines IE`],
  completion: [`${journey()} completion bash`],
};

/** The first line of `journey --help`. */
export const aboutLine = 'A companion for two people and one screen.';

/** What comes first in `journey --help`. */
export const firstExamples: readonly (readonly [command: string, does: string])[] = [
  [`${journey()} today`, "walk today's part together"],
  [`${journey()} reflect --as Ana`, 'answer the questions, alone'],
  [`${journey()} plan`, 'see the weeks'],
  [`${journey()} answers`, 'read what you both opened'],
];

export const topicsLine = `More: ${journey()} help COMMAND|commands|format|privacy|keys|exit-codes`;

/** The same on a narrow screen: how a line begins, and what is wrapped behind it. */
export const topicsNarrow: readonly (readonly [start: string, text: string])[] = [
  ['More: ', `${journey()} help COMMAND`],
  ['      ', `${journey()} help TOPIC`],
  ['Topics: ', 'commands, format, privacy, keys, exit-codes'],
];

export const helpWord = 'a command or topic, explained';

/** Topics that have a page of their own even where a command has the same name. */
export const topicPages: ReadonlySet<string> = new Set([
  'commands',
  'format',
  'privacy',
  'keys',
  'exit-codes',
]);

export const options = {
  color: 'colours: always, never or auto',
  plainPrompts: 'plain lines, for screen readers and simple terminals',
  noAnimation: 'nothing on the screen moves by itself',
  noInput: 'never ask anything',
  as: 'which of you',
  day: 'a day, by number',
  journey: 'an earlier journey, by its id; a later round is id~2, id~3 …',
  json: 'as JSON',
  sentence: 'a sentence of the activity, for --earlier, --ours or --mine',
  earlier: 'bring back an earlier version of yours, by its number in answers --history',
  asFrom: 'whose words a name in the file stands for here, like Eva=Ana; may be given twice',
  noteText: 'the note; - reads it from standard input',
  noteHistory: 'every version of each',
  forgetNote: 'what you wrote together, for both of you',
  history: 'with --as: every version of your own words',
} as const;
