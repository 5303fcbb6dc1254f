import type { Activity, ActivityItem, Day, Journey, Problem, Reading } from '../model/journey.ts';
import { checkWords } from '../words/check.ts';
import { withIsolatedQuotes } from '../words/isolate.ts';
import { excerpt } from './excerpt.ts';
import { type Origin, originOf } from './folder-course.ts';

/** A file's reading as `journey check --json` prints it (schema 1); `ok` when there is no error. */
export function readingToJson(file: string, { journey, problems }: Reading): unknown {
  const ok = journey !== null && problems.every((one) => one.severity !== 'error');
  return { file, ok, journey: journey === null ? null : journeyToJson(journey), problems };
}

function journeyToJson(journey: Journey): unknown {
  const { id, title, duration, category, sequence, description, lang, overview } = journey;
  const { days, weeks, dailyActivities, foundations, outcomes, closing, about } = journey;
  return {
    id,
    title,
    duration,
    category,
    sequence,
    description,
    lang,
    overview,
    days: days.map(dayToJson),
    weeks: weeks.map(({ number, theme, focus }) => ({ number, theme, focus })),
    dailyActivities,
    foundations,
    outcomes,
    closing,
    about,
    written: days.filter((day) => day.authored).length,
  };
}

function dayToJson({
  number,
  title,
  week,
  authored,
  activity,
  questions,
  otherWays,
  fiveMinutes,
  line,
  file,
}: Day): unknown {
  return {
    number,
    title,
    week,
    authored,
    ...(line !== undefined && { line }),
    ...(file !== undefined && { file }),
    minutes: activity.minutes,
    stems: stemsOf(activity),
    questions,
    steps: stepsOf(activity),
    otherWays: otherWays.map((way) => ({
      label: way.label,
      stems: stemsOf(way.activity),
      steps: stepsOf(way.activity),
    })),
    fiveMinutes: fiveMinutes === null ? null : { stems: stemsOf(fiveMinutes), steps: stepsOf(fiveMinutes) },
  };
}

function stemsOf({ items }: Activity): readonly string[] {
  return items.flatMap((item) => (item.kind === 'stem' ? [item.text] : []));
}

function stepsOf({ items }: Activity): readonly unknown[] {
  return items.flatMap((item) => (item.kind === 'step' ? [stepJson(item)] : []));
}

function stepJson({ text, minutes, each, sealed }: Extract<ActivityItem, { kind: 'step' }>) {
  return { text, minutes, each, ...(sealed === undefined ? {} : { sealed: sealed.lines }) };
}

/** A reading of a folder with each place told by the file it is in. */
export function placedIn({ journey, problems }: Reading, origins: readonly Origin[]): Reading {
  return {
    journey: journey === null ? null : { ...journey, days: journey.days.map((day) => dayIn(day, origins)) },
    problems: problems.map((one) => {
      const { name, line } = originOf(origins, one.line);
      const placed = { ...one, line, file: name };
      if (one.notShown === undefined) return placed;
      const [from, to] = one.notShown;
      return { ...placed, notShown: [line, line + to - from] as const };
    }),
  };
}

function dayIn(day: Day, origins: readonly Origin[]): Day {
  if (day.line === undefined) return day;
  const { name, line } = originOf(origins, day.line);
  return { ...day, line, file: name };
}

/** What was found, day by day, and once which days are not written. */
export function outlineLines({ days }: Journey): readonly string[] {
  const written = days.filter((day) => day.authored).map(outlineOf);
  const missing = runs(days.filter((day) => !day.authored).map((day) => day.number));
  return missing.length === 0 ? written : [...written, checkWords.notWritten(missing, days.length)];
}

function outlineOf({ number, activity, questions, line, file, learning, why, extras }: Day): string {
  const counts = {
    stems: stemsOf(activity).length,
    steps: stepsOf(activity).length,
    questions: questions.length,
    text: learning !== null || why !== null || extras.length > 0 || activity.items.length > 0,
  };
  return checkWords.outline(number, counts, activity.minutes, line ?? 0, file ?? null);
}

/** Numbers that follow one another as runs: 2, 3, 4, 7 as 2–4 and 7. */
function runs(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}

/** Problems for people: `file:line:column: severity: message`, then expected, found and an example. */
export function problemLines(file: string, problems: readonly Problem[]): readonly string[] {
  return problems.flatMap((one) => [
    `${excerptPath(one.file === undefined ? file : `${file}/${one.file}`)}:${one.line}:${one.column}: ${checkWords[one.severity]}: ${withIsolatedQuotes(one.message)}`,
    `  ${checkWords.expected}: ${one.expected}`,
    `  ${checkWords.found}: ${one.found}`,
    ...exampleLines(one.example),
    '',
  ]);
}

function exampleLines(example: string | null): readonly string[] {
  if (example === null) return [];
  const [first = '', ...more] = example.split('\n');
  if (more.length === 0) return [`  ${checkWords.example}: ${first}`];
  return [`  ${checkWords.example}:`, ...[first, ...more].map((line) => `    ${line}`.trimEnd())];
}

/** A path for showing: whole when nothing in it is invisible. */
export function excerptPath(path: string): string {
  return /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u.test(path) ? excerpt(path) : path;
}
