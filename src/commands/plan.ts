import { JourneyError } from '../errors.ts';
import { jsonText } from '../views/json-text.ts';
import { planJson, planView, weekView } from '../views/plan.ts';
import { planWords } from '../words/commands.ts';
import { show } from './day-in-text.ts';
import { openRunOrUsual } from './evening.ts';
import { dayNow, hereIfAny, isForLater } from './here.ts';
import type { World } from './world.ts';
import { writtenElsewhere } from './written-elsewhere.ts';

export type PlanOptions = { readonly week?: number; readonly json?: boolean };

/** `journey plan`: every week with theme, days done and today; one week in detail. Needs no home. */
export async function plan(world: World, options: PlanOptions): Promise<number> {
  const here = await hereIfAny(world);
  const { outline: journey, markdown } = await openRunOrUsual(world, here);
  const done = here?.progress.done ?? new Set<number>();
  const today = here === null ? null : dayNow(here, journey.duration.days);
  const later = here !== null && isForLater(world, here, today);
  const elsewhere = await writtenElsewhere(world, journey);
  const input = { journey, done, today, later, elsewhere };
  const { weeks } = journey.duration;
  if (options.week !== undefined && options.week > Math.max(weeks, journey.weeks.length)) {
    throw new JourneyError('usage', planWords.noSuchWeek(options.week, weeks), null);
  }
  if (options.json === true) {
    world.terminal.out(jsonText(planJson(input)));
    return 0;
  }
  const look = world.terminal.look('out');
  if (options.week === undefined) {
    await show(world, planView(input, look), true);
    return 0;
  }
  await show(world, weekView(input, options.week, look, markdown), true);
  return 0;
}
