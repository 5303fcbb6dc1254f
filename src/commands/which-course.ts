import path from 'node:path';
import { nearest } from '../content/edit-distance.ts';
import { JourneyError } from '../errors.ts';
import type { Journey, Problem } from '../model/journey.ts';
import { summaryOf } from '../model/journey-summary.ts';
import {
  idForCourse,
  isIdOf,
  keepJourney,
  keptJourneyIds,
  keptJourneyPath,
  originOf,
} from '../storage/own-journeys.ts';
import { exists } from '../storage/write-file.ts';
import { askChoice } from '../terminal/setup-prompts.ts';
import { writtenWords } from '../views/plan.ts';
import { beginWords } from '../words/commands.ts';
import { bundledIds } from './bundled.ts';
import { type CourseText, isId, journeyIn, readCourse, readingOf } from './course.ts';
import { note } from './say.ts';
import { themesToKeep } from './themes.ts';
import type { World } from './world.ts';
import { writtenElsewhere } from './written-elsewhere.ts';

/** Which course is begun: by its id, or by its file. */

export type Chosen = {
  readonly id: string;
  /** A bundled journey's id, or the path of a file. */
  readonly source: string;
  readonly course: CourseText;
  readonly journey: Journey;
};

/** Every journey that can be begun by its id: the couple's own, and those that come with the program. */
export function knownIds(world: World): readonly string[] {
  return [...new Set([...keptJourneyIds(world.storage()), ...bundledIds(world)])];
}

/**
 * A course by its id or its file, after a look at what it says: with errors it is refused, unless
 * `--anyway` (JourneyError data, 65); where text is left out, one is asked on a terminal and told
 * elsewhere. An id that the couple gave a course of their own is that course.
 */
export async function courseNamed(world: World, named: string, anyway: boolean): Promise<Chosen> {
  const storage = world.storage();
  if (keptJourneyIds(storage).includes(named)) return await ownById(world, named, anyway);
  if (bundledIds(world).includes(named)) {
    const course = readCourse(world, named, named);
    return { id: named, source: named, course, journey: await journeyIn(world, course) };
  }
  const source = path.resolve(named);
  const { course, journey } = await lookedOver(world, readNamed(world, source, named), anyway);
  const { id: declared } = journey;
  const taken = new Set(bundledIds(world));
  // One that comes with the program and is begun by its path was never theirs.
  const mayGuess = path.dirname(source) !== path.resolve(world.bundled);
  const own = { declared, from: source, text: course.text, mayGuess };
  const id = idForCourse(storage, own, (one) => taken.has(one));
  if (id !== declared && keptJourneyPath(storage, id) === null) note(world, beginWords.ownId(declared, id));
  return { id, source, course, journey };
}

/** One of their own, begun before: its file as it is today where that is still the course, else the copy. */
async function ownById(world: World, id: string, anyway: boolean): Promise<Chosen> {
  const storage = world.storage();
  const kept = keptJourneyPath(storage, id) ?? id;
  const origin = originOf(storage, id);
  if (origin !== null && exists(storage, origin)) {
    const { course, journey } = await lookedOver(world, readCourse(world, origin, id), anyway);
    if (isIdOf(id, journey.id)) return { id, source: origin, course, journey };
  }
  const course = readCourse(world, kept, id);
  return { id, source: kept, course, journey: await journeyIn(world, course) };
}

/** Keeps the text of a course of their own, as it was read, and the themes beside it. */
export async function keepOwn(world: World, { id, source, course }: Chosen): Promise<void> {
  if (isId(source)) return;
  if (keptJourneyPath(world.storage(), id) === course.path) return;
  const themes = await themesToKeep(course.themes);
  keepJourney(world.storage(), id, { text: course.text, from: source, themes });
}

async function lookedOver(
  world: World,
  course: CourseText,
  anyway: boolean,
): Promise<Pick<Chosen, 'course' | 'journey'>> {
  const { journey, problems } = await readingOf(world, course, 1);
  if (journey === null) return { course, journey: await journeyIn(world, course) };
  const errors = problems.filter((one) => one.severity === 'error');
  if (errors.length > 0 && !anyway) throw hasErrors(course.path, errors);
  const left = problems.reduce(
    (sum, { notShown: lines }) => sum + (lines === undefined ? 0 : lines[1] - lines[0] + 1),
    0,
  );
  const { written, made } = countsOf(journey);
  note(world, beginWords.found(written, made));
  await sayWhereWritten(world, journey);
  if (left > 0 || written === 0)
    await sureOf(world, written === 0 ? beginWords.noneWritten : beginWords.leftOut(left), course.path);
  return { course, journey };
}

/** Where evenings are made from headings, the course that has them written, if one comes with the program. */
async function sayWhereWritten(world: World, journey: Journey): Promise<void> {
  const { course } = await writtenElsewhere(world, summaryOf(journey));
  if (course !== null) note(world, writtenWords(course));
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
function readNamed(world: World, source: string, named: string): CourseText {
  try {
    return readCourse(world, source, source);
  } catch (error) {
    const near = nearest(named.toLowerCase(), knownIds(world));
    if (near === null || !(error instanceof JourneyError) || error.kind !== 'noInput') throw error;
    throw new JourneyError('noInput', error.message, beginWords.didYouMean(near), { cause: error });
  }
}
