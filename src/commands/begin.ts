import path from 'node:path';
import { nearest } from '../content/edit-distance.ts';
import { JourneyError } from '../errors.ts';
import { type Couple, findPartner } from '../model/couple.ts';
import type { Journey, Problem } from '../model/journey.ts';
import { loadSaved, saveSaved } from '../storage/bookmark.ts';
import { latestRun, nextRun, progressIn } from '../storage/journal-folder.ts';
import { appendEvent, openJournal } from '../storage/journal-store.ts';
import { createKeys, hasKeys, openKeyring } from '../storage/keys.ts';
import { keepJourney } from '../storage/own-journeys.ts';
import { welcomeLines } from '../views/asks/arrival.ts';
import { beginWords } from '../words/commands.ts';
import { bundledIds, usualJourney } from './bundled.ts';
import { type CourseText, journeyIn, openCourse, readCourse } from './course.ts';
import type { Here } from './here.ts';
import { orSayLeft } from './leaving.ts';
import { momentNow } from './moment.ts';
import { note, say } from './say.ts';
import type { World } from './world.ts';

export type BeginOptions = {
  readonly names?: string;
  readonly starts?: string;
  readonly again?: boolean;
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
  say(world, beginWords.begun(a, b, here.title));
  if (here.hasAbout) say(world, beginWords.aboutIt);
  return 0;
}

/**
 * Begins or takes up a journey, asking only for what is not given and not known.
 * Throws JourneyError usage (64) when something is missing and no one can be asked.
 */
export async function beginJourney(
  world: World,
  named: string | undefined,
  options: BeginOptions,
): Promise<Here & { readonly title: string; readonly hasAbout: boolean }> {
  const storage = world.storage();
  const { saved, notices } = await loadSaved(storage);
  for (const notice of notices) note(world, notice);
  const first =
    named === undefined ? null : await lookedOver(world, await sourceFor(world, named), named, options);
  const { couple, chosen } = await orSayLeft(world, beginWords.notBegun, async () => ({
    couple: await coupleFor(world, saved.couple ?? keyedCouple(world), options),
    chosen: first ?? (await lookedOver(world, await sourceFor(world, undefined), undefined, options)),
  }));
  const { source, course, journey } = chosen;
  if (!hasKeys(storage)) await createKeys(storage, couple.names);
  if (source.includes('/')) keepJourney(storage, journey.id, course.text);
  const run = await runFor(world, journey, couple, options.again === true, saved);
  const bookmark = { run, journeyId: journey.id, source, day: 1, lastDone: null };
  for (const notice of await saveSaved(storage, { bookmark, couple })) note(world, notice);
  const progress = progressIn(storage, run);
  const now = { ...saved, bookmark, couple };
  return {
    couple,
    run,
    journeyId: journey.id,
    source,
    saved: now,
    progress,
    title: journey.title,
    hasAbout: journey.about.some((one) => one.markdown !== ''),
  };
}

type Chosen = { readonly source: string; readonly course: CourseText; readonly journey: Journey };

/**
 * The course to begin, after a look at what its file says: with errors it is refused, unless `--anyway`
 * (JourneyError data, 65); where text is left out, one is asked on a terminal and told elsewhere.
 */
async function lookedOver(
  world: World,
  source: string,
  named: string | undefined,
  { anyway }: BeginOptions,
): Promise<Chosen> {
  const course = readNamed(world, source, named);
  const { parseJourney } = await import('../content/parse-journey.ts');
  const { journey, problems } = parseJourney(course.text, { fileName: course.path });
  if (journey === null) return { source, course, journey: await journeyIn(course) };
  if (!source.includes('/')) return { source, course, journey };
  const errors = problems.filter((one) => one.severity === 'error');
  if (errors.length > 0 && anyway !== true) throw hasErrors(course.path, errors);
  const left = problems.reduce(
    (sum, { notShown: lines }) => sum + (lines === undefined ? 0 : lines[1] - lines[0] + 1),
    0,
  );
  const { written, made } = countsOf(journey);
  note(world, beginWords.found(written, made));
  if (left > 0 || written === 0)
    await sureOf(world, written === 0 ? beginWords.noneWritten : beginWords.leftOut(left), course.path);
  return { source, course, journey };
}

function countsOf(journey: Journey): { readonly written: number; readonly made: number } {
  const written = journey.days.filter((day) => day.authored).length;
  return { written, made: journey.days.length - written };
}

function hasErrors(file: string, errors: readonly Problem[]): JourneyError {
  const first = errors.slice(0, 3).map((one) => beginWords.errorAt(one.line, one.message));
  return new JourneyError(
    'data',
    [beginWords.hasErrors(errors.length), ...first].join('\n'),
    beginWords.checkOrAnyway(file),
  );
}

/** Goes on where the couple say so; a pipe is only told. */
async function sureOf(world: World, words: string, file: string): Promise<void> {
  note(world, `${words} ${beginWords.checkSays(file)}`);
  if (!world.terminal.canPrompt) return;
  const { askChoice } = await import('../terminal/setup-prompts.ts');
  const sure = await askChoice(world.terminal, {
    message: beginWords.beginAnyway,
    choices: [
      { name: beginWords.beginIt, value: true },
      { name: beginWords.notNow, value: false },
    ],
  });
  if (!sure) throw new JourneyError('usage', beginWords.notBegunYet, beginWords.checkSays(file));
}

/** A journey's text; of a word that is neither a file nor a journey's id, the id it most likely means. */
function readNamed(world: World, source: string, named: string | undefined): CourseText {
  try {
    return readCourse(world, source, source);
  } catch (error) {
    const near = named === undefined ? null : nearest(named.toLowerCase(), bundledIds(world));
    if (near === null || !(error instanceof JourneyError) || error.kind !== 'noInput') throw error;
    throw new JourneyError('noInput', error.message, beginWords.didYouMean(near), { cause: error });
  }
}

/** The latest run of the journey, or a fresh one: the first time, or `--again`. */
async function runFor(
  world: World,
  journey: Journey,
  couple: Couple,
  again: boolean,
  saved: Here['saved'],
): Promise<string> {
  const storage = world.storage();
  const latest = latestRun(storage, journey.id);
  if (latest !== null && !again) return latest;
  const run = nextRun(storage, journey.id);
  const store = openJournal(storage, openKeyring(storage));
  const stamp = { schema: 1 as const, run, ...momentNow(storage, saved) };
  await appendEvent(store, { ...stamp, kind: 'begun', couple, title: journey.title });
  return run;
}

function keyedCouple(world: World): Couple | null {
  const storage = world.storage();
  return hasKeys(storage) ? { names: openKeyring(storage).names, starts: 'a' } : null;
}

async function coupleFor(world: World, known: Couple | null, options: BeginOptions): Promise<Couple> {
  const couple = known ?? (await newCouple(world, options.names));
  if (known !== null && options.names !== undefined) assertSameNames(known, options.names);
  if (options.starts === undefined) return couple;
  const starts = findPartner(couple, options.starts);
  if (starts === null) {
    throw new JourneyError('usage', beginWords.noSuchStarter(options.starts), beginWords.namesAre(couple));
  }
  return { ...couple, starts };
}

async function newCouple(world: World, given: string | undefined): Promise<Couple> {
  if (given !== undefined) return { names: twoNames(given), starts: 'a' };
  const { terminal } = world;
  if (!terminal.canPrompt) throw new JourneyError('usage', beginWords.needNames, beginWords.namesExample);
  const { askText } = await import('../terminal/setup-prompts.ts');
  terminal.err(['', ...welcomeLines(terminal.look('err')), '', ''].join('\n'));
  const a = (await askText(terminal, { message: beginWords.firstName, validate: nameFault })).trim();
  const unlike = (text: string) => nameFault(text) ?? (sameName(a, text) ? beginWords.sameName : null);
  const b = (await askText(terminal, { message: beginWords.secondName, validate: unlike })).trim();
  return { names: { a, b }, starts: 'a' };
}

function twoNames(given: string): { a: string; b: string } {
  const [a = '', b = '', ...rest] = given.split(',').map((name) => name.trim());
  if (rest.length > 0 || nameFault(a) !== null || nameFault(b) !== null) {
    throw new JourneyError('usage', beginWords.badNames(given), beginWords.namesExample);
  }
  if (sameName(a, b)) throw new JourneyError('usage', beginWords.sameName, beginWords.namesExample);
  return { a, b };
}

/** Why a name cannot be used, or null when it can. */
function nameFault(text: string): string | null {
  const name = text.trim();
  if (name === '') return beginWords.emptyName;
  if ([...name].length > 40 || /[\p{Cc}\p{Zl}\p{Zp},]/u.test(name)) return beginWords.oddName;
  return null;
}

function sameName(one: string, two: string): boolean {
  return one.trim().localeCompare(two.trim(), undefined, { sensitivity: 'base' }) === 0;
}

function assertSameNames(known: Couple, given: string): void {
  const names = twoNames(given);
  if (sameName(names.a, known.names.a) && sameName(names.b, known.names.b)) return;
  throw new JourneyError('usage', beginWords.othersWalk(known), beginWords.otherHome);
}

/** The journey's source: as named, the only one, or chosen. */
async function sourceFor(world: World, named: string | undefined): Promise<string> {
  const ids = bundledIds(world);
  if (named !== undefined) return ids.includes(named) ? named : path.resolve(named);
  const usual = usualJourney(world);
  if (!world.terminal.canPrompt) return usual;
  const { askChoice } = await import('../terminal/setup-prompts.ts');
  const choices = ids.map(async (id) => {
    const { outline } = await openCourse(world, id, id);
    return { name: beginWords.choice(outline.title, outline.duration), value: id };
  });
  return await askChoice(world.terminal, {
    message: beginWords.whichJourney,
    choices: await Promise.all(choices),
    initial: usual,
  });
}
