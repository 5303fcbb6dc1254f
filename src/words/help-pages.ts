import type { CommandName } from './help.ts';
import { journey } from './program.ts';

/** What a careful person needs to know of each command, paragraph by paragraph, on its own help page. */
export const commandNotes: Readonly<Record<CommandName, readonly string[]>> = {
  begin: [
    'Without a journey it asks which one. A file of your own is copied, so that you may move or delete it afterwards. What you walked before stays as it is.',
  ],
  today: [
    'Goes on where you stopped, in that day. Everything written is on disk before the next screen comes; you can close the window at any moment.',
    'On a day with several ways, o offers the others on every step. With --no-save nothing of the sitting is kept, not even what you write.',
  ],
  reflect: [
    'What you write is yours alone until you say that it may open, and it opens only when both of you have answered or passed. A pass is never shown.',
    'An --answer on the command line may stay in your shell’s history; --answer - reads it from standard input instead.',
  ],
  rename: [
    'Everything you wrote goes by the new name from then on. The former name stays known, so that exports and backups of before still find their author.',
  ],
  part: [
    'For when the two of you go separate ways. Each takes along what is theirs to read: all they wrote here, half-written words too, and what the other opened to them. Nothing of the other that was not opened goes into it.',
    'It becomes one file, sealed with a passphrase of your own. Keep that passphrase: without it nobody opens the file again.',
    'Then you choose whether your words stay here. Removing them waits until the file was written and opened once to see that it is whole. It takes back what you opened to the other as well, unless they took it along before, or keep it under a passphrase of their own.',
    `To read it with this program, on any computer: set JOURNEY_HOME to a new folder, then ${journey()} restore ana.age and ${journey()} answers --as Ana. Without this program: age -d ana.age | tar x, and open words.html.`,
    `For a script: --as, --out, --remove where wanted, and the passphrase as ${journey()} backup takes it.`,
  ],
  plan: [`Days can be walked in any order: ${journey()} today --day 5.`],
  about: ['Without a name it is the journey you are on.'],
  list: ['Those that come with the program, and your own that were begun here.'],
  status: ['--short never opens an answer and asks for nothing, so it can stand in a shell prompt.'],
  read: ['Nothing is marked as walked by reading it.'],
  answers: [
    'Without --as it shows what both of you have opened. With --as it also shows what that one kept, so be alone at the screen; it asks for the passphrase where there is one.',
  ],
  notes: [
    'An evening sometimes asks for something in writing: a few lines you agree on, a name, a plan. There w writes it together. A day has one note; whatever else that evening asks for goes below it.',
    'It is yours both. Either of you can read it, change it and remove it, and no agreement is asked for. It is sealed to both of you, so where you each have a passphrase, one of the two opens it.',
    'Every version is kept. If two were written apart, on two computers say, both are shown, and whoever writes next begins with both.',
    `To remove a note, with every version of it and for both of you: ${journey()} forget --as Ana --day 2 --note.`,
    'A --text stands in the place of the note, may be kept in your shell’s history, and needs --as; --text - reads it from standard input.',
  ],
  remember: [
    'Brings back evenings of a week, a month or a year ago today, by the date on which you began to write. Below them comes what you were asked again in the same words, on a later day or in a later round: what you said then, and what you say now.',
    'Without --as it shows what both of you have opened. With --as it also shows what that one kept, so be alone at the screen. One passphrase is enough for what you opened, where you have some.',
    'An evening with a content note is never brought up by itself. Whoever names its number, with --day, sees it like any other.',
    `On such a day, when no question or list waits, ${journey()} alone says so in a line, without any of your words: ${journey()} config set on-this-day off ends that.`,
  ],
  done: [
    'For an evening that you spent away from the screen. What both have answered and chosen to share opens then, and stays open even if you take the day back with --undo.',
  ],
  config: ['Settings hold nothing private; losing them loses nothing you wrote.'],
  paths: ['To move everything to another folder or disk, set JOURNEY_HOME to it.'],
  export: [
    'The file is not sealed: whoever has it can read it. Without --as it holds only what both of you have opened; with --as also what that one kept. Never over a file that is there already.',
    'It is for keeping and reading. To be able to restore everything, make a backup.',
  ],
  import: [
    `Takes a file made with ${journey()} export --format json. It adds what is missing, and replaces and opens nothing.`,
  ],
  backup: [
    'Everything both of you wrote and both keys are in one file, sealed with a passphrase of its own: at least 8 characters, a few words in a row. Without that passphrase nobody can open it, so write it down somewhere else.',
    'Put the file where this computer’s end cannot reach it, such as a USB stick in a drawer or another computer, and make a new one now and then. Never over a file that is there already. An answer that is being written and not saved yet is not in it; what you forget later still is.',
  ],
  restore: [
    'Asks for the passphrase of the backup, not for yours. It adds what is missing and changes nothing that is here. Into the journal of another couple it brings nothing.',
  ],
  check: [`Changes nothing. For what a course may look like: ${journey()} help format.`],
  lock: [
    'Your own words then open only with the passphrase: at least 8 characters, a few words in a row. Writing never asks for it. What was opened to the other stays open to them.',
    `A lost passphrase cannot be sent, reset or guessed. Without a recovery key on paper, what it seals stays sealed for ever; so make one: ${journey()} recovery-key.`,
    'Where there is a passphrase already, this changes it.',
  ],
  unlock: [
    'Asks for the passphrase once more. After that whoever uses this account can read your words; the seal is a courtesy then.',
  ],
  'recovery-key': [
    'Shown once, to be written on paper: it is kept nowhere in the clear, and a key shown earlier stops working. It opens your words on this computer, or where a backup of it was restored, and on no other.',
    '--restore takes the key from the paper and then asks for a new passphrase. Keep the paper where only you look.',
  ],
  forget: [
    'Removes your own answers, their earlier versions and drafts, for good. It asks first. It never touches what the other wrote.',
    'With --note it removes what you wrote together on that day, or with --all on every day, in every version and for both of you. Without it your notes stay.',
    'It cannot reach backups and exports, copies of the folder, what the other keeps under a passphrase of their own, or what has been read. A disk may hold removed files for a while.',
  ],
  doctor: [
    `Changes nothing and opens nothing to anyone. For a damaged file: ${journey()} restore brings it back.`,
  ],
  privacy: ['Worth reading before the first answer.'],
  'help-lines': ['Works without a network. Nothing is kept of it but what your shell keeps of any command.'],
  completion: ['The page it prints says where it goes. It never offers anything you wrote.'],
};
