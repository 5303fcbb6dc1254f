import { describe, expect, it } from 'vitest';
import { parseActivity } from '../../src/content/activity.ts';
import { asksToWriteTogether } from '../../src/content/together-writing.ts';
import type { Activity, Day } from '../../src/model/journey.ts';
import { pinnedText, readPinnedDay } from '../../src/model/pinned-day.ts';
import { parsedCourse } from '../views/bundled.ts';
import { bundledThemes } from './bundled-themes.ts';

const stepsOf = (text: string) => parseActivity(text).items.filter((item) => item.kind === 'step');
const writes = (text: string) => stepsOf(text).map((step) => step.writes === true);

describe('a step that asks to write something down together', () => {
  it.each([
    'Agree where you talk best. Write one line.',
    'Choose a word. Write it down, with how long it lasts.',
    'Write three lines together, each beginning "We are".',
    'Then write four lines together.',
    'Find a name for it. Put it on paper.',
    'Note down what you agreed on.',
    '**Write it down** and read it aloud.',
  ])('is known by its words: %s', (text) => {
    expect(asksToWriteTogether(text)).toBe(true);
  });

  it.each([
    'Each write three wishes on a slip.',
    'Each of you writes one word. Fold it.',
    'Write alone, in different corners.',
    'Write to each other, apart.',
    'Write each other a note.',
    'Write in silence: what is hard just now.',
    'Write two columns. Nobody reads along.',
    'Write it in four parts: what I did, what it cost you.',
    'Write on your card three things that help.',
    'Say it, or write it if you like.',
    'Ask: "Write what down?"',
    'Read out the note you were given.',
    'Write them a date under each stone.',
    'Notice what your shoulders do.',
  ])('is not one that writes alone, or not at all: %s', (text) => {
    expect(asksToWriteTogether(text)).toBe(false);
  });

  it('is none where each takes the step in turn', () => {
    expect(writes('Step 1 (3 minutes each): Say it. Write it down.')).toEqual([false]);
  });

  it('is what its author says with note in the brackets, in any language and dress', () => {
    expect(writes('Schritt 1 (5 Minuten, note): Schreibt es auf.\n\nSchritt 2: Lest es vor.')).toEqual([
      true,
      false,
    ]);
    expect(writes('Step 1 (note): Sign it.')).toEqual([true]);
    expect(writes('1. **Sign it** (Note; 5 minutes): both of you')).toEqual([true]);
    expect(writes('1. **Sign it (5 minutes, note)** both of you')).toEqual([true]);
    expect(writes('#### Step 1: Sign it (shared note)\n\nBoth.')).toEqual([true]);
    expect(writes('Step 1 (5 minutes, no note): Write one line.')).toEqual([false]);
  });

  it('keeps its time, and shows no label', () => {
    expect(stepsOf('Step 1 (5 minutes, note): Sign it.')).toEqual([
      { kind: 'step', text: 'Sign it.', minutes: 5, each: false, writes: true },
    ]);
    expect(stepsOf('Step 1 (note): Sign it.')[0]?.text).toBe('Sign it.');
    expect(stepsOf('Step 1 (a note of thanks): Say it.')[0]?.text).toBe('(a note of thanks): Say it.');
  });

  it('is still one in a pinned text', () => {
    const activity: Activity = { minutes: null, items: stepsOf('Step 1 (note): Sign it.') };
    const day: Day = {
      ...{ number: 1, title: 'T', week: 1, authored: true, beforeYouBegin: null, contentNote: null },
      ...{ learning: null, why: null, activity, otherWays: [], fiveMinutes: null, questions: ['Why?'] },
      ...{ afterQuestions: null, extras: [], sources: null },
    };
    expect(readPinnedDay(pinnedText(day))?.activity).toEqual(activity);
  });
});

const asking = (activity: Activity) =>
  activity.items.flatMap((item) => (item.kind === 'step' && item.writes === true ? [item.text] : []));

const ofDay = (day: Day) =>
  [day.activity, ...day.otherWays.map((way) => way.activity), ...(day.fiveMinutes ? [day.fiveMinutes] : [])]
    .flatMap(asking)
    .map((text) => `${day.number}: ${text.slice(0, 48)}`);

/** Read this list when it changes: each is a step whose words the two would like to keep. */
describe('the bundled courses offer it', () => {
  it('on these steps of Deepening Intimacy', () => {
    const { days } = parsedCourse('deepening-intimacy');
    expect(days.flatMap(ofDay)).toMatchInlineSnapshot(`
      [
        "2: Agree where and when you talk best. Think of war",
        "2: Choose a pause word that couldn't be mistaken fo",
        "2: Decide what stays between the two of you, and wh",
        "2: Choose one way to pass: a word, a raised hand. I",
        "3: Put both promises into the calendar. Say what yo",
        "9: Join your two lines into a circle, with arrows. ",
        "12: Choose one word from tonight to keep, and try it",
        "20: For each, settle who starts, what you do, and ho",
        "20: Choose two moments of the day and invent a sign ",
        "20: Agree on one sign for the start of a day and one",
        "25: Find a phrase for the middle of a bad moment, an",
        "27: Write three lines together, each beginning "We a",
        "31: Decide on the short form for crowded weeks. Writ",
        "33: Make one plan for the way back: "If..., then we.",
      ]
    `);
  });

  it('nowhere in First Steps', () => {
    const { days } = parsedCourse('first-steps');
    expect(days.flatMap(ofDay)).toEqual([]);
  });

  it('on these steps of made evenings', () => {
    const { cards, theme } = bundledThemes();
    const found = cards.flatMap(({ id }) =>
      (theme(id)?.evenings ?? []).flatMap((evening, at) =>
        [
          ...evening.activities.map((one) => one.activity),
          ...evening.ways.map((one) => one.activity),
          ...(evening.fiveMinutes === null ? [] : [evening.fiveMinutes]),
        ]
          .flatMap(asking)
          .map((text) => `${id} ${at + 1}: ${text.slice(0, 48)}`),
      ),
    );
    expect(found).toMatchInlineSnapshot(`
      [
        "safety 1: Write four lines together: where and when you ta",
        "words-for-feelings 1: Choose two of the words to keep in use. Write th",
        "needs 1: Write down three small things you could do that ",
        "rituals 1: Write down every small thing that the two of you",
        "play 2: Write a list of ten firsts: two that are free, t",
        "shared-meaning 1: Write one label together for the whole exhibitio",
        "growth 1: Write together: how much light, how often to wat",
        "goals 1: Choose one aim that you both want. Write it as "",
        "open 3: Write the entry together: what it is, what it is",
        "open 4: Write together a set of instructions for making ",
        "open 12: Agree on three things you'll take with you out o",
      ]
    `);
  });
});
