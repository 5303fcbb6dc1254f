import path from 'node:path';
import { JourneyError } from '../errors.ts';
import { type JourneySummary, writtenIn } from '../model/journey-summary.ts';
import { progressIn, roundOf, roundsOf } from '../storage/journal-folder.ts';
import { keptJourneyIds, keptJourneyPath, originOf } from '../storage/own-journeys.ts';
import type { World as StorageWorld } from '../storage/world.ts';
import { jsonText } from '../views/json-text.ts';
import { type Listing, listJson, listView } from '../views/listing.ts';
import { bundledIds } from './bundled.ts';
import { openCourse } from './course.ts';
import { type Here, hereIfAny, storageIfAny } from './here.ts';
import { present } from './say.ts';
import type { World } from './world.ts';
import { writtenElsewhere } from './written-elsewhere.ts';

/** `journey list`: bundled journeys and your own, in order of sequence. Without a home, those that are bundled. */
export async function list(world: World, options: { readonly json?: boolean }): Promise<number> {
  const here = await hereIfAny(world);
  const storage = storageIfAny(world);
  const own = storage === null ? [] : keptJourneyIds(storage);
  const bundled = bundledIds(world).map((id) =>
    listing(world, here, own.includes(id) ? shadowed(world, id) : fromBundled(storage, id)),
  );
  const kept = storage === null ? [] : own.map((id) => listing(world, here, fromOwn(storage, here, id)));
  const all = await Promise.all([...bundled, ...kept]);
  const items = all.filter((item) => item !== null).sort(bySequence);
  const look = world.terminal.look('out');
  if (options.json === true) world.terminal.out(jsonText(listJson(items)));
  else present(world, listView(items, look));
  return 0;
}

/** A journey that can be begun: what it is read from, how it is named to begin, and its rounds. */
type Offered = Pick<Listing, 'id' | 'source' | 'file' | 'begin'> & {
  readonly from: string;
  readonly rounds: readonly Omit<Listing['rounds'][number], 'current'>[];
};

function fromBundled(storage: StorageWorld | null, id: string): Offered {
  const rounds = storage === null ? [] : roundsIn(storage, id);
  return { id, source: 'bundled', file: null, from: id, begin: id, rounds };
}

/** One whose id is taken by a course of the couple's own, from before its courses had ids of their own. */
function shadowed(world: World, id: string): Offered {
  const begin = `"${path.join(world.bundled, `${id}.md`)}"`;
  return { id, source: 'bundled', file: null, from: id, begin, rounds: [] };
}

function fromOwn(storage: StorageWorld, here: Here | null, id: string): Offered {
  const from = here?.journeyId === id ? here.source : (keptJourneyPath(storage, id) ?? id);
  const file = originOf(storage, id) ?? path.resolve(from);
  return { id, source: 'own', file, from, begin: id, rounds: roundsIn(storage, id) };
}

function roundsIn(storage: StorageWorld, id: string): Offered['rounds'] {
  return roundsOf(storage, id).map((run) => ({
    ...{ run, round: roundOf(run) },
    daysDone: progressIn(storage, run).done.size,
  }));
}

function bySequence(one: Listing, two: Listing): number {
  return (one.sequence ?? 1e9) - (two.sequence ?? 1e9) || one.title.localeCompare(two.title);
}

/** One line of the list; null for a kept file that can no longer be read as a journey. */
async function listing(world: World, here: Here | null, offered: Offered): Promise<Listing | null> {
  const { from, ...shown } = offered;
  const journey = await summaryIn(world, from, shown.id);
  if (journey === null) return null;
  const rounds = shown.rounds.map((one) => ({ ...one, current: here?.run === one.run }));
  const now = rounds.find((one) => one.current);
  const { course } = await writtenElsewhere(world, journey);
  return {
    ...facts(journey),
    ...shown,
    written: course,
    rounds,
    begun: rounds.length > 0,
    current: now !== undefined,
    daysDone: (now ?? rounds.at(-1))?.daysDone ?? 0,
  };
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
  const { title, description, category, sequence, duration } = journey;
  const { weeks, days } = duration;
  return { title, description, category, sequence, weeks, days, daysWritten: writtenIn(journey) };
}
