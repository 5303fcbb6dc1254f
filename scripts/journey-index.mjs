// Prepares dist/: what the bundled journeys hold, so that no call parses them whole, and the help page.
import fs from 'node:fs';
import path from 'node:path';
import { runSource } from './run-source.mjs';

const entry = `
  export { parseJourney } from './src/content/parse-journey.ts';
  export { readJourneyFile, journeyFiles } from './src/content/read-file.ts';
  export { themeOf } from './src/content/theme.ts';
  export { shown } from './src/storage/journey-index.ts';
  export { parseCourse } from './src/views/markdown.ts';
  export { buildCli } from './src/cli.ts';
`;

/** Writes dist/journeys/<id>.json for every bundled journey, dist/themes/ for the themes, and dist/help.txt. */
export async function writeIndex(root, dist, version) {
  const source = await runSource(root, entry, version);
  writeCourses(source, path.join(root, 'journeys'), path.join(dist, 'journeys'));
  writeThemes(source, path.join(root, 'journeys/themes'), path.join(dist, 'themes'));
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
    fs.writeFileSync(path.join(to, name.replace(/\.md$/, '.json')), asciiJson(prepared));
  }
}

/** In ASCII alone, which is read four times as fast. */
function asciiJson(value) {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Each theme's texts in a file of its own, and one file of the words they are found by, in order of sequence. */
function writeThemes({ journeyFiles, readJourneyFile, parseJourney, themeOf }, from, to) {
  fs.mkdirSync(to, { recursive: true });
  const cards = [];
  for (const name of journeyFiles(from)) {
    const file = path.join(from, name);
    const { journey } = parseJourney(readJourneyFile(file).text, { fileName: file });
    const found = journey === null ? null : themeOf(journey, path.basename(name, '.md'));
    if (found === null) throw new Error(`${file} cannot be read as a theme; see journey check.`);
    cards.push({ card: found.card, at: journey.sequence ?? 1e6 });
    fs.writeFileSync(path.join(to, `${found.theme.id}.json`), JSON.stringify(found.theme));
  }
  const inOrder = cards.sort((one, two) => one.at - two.at).map((one) => one.card);
  fs.writeFileSync(path.join(to, 'cards.json'), JSON.stringify(inOrder));
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
