// npm run lint:courses [FILE…]: holds the courses that come with the program to what `journey check` says,
// warnings included, and to their house style. Exits 1 when anything is found.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runSource } from '../run-source.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const lint = await runSource(
  root,
  `export { parseJourney } from './src/content/parse-journey.ts';
   export { journeyFiles, readJourneyFile } from './src/content/read-file.ts';
   export { adviceFor } from './src/content/advice.ts';
   export { problemLines } from './src/content/check-report.ts';
   export { lintProblems } from './scripts/course-lint/lint.ts';
   export { casts } from './scripts/course-lint/cast.ts';
   export { pageFindings } from './scripts/course-lint/pages.ts';`,
  '0',
);
const bundled = path.join(root, 'journeys');
const named = process.argv.slice(2);
const files = named.length > 0 ? named : lint.journeyFiles(bundled).map((name) => path.join(bundled, name));
const courses = [];
for (const file of files) {
  const { journey, problems } = lint.parseJourney(lint.readJourneyFile(file).text, { fileName: file });
  const found = [
    ...problems,
    ...(journey === null ? [] : [...lint.adviceFor(journey), ...lint.lintProblems(journey)]),
  ];
  const name = path.relative(process.cwd(), file);
  console.log(found.length === 0 ? `${name}: nothing found.` : lint.problemLines(name, found).join('\n'));
  if (found.length > 0) process.exitCode = 1;
  const cast = journey === null ? undefined : lint.casts[journey.id];
  if (cast !== undefined) courses.push({ journey, cast });
}
for (const { course, day, says } of lint.pageFindings(courses)) {
  console.log(`${course}${day === null ? '' : `, Day ${day}`}: ${says}`);
  process.exitCode = 1;
}
