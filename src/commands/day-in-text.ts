import { JourneyError } from '../errors.ts';
import type { Couple } from '../model/couple.ts';
import { isWalked, questionsAsked } from '../model/forms.ts';
import type { Day } from '../model/journey.ts';
import { pageText } from '../terminal/page-text.ts';
import { todayJson } from '../views/day-json.ts';
import { dayText } from '../views/day-text.ts';
import { jsonText } from '../views/json-text.ts';
import { sceneOf } from '../views/scene.ts';
import { todayWords } from '../words/commands.ts';
import { openRunOrUsual } from './evening.ts';
import { dayNow, hereIfAny } from './here.ts';
import { pageOf } from './say.ts';
import { walkToday } from './today.ts';
import type { World } from './world.ts';

/** Names for a day's text before anyone has said who is walking. */
const anyone: Couple = { names: { a: todayWords.one, b: todayWords.other }, starts: 'a' };

export type DayTextOptions = {
  readonly day?: number;
  readonly five?: boolean;
  readonly json?: boolean;
  readonly page?: boolean;
};

export type TodayOptions = {
  readonly text?: boolean;
  readonly five?: boolean;
  readonly day?: number;
  /** False for `--no-save`. */
  readonly save?: boolean;
  readonly json?: boolean;
};

/** `journey today`: the walk; without a terminal, or with `--text`, the day's text on stdout. */
export async function today(world: World, options: TodayOptions): Promise<number> {
  const asText = options.text === true || options.json === true || !world.terminal.canPrompt;
  if (asText) return await dayInText(world, options);
  return await walkToday(world, options);
}

/**
 * A day as text or JSON on stdout: the day asked for, else today's, else (before a journey has begun)
 * the first day of the usual journey. With `page`, through the pager where it is longer than the screen.
 */
export async function dayInText(world: World, options: DayTextOptions): Promise<number> {
  const here = await hereIfAny(world);
  const course = await openRunOrUsual(world, here);
  const { outline: journey } = course;
  const number =
    options.day ?? (here === null ? 1 : (dayNow(here, journey.duration.days) ?? journey.duration.days));
  const whole = await course.day(number);
  if (whole === null) {
    throw new JourneyError('usage', todayWords.noSuchDay(number, journey.duration.days), null);
  }
  const day = options.five === true ? inFiveMinutes(whole) : whole;
  const progress = here?.progress ?? { done: new Set<number>() };
  const scene = sceneOf(journey, here?.couple ?? anyone, number, progress);
  if (options.json === true) {
    const from = { journeyId: journey.id, run: here?.run ?? null };
    world.terminal.out(jsonText(todayJson(day, scene, from)));
    return 0;
  }
  await show(world, dayText(day, scene, world.terminal.look('out'), course.markdown), options.page === true);
  return 0;
}

/** The day as its five-minute form walks it; the whole of it where it has none. */
function inFiveMinutes(day: Day): Day {
  if (day.fiveMinutes === null) return day;
  return {
    ...day,
    learning: null,
    why: null,
    activity: day.fiveMinutes,
    otherWays: [],
    fiveMinutes: null,
    questions: questionsAsked(day, 'five'),
    extras: day.extras.filter((one) => isWalked(one, 'five')),
  };
}

/** Lines on stdout, through the pager where asked. */
export async function show(world: World, lines: readonly string[], page: boolean): Promise<void> {
  const text = pageOf(world, lines);
  if (!page) {
    world.terminal.out(text);
    return;
  }
  await pageText(world.terminal, world.process, text);
}
