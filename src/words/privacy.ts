import { isolating } from './isolate.ts';
import { journey } from './program.ts';

/**
 * What the program promises about privacy, sentence by sentence. Each has an id, so that the README
 * and the tests can name the promise they keep.
 */
export type Pledge = { readonly id: string; readonly text: string };

export const privacyTitle = 'What is protected, and what is not';

/** The sections of the page in order; `promises` are what a test has to hold against the program. */
export const privacySections: readonly {
  readonly heading: string;
  readonly promises: readonly Pledge[];
}[] = [
  {
    heading: 'Nothing leaves this computer',
    promises: [
      {
        id: 'no-network',
        text: 'The program opens no network connection. There is no account, no telemetry and no check for updates.',
      },
      {
        id: 'copies-are-yours',
        text: `If you sync or back up the folders below, copies travel as you arranged it. The journal alone stays sealed on the way; the keys folder opens the words of whoever has no passphrase, so let it travel only as a backup (${journey()} backup). Do not sync state or cache.`,
      },
    ],
  },
  {
    heading: 'How your words are kept',
    promises: [
      {
        id: 'sealed-to-author',
        text: 'Every answer is a file of its own, encrypted to its author alone (age, X25519). A draft is encrypted as well. The program writes nothing you type to disk in the clear, except in an export you ask for and, while it is open, in your own editor if you call it. An editor other than vi, vim, emacs and nano may keep copies of its own, and the system may write what is in memory to its swap, when it hibernates or when a program crashes.',
      },
      {
        id: 'opens-when-both',
        text: 'An answer you call ours opens to your partner once you have both answered or passed every question of that day; on a day you completed together without them all, once you have both answered or passed that question. Not before, and the program has no switch to hurry it.',
      },
      {
        id: 'mine-stays-mine',
        text: 'An answer you call mine is never opened to your partner, as long as nobody changes the files of this account (see Forgery).',
      },
      {
        id: 'pass-is-silent',
        text: 'A pass is kept in the same kind of file as an answer and is never shown to your partner, not even as a gap. Whoever passes may read what the other opened and answer after all; such an answer is marked as written after that.',
      },
      {
        id: 'notes-are-both',
        text: `What you write together is encrypted to the two of you and nobody else, as the half-written note is, so the key of either opens it. Either of you can change it, and remove it for both (${journey()} forget --note).`,
      },
      {
        id: 'lists-stay-sealed',
        text: 'How you mark a list is encrypted to you alone, in a file as long as any other of that list, also where you pass it. With both keys at hand the program finds the lines that you both marked open, keeps those for you both, and removes the marks. No page, search or export has marks. A line you open and do not see later, your partner did not open.',
      },
      {
        id: 'comes-back',
        text: `What is shown again of earlier days, in an evening or by ${journey()} remember, is what you both opened; your own words come to you alone. An evening with a content note is not brought up unasked, and what was forgotten does not come back. ${journey()} by itself may name the date of an earlier evening, and none of its words.`,
      },
      {
        id: 'take-back',
        text: 'You can take back what your partner has not opened yet, as long as nobody changes the files of this account (see Forgery). What was opened cannot be made unread.',
      },
    ],
  },
  {
    heading: 'What this protects against',
    promises: [
      {
        id: 'stolen-copy',
        text: 'A stolen or synced copy of the journal without the keys folder: unreadable.',
      },
      {
        id: 'lost-laptop',
        text: `A lost laptop: your disk encryption, and the passphrases you set (${journey()} lock). A passphrase protects what you have not opened to each other; what you have opened is as safe as the weaker of the two.`,
      },
      {
        id: 'curious-look',
        text: 'A curious look: nothing private stays on the screen after a sitting, and other accounts on this computer may not read the files. In plain mode private words are only pushed out of sight, and can be scrolled back to.',
      },
    ],
  },
  {
    heading: 'What this does not protect against',
    promises: [
      {
        id: 'not-malware',
        text: 'Malware, or anyone with administrator rights here: they can read what you type.',
      },
      {
        id: 'not-unlocked-account',
        text: 'Someone who uses your unlocked account: keys without a passphrase open for them as they do for you.',
      },
      {
        id: 'not-coercion',
        text: `Pressure. If someone can make you type your passphrase or show your words, no program helps. If a no is not safe, please do not write here: ${journey()} help-lines.`,
      },
      {
        id: 'not-scrollback',
        text: `What you show outside a sitting: your terminal may keep in its scrollback what ${journey()} answers printed, and your shell keeps the commands you type, --answer "…" with its words. Other accounts can see a command while it runs, and npx keeps it in a log; With --answer - the words do not stand in the command.`,
      },
      {
        id: 'not-forged',
        text: 'Forgery: entries are sealed, not signed. Someone who can change the files of this account, your partner included, needs no administrator rights to add, hide or bring back entries in your name, to exchange names and public keys, and so to lay a trap for what you write or unlock afterwards. What was sealed under a passphrase and has not been unlocked since stays sealed.',
      },
      {
        id: 'not-earlier-copies',
        text: 'Copies made before: setting a passphrase does not change your key. A copy of the keys folder, a backup or a recovery key from before opens what you write afterwards too.',
      },
      {
        id: 'not-lost-key',
        text: 'A lost key or a forgotten passphrase: without it and without the recovery key on paper nobody can open your answers again, we included.',
      },
      {
        id: 'not-metadata',
        text: 'What can be seen from outside: that there is a journal, file names (day, partner, question number), times, and sizes in steps of 512 bytes, which tell roughly how much was written. A pass looks like a short answer.',
      },
      {
        id: 'not-your-names',
        text: 'Your two first names (those you corrected too), the journey, where its own file lies, and your settings: they are not encrypted.',
      },
      {
        id: 'not-undelete',
        text: `Deleting for certain: ${journey()} forget removes the files, but older backups, synced copies and the disk itself may still hold them: encrypted, which helps only where no key without a passphrase lies beside them.`,
      },
    ],
  },
];

/** When the seal is a courtesy, and when it holds. */
export const sealWords = isolating({
  heading: 'The seal between the two of you',
  general:
    'On one computer with unprotected keys the seal is a courtesy: the program keeps your answers apart, but either of you could open the other’s with a little skill. With a passphrase for each of you it holds against reading what lies here. It does not hold against someone who prepares this account beforehand; for that, use two accounts or two computers.',
  bothOpen: (a: string, b: string) =>
    `Here and now: neither ${a} nor ${b} has set a passphrase, so it is a courtesy.`,
  oneLocked: (locked: string, open: string) =>
    `Here and now: what ${locked} has not opened is behind a passphrase; what was opened, and the answers of ${open}, are kept apart as a courtesy.`,
  halfLocked: (name: string) =>
    `Here and now: the key of ${name} lies here both with and without a passphrase, so it is a courtesy. To finish: ${journey()} lock --as "${name}"`,
  bothLocked: (a: string, b: string) =>
    `Here and now: ${a} and ${b} each have a passphrase, so it holds against reading what lies here.`,
} as const);

export const placesWords = {
  heading: 'Where things are',
  config: 'names, bookmark, settings',
  data: `journal and keys: the part to back up (${journey()} backup)`,
  state: 'drafts, the place you stopped at, locks',
  cache: 'can be deleted at any time',
  homeless: 'HOME is not set, so nothing is kept anywhere.',
} as const;

export const privacyActions = {
  heading: 'What you can do',
  rows: [
    [`${journey()} lock --as NAME`, 'a passphrase for one of you'],
    [`${journey()} recovery-key --as NAME`, 'a key to keep on paper'],
    [`${journey()} backup FILE`, 'every answer and both keys in one sealed file'],
    [`${journey()} forget --as NAME`, 'remove your own answers'],
    [`${journey()} part --as NAME`, 'take along what is yours to read, sealed'],
    [`${journey()} today --no-save`, 'a sitting that keeps nothing'],
    [`${journey()} doctor`, 'whether every file is whole'],
  ],
} as const;
