import { JourneyError } from '../errors.ts';
import type { JourneySummary } from '../model/journey-summary.ts';
import { runsByTime } from '../storage/journal-folder.ts';
import { readingWords } from '../words/commands.ts';
import { type Course, openCourse } from './course.ts';
import { asBegun } from './evening.ts';
import { type Here, hereIn } from './here.ts';
import type { World } from './world.ts';

/** A run whose answers are read, and what is known of its journey. */
export type RunToRead = {
  readonly here: Here;
  readonly journey: Pick<JourneySummary, 'title' | 'days' | 'beyond'>;
  /** Its course, the begun days as they were begun; null where it is gone. */
  readonly course: Course | null;
};

/** The run they are in, or the one that was named: a journey's id is its first round, then come `~2`, `~3` … */
export async function runToRead(world: World, here: Here, named: string | undefined): Promise<RunToRead> {
  const one = named === undefined ? here : hereIn(world, here, runNamed(world, named));
  return runOf(world, one, await courseIfAny(world, one));
}

/** Every run there is, the one they are in at the end. */
export async function allRuns(world: World, here: Here): Promise<readonly RunToRead[]> {
  const others = runsByTime(world.storage()).filter((run) => run !== here.run);
  return await Promise.all([...others, here.run].map(runsOf(world, here)));
}

/** Opens runs by their names, each once, and the course of several rounds once. */
export function runsOf(world: World, here: Here): (run: string) => Promise<RunToRead> {
  const courses = new Map<string, Promise<Course | null>>();
  const runs = new Map<string, Promise<RunToRead>>();
  const opened = async (run: string): Promise<RunToRead> => {
    const one = run === here.run ? here : hereIn(world, here, run);
    const course = courses.get(one.source) ?? courseIfAny(world, one);
    courses.set(one.source, course);
    return runOf(world, one, await course);
  };
  return (run) => {
    const known = runs.get(run) ?? opened(run);
    runs.set(run, known);
    return known;
  };
}

/** Throws usage (64) where there is no run of that name. */
export function runNamed(world: World, named: string): string {
  const all = runsByTime(world.storage());
  if (all.includes(named)) return named;
  throw new JourneyError('usage', readingWords.noSuchRun(named), readingWords.runsAre(all));
}

/** A course whose file is gone leaves the words that were written: they carry their questions. */
function runOf(world: World, here: Here, course: Course | null): RunToRead {
  if (course === null) return { here, journey: { title: here.journeyId, days: [] }, course };
  const begun = asBegun(world, here, course);
  return { here, journey: begun.outline, course: begun };
}

async function courseIfAny(world: World, { source, journeyId, run }: Here): Promise<Course | null> {
  try {
    return await openCourse(world, source, journeyId, run);
  } catch (error) {
    if (!(error instanceof JourneyError)) throw error;
    return null;
  }
}
