// Prepares dist/: what the bundled journeys hold, so that no call parses them whole, and the help page.
import fs from 'node:fs';
import path from 'node:path';
import { runSource } from './run-source.mjs';

const entry = `
  export { outlineJourney } from './src/content/outline.ts';
  export { dayFromOutline } from './src/content/one-day.ts';
  export { readJourneyFile, journeyFiles } from './src/content/read-file.ts';
  export { buildCli } from './src/cli.ts';
`;

/** Writes dist/journeys/<id>.json and <id>/<day>.json for every bundled journey, and dist/help.txt. */
export async function writeIndex(root, dist, version) {
  const source = await runSource(root, entry, version);
  await writeOutlines(source, path.join(root, 'journeys'), path.join(dist, 'journeys'));
  fs.writeFileSync(path.join(dist, 'help.txt'), helpPage(source.buildCli));
}

async function writeOutlines({ journeyFiles, readJourneyFile, outlineJourney, dayFromOutline }, from, to) {
  fs.mkdirSync(to, { recursive: true });
  for (const name of journeyFiles(from)) {
    const file = path.join(from, name);
    const { text, bytes } = readJourneyFile(file);
    const outline = outlineJourney(text, { fileName: file });
    if (outline === null) throw new Error(`${file} cannot be read as a journey; see journey check.`);
    const days = path.join(to, name.replace(/\.md$/, ''));
    fs.mkdirSync(days);
    for (const { number } of outline.days) {
      const day = await dayFromOutline(text, outline, number);
      fs.writeFileSync(path.join(days, `${number}.json`), JSON.stringify(day));
    }
    // Last: the times of this file are what the others are believed by.
    const index = JSON.stringify({ size: bytes.length, outline });
    fs.writeFileSync(path.join(to, name.replace(/\.md$/, '.json')), index);
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
