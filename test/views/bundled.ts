import path from 'node:path';
import { parseJourney } from '../../src/content/parse-journey.ts';
import { readJourneyFile } from '../../src/content/read-file.ts';
import type { Journey } from '../../src/model/journey.ts';

/** A course that comes with the program, read whole. */
export function parsedCourse(id: string): Journey {
  const file = path.join(import.meta.dirname, '../../journeys', `${id}.md`);
  const { journey } = parseJourney(readJourneyFile(file).text, { fileName: file });
  if (journey === null) throw new Error(`${file} is no journey`);
  return journey;
}
