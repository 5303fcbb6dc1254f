import { dayFromOutline } from '../content/one-day.ts';
import { readJourneyFile } from '../content/read-file.ts';
import { JourneyError } from '../errors.ts';
import type { Day, Journey } from '../model/journey.ts';
import type { JourneyOutline } from '../model/journey-summary.ts';
import {
  type OutlineKey,
  outlineKey,
  preparedDay,
  preparedOutline,
  recallDay,
  recallOutline,
  rememberDay,
  rememberOutline,
} from '../storage/journey-index.ts';
import { keptJourneyPath } from '../storage/own-journeys.ts';
import { courseWords } from '../words/commands.ts';
import type { World } from './world.ts';

/** A journey's text and where it was read from. */
export type CourseText = { readonly text: string; readonly path: string };

/** A journey seen from outside, and each of its days when asked for. */
export type Course = {
  readonly outline: JourneyOutline;
  /** Reads that day alone; null for a number beyond the journey. */
  readonly day: (number: number) => Promise<Day | null>;
};

/** Whether a source is a journey's id rather than a file's path. */
function isBundledId(source: string): boolean {
  return /^[a-z0-9-]+$/.test(source);
}

/**
 * The text of a journey: bundled by id, or a file; where the file is gone, the copy kept when it was
 * begun. Throws JourneyError noInput (66) when neither is there.
 */
export function readCourse(world: World, source: string, id: string): CourseText {
  const path = pathOf(world, source);
  try {
    return { text: readJourneyFile(path).text, path };
  } catch (error) {
    return readKept(world, id, error);
  }
}

function pathOf(world: World, source: string): string {
  return isBundledId(source) ? `${world.bundled}/${source}.md` : source;
}

function readKept(world: World, id: string, error: unknown): CourseText {
  const path = isBundledId(id) ? keptJourneyPath(world.storage(), id) : null;
  if (path === null) throw error;
  return { text: readJourneyFile(path).text, path };
}

/**
 * The same journey by its outline, without parsing the file where its outline is known. Throws as
 * `readCourse`, and JourneyError data (65) when the text cannot be read as a journey.
 */
export async function openCourse(world: World, source: string, id: string): Promise<Course> {
  const path = pathOf(world, source);
  const read = () => readCourse(world, source, id);
  return (
    prepared(world, source, path, read) ?? kept(world, path, read) ?? (await opened(world, path, read()))
  );
}

/** How a journey's days are found without reading its text. */
type KnownDays = {
  readonly recall: (number: number) => Day | null;
  readonly remember: (day: Day) => void;
};

function courseOf(outline: JourneyOutline, known: KnownDays, read: () => CourseText): Course {
  const day = async (number: number) => {
    const before = known.recall(number);
    if (before !== null) return before;
    const course = read();
    // Changed between two looks: what the outline says is not where it says it.
    if (course.text.length !== outline.length) return (await journeyIn(course)).days[number - 1] ?? null;
    const made = await dayFromOutline(course.text, outline, number);
    if (made !== null) known.remember(made);
    return made;
  };
  return { outline, day };
}

/** A journey that comes with the program, as it was read when the program was built. */
function prepared(world: World, source: string, path: string, read: () => CourseText): Course | null {
  const outline = isBundledId(source) ? preparedOutline(world.prepared, source, path) : null;
  if (outline === null) return null;
  const recall = (number: number) => preparedDay(world.prepared, source, number);
  return courseOf(outline, { recall, remember: () => {} }, read);
}

/** A file that was read before. */
function kept(world: World, path: string, read: () => CourseText): Course | null {
  const key = keyFor(world, path);
  const outline = key === null ? null : recallOutline(key);
  return key === null || outline === null ? null : courseOf(outline, keptDays(world, key), read);
}

/** A text just read; where it is the copy of a file that is gone, that copy may have been read before. */
async function opened(world: World, path: string, course: CourseText): Promise<Course> {
  const before = course.path === path ? null : kept(world, course.path, () => course);
  if (before !== null) return before;
  // Taken after the text was read: a change in between is too recent for anything to be kept.
  const key = keyFor(world, course.path);
  const outline = await newOutline(world, course, key);
  const days = key === null ? { recall: () => null, remember: () => {} } : keptDays(world, key);
  return courseOf(outline, days, () => course);
}

function keptDays(world: World, key: OutlineKey): KnownDays {
  return {
    recall: (number) => recallDay(key, number),
    remember: (day) => rememberDay(world.storage(), key, day),
  };
}

/** Null where there is no home, and so no cache. */
function keyFor(world: World, path: string): OutlineKey | null {
  try {
    return outlineKey(world.storage(), world.prepared, path);
  } catch {
    return null;
  }
}

async function newOutline(world: World, course: CourseText, key: OutlineKey | null): Promise<JourneyOutline> {
  const { outlineJourney } = await import('../content/outline.ts');
  const outline = outlineJourney(course.text, { fileName: course.path });
  if (outline === null) throw await unreadable(course);
  if (key !== null) rememberOutline(world.storage(), key, outline);
  return outline;
}

/** The whole journey in a text; JourneyError data (65) when it cannot be read as one. */
export async function journeyIn(course: CourseText): Promise<Journey> {
  const { parseJourney } = await import('../content/parse-journey.ts');
  const { journey } = parseJourney(course.text, { fileName: course.path });
  if (journey !== null) return journey;
  throw await unreadable(course);
}

async function unreadable(course: CourseText): Promise<JourneyError> {
  const { parseJourney } = await import('../content/parse-journey.ts');
  const first = parseJourney(course.text, { fileName: course.path }).problems[0];
  const where = first === undefined ? course.path : `${course.path}:${first.line}:${first.column}`;
  return new JourneyError('data', `${where}: ${first?.message ?? ''}`, courseWords.checkIt(course.path));
}
