import { currentDay } from '../journal/progress.ts';
import type { Couple, PartnerId } from '../model/couple.ts';
import type { Markdown, Minutes } from '../model/journey.ts';
import { dayIn, type JourneySummary } from '../model/journey-summary.ts';
import { sceneWords } from '../words/views.ts';
import { cleanLine } from './clean.ts';
import { plainInline } from './inline-plain.ts';
import type { Look } from './look.ts';
import { symbolsFor } from './symbols.ts';

/** What every screen of a day may need to know beside its own ask. Strings are clean. */
export type Scene = {
  readonly journeyTitle: string;
  readonly weekNumber: number;
  readonly weekTheme: string;
  readonly weeksTotal: number;
  readonly day: number;
  readonly dayTitle: string;
  readonly daysTotal: number;
  readonly practice: boolean;
  readonly couple: Couple;
  readonly progress: { readonly done: ReadonlySet<number> };
  /** What the course says at its end. */
  readonly closing?: Markdown | null;
  /** The first other day that is not done; null when there is none. */
  readonly tomorrow: {
    readonly day: number;
    readonly title: string;
    readonly minutes: Minutes | null;
  } | null;
};

/** The scene of a day; `tomorrow` is the day `journey today` will walk once this one is done. */
export function sceneOf(
  journey: JourneySummary,
  couple: Couple,
  number: number,
  progress: { readonly done: ReadonlySet<number> },
): Scene {
  const day = dayIn(journey, number);
  const weekNumber = day?.week ?? Math.ceil(number / 7);
  const following = currentDay(new Set([...progress.done, number]), journey.duration.days);
  const next = following === null ? undefined : journey.days[following - 1];
  const theme = journey.weeks.find((week) => week.number === weekNumber)?.theme ?? '';
  return {
    journeyTitle: plainInline(journey.title),
    weekNumber,
    weekTheme: plainInline(theme),
    weeksTotal: journey.duration.weeks,
    day: number,
    dayTitle: plainInline(day?.title ?? ''),
    daysTotal: journey.duration.days,
    practice: day?.authored === false,
    couple,
    progress,
    closing: journey.closing ?? null,
    tomorrow:
      next === undefined ? null : { day: next.number, title: plainInline(next.title), minutes: next.minutes },
  };
}

/** A partner's name, fit to be shown. */
export function nameOf(scene: Pick<Scene, 'couple'>, who: PartnerId): string {
  return cleanLine(scene.couple.names[who]);
}

/** "about 25 minutes", "20 to 30 minutes". */
export function minutesWords([least, most]: Minutes): string {
  return least === most ? sceneWords.about(least) : sceneWords.between(least, most);
}

/** "Week 1 · Emotional Safety". */
export function weekWords(scene: Scene, look: Look): string {
  const week = sceneWords.week(scene.weekNumber);
  return scene.weekTheme === '' ? week : `${week} ${symbolsFor(look).dot} ${scene.weekTheme}`;
}

/** The numbers of the days of a week. */
export function daysOfWeek(week: number, daysTotal: number): readonly number[] {
  const first = (week - 1) * 7 + 1;
  return Array.from({ length: Math.max(0, Math.min(7, daysTotal - first + 1)) }, (_, at) => first + at);
}
