import path from 'node:path';
import { journeyFiles, mostFiles, readJourneyFile } from '../content/read-file.ts';
import type { ThemeFile } from '../content/theme.ts';
import { JourneyError } from '../errors.ts';
import type { Themes } from '../model/theme.ts';
import { preparedThemes } from '../storage/journey-index.ts';
import type { World } from './world.ts';

/**
 * The theme files of a course: in a folder `themes` beside its file, or within its own folder. None where
 * there is no such folder, or more files in it than a course may have.
 */
export function ownThemeFiles(course: string): readonly string[] {
  const folders = [path.join(course, 'themes'), path.join(path.dirname(course), 'themes')];
  const files = folders.map((folder) => journeyFiles(folder).map((name) => path.join(folder, name)));
  const found = files.find((one) => one.length > 0) ?? [];
  return found.length > mostFiles ? [] : found;
}

/**
 * What a course's unwritten evenings are made of: the themes of its own folder first, then those that
 * come with the program. A file there that is no theme is passed over; `journey check` says why.
 */
export async function themesFor(world: World, course: string): Promise<Themes> {
  const bundled = preparedThemes(world.prepared);
  const own = (await Promise.all(ownThemeFiles(course).map(ownTheme))).filter((one) => one !== null);
  if (own.length === 0) return bundled;
  const ids = new Map(own.map(({ theme }) => [theme.id, theme]));
  return {
    cards: [
      ...own.map(({ card }) => ({ ...card, own: true as const })),
      ...bundled.cards.filter((one) => !ids.has(one.id)),
    ],
    theme: (id) => ids.get(id) ?? bundled.theme(id),
  };
}

async function ownTheme(file: string): Promise<ThemeFile | null> {
  const { parseJourney } = await import('../content/parse-journey.ts');
  const { themeOf } = await import('../content/theme.ts');
  try {
    const { journey } = parseJourney(readJourneyFile(file).text, { fileName: file });
    return journey === null ? null : themeOf(journey, path.basename(file, '.md'));
  } catch (error) {
    if (error instanceof JourneyError) return null;
    throw error;
  }
}
