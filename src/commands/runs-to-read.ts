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
  return await knownRun(world, named === undefined ? here : hereIn(world, here, runNamed(world, named)));
}

/** Every run there is, the one they are in at the end. */
export async function allRuns(world: World, here: Here): Promise<readonly RunToRead[]> {
  const others = runsByTime(world.storage()).filter((run) => run !== here.run);
  return await Promise.all(
    [...others.map((run) => hereIn(world, here, run)), here].map((one) => knownRun(world, one)),
  );
}

function runNamed(world: World, named: string): string {
  const all = runsByTime(world.storage());
  if (all.includes(named)) return named;
  throw new JourneyError('usage', readingWords.noSuchRun(named), readingWords.runsAre(all));
}

/** A course whose file is gone leaves the words that were written: they carry their questions. */
async function knownRun(world: World, here: Here): Promise<RunToRead> {
  try {
    const { outline } = await openCourse(world, here.source, here.journeyId);
    return { here, journey: outline };
  } catch (error) {
    if (!(error instanceof JourneyError)) throw error;
    return { here, journey: { title: here.run, days: [] } };
  }
}
