import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseJourney } from '../../src/content/parse-journey.ts';
import { journeyFiles } from '../../src/content/read-file.ts';
import { themeOf } from '../../src/content/theme.ts';
import type { Themes } from '../../src/model/theme.ts';

const bundled = path.resolve(import.meta.dirname, '../../journeys/themes');

/** The themes that come with the program, read from their files in order of sequence. */
export function bundledThemes(folder = bundled): Themes {
  const files = journeyFiles(folder).flatMap((name) => {
    const { journey } = parseJourney(readFileSync(path.join(folder, name), 'utf8'), { fileName: name });
    const found = journey === null ? null : themeOf(journey, path.basename(name, '.md'));
    return found === null ? [] : [{ ...found, at: journey?.sequence ?? 0 }];
  });
  const inOrder = files.sort((one, two) => one.at - two.at);
  return {
    cards: inOrder.map(({ card }) => card),
    theme: (id) => inOrder.find(({ theme }) => theme.id === id)?.theme ?? null,
  };
}
