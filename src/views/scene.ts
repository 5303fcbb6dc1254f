import { currentDay } from '../journal/progress.ts';
import type { Couple, PartnerId } from '../model/couple.ts';
import type { EveningTime } from '../model/evening-time.ts';
import type { Markdown, Minutes } from '../model/journey.ts';
import { type DaySummary, dayIn, type JourneySummary } from '../model/journey-summary.ts';
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
  /** Whether the evening was put together by rule from a heading. */
  readonly made: boolean;
  readonly couple: Couple;
  readonly progress: { readonly done: ReadonlySet<number> };
  /** What the course says at its end. */
  readonly closing?: Markdown | null;
  /** The first other day that is not done; null when there is none. */
  readonly tomorrow: {
    readonly day: number;
    readonly title: string;
    readonly minutes: Minutes | null;
    readonly time: EveningTime;
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
    made: day?.authored === false,
    couple,
    progress,
    closing: journey.closing ?? null,
    tomorrow: next === undefined ? null : tomorrowOf(next),
  };
}

function tomorrowOf({ number, title, minutes, time }: DaySummary): Scene['tomorrow'] {
  return { day: number, title: plainInline(title), minutes, time };
}

/** A partner's name, fit to be shown. */
export function nameOf(scene: Pick<Scene, 'couple'>, who: PartnerId): string {
  return cleanLine(scene.couple.names[who]);
}

/** "about 25 minutes", "20 to 30 minutes". */
export function minutesWords([least, most]: Minutes): string {
  return least === most ? sceneWords.about(least) : sceneWords.between(least, most);
}

/** "about 40 minutes"; '' where nothing takes any. */
export function aboutTime(time: EveningTime): string {
  const { total } = inMinutes(time);
  return total === 0 ? '' : sceneWords.about(total);
}

/** "about 40 minutes: 5 to read, 25 together, 10 to write"; what takes no time is left out. */
export function timeInParts(time: EveningTime): string {
  const { reading, together, writing } = inMinutes(time);
  const { toRead, inCompany, toWrite } = sceneWords;
  const parts = [
    ...(reading === 0 ? [] : [toRead(reading)]),
    ...(together === 0 ? [] : [inCompany(together)]),
    ...(writing === 0 ? [] : [toWrite(writing)]),
  ];
  return parts.length < 2 ? aboutTime(time) : sceneWords.inParts(aboutTime(time), parts);
}

/** Minutes as one says them: by fives, by ones where they are few. */
export function inMinutes({ reading, together, writing }: EveningTime) {
  const [read, joint, write] = [reading, together, writing].map(said) as [number, number, number];
  return { reading: read, together: joint, writing: write, total: inFives(read + joint + write, 15) };
}

function said(minutes: number): number {
  return minutes === 0 ? 0 : Math.max(1, inFives(minutes, 5));
}

function inFives(minutes: number, from: number): number {
  return minutes < from ? Math.round(minutes) : Math.round(minutes / 5) * 5;
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
