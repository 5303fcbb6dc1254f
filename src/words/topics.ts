/** What `journey help TOPIC` explains: plain values, set by commands/help.ts. */

export type TopicBlock =
  | { readonly kind: 'text'; readonly text: string }
  /** Shown as it stands, to be copied. */
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly [left: string, right: string])[] };

export type Topic = { readonly title: string; readonly blocks: readonly TopicBlock[] };

export const keysTopic: Topic = {
  title: 'Keys',
  blocks: [
    {
      kind: 'text',
      text: 'Every screen names its keys at the bottom; ? shows all of them. With --plain-prompts every key is a word or a number on a line.',
    },
    { kind: 'text', text: 'While you read, talk and do' },
    {
      kind: 'rows',
      rows: [
        ['Enter', 'go on'],
        ['b', 'back'],
        ['x', 'pass; nobody asks why'],
        ['w', 'write a sentence down instead of saying it; at a step that asks for it, write together'],
        ['v', 'earlier words: what you both opened on an earlier day, where the evening comes back to it'],
        ['f', 'the day in five minutes'],
        ['m', 'something else: the day from its beginning, or another day'],
        ['p', 'pause: the screen is cleared, nothing is lost'],
        ['q', 'stop here; each day goes on from its own place'],
        ['?', 'all keys; ? again, or Esc: fewer'],
        ['/  n', 'find in a long text, find the next'],
        ['Up, Down, PgUp, PgDn', 'scroll'],
        ['space', 'hold the clock of a step, or let it go on'],
        ['+', 'five minutes more'],
      ],
    },
    { kind: 'text', text: 'While you mark a list' },
    {
      kind: 'rows',
      rows: [
        ['1  2  3', 'open, maybe, closed; 0 takes a mark off'],
        ['Up, Down, space', 'another line; the next mark'],
        ['Enter', 'done, after a question'],
        ['x', 'pass the whole list, after a question; a line without a mark is passed'],
        ['l', 'later: the list waits'],
      ],
    },
    { kind: 'text', text: 'While you write an answer' },
    {
      kind: 'rows',
      rows: [
        ['Enter', 'save'],
        ['Ctrl-J, Alt-Enter, \\ Enter', 'new line'],
        ['Esc', 'the other keys; Esc again goes on writing'],
        ['Ctrl-X', 'the same as Esc, where Esc is slow'],
      ],
    },
    {
      kind: 'text',
      text: 'After Esc the letters mean what they mean everywhere: b back, x pass, l later, p pause, q stop here, e editor. A letter acts when nothing follows it at once; whoever goes on typing is writing.',
    },
    {
      kind: 'rows',
      rows: [
        ['Ctrl-A, Ctrl-E', 'to the start, to the end of the line'],
        ['Ctrl-Left, Ctrl-Right', 'word by word'],
        ['Ctrl-W, Ctrl-U, Ctrl-K', 'cut the word, to the start, to the end'],
        ['Ctrl-Y, Ctrl-_', 'put back what was cut, undo'],
      ],
    },
    {
      kind: 'text',
      text: 'The editor is the one of JOURNEY_EDITOR, of journey config set editor, of VISUAL or of EDITOR, else vi.',
    },
    { kind: 'text', text: 'Everywhere' },
    {
      kind: 'rows',
      rows: [
        ['Ctrl-C', 'leave at once; what is written is kept'],
        ['Ctrl-Z', 'to the shell; fg comes back'],
      ],
    },
  ],
};

/** What each exit code means; the numbers stand in errors.ts. */
export const exitCodeWords = {
  ok: 'all is well; also when a sitting was left on purpose',
  failure: 'something the program did not foresee',
  usage: 'the command line is off: an unknown command, option, name or number',
  data: 'a file’s content is not what it should be',
  noInput: 'a file is missing or cannot be read',
  cannotCreate: 'nothing can be written there: a full or read-only disk',
  io: 'the disk failed while reading or writing',
  busy: 'try again: you are sitting together in another terminal',
  config: 'the set-up is off, for example HOME is not set',
  hungUp: 'the terminal went away (SIGHUP); what was written is kept',
  interrupted: 'left with Ctrl-C; what was written is kept',
  terminated: 'ended by a signal (SIGTERM); what was written is kept',
} as const;

export const helpWords = {
  commandsTitle: 'Commands',
  exitCodesTitle: 'Exit codes',
  exitCodesIntro:
    'What went wrong is said on standard error, with --json as one JSON object. The code is the same either way.',
  unknown: (topic: string) => `There is no help on “${topic}”.`,
  didYouMean: (topic: string) => `Did you mean journey help ${topic}?`,
  all: (topics: string) => `There is help on every command, and on: ${topics}.`,
} as const;
