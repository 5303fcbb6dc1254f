// Prepares dist/: what the bundled journeys hold, so that no call parses them whole, and the help page.
import fs from 'node:fs';
import path from 'node:path';
import { runSource } from './run-source.mjs';

const entry = `
  export { parseJourney } from './src/content/parse-journey.ts';
  export { readJourneyFile, journeyFiles } from './src/content/read-file.ts';
  export { shown } from './src/storage/journey-index.ts';
  export { parseCourse } from './src/views/markdown.ts';
  export { buildCli } from './src/cli.ts';
`;

/** Writes dist/journeys/<id>.json for every bundled journey, and dist/help.txt. */
export async function writeIndex(root, dist, version) {
  const source = await runSource(root, entry, version);
  writeCourses(source, path.join(root, 'journeys'), path.join(dist, 'journeys'));
  fs.writeFileSync(path.join(dist, 'help.txt'), helpPage(source.buildCli));
}

function writeCourses({ journeyFiles, readJourneyFile, parseJourney, parseCourse, shown }, from, to) {
  fs.mkdirSync(to, { recursive: true });
  for (const name of journeyFiles(from)) {
    const file = path.join(from, name);
    const { text, bytes } = readJourneyFile(file);
    const { journey } = parseJourney(text, { fileName: file });
    if (journey === null) throw new Error(`${file} cannot be read as a journey; see journey check.`);
    const prepared = { size: bytes.length, course: shown(parseCourse(journey)) };
    fs.writeFileSync(path.join(to, name.replace(/\.md$/, '.json')), JSON.stringify(prepared));
  }
}

/** The page as `journey --help` writes it to something that is no screen: 80 columns, no colour. */
function helpPage(buildCli) {
  let page = '';
  const cli = buildCli(() => async () => {});
  cli.configureOutput({
    writeOut: (text) => {
      page += text;
    },
    getOutHelpWidth: () => 80,
    getOutHasColors: () => false,
  });
  cli.outputHelp();
  return page;
}
