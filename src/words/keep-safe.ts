import { isolating } from './isolate.ts';
import { journey } from './program.ts';

/** Sentences of the commands that lock, back up, export, remove and look after things. */

export const keyWords = isolating({
  reasons: {
    opening: (name: string, other: string) =>
      `To show ${name} what ${other} opened, ${name}'s passphrase (Enter: not now):`,
    draft: (name: string) => `To bring back what ${name} was writing, ${name}'s passphrase (Enter: not now):`,
    marks: (name: string) =>
      `To bring back what ${name} marked before, ${name}'s passphrase (Enter: mark it anew):`,
    overlap: (name: string) => `To see what you both opened, ${name}'s passphrase (Enter: not now):`,
    reading: (name: string) => `To show ${name}'s words, ${name}'s passphrase (Enter: not now):`,
    earlier: (name: string, other: string) =>
      `To show what you opened to each other, ${name}'s or ${other}'s passphrase (Enter: not now):`,
    note: (name: string, other: string) =>
      `To show what you wrote together, ${name}'s passphrase or ${other}'s (Enter: not now):`,
    change: (name: string) => `${name}'s passphrase as it is now (Enter: leave it so):`,
    paper: (name: string) => `To make a key for paper, ${name}'s passphrase (Enter: not now):`,
  },
  eitherAgain: (name: string, other: string) =>
    `That was neither. ${name}'s passphrase or ${other}'s (Enter: not now):`,
  passphraseAgain: (name: string) => `That was not it. ${name}'s passphrase (Enter: not now):`,
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

/** What is to be removed, as the options say it. */
type Forgotten = {
  readonly all?: boolean;
  readonly day?: number;
  readonly question?: number;
  readonly note?: boolean;
  readonly journey?: string;
};

export const forgetWords = isolating({
  whatToForget: 'Say what to remove: --day 3, --day 3 --question 2, or --all.',
  example: `${journey()} forget --as Ana --day 3`,
  needYes: 'There is no terminal to ask on; to remove without asking, add --yes.',
  /** What was asked for, with --yes. */
  sameWithYes: (name: string, { all, day, question, note, journey: id }: Forgotten) =>
    [
      `${journey()} forget --as ${/^\p{L}+$/u.test(name) ? name : `"${name}"`}`,
      ...(all === true ? ['--all'] : []),
      ...(day === undefined ? [] : [`--day ${day}`]),
      ...(question === undefined ? [] : [`--question ${question}`]),
      ...(note === true ? ['--note'] : []),
      ...(id === undefined ? [] : [`--journey ${id}`]),
      '--yes',
    ].join(' '),
  nothing: 'There is nothing of yours there, so nothing was removed.',
  confirm: (name: string, what: string, answers: number, drafts: number) =>
    `This removes ${counted(answers, drafts)} of ${name}'s, of ${what}, for good.`,
  listsGo: 'The lines of a list that you both opened go as well, for both of you.',
  listsGone: 'Gone as well, for both of you: the lines of a list that you both opened.',
  confirmNote: (day: number | null) =>
    day === null
      ? 'This removes everything you wrote together, in every version, for good. It goes for both of you.'
      : `This removes what you wrote together on day ${day}, in every version, for good. It goes for both of you.`,
  noteRemoved: (day: number | null) =>
    `Removed for both of you: ${day === null ? 'everything you wrote together' : `what you wrote together on day ${day}`}. Backups and exports you made are still where you put them.`,
  noNote: 'You have written nothing together there, so nothing was removed.',
  toGoOn: 'Type "forget" to go on:',
  word: 'forget',
  all: 'every day',
  day: (day: number) => `day ${day}`,
  question: (day: number, question: number) => `day ${day}, question ${question}`,
  kept: 'Nothing was removed.',
  removed: (answers: number, drafts: number) =>
    `Removed: ${counted(answers, drafts)}. Backups and exports you made are still where you put them, and a copy your partner keeps under a passphrase of their own stays with them.`,
  swept: (path: string) => `Gone as well: ${path}. Its author deleted it, or it was used up.`,
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
  note: 'your note',
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
