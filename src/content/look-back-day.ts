import type { Activity, ActivityItem, Day } from '../model/journey.ts';
import { lastDay as lastWords } from '../words/last-day.ts';
import {
  bareLookBackWhys,
  inQuotes,
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
import { asHeading, bulletsOf, cutAtWord, type Unwritten, unwritten, weekOf } from './plan-headings.ts';

const mostThemes = 8;
const longestInSentence = 60;
const minutesPerStem = 3;

/** The day that looks back over its week's answers; the last of several weeks looks back on all of them. */
export function lookBack(number: number, week: number, source: Unwritten): Day {
  if (number === source.days && number > 7) return lastDay(number, source);
  const own = weekOf(week, source);
  const bullets = bulletsOf(own).slice(0, 7);
  const name = cutAtWord(asHeading(own?.theme ?? ''), longestInSentence);
  const stems = pick(lookBackStems, week - 1);
  const hasBullets = own !== undefined && own.focus.length > 0;
  return {
    ...unwritten(number),
    title: source.plan.dayTitles.get(number) ?? lookBackTitle(week),
    learning: pick(lookBackLearning, week - 1)(name && inQuotes(name)),
    why: hasBullets ? pick(lookBackWhys, week - 1)(bullets) : pick(bareLookBackWhys, week - 1),
    activity: walkable(pick(lookBackIntros, week - 1), pick(lookBackSteps, week - 1), stems),
    fiveMinutes: inFiveMinutes(week, stems[0]),
    questions: [...pick(lookBackQuestions, week - 1)],
  };
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
    activity: walkable(lastWords.intro, lastWords.steps, lastWords.stems),
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
function walkable(intro: string, steps: readonly Step[], stems: readonly string[]): Activity {
  const timed = steps.reduce((sum, step) => sum + step.minutes * (step.each ? 2 : 1), 0);
  const minutes = Math.ceil((timed + stems.length * minutesPerStem) / 5) * 5;
  return {
    minutes: [minutes, minutes],
    items: [{ kind: 'text', markdown: intro }, ...steps.map(stepItem), ...stems.map(stemItem)],
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
