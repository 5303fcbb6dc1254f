import { JourneyError } from '../errors.ts';
import type { Couple } from '../model/couple.ts';
import type { JourneySummary } from '../model/journey-summary.ts';
import { loadSaved, type Saved, saveSaved } from '../storage/bookmark.ts';
import { nextRun, progressIn, roundOf, roundsOf } from '../storage/journal-folder.ts';
import { appendEvent, openJournal } from '../storage/journal-store.ts';
import { createKeys, hasKeys, openKeyring } from '../storage/keys.ts';
import { askChoice, type Choice } from '../terminal/setup-prompts.ts';
import { plainInline } from '../views/inline-plain.ts';
import { beginWords } from '../words/commands.ts';
import { usualJourney } from './bundled.ts';
import { openCourse } from './course.ts';
import { type Here, keptSource, renamed } from './here.ts';
import { orSayLeft } from './leaving.ts';
import { momentNow } from './moment.ts';
import { askNames, coupleFor } from './names.ts';
import { note, say } from './say.ts';
import { type Chosen, courseNamed, keepOwn, knownIds } from './which-course.ts';
import type { World } from './world.ts';

export type BeginOptions = {
  readonly names?: string;
  readonly starts?: string;
  /** Another round of the journey. */
  readonly again?: boolean;
  /** One of its rounds, to go on there. */
  readonly round?: number;
  /** Begin although the file has errors. */
  readonly anyway?: boolean;
};

/** `journey begin [JOURNEY]`: chooses a journey and says who is walking; resumes one begun before. */
export async function begin(
  world: World,
  journey: string | undefined,
  options: BeginOptions,
): Promise<number> {
  const here = await beginJourney(world, journey, options);
  const { a, b } = here.couple.names;
  const rounds = roundsOf(world.storage(), here.journeyId).length;
  const title = rounds > 1 ? beginWords.inRound(here.title, roundOf(here.run)) : here.title;
  say(world, beginWords.begun(a, b, title));
  if (rounds > 1) say(world, beginWords.otherRounds);
  if (here.hasAbout) say(world, beginWords.aboutIt);
  return 0;
}

/**
 * Begins or takes up a journey, asking only for what is not given and not known.
 * Throws JourneyError usage (64) when something is missing and no one can be asked.
 */
export async function beginJourney(
  world: World,
  journey: string | undefined,
  options: BeginOptions,
): Promise<Here & { readonly title: string; readonly hasAbout: boolean }> {
  const storage = world.storage();
  const { saved, notices } = await loadSaved(storage);
  for (const notice of notices) note(world, notice);
  const wanted = wantedIn(world, saved, journey, options);
  const first = wanted.named === undefined ? null : await courseNamed(world, wanted.named, wanted.anyway);
  const known = saved.couple === null ? keyedCouple(world) : await renamed(storage, saved.couple);
  const { couple, chosen, round } = await orSayLeft(world, beginWords.notBegun, async () => {
    const walking = await whoAndWhat(world, known, first, options);
    return { ...walking, round: await roundFor(world, walking.chosen, saved, wanted) };
  });
  const { id, source } = chosen;
  if (!hasKeys(storage)) await createKeys(storage, couple.names);
  await keepOwn(world, chosen);
  const run = round ?? (await newRound(world, chosen, couple, saved));
  const lastDone = saved.bookmark?.run === run ? saved.bookmark.lastDone : null;
  const bookmark = { run, journeyId: id, source, day: lastDone === null ? 1 : lastDone.day + 1, lastDone };
  for (const notice of await saveSaved(storage, { bookmark, couple })) note(world, notice);
  return {
    ...{ couple, run, journeyId: id, source },
    saved: { ...saved, bookmark, couple },
    progress: progressIn(storage, run),
    title: chosen.journey.title,
    hasAbout: chosen.journey.about.some((one) => one.markdown !== ''),
  };
}

type Wanted = {
  readonly named: string | undefined;
  readonly again: boolean;
  readonly round: number | null;
  readonly anyway: boolean;
};

/** A round may stand in the name (`id~2`); without a name it is one of the journey they are in. */
function wantedIn(
  world: World,
  { bookmark }: Saved,
  named: string | undefined,
  options: BeginOptions,
): Wanted {
  const [, id, number] = /^([a-z0-9-]+)~(\d{1,4})$/.exec(named ?? '') ?? [];
  const isRound = id !== undefined && knownIds(world).includes(id);
  const round = options.round ?? (isRound ? Number(number) : null);
  const again = options.again === true;
  const here = again || round !== null ? bookmark?.journeyId : undefined;
  return { named: (isRound ? id : named) ?? here, again, round, anyway: options.anyway === true };
}

function keyedCouple(world: World): Couple | null {
  const storage = world.storage();
  return hasKeys(storage) ? { names: openKeyring(storage).names, starts: 'a' } : null;
}

type Walking = { readonly couple: Couple; readonly chosen: Chosen };

/** Who walks, and which course; names that were asked for can be mended until it begins. */
async function whoAndWhat(
  world: World,
  known: Couple | null,
  first: Chosen | null,
  options: BeginOptions,
): Promise<Walking> {
  const typed = known === null && options.names === undefined;
  let couple = await coupleFor(world, known, options);
  for (;;) {
    const named = first !== null && !typed ? first.source : await asked(world, first, typed ? couple : null);
    if (named !== mend)
      return { couple, chosen: first ?? (await courseNamed(world, named, options.anyway === true)) };
    couple = { ...couple, names: await askNames(world.terminal, couple.names) };
  }
}

/** The row that goes back to the names; no journey is called so. */
const mend = '~names';

/** The journey's id as chosen from a list, the usual one where no one can be asked, or `mend`. */
async function asked(world: World, first: Chosen | null, typed: Couple | null): Promise<string> {
  const usual = first?.source ?? usualJourney(world);
  if (!world.terminal.canPrompt) return usual;
  const offered = first === null ? await choices(world) : [{ name: first.journey.title, value: usual }];
  const back = typed === null ? [] : [{ name: beginWords.mendNames(typed), value: mend }];
  const message = beginWords.whichJourney;
  return await askChoice(world.terminal, { message, choices: [...offered, ...back], initial: usual });
}

function choiceOf({ title, duration, description }: JourneySummary, id: string): Choice<string> {
  const name = beginWords.choice(title, duration);
  return { name, value: id, ...(description === null ? {} : { description: plainInline(description) }) };
}

/** Those of their own that can no longer be read are left out. */
async function choices(world: World) {
  const named = knownIds(world).map(async (id) => {
    try {
      const { outline } = await openCourse(world, keptSource(world.storage(), id), id);
      return [choiceOf(outline, id)];
    } catch (error) {
      if (error instanceof JourneyError) return [];
      throw error;
    }
  });
  return (await Promise.all(named)).flat();
}

/** The round to go on with, null for a new one: the one asked for, the one they are in, else the latest. */
async function roundFor(
  world: World,
  { id, journey }: Chosen,
  { bookmark }: Saved,
  { again, round }: Wanted,
): Promise<string | null> {
  const rounds = roundsOf(world.storage(), id);
  if (round !== null) {
    const run = rounds.find((one) => roundOf(one) === round);
    if (run !== undefined) return run;
    throw new JourneyError('usage', beginWords.noSuchRound(journey.title, round), beginWords.seeRounds);
  }
  const now = rounds.find((run) => run === bookmark?.run) ?? rounds.at(-1) ?? null;
  if (now === null || !again) return now;
  return (await meansAgain(world, now, journey.days.length)) ? null : now;
}

/** Asks before a round that is under way is left; a pipe is not asked. */
async function meansAgain(world: World, run: string, days: number): Promise<boolean> {
  const done = progressIn(world.storage(), run).done.size;
  if (done >= days || !world.terminal.canPrompt) return true;
  const round = roundOf(run);
  return await askChoice(world.terminal, {
    message: beginWords.roundUnderWay(round, done, days),
    choices: [
      { name: beginWords.stay(round), value: false },
      { name: beginWords.newRound, value: true },
    ],
  });
}

async function newRound(
  world: World,
  { id, journey }: Chosen,
  couple: Couple,
  saved: Saved,
): Promise<string> {
  const storage = world.storage();
  const run = nextRun(storage, id);
  const store = openJournal(storage, openKeyring(storage));
  const stamp = { schema: 1 as const, run, ...momentNow(storage, saved) };
  await appendEvent(store, { ...stamp, kind: 'begun', couple, title: journey.title });
  return run;
}
