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
        text: 'If you sync or back up the folders below, copies travel as you arranged it; they stay sealed on the way.',
      },
    ],
  },
  {
    heading: 'How your words are kept',
    promises: [
      {
        id: 'sealed-to-author',
        text: 'Every answer is a file of its own, encrypted to its author alone (age, X25519). A draft is encrypted as well. Nothing you type is written to disk in the clear, except in an export you ask for and, while it is open, in your own editor if you call it.',
      },
      {
        id: 'opens-when-both',
        text: 'An answer you call ours opens to your partner once you have both answered or passed every question of that day; on a day you completed together without them all, once you have both answered or passed that question. Not before, and the program has no switch to hurry it.',
      },
      {
        id: 'mine-stays-mine',
        text: 'An answer you call mine is never opened to your partner.',
      },
      {
        id: 'pass-is-silent',
        text: 'A pass is kept in the same kind of file as an answer and is never shown to your partner, not even as a gap.',
      },
      {
        id: 'take-back',
        text: 'You can take back what your partner has not opened yet. What was opened cannot be made unread.',
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
        text: 'A lost laptop: as safe as the passphrases you set (journey lock), or as your disk encryption where you set none.',
      },
      {
        id: 'curious-look',
        text: 'A curious look: nothing private stays on the screen after a sitting, and other accounts on this computer may not read the files.',
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
        text: 'Pressure. If someone can make you type your passphrase or show your words, no program helps. If a no is not safe, please do not write here: journey help-lines.',
      },
      {
        id: 'not-scrollback',
        text: 'What you show outside a sitting: your terminal may keep in its scrollback what journey answers printed, and your shell keeps the commands you type, --answer "…" with its words.',
      },
      {
        id: 'not-forged',
        text: 'Forgery: entries are sealed, not signed. Someone who can write into your folders could add one in your name; they could still not read yours.',
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
        text: 'Your two first names, the journey and your settings: they are not encrypted.',
      },
      {
        id: 'not-undelete',
        text: 'Deleting for certain: journey forget removes the files, but older backups, synced copies and the disk itself may still hold them, encrypted.',
      },
    ],
  },
];

/** When the seal is a courtesy, and when it is cryptography. */
export const sealWords = {
  heading: 'The seal between the two of you',
  general:
    'On one computer with unprotected keys the seal is a courtesy: the program keeps your answers apart, but either of you could open the other’s with a little skill. With a passphrase for each of you it is cryptography.',
  bothOpen: (a: string, b: string) =>
    `Here and now: neither ${a} nor ${b} has set a passphrase, so it is a courtesy.`,
  oneLocked: (locked: string, open: string) =>
    `Here and now: the answers of ${locked} are behind a passphrase; those of ${open} are kept apart as a courtesy.`,
  halfLocked: (name: string) =>
    `Here and now: the key of ${name} lies here both with and without a passphrase, so it is a courtesy. To finish: journey lock --as "${name}"`,
  bothLocked: (a: string, b: string) =>
    `Here and now: ${a} and ${b} each have a passphrase, so it is cryptography.`,
} as const;

export const placesWords = {
  heading: 'Where things are',
  config: 'names, bookmark, settings',
  data: 'journal and keys: the part to back up',
  state: 'drafts, the place you stopped at, locks',
  cache: 'can be deleted at any time',
  homeless: 'HOME is not set, so nothing is kept anywhere.',
} as const;

export const privacyActions = {
  heading: 'What you can do',
  rows: [
    ['journey lock --as NAME', 'a passphrase for one of you'],
    ['journey recovery-key --as NAME', 'a key to keep on paper'],
    ['journey backup FILE', 'every answer and both keys in one sealed file'],
    ['journey forget --as NAME', 'remove your own answers'],
    ['journey today --no-save', 'a sitting that keeps nothing'],
    ['journey doctor', 'whether every file is whole'],
  ],
} as const;
