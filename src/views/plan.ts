import { dayIn, type JourneySummary, writtenIn } from '../model/journey-summary.ts';
import { listWords, planWords } from '../words/overview.ts';
import { sceneWords } from '../words/views.ts';
import { bulleted } from './activity-text.ts';
import { cleanLine } from './clean.ts';
import { type DayState, dayMark, dayRow } from './day-row.ts';
import { plainInline } from './inline-plain.ts';
import { type Lines, margined, spaced, textLines, titleLine } from './lines.ts';
import { type Look, textWidth } from './look.ts';
import { joined, type MarkdownRenderer } from './markdown-renderer.ts';
import { paintFor } from './paint.ts';
import { daysOfWeek } from './scene.ts';
import { symbolsFor } from './symbols.ts';
import { fitTo, padTo, widthOf } from './width.ts';
import { hang } from './wrap.ts';

export type PlanInput = {
  readonly journey: JourneySummary;
  readonly done: ReadonlySet<number>;
  /** The day to walk now; null before the beginning and after the end. */
  readonly today: number | null;
  /** Whether that day is for another evening, since one was finished today. */
  readonly later: boolean;
  readonly elsewhere?: WrittenElsewhere;
};

/** Courses with evenings that this one has only headings for. */
export type WrittenElsewhere = {
  readonly course: { readonly id: string; readonly title: string; readonly days: number } | null;
  /** By the day here. */
  readonly evenings: ReadonlyMap<number, { readonly id: string; readonly day: number }>;
};

/** Every week as a row of days, with words beside the symbols. */
export function planView(plan: PlanInput, look: Look): Lines {
  const { journey, done } = plan;
  const paint = paintFor(look);
  const together = planWords.together(done.size, journey.duration.days);
  const weeks = weekNumbers(journey);
  const detail = planWords.weekCommand(plan.today === null ? 1 : weekOf(plan.today, journey));
  return spaced(
    titleLine(paint.accent(plainInline(journey.title)), together, look),
    weeks.flatMap((week) => weekLines(plan, week, look)),
    beyondLines(plan, look),
    textLines(paint.soft(detail), look),
    madeLines(plan, look),
  );
}

/** One week in detail: theme, focus, every day with its state. */
export function weekView(plan: PlanInput, number: number, look: Look, markdown: MarkdownRenderer): Lines {
  const { journey } = plan;
  const paint = paintFor(look);
  const week = journey.weeks.find((one) => one.number === number);
  const title = titleWords(number, journey, look);
  const days = daysOfWeek(number, journey.duration.days);
  const together = planWords.together(days.filter((day) => plan.done.has(day)).length, days.length);
  return spaced(
    titleLine(paint.accent(title), together, look),
    week === undefined ? [] : bulleted(week.focus.map(plainInline), null, look),
    week === undefined || week.note === null ? [] : joined(markdown(week.note, look)),
    days.flatMap((day) => dayLine(plan, day, look)),
    textLines(paint.soft(planWords.allWeeks), look),
    madeLines(plan, look),
  );
}

/** That evenings are made from headings, and where they are written; nothing for a course written whole. */
function madeLines({ journey, elsewhere }: PlanInput, look: Look): Lines {
  const written = writtenIn(journey);
  if (written === journey.days.length) return [];
  const { course = null, evenings = new Map() } = elsewhere ?? {};
  const single = [...new Set([...evenings.values()].map((one) => one.id))];
  return [
    ...textLines(planWords.madeOf(written, journey.days.length), look),
    ...(course === null ? [] : textLines(writtenWords(course), look)),
    ...(single.length === 0 ? [] : textLines(planWords.eveningsAre(single), look)),
  ];
}

/** The course that has all evenings written, and how to walk it. */
export function writtenWords({ id, title, days }: NonNullable<WrittenElsewhere['course']>): string {
  return planWords.writtenIn(plainInline(title), days, listWords.begin(cleanLine(id)));
}

export function planJson(plan: PlanInput) {
  const { journey, done, today } = plan;
  return {
    schema: 1,
    journey: { id: journey.id, title: journey.title, ...journey.duration },
    today,
    daysDone: [...done].sort((one, two) => one - two),
    weeks: weekNumbers(journey).map((number) => {
      const week = journey.weeks.find((one) => one.number === number);
      const days = daysOfWeek(number, journey.duration.days);
      return {
        number,
        theme: week?.theme ?? null,
        focus: week?.focus ?? [],
        done: days.filter((day) => done.has(day)).length,
        days: days.map((day) => dayJson(plan, day)),
      };
    }),
    noLongerInCourse: (journey.beyond ?? []).map(({ number }) => dayJson(plan, number)),
  };
}

function dayJson(plan: PlanInput, number: number) {
  const day = dayIn(plan.journey, number);
  return {
    number,
    title: day?.title ?? null,
    authored: day?.authored ?? false,
    minutes: day?.minutes ?? null,
    state: stateIn(plan, number),
  };
}

function weekNumbers(journey: JourneySummary): readonly number[] {
  return Array.from({ length: Math.ceil(journey.duration.days / 7) }, (_, at) => at + 1);
}

function weekOf(day: number, journey: JourneySummary): number {
  return journey.days[day - 1]?.week ?? Math.ceil(day / 7);
}

function themeOf(number: number, journey: JourneySummary): string {
  return plainInline(journey.weeks.find((week) => week.number === number)?.theme ?? '');
}

function titleWords(number: number, journey: JourneySummary, look: Look): string {
  const theme = themeOf(number, journey);
  const week = sceneWords.week(number);
  return theme === '' ? week : `${week} ${symbolsFor(look).dot} ${theme}`;
}

/** How a day stands in the data: the day to walk now is `today`, whatever the evening. */
function stateIn({ done, today }: PlanInput, day: number): DayState {
  return day === today ? 'today' : done.has(day) ? 'done' : 'open';
}

function stateOf(plan: PlanInput, day: number): DayState {
  return plan.later && day === plan.today ? 'next' : stateIn(plan, day);
}

/** A week's days and the word beside them. */
function stateOfWeek(plan: PlanInput, week: number): { states: readonly DayState[]; word: string } {
  const days = daysOfWeek(week, plan.journey.duration.days);
  const states = days.map((day) => stateOf(plan, day));
  const count = days.filter((day) => plan.done.has(day)).length;
  const today = days.find((day) => day === plan.today);
  const title = today === undefined ? '' : plainInline(plan.journey.days[today - 1]?.title ?? '');
  if (today !== undefined) {
    const word = plan.later ? planWords.tomorrow : planWords.today;
    return { states, word: title === '' ? word : planWords.titled(word, title) };
  }
  if (count === days.length) return { states, word: planWords.done };
  return { states, word: count === 0 ? '' : planWords.some(count, days.length) };
}

const longestTheme = 28;

/** On one line where there is room: number, theme, row, word; else the row below the theme. */
function weekLines(plan: PlanInput, week: number, look: Look): string[] {
  const { journey } = plan;
  const { states, word } = stateOfWeek(plan, week);
  const number = `${padTo(String(week), 2)} `;
  const theme = themeOf(week, journey) || sceneWords.week(week);
  const row = dayRow(states, look);
  const themes = weekNumbers(journey).map((one) => widthOf(themeOf(one, journey) || sceneWords.week(one)));
  const column = Math.min(longestTheme, Math.max(...themes)) + 2;
  const before = number.length + column + 13 + 3;
  const room = textWidth(look);
  if (before + 10 > room) return narrowWeek(number, theme, row, word, look);
  const start = number + padTo(fitTo(theme, column - 2, symbolsFor(look).more), column) + padTo(row, 13 + 3);
  const lines = word === '' ? [start.trimEnd()] : hang(start, ' '.repeat(before), word, room);
  return margined(lines, look);
}

function narrowWeek(number: string, theme: string, row: string, word: string, look: Look): string[] {
  const room = textWidth(look);
  const blank = ' '.repeat(number.length);
  const fits = number.length + widthOf(row) <= room;
  const lines = [
    ...hang(number, blank, theme, room),
    (fits ? blank : '') + row,
    ...(word === '' ? [] : hang(blank, blank, word, room)),
  ];
  return margined(lines, look);
}

/** Begun days that the course no longer has: what was written there can be found by their numbers. */
function beyondLines(plan: PlanInput, look: Look): Lines {
  const { beyond = [] } = plan.journey;
  if (beyond.length === 0) return [];
  const days = beyond.flatMap(({ number }) => dayLine(plan, number, look));
  return [...textLines(planWords.noLongerInCourse, look), ...days];
}

function madeFacts({ journey, elsewhere }: PlanInput, number: number): readonly string[] {
  if (journey.days[number - 1]?.authored !== false) return [];
  const there = elsewhere?.evenings.get(number);
  return [
    planWords.made,
    ...(there === undefined ? [] : [planWords.eveningIn(cleanLine(there.id), there.day)]),
  ];
}

function dayLine(plan: PlanInput, number: number, look: Look): string[] {
  const day = dayIn(plan.journey, number);
  const state = stateOf(plan, number);
  const start = `${dayMark(state, look)} ${padTo(String(number), 3)}`;
  const words = { done: planWords.done, today: planWords.today, next: planWords.tomorrow, open: '' }[state];
  const title = plainInline(day?.title ?? sceneWords.day(number));
  const { dot } = symbolsFor(look);
  const text = [title, ...madeFacts(plan, number), words].filter((one) => one !== '').join(` ${dot} `);
  return margined(hang(start, ' '.repeat(widthOf(start)), text, textWidth(look)), look);
}
