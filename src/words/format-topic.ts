import type { Topic } from './topics.ts';

/** What `journey help format` explains: how a course file is written. */

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
      text: 'A journey is a plain text file whose name ends in .md, with the evenings under headings. A line that begins with # is a heading, with more # for a smaller one; a line that begins with - is an item of a list. Most courses can be begun as they are. This one is written as the program reads it best:',
    },
    { kind: 'code', text: exampleJourney },
    {
      kind: 'text',
      text: 'Nothing of your text is left out in silence: each line is shown in its place, or journey check names it. An evening is put together from the plan only where the file has no text for that day.',
    },
    {
      kind: 'text',
      text: 'The lines between the two --- may be missing. Then the first heading is the title, and the days that are found are the length.',
    },
    {
      kind: 'rows',
      rows: [
        ['title', 'the journey’s name, as you write it'],
        ['duration', '"5 weeks", "14 days", "1 week"'],
        ['category, description', 'for journey list'],
        ['sequence', 'a number: the order in journey list'],
        ['lang', 'the language, like en or de-CH'],
        ['id', 'lower-case letters, digits and hyphens; otherwise made from the title'],
      ],
    },
    { kind: 'text', text: 'Days may be written in any of these ways, one way throughout a file:' },
    {
      kind: 'rows',
      rows: [
        ['## Day 1: Title', 'a heading of any level, bold or underlined; with or without a title'],
        [
          '### My Course – Day 1',
          'the course’s name, an emoji, "1/7" or "1 of 7" may stand beside the number',
        ],
        ['## Days 1–2: Title', 'two evenings that share a text'],
        ['## First Day, ## Day IV', 'in words or Roman numerals'],
        ['## Tag 1, ## Día 1', 'in fifty languages, with the digits of any script'],
        ['## Week 2, ### Day 1', 'days counted within their weeks'],
        ['## Day 1 — 15 Feb: Title', 'the date is part of the title'],
        ['## Monday, ## December 3', 'weekdays and dates, one evening after the other'],
        ['## Session 1, ## Lesson 1', 'also Evening and Step, where nothing else is a day'],
        ['## Chapter 1: Title', 'so any word that counts on, where nothing else is a day'],
        ['| Day | Theme | Prompt |', 'a table with a row for each day'],
        ['- **Day 1:** Walk a mile.', 'an item or a line for each day'],
        ['- Mon: Walk a mile.', 'three or more such lines, counted within their weeks'],
        ['## Week 1: Theme', 'with a text and no days: one evening, the week’s first'],
        ['## Day 0: Title', 'read before the first evening, with what the course says of itself'],
        ['no days at all', 'the whole text is one evening'],
        ['## Phase 2: Title', 'Phase, Part or Module between days is shown before the next day'],
      ],
    },
    {
      kind: 'text',
      text: 'A week out of a longer course counts from one: days 15 to 21, where the duration says one week. A length in minutes or hours is that of an evening.',
    },
    {
      kind: 'text',
      text: 'A folder is a course too: a file for each day, read by their names in order, and README.md or index.md for what the course says of itself.',
    },
    { kind: 'code', text: 'our-course/README.md\nour-course/day-01.md\nour-course/day-02.md' },
    {
      kind: 'text',
      text: 'What an evening holds, as headings under the day or as labels like "**Reflect:** …". Headings of your own are shown in their place, under their own words.',
    },
    {
      kind: 'rows',
      rows: [
        ["### Today's Learning", 'what is read; also Lesson, Reading, or no heading at all'],
        ['### Why This Matters For Your Relationship', 'why it is worth the evening'],
        [
          "### Today's Activity",
          'sentences to complete, in quotes and ending in dots, or with a blank: ____ or [a feeling]; steps like "Step 1 (5 minutes): …"; "each" for a step taken in turn. A step that asks you both to write something down offers w for it; (5 minutes, note) in its brackets offers it in any language, (5 minutes, no note) does not. Also Exercise, Practice, Challenge, Homework, Action Step',
        ],
        [
          '### Reflection Questions',
          'a list, in a quote or not; each of you answers alone. Also Reflect, Discussion, Journaling, Talk About It. A line like "For the two of you:" before a list stays with it',
        ],
        [
          'Step 1 (3 minutes each): Sealed, each alone: Mark what you like.',
          'with lines "- [ ] who starts" under it, ten to fourteen: each marks them in private as open, maybe or closed, and both see the lines that both opened, no others. Without these words it is an ordinary list',
        ],
        ['### Content Note', 'one calm sentence before a tender day'],
        ['### Another Way: …', 'an equal other activity to choose'],
        ['### Five-Minute Form', 'the day in five minutes'],
        ['### Before You Begin', 'what has to be read before everything else'],
        [
          '### From Before',
          'one line, one minute, before the activity: what came of an earlier day. Name the day, "On Day 9 …", and v shows what both of you opened on it. It stays in the five-minute form',
        ],
        ['### Sources', 'the works the day rests on'],
      ],
    },
    {
      kind: 'text',
      text: 'Before and after the days: whatever the course says of itself, shown by journey about. After the days also ## Your Journey Plan with ### Week N: Theme and bullets, ## Daily Activities, ## Psychological Foundation, ## Expected Outcomes, and ## Closing, which stands at the journey’s end.',
    },
    {
      kind: 'text',
      text: 'An evening without a text is put together by rule from its heading in the plan, and says so. The bullets of a week are laid over its evenings in order; the last evening of a week looks back. The words of a bullet find a theme: a page to read, one activity, four questions. A bullet’s second evening has the theme’s other page, a third is left open, and so is one whose words mean no theme. What the Daily Activities ask for is the frame: their names head the parts, and what is none stands beside them. A second round has other evenings.',
    },
    {
      kind: 'text',
      text: 'To bring themes of your own, put a folder named themes beside the file, or into the folder that is the course. Each file in it is a theme, written like a course: its days are its evenings. The front matter lists the words and phrases of a plan that mean it, in any language; a * stands for any ending. They come before ours, and the same limits hold as for courses, for all of them together. begin keeps a copy of them with the course. While the folder is there, evenings not yet begun are made from it; once it is gone, from the copy.',
    },
    {
      kind: 'code',
      text: '---\ntitle: Our Garden\nduration: 2 days\nmeans: [garden*, grow things, time outdoors]\n---\n\n## Day 1: What Comes Up',
    },
    {
      kind: 'rows',
      rows: [
        [
          'means',
          'words and phrases, in one list or one for each language: "means: {en: [garden*], de: [garten]}"',
        ],
        ['second', 'the same, for words that mean the second day: it comes first then'],
        ['also', 'words that count only where no theme is meant more plainly'],
        ["### Today's Activity", 'talk: three parts at most, a step or a run of sentences each'],
        [
          '### Another Way: Make Something',
          'the evening’s activity on other days; also Do Something and Be Quiet Together, so that no two evenings running are of one kind. Any other name stays a way to choose',
        ],
        [
          '### Looking Back',
          'a line for each kind of activity: "- Make Something: a small dictionary. Say which word you have used." What stands before the stop is named when the week is looked back on; the rest may be taken up once more',
        ],
        ['### One Small Thing', 'for the next day, where the Daily Activities ask for something practical'],
      ],
    },
    {
      kind: 'text',
      text: 'journey check says what was found on each day, on which line, what had to be guessed, and how to write it so that nothing has to be.',
    },
    { kind: 'code', text: 'journey check my-course.md\njourney begin my-course.md' },
    {
      kind: 'text',
      text: 'You may go on changing a course while it is walked. An evening stays as it was begun, for both of you; evenings that were not begun take the newer text.',
    },
  ],
};
