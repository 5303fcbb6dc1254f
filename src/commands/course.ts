import { readJourneyFile } from '../content/read-file.ts';
import { JourneyError } from '../errors.ts';
import type { ParsedCourse } from '../model/blocks.ts';
import type { Day, Journey, Reading } from '../model/journey.ts';
import { type JourneySummary, summaryOf } from '../model/journey-summary.ts';
import { roundOf } from '../storage/journal-folder.ts';
import {
  type CourseKey,
  courseKey,
  preparedCourse,
  recallCourse,
  rememberCourse,
} from '../storage/journey-index.ts';
import { keptJourneyPath } from '../storage/own-journeys.ts';
import { type MarkdownRenderer, rendererOf } from '../views/markdown-renderer.ts';
import { courseWords } from '../words/commands.ts';
import { type OwnThemes, ownThemeFiles, ownThemes, themesFor } from './themes.ts';
import type { World } from './world.ts';

/** A journey's text, where it was read from, and the themes of its own. */
export type CourseText = {
  readonly text: string;
  readonly path: string;
  readonly themes: OwnThemes;
};

/** A journey: seen from outside, its days, and how its Markdown is shown. */
export type Course = {
  readonly outline: JourneySummary;
  readonly journey: Journey;
  /** Null for a number beyond the journey. */
  readonly day: (number: number) => Promise<Day | null>;
  readonly markdown: MarkdownRenderer;
};

/** Whether a source is a journey's id rather than a file's path. */
export function isId(source: string): boolean {
  return /^[a-z0-9-]+$/.test(source);
}

/**
 * The text of a journey: bundled by id, or a file; where the file is gone, the copy kept when it was
 * begun. Throws JourneyError noInput (66) when neither is there.
 */
export function readCourse(world: World, source: string, id: string): CourseText {
  try {
    return textAt(world, pathOf(world, source), id);
  } catch (error) {
    return readKept(world, id, error);
  }
}

function pathOf(world: World, source: string): string {
  return isId(source) ? `${world.bundled}/${source}.md` : source;
}

function readKept(world: World, id: string, error: unknown): CourseText {
  const path = isId(id) ? keptJourneyPath(world.storage(), id) : null;
  if (path === null) throw error;
  return textAt(world, path, id);
}

function textAt(world: World, path: string, id: string): CourseText {
  const { text } = readJourneyFile(path);
  return { text, path, themes: ownThemes(world, path, isId(id) ? id : null) };
}

/**
 * A journey that was read before, where its file has not changed since; else it is read now. Evenings that
 * the file does not write are those of the run's round. Throws as `readCourse`, and JourneyError data (65)
 * when the text cannot be read as a journey.
 */
export async function openCourse(world: World, source: string, id: string, run = id): Promise<Course> {
  const path = pathOf(world, source);
  const round = roundOf(run);
  const before = isId(source)
    ? preparedCourse(world.prepared, source, path)
    : recalled(world, path, id, round);
  const parsed = before ?? (await newlyRead(world, path, id, round, readCourse(world, source, id)));
  return courseOf(parsed, isId(id) ? id : parsed.journey.id);
}

/** A course's id is the one it has here, whatever its text says: see `idForCourse`. */
function courseOf(parsed: ParsedCourse, id: string): Course {
  const journey = { ...parsed.journey, id };
  return {
    outline: summaryOf(journey),
    journey,
    day: async (number) => journey.days[number - 1] ?? null,
    markdown: rendererOf(parsed),
  };
}

/** A text just read; where it is the copy of a file that is gone, that copy may have been read before. */
async function newlyRead(
  world: World,
  path: string,
  id: string,
  round: number,
  text: CourseText,
): Promise<ParsedCourse> {
  const before = text.path === path ? null : recalled(world, text.path, id, round);
  if (before !== null) return before;
  // Taken after the text was read: a change in between is too recent for anything to be kept.
  const key = keyFor(world, text.path, id, round);
  const { parseCourse } = await import('../views/markdown.ts');
  const parsed = parseCourse(await journeyIn(world, text, round));
  if (key !== null) rememberCourse(world.storage(), key, parsed);
  return parsed;
}

function recalled(world: World, path: string, id: string, round: number): ParsedCourse | null {
  const key = keyFor(world, path, id, round);
  return key === null ? null : recallCourse(key);
}

/** Null where there is no home, and so no cache. */
function keyFor(world: World, path: string, id: string, round: number): CourseKey | null {
  try {
    const themes = ownThemeFiles(world, path, isId(id) ? id : null);
    return courseKey(world.storage(), world.prepared, path, round, themes);
  } catch {
    return null;
  }
}

/** A course's text read as a journey, its unwritten evenings made, and all that is to be said of it. */
export async function readingOf(world: World, course: CourseText, round: number): Promise<Reading> {
  const { parseJourney } = await import('../content/parse-journey.ts');
  const themes = await themesFor(world, course.themes);
  return parseJourney(course.text, { fileName: course.path, themes, round });
}

/** The whole journey in a text; JourneyError data (65) when it cannot be read as one. */
export async function journeyIn(world: World, course: CourseText, round = 1): Promise<Journey> {
  const { journey, problems } = await readingOf(world, course, round);
  if (journey !== null) return journey;
  const first = problems[0];
  const where = first === undefined ? course.path : `${course.path}:${first.line}:${first.column}`;
  throw new JourneyError('data', `${where}: ${first?.message ?? ''}`, courseWords.checkIt(course.path));
}
