import { error, type Note } from '../../src/content/note.ts';
import type { Places } from '../../src/content/places.ts';
import type { Day, Journey } from '../../src/model/journey.ts';
import { keptOut } from './kept-out.ts';
import { sentencesOf, wordsOf } from './readability.ts';
import { lintWords } from './words.ts';

/** A repeated sentence shorter than this may stand: "Then swap over." */
const longEnough = 5;

/** Every line of the file that stays out of the courses, in any wording we know. */
export function keptOutLines(journey: Journey): readonly Note[] {
  const text = journey.source
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[\r\n\t]/g, ' ');
  const exact = text.length === journey.source.length;
  return keptOut.flatMap(({ pattern, why }) =>
    [...text.matchAll(new RegExp(pattern.source, 'g'))].map((match) => {
      const at = exact ? match.index : 0;
      return error(at, lintWords.keptOut(why), text.slice(Math.max(0, match.index - 20), match.index + 50));
    }),
  );
}

/** What two days have in common: title, stem, question, or a sentence. The last day may return to Day 1's stems. */
export function repeatedText(journey: Journey, places: Places): readonly Note[] {
  const authored = journey.days.filter((day) => day.authored);
  const last = journey.days.at(-1)?.number ?? 0;
  const opening = new Set(stemsOf(authored.find((day) => day.number === 1)).map(key));
  const comesBack = (words: string, day: number) => day === last && opening.has(words);
  return [
    ...repeats(authored, (day) => [day.title], places, lintWords.repeatedTitle),
    ...repeats(
      authored,
      (day) => stemsOf(day).filter((stem) => !comesBack(key(stem), day.number)),
      places,
      lintWords.repeatedStem,
    ),
    ...repeats(authored, (day) => day.questions, places, lintWords.repeatedQuestion),
    ...repeats(authored, (day) => longSentences(day, places, comesBack), places, lintWords.repeatedSentence),
  ];
}

/** Stems of the day, its other ways and its five-minute form. */
export function stemsOf(day: Day | undefined): readonly string[] {
  if (day === undefined) return [];
  const activities = [
    day.activity,
    ...day.otherWays.map((way) => way.activity),
    ...(day.fiveMinutes ? [day.fiveMinutes] : []),
  ];
  return activities.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'stem' ? [item.text] : [])),
  );
}

/** The day's sentences of five words and more; stems and questions have rules of their own. */
function longSentences(
  day: Day,
  places: Places,
  comesBack: (words: string, day: number) => boolean,
): readonly string[] {
  const own = new Set([...stemsOf(day), ...day.questions].map(key));
  const body = places.source(day.number).replace(/\r/g, '').replace(/^#.*$/gm, '');
  return sentencesOf(body).filter((sentence) => {
    const words = key(sentence);
    return words.split(' ').length >= longEnough && !own.has(words) && !comesBack(words, day.number);
  });
}

function key(text: string): string {
  return wordsOf(text).join(' ');
}

function repeats(
  days: readonly Day[],
  of: (day: Day) => readonly string[],
  places: Places,
  words: (day: number, first: number) => ReturnType<typeof lintWords.repeatedTitle>,
): readonly Note[] {
  const first = new Map<string, number>();
  return days.flatMap((day) =>
    of(day).flatMap((text) => {
      const said = key(text);
      const before = first.get(said) ?? day.number;
      first.set(said, before);
      return before === day.number
        ? []
        : [error(places.text(day.number, text), words(day.number, before), text)];
    }),
  );
}
