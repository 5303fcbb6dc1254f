import { isolating } from './isolate.ts';
import { journey } from './program.ts';

/** What the program says about files, keys and damage. */

export const storageWords = isolating({
  homeless: 'There is nowhere to keep anything: HOME is not set to a folder.',
  homelessHint: 'Set HOME, or set JOURNEY_HOME to a folder of your own, and start again.',
  relativeHome: (value: string) => `JOURNEY_HOME is “${value}”, which is not a full path.`,
  relativeHomeHint: 'Give JOURNEY_HOME a path from the root, for example /home/ana/journey.',

  diskFull: (path: string) => `The disk is full, so nothing could be written to ${path}.`,
  diskFullHint: 'Everything saved before is safe. Make some room and try again.',
  quotaFull: (path: string) => `Your share of the disk is used up, so nothing could be written to ${path}.`,
  readOnly: (path: string) => `The disk is read-only, so nothing could be written to ${path}.`,
  readOnlyHint:
    'Everything saved before is safe. Make the disk writable, or set JOURNEY_HOME to another folder.',
  notAllowed: (path: string) => `This account may not write to ${path}.`,
  notAllowedHint: 'Check who owns that folder, or set JOURNEY_HOME to a folder of your own.',
  otherFolderHint: 'Choose a folder that is there and that you may write to.',
  noSuchFolder: (path: string) => `${path} cannot be created: a folder on the way is missing or is a file.`,
  ioWriting: (path: string, code: string) => `The disk failed while writing ${path} (${code}).`,
  ioReading: (path: string, code: string) => `The disk failed while reading ${path} (${code}).`,
  ioHint: 'What was saved before is not touched. Check the disk, then try again.',
  cutShort: (path: string) => `The disk kept only part of ${path}, so it was not taken as saved.`,
  missing: (path: string) => `There is no file ${path}.`,
  notAFile: (path: string) => `${path} is no ordinary file.`,
  mayNotRead: (path: string) => `This account may not read ${path}.`,
  mayNotReadHint: 'Check who owns it.',
  exists: (path: string) => `${path} is already there, and nothing is overwritten.`,
  existsHint: 'Choose another name, or move the old file away.',
  tooLarge: (path: string) => `${path} is too large to be one of ours.`,

  badRun: (run: string) => `“${run}” cannot be the name of a journal.`,
  badJourneyId: (id: string) => `“${id}” cannot be the name of a journey.`,

  keysMissing: 'The keys of the two of you are not on this computer.',
  keysMissingHint: `Copy the keys folder from your other computer, or restore a backup: ${journey()} restore FILE`,
  keyBroken: (path: string) => `The key in ${path} cannot be read.`,
  keyOfAnother: (name: string) =>
    `The private and the public key of ${name} do not belong together. Nothing was changed.`,
  keyBrokenHint: `Put it back from a backup (${journey()} restore FILE) or with the recovery key.`,
  wrongPassphrase: (name: string) => `That passphrase does not open the key of ${name}.`,
  wrongPassphraseHasPaper: (name: string) =>
    `Nothing is lost. With the key on ${name}'s paper: ${journey()} recovery-key --as "${name}" --restore`,
  wrongPassphraseHint: 'Nothing is lost. Try again whenever you like.',
  emptyPassphrase: 'An empty passphrase protects nothing.',
  emptyPassphraseHint: 'Choose a few words that only you know.',
  wrongRecovery: 'That is not the recovery key that was printed for this partner.',
  wrongRecoveryHint: 'Compare it with the paper, letter by letter. Nothing is lost.',
  noRecovery: (name: string) => `No recovery key was made for ${name}.`,
  noRecoveryHint: `One is made with: ${journey()} recovery-key`,
  keyWithoutName: 'without a name',

  busy: (terminal: string) =>
    `The two of you are already sitting together in another terminal (${terminal}).`,
  busyHint: 'Go on there, or close it and start again here.',
  someTerminal: (pid: number) => `process ${pid}`,

  draftDamaged: (kept: string) =>
    `A half-written answer could not be read. It is kept as ${kept}, and the answer is begun anew.`,
  draftWaits: (name: string, day: number, question: number) =>
    `${name}'s half-written words for question ${question} are kept: ${journey()} reflect --as "${name}" --day ${day} --question ${question}`,
  stemDraftWaits: (name: string, day: number, stem: number) =>
    `${name}'s half-written words for stem ${stem} are kept: ${journey()} today --day ${day}`,
  noteDraftWaits: (day: number) => `Your half-written note is kept: ${journey()} notes --day ${day} --write`,

  backupWrongPassphrase: 'That passphrase does not open this backup.',
  backupNotOurs: (path: string) => `${path} is not a backup of a journey.`,
  backupDamaged: (path: string) => `${path} is cut short or damaged, so nothing was taken from it.`,
  backupDamagedHint: 'Nothing here was changed. Try another copy of it.',
  backupLeft: (path: string) => `${path} is damaged, so it is not in the backup. More: ${journey()} doctor`,
  backupPart: (name: string) => `${name} is damaged in the backup, so it was not brought back.`,
  backupOtherKeys: 'This backup belongs to other keys than the ones on this computer.',
  backupOtherKeysHint: 'Restore it into an empty folder: set JOURNEY_HOME and try again.',
  backupNothing: 'There is nothing to back up yet.',

  exportNotOurs: 'This file is not an export of ours.',
  exportNotOursHint: `${journey()} import takes the file that ${journey()} export --format json wrote.`,
  importWho: (name: string) =>
    `The file has words of ${name}, and it is not clear who that is here. Nothing was brought in.`,
  importWhoHint: (name: string, here: string) => `Say whose they are, like this: --as-from "${name}=${here}"`,

  settings: {
    broken: (kept: string) =>
      `The settings file could not be read. It is kept as ${kept}, and a new one is begun.`,
    foreign: (kept: string) =>
      `The settings file belonged to another account. It is kept as ${kept}, and a new one is begun.`,
    stuck: (path: string) => `The settings file ${path} cannot be read or moved. It is left as it is.`,
    notSaved: (path: string) =>
      `The settings could not be written to ${path}. Your answers are not affected.`,
    tooLarge: 'These settings are too many to keep. Your answers are not affected.',
  },

  doctor: {
    notOurName: 'its name is not one this program gives',
    notAFile: 'it is not a plain file',
    unreadable: 'it cannot be read',
    wrongHash: 'its content is not what was written (the check sum differs)',
    badHeader: 'it is not a whole age file',
    notOpening: 'it does not open with the key it was written for',
    notUnderstood: 'its content is not an entry this version understands',
    otherName: 'its content belongs under another name',
    modeFile: 'others on this computer can read it',
    modeFolder: 'others on this computer can look into it',
    keyMismatch: 'the private and the public key do not belong together',
    keyBoth: 'the key lies here both with and without a passphrase',
    keyMissing: 'a key is missing',
    foreign: 'it belongs to another account',
    draftAside: 'a half-written answer that could not be read; it was set aside',
    forgotten: 'it was deleted by its author and has come back',
    leftover: 'it was left behind by a program that stopped in the middle',
    settings: 'the settings file is damaged',
    /** A day's text as it was begun, which its name in the journal asks for. */
    pinned: {
      missing: (day: number) => `it is missing: the text of day ${day} as you began it`,
      damaged: (day: number) => `the text of day ${day} as you began it is damaged`,
    },
    themes: 'the copy of a course’s themes is damaged; its unwritten evenings are made from ours',
    tooLarge: 'it is too large to be one of ours',
    hints: {
      restore: `Put it back from another copy or a backup (${journey()} restore FILE).`,
      modeFile: 'Set it to be read by you alone: chmod 600',
      modeFolder: 'Set it to be opened by you alone: chmod 700',
      foreign: 'Make it your own again: chown',
      draft: 'It cannot be put together again, and may be deleted.',
      draftKey: 'A new one is made by itself at the next draft. Drafts that need the old one cannot be read.',
      lockAgain: `${journey()} lock finishes what was stopped halfway and removes the open one. It refuses one that is not yours; move that away.`,
      nothing: 'Nothing needs doing.',
      settings: 'It is set aside by itself at the next start.',
      newer: 'It may come from a newer version of this program.',
    },
  },
} as const);
