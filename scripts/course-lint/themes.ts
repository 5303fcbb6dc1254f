import { fitsItsTime } from '../../src/content/fits-its-time.ts';
import { dayHeadingOf } from '../../src/content/names.ts';
import { error, type Note, toProblems } from '../../src/content/note.ts';
import { type Places, placesOf } from '../../src/content/places.ts';
import { partsOf, themeOf } from '../../src/content/theme.ts';
import type { Activity, Day, Journey, Problem } from '../../src/model/journey.ts';
import { openTheme, type ThemeEvening } from '../../src/model/theme.ts';
import { fleschEase, sentencesOf, wordCount, wordsOf } from './readability.ts';
import { keptOutLines, stemsOf } from './whole-course.ts';
import { themeWords } from './words.ts';

/** A theme's file, and the id it goes by. */
export type ThemeSource = { readonly id: string; readonly journey: Journey };

/** Least and most of what an evening holds. */
const learningWords = [150, 350] as const;
const whyWords = [25, 100] as const;
const ease = [60, 100] as const;
const minutes = [20, 30] as const;
/** "About 25 minutes" may be a little more than the steps name. */
const about = 2;
const mostParts = 3;
const questions = 4;
/** What a theme holds at least, over its two evenings. */
const least = { evenings: 2, stems: 10, steps: 6 } as const;
/** A repeated sentence shorter than this may stand: "Then swap over." */
const longEnough = 5;
/** On how many evenings of all themes a shorter one may stand. */
const mostStock = 8;
const stockWords = [2, 4] as const;
const helpLines = '`journey help-lines`';

/** What keeps the themes from the house style, theme by theme; nothing is said twice in any two of them. */
export function themeProblems(sources: readonly ThemeSource[]): ReadonlyMap<string, readonly Problem[]> {
  const said = new Map<string, string>();
  const stock = new Map<string, number>();
  return new Map(
    sources.map(({ id, journey }) => {
      const places = placesOf(journey);
      const notes = [
        ...lintTheme(id, journey, places),
        ...keptOutLines({ ...journey, source: withoutFront(journey) }),
        ...journey.days.flatMap((day) => repeats(id, day, places, said)),
        ...journey.days.flatMap((day) => worn(day, places, stock)),
      ];
      return [id, toProblems(journey.source, notes)];
    }),
  );
}

function lintTheme(id: string, journey: Journey, places: Places): readonly Note[] {
  const evenings = themeOf(journey, id)?.theme.evenings ?? [];
  const steps = evenings.flatMap((one) => one.activities.flatMap(({ activity }) => stepsOf(activity)));
  const stems = journey.days.flatMap((day) => [...new Set(stemsOf(day))]);
  const isShort =
    evenings.length < least.evenings ||
    (id !== openTheme && (stems.length < least.stems || steps.length < least.steps));
  const first = places.day(1);
  return [
    ...(isShort ? [error(first, themeWords.tooLittle(evenings.length, stems.length, steps.length))] : []),
    ...journey.days.flatMap((day, at) => {
      const evening = evenings[at];
      return evening === undefined ? [] : lintEvening(day, evening, places);
    }),
  ];
}

function lintEvening(day: Day, evening: ThemeEvening, places: Places): readonly Note[] {
  const here = places.day(day.number);
  const learning = evening.learning ?? '';
  const kinds = new Set(evening.activities.map(({ kind }) => kind));
  const facts: readonly (readonly [isRight: boolean, what: string])[] = [
    [within(wordCount(learning), learningWords), `${dayHeadingOf('learning')}: ${wordCount(learning)} words`],
    [
      within(wordCount(evening.why ?? ''), whyWords),
      `${dayHeadingOf('why')}: ${wordCount(evening.why ?? '')} words`,
    ],
    [
      within(fleschEase(learning), ease),
      `${dayHeadingOf('learning')}: ${fleschEase(learning).toFixed(1)} on Flesch's scale`,
    ],
    [evening.questions.length === questions, `${evening.questions.length} questions`],
    [kinds.size >= 2, `${kinds.size} kinds of activity`],
    [evening.fiveMinutes !== null && fitsItsTime(evening.fiveMinutes, [0, 5]), dayHeadingOf('five-minutes')],
    [evening.smallThing !== null, 'One Small Thing'],
    [evening.contentNote === null || evening.ways.length > 0, dayHeadingOf('other-way')],
    [evening.contentNote === null || learning.includes(helpLines), `A content note without ${helpLines}`],
  ];
  return [
    ...facts.flatMap(([isRight, what]) =>
      isRight ? [] : [error(here, themeWords.notWithin(day.number, what))],
    ),
    ...evening.activities.flatMap(({ kind, activity }) => lintActivity(day, kind, activity, here)),
    ...evening.ways.flatMap(({ label, activity }) => lintActivity(day, label, activity, here)),
  ];
}

function lintActivity(day: Day, name: string, activity: Activity, here: number): readonly Note[] {
  const [from, to] = activity.minutes ?? [0, 0];
  const facts: readonly (readonly [isRight: boolean, what: string])[] = [
    [from >= minutes[0] && to <= minutes[1], `${name}: ${from} to ${to} minutes`],
    [fitsItsTime(activity, [from - about, to]), `${name}: steps and sentences do not fit its time`],
    [partsOf(activity) <= mostParts, `${name}: ${partsOf(activity)} parts`],
    [stepsOf(activity).every((step) => step.minutes !== null), `${name}: a step without minutes`],
  ];
  return facts.flatMap(([isRight, what]) =>
    isRight ? [] : [error(here, themeWords.notWithin(day.number, what))],
  );
}

/** The front matter blanked out: a plan may use words there that we do not. */
function withoutFront({ source, parts }: Journey): string {
  const end = parts.find((one) => one.kind === 'front-matter')?.range.end ?? 0;
  return source.slice(0, end).replace(/[^\n]/g, ' ') + source.slice(end);
}

function within(count: number, [from, to]: readonly [number, number]): boolean {
  return count >= from && count <= to;
}

function stepsOf({ items }: Activity) {
  return items.flatMap((item) => (item.kind === 'step' ? [item] : []));
}

/** What this evening says that another said before: a title, a sentence to complete, a question, any sentence. */
function repeats(id: string, day: Day, places: Places, said: Map<string, string>): readonly Note[] {
  const own = `${id}, ${day.number}`;
  const texts = new Set(
    [day.title, ...stemsOf(day), ...day.questions, ...sentencesOf(bodyOf(day, places))]
      .map((text) => wordsOf(text).join(' '))
      .filter((words) => words.split(' ').length >= longEnough),
  );
  return [...texts].flatMap((words) => {
    const before = said.get(words);
    said.set(words, own);
    return before === undefined ? [] : [error(places.day(day.number), themeWords.saidBefore(before), words)];
  });
}

/** The short sentences here, and the words a short form begins with, that too many evenings have said. */
function worn(day: Day, places: Places, stock: Map<string, number>): readonly Note[] {
  const five = day.fiveMinutes?.items[0];
  const begins = five?.kind === 'text' ? wordsOf(five.markdown).slice(0, 3).join(' ') : '';
  const short = sentencesOf(bodyOf(day, places))
    .filter((text) => within(wordCount(text), stockWords) && !/^About \d/.test(text))
    .map((text) => wordsOf(text).join(' '));
  return [...new Set([...short, begins])].filter(Boolean).flatMap((words) => {
    const times = (stock.get(words) ?? 0) + 1;
    stock.set(words, times);
    return times <= mostStock ? [] : [error(places.day(day.number), themeWords.worn(words, times))];
  });
}

function bodyOf(day: Day, places: Places): string {
  return places
    .source(day.number)
    .replace(/\r/g, '')
    .replace(/^#.*$/gm, '')
    .replace(/^- ".*$/gm, '');
}
