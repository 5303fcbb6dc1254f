import { parseJourney } from '../content/parse-journey.ts';
import { readJourneyFile } from '../content/read-file.ts';
import { JourneyError } from '../errors.ts';
import type { Journey } from '../model/journey.ts';
import { keptJourneyPath } from '../storage/own-journeys.ts';
import { courseWords } from '../words/commands.ts';
import type { World } from './world.ts';

/** A journey's text and where it was read from. */
export type CourseText = { readonly text: string; readonly path: string };

/** Whether a source is the id of a bundled journey rather than a file's path. */
export function isBundledId(source: string): boolean {
  return /^[a-z0-9-]+$/.test(source);
}

/**
 * The text of a journey: bundled by id, or a file; where the file is gone, the copy kept when it was
 * begun. Throws JourneyError noInput (66) when neither is there.
 */
export function readCourse(world: World, source: string, id: string): CourseText {
  if (isBundledId(source)) {
    const path = `${world.bundled}/${source}.md`;
    try {
      return { text: readJourneyFile(path).text, path };
    } catch (error) {
      return readKept(world, id, error);
    }
  }
  try {
    return { text: readJourneyFile(source).text, path: source };
  } catch (error) {
    return readKept(world, id, error);
  }
}

function readKept(world: World, id: string, error: unknown): CourseText {
  const path = keptJourneyPath(world.storage(), id);
  if (path === null) throw error;
  return { text: readJourneyFile(path).text, path };
}

/** The journey in a text; JourneyError data (65) when it cannot be read as one. */
export function journeyIn(course: CourseText): Journey {
  const { journey, problems } = parseJourney(course.text, { fileName: course.path });
  if (journey !== null) return journey;
  const first = problems[0];
  const where = first === undefined ? course.path : `${course.path}:${first.line}:${first.column}`;
  throw new JourneyError('data', `${where}: ${first?.message ?? ''}`, courseWords.checkIt(course.path));
}
