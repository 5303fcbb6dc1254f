import { stepMinutes } from '../../src/content/activity.ts';
import type { Activity, ActivityItem, Day, Journey } from '../../src/model/journey.ts';
import type { Cast } from './cast.ts';
import { people, surnames } from './people.ts';
import { sentencesOf, wordsOf } from './readability.ts';
import { activitiesOf, type Finding, pageOf, textsOf } from './texts.ts';

const mostInAll = 60;
const mostWithPaper = 12;
/** The words in which a page says what the evening holds. */
const early = 50;
const longestRun = 7;
const shortened = /n't\b|'(?:m|re|ve|ll|d)\b/;
/** Minutes an evening may lose to settling down. */
const settling = 3;

/** Everything the rules below find in the courses, each with its cast. */
export function pageFindings(
  courses: readonly { readonly journey: Journey; readonly cast: Cast }[],
): readonly Finding[] {
  const named = courses.reduce((sum, { cast }) => sum + cast.couples.length, 0);
  const days = courses.flatMap(({ journey }) => journey.days.map((day) => ({ journey, day })));
  return [
    ...(named > mostInAll ? [{ course: 'all', day: null, says: `${named} couples have names` }] : []),
    ...courses.flatMap(({ journey, cast }) => [
      ...people(journey, cast),
      ...surnames(journey),
      ...returns(journey),
      ...shapes(journey),
    ]),
    ...days.flatMap(({ journey, day }) =>
      [...minutes(day), ...loose(day), ...inFull(day), ...purpose(day), ...clockTimes(day)].map((says) => ({
        course: journey.id,
        day: day.number,
        says,
      })),
    ),
    ...runs(days),
  ];
}

/** The last day's return to the first: where it asks one of Day 1's sentences again it asks all, in the same words. */
export function returns(journey: Journey): readonly Finding[] {
  const [first, last] = [journey.days[0], journey.days.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const asked = new Set(stems(last.activity));
  const missing = stems(first.activity).filter((stem) => !asked.has(stem));
  const comesBack = journey.duration.weeks > 1;
  if (!comesBack || missing.length === 0) return [];
  const says = `Day 1 asks this in other words, or it alone: ${missing.join(' / ')}`;
  return [{ course: journey.id, day: last.number, says }];
}

/** Evenings that look like their neighbours, openings that follow one another, and too much paper. */
export function shapes(journey: Journey): readonly Finding[] {
  const findings: Finding[] = [];
  const { days, id: course } = journey;
  for (const [at, day] of days.entries()) {
    const before = days[at - 1];
    if (before !== undefined && shapeOf(day.activity) === shapeOf(before.activity))
      findings.push({ course, day: day.number, says: `has the steps of Day ${before.number}` });
    const four = days.slice(at - 3, at + 1).map(openingOf);
    if (at >= 3 && new Set(four).size === 1)
      findings.push({ course, day: day.number, says: `the fourth page that begins with ${four[0]}` });
  }
  const paper = days.filter(({ activity }) => needsPaper(activity)).length;
  if (paper >= mostWithPaper)
    findings.push({ course, day: null, says: `${paper} evenings need pen and paper` });
  return findings;
}

/** What two people do, step by step: "4" for four sentences, "e" a step in turn, "t" one together. */
export function shapeOf({ items }: Activity): string {
  const marks = items.map((item) =>
    item.kind === 'stem' ? 's' : item.kind === 'step' ? stepMark(item) : '',
  );
  return marks.join('').replace(/s+/g, (run) => String(run.length));
}

function stepMark(item: Extract<ActivityItem, { kind: 'step' }>): string {
  return item.each ? 'e' : 't';
}

/** How a page begins: with somebody speaking, the reader, a list, or a scene. */
export function openingOf(day: Day): string {
  const [first = '', second = ''] = (day.learning ?? '').split('\n\n');
  if (/^["“]/.test(first)) return 'speech';
  if (/^(?:[-*]|\d+\.) /m.test(second)) return 'a list';
  const sentence = sentencesOf(first)[0] ?? '';
  if (sentence.endsWith('?')) return 'a question';
  if (/\b(?:tonight|this evening)\b/i.test(sentence)) return 'what tonight is';
  return /\byou(?:r|'d|'ll|'re)?\b/i.test(sentence) ? 'the reader' : 'a scene';
}

export function needsPaper({ items }: Activity): boolean {
  const text = items.map((item) => (item.kind === 'text' ? item.markdown : item.text)).join('\n');
  return /\b(?:paper|pens?|pencils?|slip|card to write)\b/i.test(text) && !/no paper is needed/i.test(text);
}

/** Activities and ways whose steps do not come to the time they name; sentences are within their step's minutes. */
export function minutes(day: Day): readonly string[] {
  return activitiesOf(day).flatMap(({ name, activity }) => {
    const sum = activity.items.reduce((total, item) => total + stepMinutes(item), 0);
    const [least, most] = activity.minutes ?? [sum, sum];
    return sum >= least - settling && sum <= most
      ? []
      : [`${name}: the steps come to ${sum} minutes, not to ${least}–${most}`];
  });
}

/** Sentences to complete that stand in no step with minutes. */
export function loose(day: Day): readonly string[] {
  return activitiesOf(day).flatMap(({ name, activity }) => {
    let timed = false;
    const findings: string[] = [];
    for (const item of activity.items) {
      if (item.kind === 'step') timed = item.minutes !== null && !item.each;
      if (item.kind === 'text') timed = false;
      if (item.kind === 'stem' && !timed) findings.push(`${name}: "${item.text}" stands in no step`);
    }
    return findings;
  });
}

/** Sentences to complete, listed or in a step, that shorten a word; the page around them does. */
export function inFull(day: Day): readonly string[] {
  const short = day.fiveMinutes === null ? [] : stems(day.fiveMinutes);
  const listed = activitiesOf(day).flatMap(({ activity }) => stems(activity));
  const inSteps = [...pageOf(day).matchAll(/"([^"\n]*)\.\.\."/g)].map(([, sentence]) => sentence ?? '');
  return [...listed, ...short, ...inSteps]
    .filter((sentence) => shortened.test(sentence) && !sentence.startsWith("Please don't"))
    .map((sentence) => `"${sentence}" is not in full`);
}

/** Pages that do not say within their first words what the evening holds. */
export function purpose(day: Day): readonly string[] {
  const first = wordsOf(day.learning ?? '')
    .slice(0, early)
    .join(' ');
  return /\b(?:tonight|this evening)/.test(first)
    ? []
    : [`does not say what tonight is within ${early} words`];
}

/** Clock times in digits; the courses write them in words. */
export function clockTimes(day: Day): readonly string[] {
  return [...pageOf(day).matchAll(/\b\d{1,2}[.:]\d{2}\b/g)].map(([time]) => `${time} is not in words`);
}

/** Eight words in a row that two days have in common, the last day's return to the first aside. */
export function runs(days: readonly { readonly journey: Journey; readonly day: Day }[]): readonly Finding[] {
  const seen = new Map<string, string>();
  return days.flatMap(({ journey, day }) => {
    const own = `${journey.id} ${day.number}`;
    const isLast = day.number === journey.days.length;
    const found = runsOf(day).filter((run) => {
      const before = seen.get(run) ?? own;
      seen.set(run, before);
      return before !== own && !(isLast && before === `${journey.id} 1`);
    });
    const [run] = found;
    if (run === undefined) return [];
    return [{ course: journey.id, day: day.number, says: `shares words with ${seen.get(run)}: "${run}"` }];
  });
}

function runsOf(day: Day): readonly string[] {
  return [
    ...new Set(
      textsOf(day).flatMap((text) => {
        const words = wordsOf(text);
        return words.slice(longestRun).map((_, at) => words.slice(at, at + longestRun + 1).join(' '));
      }),
    ),
  ];
}

function stems({ items }: Activity): readonly string[] {
  return items.flatMap((item) => (item.kind === 'stem' ? [item.text] : []));
}
