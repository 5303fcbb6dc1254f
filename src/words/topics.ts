/** What `journey help TOPIC` explains: plain values, set by commands/help.ts. */

export type TopicBlock =
  | { readonly kind: 'text'; readonly text: string }
  /** Shown as it stands, to be copied. */
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly [left: string, right: string])[] };

export type Topic = { readonly title: string; readonly blocks: readonly TopicBlock[] };

/** A whole small journey; `journey check` finds nothing to mend in it. */
export const exampleJourney = `---
title: A Week of Noticing
duration: 1 week
category: Connection
sequence: 9
description: Seven evenings of looking up
---

# A Week of Noticing

Seven short evenings for two people who would like to see each other a little better.

## Day 1: Looking Up

### Today's Learning

Most of a shared day is made of small moments: a sigh over a letter, a picture sent from a bus. Each one asks, without saying so, whether anybody is there.

### Why This Matters For Your Relationship

Small attention gives the bigger talks something to rest on.

### Today's Activity

About 20 minutes. Take turns completing these sentences:

- "A small thing you did lately that I noticed is..."
- "I feel noticed by you when..."

Step 1 (3 minutes each): One speaks, one listens, then change over.

### Reflection Questions

1. What did I hear today that was new to me?
2. What would I like to notice tomorrow?

## Your Journey Plan

### Week 1: Noticing

- Seeing small things
- Saying what you saw
- Being seen

## Daily Activities

- One question at supper
- Five minutes without a screen
`;

export const formatTopic: Topic = {
  title: 'The journey file',
  blocks: [
    {
      kind: 'text',
      text: 'A journey is one Markdown file. It begins with front matter between two lines of ---, then a title, the days, and the plan. A small one, whole:',
    },
    { kind: 'code', text: exampleJourney },
    { kind: 'text', text: 'Front matter: title and duration are needed, the rest may be left out.' },
    {
      kind: 'rows',
      rows: [
        ['title', 'the journey’s name'],
        ['duration', '"5 weeks", "14 days", "1 week"'],
        ['category, description', 'for journey list'],
        ['sequence', 'a number: the order in journey list'],
        ['lang', 'the language, like en or de-CH'],
        ['id', 'lower-case letters, digits and hyphens; otherwise made from the title'],
      ],
    },
    {
      kind: 'text',
      text: 'A day is "## Day N: Title" with these sections. Days without one are practice days, made from the plan’s week and the daily activities.',
    },
    {
      kind: 'rows',
      rows: [
        ["### Today's Learning", 'what is read, a part at a time'],
        ['### Why This Matters For Your Relationship', 'why it is worth the evening'],
        [
          "### Today's Activity",
          'sentences to complete, in quotes and ending in dots; steps like "Step 1 (5 minutes): …"; "each" for a step taken in turn',
        ],
        ['### Reflection Questions', 'a numbered list; each of you answers alone'],
        ['### Content Note', 'one calm sentence before a tender day'],
        ['### Another Way: …', 'an equal other activity to choose'],
        ['### Five-Minute Form', 'the day in five minutes'],
        ['### Before You Begin', 'what has to be read before everything else'],
        ['### Sources', 'the works the day rests on'],
      ],
    },
    {
      kind: 'text',
      text: 'After the days: ## Your Journey Plan with ### Week N: Theme and bullets, ## Daily Activities, ## Psychological Foundation, ## Expected Outcomes, ## Closing. Sections with names of your own are kept and shown in place.',
    },
    {
      kind: 'text',
      text: 'Much else is read as it is meant: headings underlined, in bold or at another level, other bullets and numbers, a plan or sentences to complete in a table, days counted within their weeks, and the same names in German, French and Spanish. journey check says where something had to be guessed, and how to write it so that nothing has to be.',
    },
    { kind: 'code', text: 'journey check my-course.md\njourney begin my-course.md' },
  ],
};

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
        ['w', 'write a sentence down instead of saying it'],
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
  exitCodesTitle: 'Exit codes',
  exitCodesIntro:
    'What went wrong is said on standard error, with --json as one JSON object. The code is the same either way.',
  unknown: (topic: string) => `There is no help on “${topic}”.`,
  didYouMean: (topic: string) => `Did you mean journey help ${topic}?`,
  all: (topics: string) => `There is help on every command, and on: ${topics}.`,
} as const;
