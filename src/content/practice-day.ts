import type { Activity, Day } from '../model/journey.ts';
import { practiceWords } from '../words/practice/practice.ts';
import type { Step } from '../words/practice/steps.ts';
import type { Theme as Named } from '../words/practice/theme.ts';
import { lookBack } from './look-back-day.ts';
import {
  asTheme,
  bare,
  bulletsOf,
  fiveMinutes,
  looksBack,
  mostBullets,
  type PracticeSource,
  pick,
  stemItem,
  stepItem,
  weekOf,
  withIntro,
} from './practice-parts.ts';
import { cutAtWord, themeOfBullets } from './theme-name.ts';

/** What a practice day is about. `ordinal` counts the days that are no look back, from 0. */
type Theme = { readonly title: string; readonly focus: Named; readonly ordinal: number };

const mostSteps = 4;
const longestTitle = 80;

/**
 * The day the file does not write, built from the plan: the week's bullets are spread over its days in
 * order, the daily activities become timed steps around three stems, two questions follow; the last day
 * of a week looks back over the week's answers. The same source always gives the same day.
 */
export function practiceDay(number: number, source: PracticeSource): Day {
  const week = Math.ceil(number / 7);
  return looksBack(number, source.days) ? lookBack(number, week, source) : themed(number, week, source);
}

function themed(number: number, week: number, source: PracticeSource): Day {
  const theme = themeOf(number, week, source);
  const { focus, ordinal } = theme;
  const words = practiceWords;
  const learning = [
    pick(words.openings, ordinal),
    pick(words.themes, ordinal)(focus),
    pick(words.ease, ordinal),
  ].join('\n\n');
  const stems = [
    pick(words.themedStems, ordinal)(focus),
    pick(words.ownStems, ordinal * 2),
    pick(words.ownStems, ordinal * 2 + 1),
  ];
  return {
    ...bare(number, week),
    title: theme.title,
    learning,
    why: pick(words.whys, ordinal)(focus),
    activity: themedActivity(ordinal, source.dailyActivities, stems),
    fiveMinutes: fiveMinutes(ordinal, stems[0] ?? ''),
    questions: [pick(words.themedQuestions, ordinal)(focus), pick(words.ownQuestions, ordinal)],
  };
}

function themeOf(number: number, week: number, source: PracticeSource): Theme {
  const ordinal = number - week;
  const planned = source.plan.dayTitles.get(number);
  if (planned !== undefined) return { title: planned, focus: themeOfBullets([asTheme(planned)]), ordinal };
  const { bullets, nth } = focusOf(number, week, source) ?? {
    bullets: [pick(practiceWords.themesOfOurOwn, ordinal)],
    nth: 0,
  };
  const focus = cutAtWord(bullets.join('; '), longestTitle);
  const { againTitle, againTails } = practiceWords;
  const title = nth === 0 ? focus : againTitle(focus, pick(againTails, nth - 1));
  return { title, focus: themeOfBullets(bullets), ordinal };
}

/** The day's bullets, and the how-manieth of its days this is, from 0. */
function focusOf(
  number: number,
  week: number,
  source: PracticeSource,
): { readonly bullets: readonly string[]; readonly nth: number } | null {
  const own = weekOf(week, source);
  const bullets = bulletsOf(own);
  if (bullets.length > 0)
    return spread(bullets, openDays((week - 1) * 7 + 1, Math.min(week * 7, source.days), source), number);
  if (source.plan.loose.length > 0) {
    return spread(
      source.plan.loose.slice(0, mostBullets).map(asTheme),
      openDays(1, source.days, source),
      number,
    );
  }
  return null;
}

/** The days between two that are to be built and do not look back. */
function openDays(from: number, to: number, { days, authored }: PracticeSource): readonly number[] {
  const all = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  return all.filter((day) => !authored.has(day) && !looksBack(day, days));
}

/** Lays the bullets over the days in order; with more bullets than days, a day takes two or more. */
function spread(bullets: readonly string[], days: readonly number[], number: number) {
  const at = Math.max(0, days.indexOf(number));
  const count = Math.max(1, days.length);
  const from = Math.floor((at * bullets.length) / count);
  const to = Math.max(from + 1, Math.floor(((at + 1) * bullets.length) / count));
  const nth = at - Math.ceil((from * count) / bullets.length);
  return { bullets: bullets.slice(from, to), nth: bullets.length < count ? Math.max(0, nth) : 0 };
}

function themedActivity(
  ordinal: number,
  dailyActivities: readonly string[],
  stems: readonly string[],
): Activity {
  const names = chosen(
    dailyActivities.length > 0 ? dailyActivities : practiceWords.defaultActivities,
    ordinal,
  );
  const steps = names.map((name, index) => ({ name: asTheme(name), step: stepFor(name, ordinal + index) }));
  const talk = steps.findIndex(({ name }) => isTalk(name));
  const stemsAfter = talk >= 0 ? talk : Math.min(1, steps.length - 1);
  const items = steps.flatMap(({ name, step }, index) => [
    stepItem(step, practiceWords.stepWithName(name, step.text)),
    ...(index === stemsAfter ? stems.map(stemItem) : []),
  ]);
  return withIntro(pick(practiceWords.intros, ordinal), items);
}

/** Four of the daily activities at most: the talk always, the others by turns. */
function chosen(names: readonly string[], ordinal: number): readonly string[] {
  if (names.length <= mostSteps + 1) return names;
  const talk = names.findIndex((name) => isTalk(name));
  const others = names.map((_, index) => index).filter((index) => index !== talk);
  const room = talk >= 0 ? mostSteps - 1 : mostSteps;
  const kept = new Set(
    Array.from({ length: room }, (_, nth) => others[(ordinal * room + nth) % others.length]),
  );
  return names.filter((_, index) => index === talk || kept.has(index));
}

function isTalk(name: string): boolean {
  return /\b(?:discuss|talk|conversation|dialog|share|sharing)/i.test(name);
}

function stepFor(name: string, ordinal: number): Step {
  const forms = practiceWords.steps.find(({ known }) => known.test(name))?.forms ?? practiceWords.otherSteps;
  return pick(forms, ordinal);
}
