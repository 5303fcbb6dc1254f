import type { Voice } from '../journal/answers.ts';
import { progressOf } from '../journal/progress.ts';
import { wordsOf } from '../model/asked.ts';
import { type PartnerId, partners } from '../model/couple.ts';
import { dayIn } from '../model/journey-summary.ts';
import { entryNames, runsByTime } from '../storage/journal-folder.ts';
import { type Journal, openJournal } from '../storage/journal-store.ts';
import { openKeyring } from '../storage/keys.ts';
import type { AnswersOf } from '../views/answers.ts';
import { jsonText } from '../views/json-text.ts';
import {
  type AskedTwice,
  type DayAgain,
  rememberJson,
  rememberView,
  type ThenAndNow,
} from '../views/remember.ts';
import { readingWords } from '../words/commands.ts';
import { rememberWords } from '../words/overview.ts';
import { assertDay } from './answers.ts';
import { askedAgain } from './asked-again.ts';
import { show } from './day-in-text.ts';
import { canRead } from './earlier-words.ts';
import { type Here, partnerNamed, requireHere } from './here.ts';
import { momentNow } from './moment.ts';
import {
  comingRound,
  comingRoundUnpinned,
  mayBeBroughtUp,
  type RoundDay,
  unpinnedDone,
} from './on-this-day.ts';
import { passphraseFor } from './performer.ts';
import { readDay } from './read-day.ts';
import { type RunToRead, runsOf, runToRead } from './runs-to-read.ts';
import { note } from './say.ts';
import type { World } from './world.ts';

export type RememberOptions = {
  readonly day?: number;
  readonly as?: string;
  readonly journey?: string;
  readonly json?: boolean;
};

/** Who remembers, of which rounds. */
type Remembering = {
  readonly world: World;
  readonly as: PartnerId | null;
  readonly journal: Journal;
  /** The rounds that are looked through. */
  readonly runs: readonly string[];
  readonly runOf: (run: string) => Promise<RunToRead>;
};

/** A day to be shown; `since` where it came round, and nobody asked for it. */
type DayWanted = Pick<RoundDay, 'run' | 'day'> & { readonly since: RoundDay['since'] | null };

/**
 * `journey remember`: evenings of a week, a month or a year ago, and what was asked again in the same words.
 * With a day, that evening and what goes with it, whatever its date. Only what both opened; with `--as`
 * also that partner's own. What has a content note is shown only where its day is named.
 */
export async function remember(world: World, options: RememberOptions): Promise<number> {
  const here = await requireHere(world);
  const as = options.as === undefined ? null : partnerNamed(here.couple, options.as);
  const current = await runToRead(world, here, options.journey);
  if (options.day !== undefined) assertDay(options.day, current);
  const isNarrow = options.journey !== undefined || options.day !== undefined;
  const storage = world.storage();
  const runs = isNarrow ? [current.here.run] : runsByTime(storage);
  const runOf = runsOf(world, current.here);
  const journal = openJournal(storage, openKeyring(storage));
  const remembering = { world, as, journal, runs, runOf };
  const days = options.day === undefined ? null : [named(current, options.day)];
  const wanted = days ?? (await roundDays(remembering, current.here));
  const again = await twiceAsked(world, current, options.day ?? null);
  const isLocked = wanted.length + again.length > 0 && !(await opens(remembering));
  const what = { wanted, asked: again, isNamed: options.day !== undefined };
  const shown = isLocked ? nothing : await readAll(remembering, what);
  const of = { as, couple: here.couple, asked: options.day ?? null, ...shown };
  if (options.json === true) world.terminal.out(jsonText(rememberJson(of)));
  else if (!isLocked) await show(world, rememberView(of, world.terminal.look('out')), true);
  return 0;
}

const nothing = { days: [], again: [] } as const;

function named({ here }: RunToRead, day: number): DayWanted {
  return { run: here.run, day, since: null };
}

async function opens({ world, as, journal }: Remembering): Promise<boolean> {
  if (await canRead(journal, as, passphraseFor(world, 'reading'))) return true;
  const { names } = journal.keyring;
  note(world, as === null ? rememberWords.locked(names.a, names.b) : readingWords.locked(names[as]));
  return false;
}

/** The evenings that come round today, the latest first. */
async function roundDays(remembering: Remembering, here: Here): Promise<readonly DayWanted[]> {
  const { world, runs, runOf, journal } = remembering;
  const unknown = runs.filter((run) => unpinnedDone(world, run).length > 0);
  if (unknown.length > 0) await opens(remembering);
  const due = runs.flatMap((run) => comingRound(world, here, run));
  for (const run of unknown) due.push(...(await comingRoundUnpinned(world, here, journal, run)));
  const found: RoundDay[] = [];
  for (const one of due) if (await mayBeBroughtUp(await runOf(one.run), one.day)) found.push(one);
  return found.sort((one, two) => (one.date < two.date ? 1 : one.date > two.date ? -1 : one.day - two.day));
}

/** What was asked again: on that day, else on the last of them that both have finished. */
async function twiceAsked(world: World, run: RunToRead, only: number | null): Promise<readonly AskedTwice[]> {
  const { course, here } = run;
  if (course === null) return [];
  const progress = progressOf(entryNames(world.storage(), here.run));
  const done = [...progress.done].sort((one, two) => two - one);
  for (const number of only === null ? done : done.filter((one) => one === only)) {
    const day = await course.day(number);
    if (day === null || (only === null && !(await mayBeBroughtUp(run, number)))) continue;
    const both = (slot: string) => partners.every((who) => progress.slots(number, who).has(slot));
    const again = askedAgain(world, here, course.journey, day).filter(({ about }) =>
      both(`${about.part === 'stem' ? 's' : 'q'}${about.index}`),
    );
    if (again.length > 0)
      return again.map(({ about, text, before }) => ({
        about,
        text,
        places: [...before, { run: here.run, day: number }],
      }));
  }
  return [];
}

type Wanted = {
  readonly wanted: readonly DayWanted[];
  readonly asked: readonly AskedTwice[];
  /** Somebody asked for a day by its number. */
  readonly isNamed: boolean;
};

async function readAll(
  { world, as, journal, runOf }: Remembering,
  { wanted, asked, isNamed }: Wanted,
): Promise<{ readonly days: readonly DayAgain[]; readonly again: readonly ThenAndNow[] }> {
  const read = new Map<string, Promise<DayAgain>>();
  const dayOf = (run: string, day: number) => {
    const key = `${run} ${day}`;
    const reading = read.get(key) ?? readOne(run, day);
    read.set(key, reading);
    return reading;
  };

  async function readOne(run: string, day: number): Promise<DayAgain> {
    const of = await runOf(run);
    const storage = world.storage();
    const names = entryNames(storage, run, day);
    const what = { day, names, stamp: momentNow(storage, of.here.saved), openableOnly: true };
    const { voices, lists, notes } = await readDay({ world, journal, as }, of, what);
    const said = [...voices.flatMap(({ answers }) => answers), ...lists, ...notes];
    const date = said.map((one) => one.date).sort()[0] ?? '';
    return { run, day, since: null, date, voices, lists, notes, of: answersOf(of, as) };
  }

  const days: DayAgain[] = [];
  for (const { run, day, since } of wanted) {
    const one = await dayOf(run, day);
    if (one.date !== '') days.push({ ...one, since });
  }
  const again: ThenAndNow[] = [];
  for (const { about, text, places } of asked) {
    const saidAt = async ({ run, day }: Place): Promise<DayAgain | null> => {
      if (!isNamed && !(await mayBeBroughtUp(await runOf(run), day))) return null;
      const one = await dayOf(run, day);
      const voices = one.voices.filter(({ question }) => wordsOf(question) === wordsOf(text));
      return voices.length === 0 ? null : { ...one, voices, date: firstDate(voices) };
    };
    const said = isNamed ? await everyTime(places, saidAt) : await firstAndLast(places, saidAt);
    said.sort((one, two) => (one.date < two.date ? -1 : one.date > two.date ? 1 : one.day - two.day));
    if (said.length > 1) again.push({ about, text, said });
  }
  return { days, again };
}

type Place = AskedTwice['places'][number];
type Said = (place: Place) => Promise<DayAgain | null>;

async function everyTime(places: readonly Place[], saidAt: Said): Promise<DayAgain[]> {
  const said: DayAgain[] = [];
  for (const place of places) said.push(...[await saidAt(place)].flatMap((one) => one ?? []));
  return said;
}

/** How many rounds are read from either end to find one in which something was opened. */
const tries = 2;

/** Then and now: of ten rounds the two that lie furthest apart, and no other is read. */
async function firstAndLast(places: readonly Place[], saidAt: Said): Promise<DayAgain[]> {
  const then = await firstSaid(places.slice(0, tries), saidAt);
  const now = await firstSaid(places.slice(-tries).reverse(), saidAt);
  if (then === null || now === null) return [];
  return then.run === now.run && then.day === now.day ? [then] : [then, now];
}

async function firstSaid(places: readonly Place[], saidAt: Said): Promise<DayAgain | null> {
  for (const place of places) {
    const said = await saidAt(place);
    if (said !== null) return said;
  }
  return null;
}

function firstDate(voices: readonly Voice[]): string {
  return voices.flatMap(({ answers }) => answers.map(({ date }) => date)).sort()[0] ?? '';
}

function answersOf({ here, journey }: RunToRead, as: PartnerId | null): AnswersOf {
  const dayTitle = (day: number) => dayIn(journey, day)?.title ?? null;
  return { couple: here.couple, as, dayTitle, run: here.run, journey: journey.title };
}
