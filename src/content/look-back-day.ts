import type { Day } from '../model/journey.ts';
import { practiceWords } from '../words/practice/practice.ts';
import {
  asTheme,
  bare,
  bulletsOf,
  fiveMinutes,
  type PracticeSource,
  pick,
  stemItem,
  stepItem,
  weekOf,
  withIntro,
} from './practice-parts.ts';
import { themeOfBullets } from './theme-name.ts';

const mostThemes = 8;

/** The day that looks back over its week's answers; the last of several weeks looks back on all of them. */
export function lookBack(number: number, week: number, source: PracticeSource): Day {
  if (number === source.days && number > 7) return lastDay(number, week, source);
  const words = practiceWords;
  const own = weekOf(week, source);
  const bullets = bulletsOf(own).slice(0, 7);
  const name = asTheme(own?.theme ?? '') || bullets[0] || pick(words.themesOfOurOwn, week - 1);
  const stems = pick(words.lookBackStems, week - 1);
  const steps = pick(words.lookBackSteps, week - 1).map((step) => stepItem(step, step.text));
  const withoutBullets = own === undefined || own.focus.length === 0;
  return {
    ...bare(number, week),
    title: source.plan.dayTitles.get(number) ?? words.lookBackTitle(week),
    learning: pick(words.lookBackLearning, week - 1)(themeOfBullets([name])),
    why: withoutBullets ? words.bareLookBackWhy : pick(words.lookBackWhys, week - 1)(bullets),
    activity: withIntro(pick(words.lookBackIntros, week - 1), [...steps, ...stems.map(stemItem)]),
    fiveMinutes: fiveMinutes(number, stems[0]),
    questions: [...pick(words.lookBackQuestions, week - 1)],
  };
}

/** The last day of several weeks looks back on all of them, by their themes. */
function lastDay(number: number, week: number, { plan, days }: PracticeSource): Day {
  const { lastDay: words, lastTitle } = practiceWords;
  const weeks = Math.ceil(days / 7);
  const themes = plan.weeks
    .filter((one) => one.number <= weeks && weeks <= mostThemes)
    .map((one) => asTheme(one.theme))
    .filter((one) => one !== '');
  const steps = words.steps.map((step) => stepItem(step, step.text));
  return {
    ...bare(number, week),
    title: plan.dayTitles.get(number) ?? lastTitle,
    learning: words.learning(themes),
    why: words.why,
    activity: withIntro(words.intro, [...steps, ...words.stems.map(stemItem)]),
    fiveMinutes: fiveMinutes(number, words.stems[0]),
    questions: [...words.questions],
  };
}
