import { JourneyError } from '../errors.ts';
import type { JourneySummary } from '../model/journey-summary.ts';
import { runsByTime } from '../storage/journal-folder.ts';
import { readingWords } from '../words/commands.ts';
import { openCourse } from './course.ts';
import { type Here, hereIn } from './here.ts';
import type { World } from './world.ts';

/** A run whose answers are read, and what is known of its journey. */
export type RunToRead = { readonly here: Here; readonly journey: Pick<JourneySummary, 'title' | 'days'> };

/** The run they are in, or the one that was named: a journey's id is its first round, then come `~2`, `~3` … */
export async function runToRead(world: World, here: Here, named: string | undefined): Promise<RunToRead> {
  const one = named === undefined ? here : hereIn(world, here, runNamed(world, named));
  return { here: one, journey: await journeyOrName(world, one) };
}

/** Every run there is, the one they are in at the end. */
export async function allRuns(world: World, here: Here): Promise<readonly RunToRead[]> {
  const others = runsByTime(world.storage()).filter((run) => run !== here.run);
  const journeys = new Map<string, Promise<RunToRead['journey']>>();
  const known = async (one: Here): Promise<RunToRead> => {
    const journey = journeys.get(one.source) ?? journeyOrName(world, one);
    journeys.set(one.source, journey);
    return { here: one, journey: await journey };
  };
  return await Promise.all([...others.map((run) => hereIn(world, here, run)), here].map(known));
}

function runNamed(world: World, named: string): string {
  const all = runsByTime(world.storage());
  if (all.includes(named)) return named;
  throw new JourneyError('usage', readingWords.noSuchRun(named), readingWords.runsAre(all));
}

/** A course whose file is gone leaves the words that were written: they carry their questions. */
async function journeyOrName(world: World, here: Here): Promise<RunToRead['journey']> {
  try {
    return (await openCourse(world, here.source, here.journeyId)).outline;
  } catch (error) {
    if (!(error instanceof JourneyError)) throw error;
    return { title: here.journeyId, days: [] };
  }
}
