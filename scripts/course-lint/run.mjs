// npm run lint:courses [FILE…]: holds the courses and themes that come with the program to what `journey check` says,
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
   export { pageFindings } from './scripts/course-lint/pages.ts';
   export { themeProblems } from './scripts/course-lint/themes.ts';`,
  '0',
);
const bundled = path.join(root, 'journeys');
const named = process.argv.slice(2);
const all = (folder) => lint.journeyFiles(folder).map((name) => path.join(folder, name));
const files = named.length > 0 ? named : [...all(bundled), ...all(path.join(bundled, 'themes'))];
const isTheme = (file) => path.basename(path.dirname(path.resolve(file))) === 'themes';

const read = files.map((file) => ({
  file,
  id: path.basename(file, '.md'),
  ...lint.parseJourney(lint.readJourneyFile(file).text, { fileName: file }),
}));
const themes = lint.themeProblems(read.filter(({ file, journey }) => isTheme(file) && journey !== null));
const courses = [];
for (const { file, id, journey, problems } of read) {
  const style = journey === null ? [] : isTheme(file) ? themes.get(id) : lint.lintProblems(journey);
  const found = [...problems, ...(journey === null ? [] : lint.adviceFor(journey)), ...style];
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
