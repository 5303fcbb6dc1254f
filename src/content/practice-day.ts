import type { Activity, ActivityItem, Day, Week } from '../model/journey.ts';
import { practiceWords } from '../words/practice.ts';
import type { Plan } from './plan.ts';

/** What practice days are built from. */
export type PracticeSource = {
  /** Days of the whole journey. */
  readonly days: number;
  readonly plan: Plan;
  readonly dailyActivities: readonly string[];
  /** The days the file writes itself. */
  readonly authored: ReadonlySet<number>;
};

/** What a practice day is about. `ordinal` counts the days that are no look back, from 0. */
type Theme = { readonly title: string; readonly focus: string; readonly ordinal: number };

type Step = { readonly minutes: number; readonly each?: true; readonly text: string };

const minutesPerStem = 3;
const most = { steps: 4, bullets: 400 };

/**
 * The day the file does not write, built from the plan: the week's bullets are spread over its days in
 * order, the daily activities become timed steps around three stems, two questions follow; the last day
 * of a week looks back over the week's answers. The same source always gives the same day.
 */
export function practiceDay(number: number, source: PracticeSource): Day {
  const week = Math.ceil(number / 7);
  return looksBack(number, source.days) ? lookBack(number, week, source) : themed(number, week, source);
}

/** The seventh day of a week, and the journey's last when its week has more than two. */
function looksBack(number: number, days: number): boolean {
  return number % 7 === 0 || (number === days && number % 7 > 2);
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
    fiveMinutes: fiveMinutes(stems[0] ?? ''),
    questions: [pick(words.themedQuestions, ordinal)(focus), pick(words.ownQuestions, ordinal)],
  };
}

function bare(
  number: number,
  week: number,
): Omit<Day, 'title' | 'learning' | 'why' | 'activity' | 'fiveMinutes' | 'questions'> {
  return {
    number,
    week,
    authored: false,
    beforeYouBegin: null,
    contentNote: null,
    otherWays: [],
    afterQuestions: null,
    sources: null,
    extras: [],
  };
}

function pick<One>(pool: readonly One[], index: number): One {
  const one = pool[index % pool.length];
  if (one === undefined) throw new RangeError('an empty pool of words');
  return one;
}

function themeOf(number: number, week: number, source: PracticeSource): Theme {
  const ordinal = number - week;
  const planned = source.plan.dayTitles.get(number);
  const { focus, nth } = focusOf(number, week, source) ?? {
    focus: pick(practiceWords.themesOfOurOwn, ordinal),
    nth: 0,
  };
  const again = nth === 0 ? focus : pick(practiceWords.again, nth - 1)(focus);
  return { title: planned ?? again, focus: planned ?? focus, ordinal };
}

/** The day's bullet, and the how-manieth of its days this is, from 0. */
function focusOf(
  number: number,
  week: number,
  source: PracticeSource,
): { readonly focus: string; readonly nth: number } | null {
  const own = weekOf(week, source);
  const bullets = bulletsOf(own);
  if (bullets.length > 0)
    return spread(bullets, openDays((week - 1) * 7 + 1, Math.min(week * 7, source.days), source), number);
  if (source.plan.loose.length > 0) {
    return spread(
      source.plan.loose.slice(0, most.bullets).map(asTheme),
      openDays(1, source.days, source),
      number,
    );
  }
  return null;
}

function weekOf(week: number, source: PracticeSource): Week | undefined {
  return source.plan.weeks.find((one) => one.number === week);
}

/** A week's bullets, or its theme where it has none. */
function bulletsOf(week: Week | undefined): readonly string[] {
  if (week === undefined) return [];
  return (week.focus.length > 0 ? week.focus.slice(0, most.bullets) : [week.theme])
    .map(asTheme)
    .filter((one) => one !== '');
}

/** A bullet as it can be quoted: plain words on one line, no stop at the end. */
function asTheme(bullet: string): string {
  return bullet
    .slice(0, 300)
    .replace(/[*_`“”"]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;:]+$/, '');
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
  return { focus: bullets.slice(from, to).join('; '), nth: bullets.length < count ? Math.max(0, nth) : 0 };
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
  if (names.length <= most.steps + 1) return names;
  const talk = names.findIndex((name) => isTalk(name));
  const others = names.map((_, index) => index).filter((index) => index !== talk);
  const room = talk >= 0 ? most.steps - 1 : most.steps;
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

function stepItem({ minutes, each }: Step, text: string): ActivityItem {
  return { kind: 'step', text, minutes, each: each ?? false };
}

function stemItem(text: string): ActivityItem {
  return { kind: 'stem', text };
}

/** Puts the words with the time in front: that of the steps and stems, up to the next five minutes. */
function withIntro(intro: (minutes: number) => string, items: readonly ActivityItem[]): Activity {
  const minutes = Math.ceil(items.reduce((sum, item) => sum + minutesOf(item), 0) / 5) * 5;
  return { minutes: [minutes, minutes], items: [{ kind: 'text', markdown: intro(minutes) }, ...items] };
}

function minutesOf(item: ActivityItem): number {
  if (item.kind === 'step') return (item.minutes ?? 0) * (item.each ? 2 : 1);
  return item.kind === 'stem' ? minutesPerStem : 0;
}

function fiveMinutes(stem: string): Activity {
  return { minutes: [5, 5], items: [{ kind: 'text', markdown: practiceWords.fiveIntro }, stemItem(stem)] };
}

function lookBack(number: number, week: number, source: PracticeSource): Day {
  const words = practiceWords;
  const own = weekOf(week, source);
  const bullets = bulletsOf(own).slice(0, 7);
  const last = number === source.days && number > 7;
  const name = asTheme(own?.theme ?? '') || bullets[0] || pick(words.themesOfOurOwn, week - 1);
  const stems = pick(words.lookBackStems, week - 1);
  const steps = pick(words.lookBackSteps, week - 1).map((step) => stepItem(step, step.text));
  return {
    ...bare(number, week),
    title: source.plan.dayTitles.get(number) ?? (last ? words.lastTitle : words.lookBackTitle(week)),
    learning: pick(words.lookBackLearning, week - 1)(name),
    why: words.lookBackWhy(own === undefined || own.focus.length === 0 ? [] : bullets),
    activity: withIntro(words.lookBackIntro, [...steps, ...stems.map(stemItem)]),
    fiveMinutes: fiveMinutes(stems[0]),
    questions: [...pick(words.lookBackQuestions, week - 1)],
  };
}
