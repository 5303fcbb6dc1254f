import { JourneyError } from '../errors.ts';
import { answersJson, answersView } from '../views/answers.ts';
import { jsonText } from '../views/json-text.ts';
import { todayWords } from '../words/commands.ts';
import { openCourse } from './course.ts';
import { show } from './day-in-text.ts';
import { partnerNamed, requireHere } from './here.ts';
import { readAs } from './reading.ts';
import { searchAnswers } from './search.ts';
import type { World } from './world.ts';

export type AnswersOptions = {
  readonly day?: number;
  readonly as?: string;
  readonly search?: string;
  readonly json?: boolean;
};

/**
 * `journey answers`: what both opened, side by side; with `--as`, also that partner's own answers.
 * A partner's sealed answer never appears without `--as` that partner.
 */
export async function answers(world: World, options: AnswersOptions): Promise<number> {
  const here = await requireHere(world);
  const { outline: journey } = await openCourse(world, here.source, here.journeyId);
  if (options.day !== undefined && options.day > journey.duration.days) {
    throw new JourneyError('usage', todayWords.noSuchDay(options.day, journey.duration.days), null);
  }
  const as = options.as === undefined ? null : partnerNamed(here.couple, options.as);
  const reader = { as, day: options.day ?? null };
  const dayTitle = (day: number) => journey.days[day - 1]?.title ?? null;
  const of = { couple: here.couple, as, dayTitle };
  if (options.search !== undefined) {
    const search = { words: options.search, reader, of, json: options.json === true };
    await searchAnswers(world, here, journey, search);
    return 0;
  }
  const { voices } = await readAs(world, here, journey, reader);
  if (options.json === true) world.terminal.out(jsonText(answersJson(voices, of)));
  else await show(world, answersView(voices, of, world.terminal.look('out')), true);
  return 0;
}
