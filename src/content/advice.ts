import type { Activity, Day, Journey, Minutes, Problem } from '../model/journey.ts';
import { adviceWords } from '../words/check.ts';
import { addsUp } from './fits-its-time.ts';
import { dayHeadingOf, headingKey } from './names.ts';
import { type Note, toProblems, warning } from './note.ts';
import { type Places, placesOf } from './places.ts';
import { doubledLines, hasBox, isSealedMark } from './sealed-list.ts';

/** A short form may take less than its name says, never more. */
const fiveMinutes: Minutes = [0, 5];
/** The ways a day of touch offers as well as its own. */
const touchWays = ['Without Touch', 'Apart'];

/**
 * What an author may have overlooked in days that read well: minutes that do not add up, other ways
 * that the front matter or a content note promises, sentences that stop in the middle. All are warnings.
 */
export function adviceFor(journey: Journey): readonly Problem[] {
  const places = placesOf(journey);
  const days = journey.days.filter((day) => day.authored);
  const notes = days.flatMap((day) => [
    ...minutes(day, places),
    ...ways(journey, day, places),
    ...brokenSentences(day, places),
    ...sealedLists(day, places),
  ]);
  return toProblems(journey.source, notes);
}

function minutes(day: Day, places: Places): readonly Note[] {
  const timed: readonly (readonly [string, Activity | null, Minutes | null])[] = [
    [dayHeadingOf('activity'), day.activity, day.activity.minutes],
    [dayHeadingOf('five-minutes'), day.fiveMinutes, fiveMinutes],
    ...day.otherWays.map(
      ({ label, activity }) =>
        [
          `${dayHeadingOf('other-way')}: ${label}`,
          activity,
          activity.minutes ?? day.activity.minutes,
        ] as const,
    ),
  ];
  return timed.flatMap(([name, activity, given]) =>
    activity === null || given === null || addsUp(activity, given)
      ? []
      : [warning(places.text(day.number, name), adviceWords.doesNotAddUp(day.number, name, given))],
  );
}

function ways(journey: Journey, day: Day, places: Places): readonly Note[] {
  const here = places.day(day.number);
  const lacks = (heading: string) => warning(here, adviceWords.lacks(day.number, heading));
  const marked = journey.marked?.includes(day.number) ?? false;
  const labels = new Set(day.otherWays.map((way) => headingKey(way.label)));
  const absent = journey.touch?.includes(day.number)
    ? touchWays.filter((way) => !labels.has(headingKey(way)))
    : [];
  return [
    ...(marked && day.contentNote === null ? [lacks(dayHeadingOf('content-note'))] : []),
    ...(marked && day.otherWays.length === 0 ? [lacks(dayHeadingOf('other-way'))] : []),
    ...(!marked && day.contentNote !== null && day.otherWays.length === 0
      ? [warning(here, adviceWords.noteWithoutWay(day.number))]
      : []),
    ...absent.map((way) => lacks(`${dayHeadingOf('other-way')}: ${way}`)),
  ];
}

/** Fewer lines than this tell too much of what the other did not open. */
const fewestLines = 4;

/** Lists to mark in private: without a mark, a mark without a list, lines that stand there twice, and too few. */
function sealedLists(day: Day, places: Places): readonly Note[] {
  const activities = [day.activity, ...day.otherWays.map(({ activity }) => activity), day.fiveMinutes];
  const items = activities.flatMap((activity) => activity?.items ?? []);
  return items.flatMap((item) => {
    if (item.kind === 'stem') return [];
    const text = item.kind === 'step' ? item.text : item.markdown;
    const at = places.text(day.number, text);
    const sealed = item.kind === 'step' ? item.sealed : undefined;
    if (sealed === undefined) return unsealed(day.number, text, at);
    const first = doubledLines(text)[0];
    const few = sealed.lines.length < fewestLines ? adviceWords.fewLines(day.number, fewestLines) : null;
    return [
      ...(first === undefined ? [] : [warning(at, adviceWords.doubledLine(day.number, first), first)]),
      ...(few === null ? [] : [warning(at, few)]),
    ];
  });
}

function unsealed(day: number, text: string, at: number): readonly Note[] {
  const lines = text.split('\n');
  if (lines.some(isSealedMark)) return [warning(at, adviceWords.markWithoutList(day))];
  const first = lines.find(hasBox);
  return first === undefined ? [] : [warning(at, adviceWords.boxesWithoutMark(day), first.trim())];
}

/** Shorter lines may be headings, captions or the lines of a poem. */
const fewestWords = 8;
const endsOpen = /[\p{L},]$/u;
const notRunningText = /^(?:[ \t]|[-+*#>|]|\d{1,4}[.)]|```|~~~|<)/;

function brokenSentences(day: Day, places: Places): readonly Note[] {
  const texts = [day.beforeYouBegin, day.contentNote, day.learning, day.why, day.afterQuestions];
  return texts
    .flatMap((text) => (text ?? '').split(/\n[ \t]*\n/))
    .filter(stopsInTheMiddle)
    .map((paragraph) => {
      const line = paragraph.trimEnd().split('\n').at(-1) ?? '';
      return warning(places.text(day.number, line), adviceWords.brokenSentence(day.number), line);
    });
}

/** A paragraph of running text that ends with a letter or a comma. */
function stopsInTheMiddle(paragraph: string): boolean {
  const text = paragraph.trim();
  // Most paragraphs end with a full stop, and need no closer look.
  if (!endsOpen.test(text.slice(-2)) || text.split(/\s+/).length < fewestWords) return false;
  return !paragraph.split('\n').some((line) => line.trim() !== '' && notRunningText.test(line));
}
