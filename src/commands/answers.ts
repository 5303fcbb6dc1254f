import { JourneyError } from '../errors.ts';
import { dayIn } from '../model/journey-summary.ts';
import { type AnswersOf, answersJson, answersView } from '../views/answers.ts';
import { jsonText } from '../views/json-text.ts';
import { historyWords, todayWords } from '../words/commands.ts';
import { show } from './day-in-text.ts';
import { partnerNamed, requireHere } from './here.ts';
import { showHistory } from './history.ts';
import { openFor, readRun } from './reading.ts';
import { allRuns, type RunToRead, runToRead } from './runs-to-read.ts';
import { searchAnswers } from './search.ts';
import type { World } from './world.ts';

export type AnswersOptions = {
  readonly day?: number;
  readonly as?: string;
  readonly journey?: string;
  readonly search?: string;
  readonly history?: boolean;
  readonly json?: boolean;
};

/**
 * `journey answers`: what both opened, side by side; with `--as`, also that partner's own answers.
 * A partner's sealed answer never appears without `--as` that partner. A search without a day or a
 * journey looks through all they ever walked.
 */
export async function answers(world: World, options: AnswersOptions): Promise<number> {
  const here = await requireHere(world);
  const as = options.as === undefined ? null : partnerNamed(here.couple, options.as);
  const day = options.day ?? null;
  if (options.history === true) {
    if (as === null) throw new JourneyError('usage', historyWords.needAs, historyWords.needAsExample);
    const run = await runToRead(world, here, options.journey);
    assertDay(day, run);
    await showHistory(world, run, as, { day, json: options.json === true });
    return 0;
  }
  const everywhere = options.search !== undefined && options.journey === undefined && day === null;
  const runs = everywhere ? await allRuns(world, here) : [await runToRead(world, here, options.journey)];
  for (const run of runs) assertDay(day, run);
  const reader = await openFor(world, as);
  const of = (run: RunToRead) => answersOf(run, as, everywhere && runs.length > 1);
  if (options.search !== undefined) {
    await searchAnswers(reader, runs, { words: options.search, day, of, json: options.json === true });
    return 0;
  }
  for (const run of runs) {
    const { voices, lists } = await readRun(reader, run, day);
    if (options.json === true) world.terminal.out(jsonText(answersJson(voices, of(run), lists)));
    else await show(world, answersView(voices, of(run), world.terminal.look('out'), lists), true);
  }
  return 0;
}

function answersOf({ here, journey }: RunToRead, as: AnswersOf['as'], named: boolean): AnswersOf {
  const dayTitle = (day: number) => dayIn(journey, day)?.title ?? null;
  return { couple: here.couple, as, dayTitle, run: here.run, journey: named ? journey.title : null };
}

/** A journey whose course is gone has no number of days to be beyond. */
export function assertDay(day: number | null, { journey }: RunToRead): void {
  const { length } = journey.days;
  if (day === null || length === 0 || dayIn(journey, day) !== undefined) return;
  throw new JourneyError('usage', todayWords.noSuchDay(day, length), null);
}
