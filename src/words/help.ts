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

export const examples: Readonly<Record<CommandName, readonly string[]>> = {
  begin: [
    'journey begin',
    'journey begin first-steps --names "Ana,Ben"',
    'journey begin my-course.md',
    'journey begin first-steps --round 1',
  ],
  rename: ['journey rename Anna Hannah'],
  today: ['journey today', 'journey today --five', 'journey today --text'],
  reflect: [
    'journey reflect --as Ana',
    'journey reflect --as Ana --day 1 --question 2 --answer - --ours < answer.txt',
    'journey reflect --as Ana --day 1 --question 2 --answer "When we cook." --ours',
    'journey reflect --as Ben --day 1 --question 2 --pass',
    'journey reflect --as Ana --day 1 --sentence 2 --earlier 1',
  ],
  plan: ['journey plan', 'journey plan --week 2'],
  list: ['journey list'],
  about: ['journey about', 'journey about first-steps'],
  status: ['journey status', 'journey status --short', 'journey status --json'],
  read: ['journey read', 'journey read 3'],
  answers: [
    'journey answers',
    'journey answers --day 1 --as Ana',
    'journey answers --day 1 --as Ana --history',
    'journey answers --search cook',
    'journey answers --journey first-steps',
  ],
  done: ['journey done', 'journey done --undo'],
  config: ['journey config list', 'journey config set bell off', 'journey config get day-ends-at'],
  paths: ['journey paths'],
  export: ['journey export --format md', 'journey export --as Ana --format html --out ana.html'],
  import: ['journey import ana.json', 'journey import eva.json --as-from Eva=Ana'],
  backup: ['journey backup evening.age'],
  restore: ['journey restore evening.age'],
  check: ['journey check my-course.md', 'journey check --json my-course.md'],
  lock: ['journey lock --as Ana'],
  unlock: ['journey unlock --as Ana'],
  'recovery-key': ['journey recovery-key --as Ana', 'journey recovery-key --as Ana --restore'],
  forget: ['journey forget --as Ana --day 1', 'journey forget --as Ana --all --yes'],
  part: [
    'journey part',
    'journey part --as Ana --out ana.age',
    'journey part --as Ana --out ana.age --remove',
  ],
  doctor: ['journey doctor'],
  privacy: ['journey privacy'],
  'help-lines': ['journey help-lines', 'journey help-lines IE'],
  completion: ['journey completion bash'],
};

/** What `journey help part` says below the options. */
export const partNotes: readonly string[] = [
  'For when the two of you go separate ways. Each takes along what is theirs to read: all they wrote here, half-written words too, and what the other opened to them. Nothing of the other that was not opened goes into it.',
  'It becomes one file, sealed with a passphrase of your own. Keep that passphrase: without it nobody opens the file again.',
  'Then you choose whether your words stay here. Removing them waits until the file was written and opened once to see that it is whole. It takes back what you opened to the other as well, unless they took it along before, or keep it under a passphrase of their own.',
  'To read it with this program, on any computer: set JOURNEY_HOME to a new folder, then journey restore ana.age and journey answers --as Ana. Without this program: age -d ana.age | tar x, and open words.html.',
  'For a script: --as, --out, --remove where wanted, and the passphrase as journey backup takes it.',
];

/** What comes first in `journey --help`. */
export const firstExamples: readonly (readonly [command: string, does: string])[] = [
  ['journey today', "walk today's part together"],
  ['journey reflect --as Ana', 'answer the questions, alone'],
  ['journey plan', 'see the weeks'],
  ['journey answers', 'read what you both opened'],
];

export const topicsLine = 'More: journey help COMMAND, journey help format|privacy|keys|exit-codes';

/** The same on a narrow screen: how a line begins, and what is wrapped behind it. */
export const topicsNarrow: readonly (readonly [start: string, text: string])[] = [
  ['More: ', 'journey help COMMAND'],
  ['      ', 'journey help TOPIC'],
  ['Topics: ', 'format, privacy, keys, exit-codes'],
];

export const helpWord = 'a command or topic, explained';

/** Topics that have a page of their own even where a command has the same name. */
export const topicPages: ReadonlySet<string> = new Set(['format', 'privacy', 'keys', 'exit-codes']);

export const options = {
  color: 'colours: always, never or auto',
  plainPrompts: 'plain lines instead of a screen: for screen readers and simple terminals',
  noAnimation: 'nothing on the screen moves by itself',
  noInput: 'never ask anything',
  as: 'which of you',
  day: 'a day, by number',
  journey: 'an earlier journey, by its id; a later round is id~2, id~3 …',
  json: 'as JSON',
  sentence: 'a sentence of the activity, for --earlier, --ours or --mine',
  earlier: 'bring back an earlier version of yours, by its number in answers --history',
  asFrom: 'whose words a name in the file stands for here, like Eva=Ana; may be given twice',
  history: 'with --as: every version of your own words',
} as const;
