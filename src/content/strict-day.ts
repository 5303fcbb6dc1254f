import type { Activity, Day, Journey, Minutes } from '../model/journey.ts';
import { strictWords } from '../words/check.ts';
import { dayHeadingOf, headingKey } from './names.ts';
import { error, type Note } from './note.ts';
import { fleschEase, wordCount } from './readability.ts';
import type { Places } from './strict-place.ts';
import { fitsItsTime } from './strict-time.ts';

/** Least and most words of a section: pages vary from one screen to three, and a why may be one question. */
const learningWords = [230, 1050] as const;
const whyWords = [8, 200] as const;
/** Talk in quotes reads this easily; easier than this is a list. */
const easiest = 100;
const hardest = 60;
const questions = 4;
/** A short form may take less than its name says, never more. */
const fiveMinutes: Minutes = [0, 5];
/** The ways a day of touch must offer beside its own. */
const touchWays = ['Without Touch', 'Apart'];

/** What one day of a bundled course lacks. */
export function strictDay(journey: Journey, day: Day, places: Places): readonly Note[] {
  if (!day.authored) return [error(places.day(day.number), strictWords.notWritten(day.number))];
  return [...texts(day, places), ...activities(day, places), ...ways(journey, day, places)];
}

function texts(day: Day, places: Places): readonly Note[] {
  const here = places.day(day.number);
  const notes: Note[] = [];
  const learning = day.learning ?? '';
  notes.push(...length(day, 'learning', learning, learningWords, places));
  notes.push(...length(day, 'why', day.why ?? '', whyWords, places));
  const ease = fleschEase(learning);
  if (learning !== '' && (ease < hardest || ease > easiest)) {
    notes.push(error(places.text(day.number, learning), strictWords.ease(day.number, ease)));
  }
  if (day.questions.length !== questions)
    notes.push(error(here, strictWords.questions(day.number, day.questions.length)));
  if (day.sources === null) notes.push(error(here, strictWords.lacks(day.number, dayHeadingOf('sources'))));
  return notes;
}

function length(
  { number }: Day,
  section: 'learning' | 'why',
  text: string,
  [least, most]: readonly [number, number],
  places: Places,
): readonly Note[] {
  const count = wordCount(text);
  if (count >= least && count <= most) return [];
  return [
    error(places.text(number, text), strictWords.length(number, dayHeadingOf(section), count, least, most)),
  ];
}

function activities(day: Day, places: Places): readonly Note[] {
  const here = places.day(day.number);
  const notes: Note[] = [];
  const [least, most] = day.activity.minutes ?? [0, 0];
  if (least < 20 || most > 30) notes.push(error(here, strictWords.minutes(day.number)));
  const stated: Minutes = day.activity.minutes ?? [20, 30];
  const runnable: readonly (readonly [string, Activity | null, Minutes])[] = [
    [dayHeadingOf('activity'), day.activity, stated],
    [dayHeadingOf('five-minutes'), day.fiveMinutes, fiveMinutes],
    ...day.otherWays.map(
      (way) =>
        [`${dayHeadingOf('other-way')}: ${way.label}`, way.activity, way.activity.minutes ?? stated] as const,
    ),
  ];
  for (const [name, activity, minutes] of runnable) {
    if (activity === null) notes.push(error(here, strictWords.lacks(day.number, name)));
    else if (!canBeRun(activity))
      notes.push(error(places.text(day.number, name), strictWords.nothingToDo(day.number, name)));
    else if (!fitsItsTime(activity, minutes))
      notes.push(error(places.text(day.number, name), strictWords.doesNotFit(day.number, name, minutes)));
  }
  return notes;
}

function canBeRun(activity: Activity): boolean {
  return activity.items.some((item) => item.kind !== 'text');
}

function ways(journey: Journey, day: Day, places: Places): readonly Note[] {
  const here = places.day(day.number);
  const marked = journey.marked?.includes(day.number) ?? false;
  const lacks = (heading: string) => error(here, strictWords.lacks(day.number, heading));
  const notes: Note[] = [];
  if (marked && day.contentNote === null) notes.push(lacks(dayHeadingOf('content-note')));
  if (marked && day.otherWays.length === 0) notes.push(lacks(dayHeadingOf('other-way')));
  if (!marked && day.contentNote !== null && day.otherWays.length === 0) {
    notes.push(error(here, strictWords.noteWithoutWay(day.number)));
  }
  if (journey.touch?.includes(day.number)) {
    const labels = new Set(day.otherWays.map((way) => headingKey(way.label)));
    for (const way of touchWays) {
      if (!labels.has(headingKey(way))) notes.push(lacks(`${dayHeadingOf('other-way')}: ${way}`));
    }
  }
  return notes;
}
