import type { Activity, ActivityItem, Day } from '../model/journey.ts';
import { lastDay as lastWords } from '../words/last-day.ts';
import {
  bareLookBackWhys,
  inQuotes,
  lookBackAgain,
  lookBackFive,
  lookBackIntros,
  lookBackLearning,
  lookBackQuestions,
  lookBackStems,
  lookBackSteps,
  lookBackTitle,
  lookBackWhys,
  type Step,
} from '../words/look-back.ts';
import type { Chosen } from './choose-evenings.ts';
import { asHeading, bulletsOf, cutAtWord, type Unwritten, unwritten, weekOf } from './plan-headings.ts';

const mostThemes = 8;
const mostHeld = 7;
const longestInSentence = 60;
const minutesToTakeUp = 5;
const minutesPerStem = 3;

/** The day that looks back over its week's answers; the last of several weeks looks back on all of them. */
export function lookBack(number: number, week: number, source: Unwritten, evenings: readonly Chosen[]): Day {
  if (number === source.days && number > 7) return lastDay(number, source);
  const own = weekOf(week, source);
  const held = heldBy(evenings, bulletsOf(own)).slice(0, mostHeld);
  const name = cutAtWord(asHeading(own?.theme ?? ''), longestInSentence);
  const stems = pick(lookBackStems, week - 1);
  return {
    ...unwritten(number),
    title: source.plan.dayTitles.get(number) ?? lookBackTitle(week),
    learning: pick(lookBackLearning, week - 1)(name && inQuotes(name)),
    why: held.length > 0 ? pick(lookBackWhys, week - 1)(held) : pick(bareLookBackWhys, week - 1),
    activity: walkable(
      pick(lookBackIntros, week - 1),
      [...pick(lookBackSteps, week - 1), ...takenUp(evenings)],
      stems,
    ),
    fiveMinutes: inFiveMinutes(week, stems[0]),
    questions: [...pick(lookBackQuestions, week - 1)],
  };
}

/** What the week's evenings were about; where no theme says so, their headings. */
function heldBy(evenings: readonly Chosen[], bullets: readonly string[]): readonly string[] {
  const told = evenings.flatMap(({ activity, headings, because }) => {
    if (activity.left !== null) return [activity.left.what];
    return because === 'left' ? [] : headings.map(quoted);
  });
  return [...new Set(told.length > 0 ? told : bullets.map(quoted))];
}

/** One thing the week made, again: made with the hands, if there is one. Never from behind a content note. */
function takenUp(evenings: readonly Chosen[]): readonly Step[] {
  const open = evenings.flatMap(({ evening, activity, headings }) => {
    const step = evening.contentNote === null ? activity.left?.step : null;
    return step ? [{ made: activity.kind === 'make', step, heading: headings.join('; ') }] : [];
  });
  const one = open.find(({ made }) => made) ?? open[0];
  if (one === undefined) return [];
  return [{ minutes: minutesToTakeUp, text: lookBackAgain(one.heading && quoted(one.heading), one.step) }];
}

function quoted(heading: string): string {
  return inQuotes(cutAtWord(heading, longestInSentence));
}

/** The last day of several weeks looks back on all of them, by their themes. */
function lastDay(number: number, { plan, days }: Unwritten): Day {
  const weeks = Math.ceil(days / 7);
  const themes = plan.weeks
    .filter((one) => one.number <= weeks && weeks <= mostThemes)
    .map((one) => asHeading(one.theme))
    .filter((one) => one !== '');
  return {
    ...unwritten(number),
    title: plan.dayTitles.get(number) ?? lastWords.title,
    learning: lastWords.learning(themes),
    why: lastWords.why,
    activity: walkable(lastWords.intro, lastWords.steps, lastWords.stems, [lastWords.ending]),
    fiveMinutes: inFiveMinutes(weeks, lastWords.stems[0]),
    questions: [...lastWords.questions],
  };
}

function pick<One>(pool: readonly One[], index: number): One {
  const one = pool[index % pool.length];
  if (one === undefined) throw new RangeError('an empty pool of words');
  return one;
}

/** The words in front; its time is that of the steps and sentences, up to the next five minutes. */
function walkable(
  intro: string,
  steps: readonly Step[],
  stems: readonly string[],
  ending: readonly Step[] = [],
): Activity {
  const timed = [...steps, ...ending].reduce((sum, step) => sum + step.minutes * (step.each ? 2 : 1), 0);
  const minutes = Math.ceil((timed + stems.length * minutesPerStem) / 5) * 5;
  return {
    minutes: [minutes, minutes],
    items: [
      { kind: 'text', markdown: intro },
      ...steps.map(stepItem),
      ...stems.map(stemItem),
      ...ending.map(stepItem),
    ],
  };
}

function inFiveMinutes(week: number, stem: string): Activity {
  const markdown = pick(lookBackFive, week);
  return { minutes: [5, 5], items: [{ kind: 'text', markdown }, stemItem(stem)] };
}

function stepItem({ minutes, each, text }: Step): ActivityItem {
  return { kind: 'step', text, minutes, each: each ?? false };
}

function stemItem(text: string): ActivityItem {
  return { kind: 'stem', text };
}
