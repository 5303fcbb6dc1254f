import path from 'node:path';
import { JourneyError } from '../errors.ts';
import type { JourneySummary } from '../model/journey-summary.ts';
import { latestRun, progressIn } from '../storage/journal-folder.ts';
import { keptJourneyIds, keptJourneyPath } from '../storage/own-journeys.ts';
import type { World as StorageWorld } from '../storage/world.ts';
import { jsonText } from '../views/json-text.ts';
import { type Listing, listJson, listView } from '../views/listing.ts';
import { bundledIds } from './bundled.ts';
import { openCourse } from './course.ts';
import { type Here, hereIfAny, storageIfAny } from './here.ts';
import { present } from './say.ts';
import type { World } from './world.ts';

/** `journey list`: bundled journeys and your own, in order of sequence. Without a home, those that are bundled. */
export async function list(world: World, options: { readonly json?: boolean }): Promise<number> {
  const here = await hereIfAny(world);
  const storage = storageIfAny(world);
  const bundled = bundledIds(world).map((id) => listing(world, here, id, 'bundled', id));
  const own = storage === null ? [] : ownIn(storage, here);
  const listed = own.map(({ id, file }) => listing(world, here, id, 'own', path.resolve(file)));
  const all = await Promise.all([...bundled, ...listed]);
  const items = all.filter((item) => item !== null).sort(bySequence);
  const look = world.terminal.look('out');
  if (options.json === true) world.terminal.out(jsonText(listJson(items)));
  else present(world, listView(items, look));
  return 0;
}

function ownIn(storage: StorageWorld, here: Here | null): readonly { id: string; file: string }[] {
  return keptJourneyIds(storage).map((id) => ({
    id,
    file: here?.journeyId === id ? here.source : (keptJourneyPath(storage, id) ?? id),
  }));
}

function bySequence(one: Listing, two: Listing): number {
  return (one.sequence ?? 1e9) - (two.sequence ?? 1e9) || one.title.localeCompare(two.title);
}

/** One line of the list; null for a kept file that can no longer be read as a journey. */
async function listing(
  world: World,
  here: Here | null,
  id: string,
  source: Listing['source'],
  from: string,
): Promise<Listing | null> {
  const journey = await summaryIn(world, from, id);
  if (journey === null) return null;
  const file = source === 'own' ? from : null;
  return { ...facts(journey), source, file, ...begun(storageIfAny(world), here, journey.id) };
}

async function summaryIn(world: World, from: string, id: string): Promise<JourneySummary | null> {
  try {
    return (await openCourse(world, from, id)).outline;
  } catch (error) {
    if (error instanceof JourneyError && error.kind === 'data') return null;
    throw error;
  }
}

function facts(journey: JourneySummary) {
  const { id, title, description, category, sequence, duration } = journey;
  return { id, title, description, category, sequence, weeks: duration.weeks, days: duration.days };
}

function begun(storage: StorageWorld | null, here: Here | null, id: string) {
  const run = storage === null ? null : latestRun(storage, id);
  const daysDone = storage === null || run === null ? 0 : progressIn(storage, run).done.size;
  return { daysDone, begun: run !== null, current: here?.journeyId === id };
}
