import path from 'node:path';
import { isFolder, journeyFiles, largestFile, mostFiles, readJourneyFile } from '../content/read-file.ts';
import type { ThemeFile } from '../content/theme.ts';
import { JourneyError } from '../errors.ts';
import type { Themes, ThemeText } from '../model/theme.ts';
import { preparedThemes } from '../storage/journey-index.ts';
import { keptThemes, keptThemesPath } from '../storage/own-journeys.ts';
import { storageIfAny } from './here.ts';
import type { World } from './world.ts';

/**
 * The theme files beside a course: in a folder `themes` beside its file, or within its own folder. Null
 * where there is no such folder, and beside the courses that come with the program, whose themes are ours.
 */
function filesBeside(world: World, course: string): readonly string[] | null {
  if (path.dirname(path.resolve(course)) === path.resolve(world.bundled)) return null;
  const folders = [path.join(course, 'themes'), path.join(path.dirname(course), 'themes')].filter(isFolder);
  const files = folders.map((folder) => journeyFiles(folder).map((name) => path.join(folder, name)));
  return folders.length === 0 ? null : (files.find((one) => one.length > 0) ?? []);
}

/** The files that a course's own themes are read from: those beside it, else the copy kept when it was begun. */
export function ownThemeFiles(world: World, course: string, id: string | null): readonly string[] {
  const beside = filesBeside(world, course);
  if (beside !== null) return beside;
  const storage = storageIfAny(world);
  const kept = storage === null || id === null ? null : keptThemesPath(storage, id);
  return kept === null ? [] : [kept];
}

/**
 * A course's own themes: those beside it, else those kept when it was begun (under an id; null before);
 * null where there is neither. None where there are more, or more text in them, than a course may have.
 */
export function ownThemeTexts(world: World, course: string, id: string | null): readonly ThemeText[] | null {
  const beside = filesBeside(world, course);
  if (beside !== null) return textsIn(beside);
  const storage = storageIfAny(world);
  const kept = storage === null || id === null ? null : keptThemes(storage, id);
  return kept === 'damaged' ? null : kept;
}

function textsIn(files: readonly string[]): readonly ThemeText[] {
  if (files.length > mostFiles) return [];
  const texts = files.flatMap((file) => {
    const text = orNull(() => readJourneyFile(file).text);
    return text === null ? [] : [{ name: path.basename(file), text }];
  });
  const length = texts.reduce((sum, { text }) => sum + text.length, 0);
  return length > largestFile ? [] : texts;
}

/**
 * What a course's unwritten evenings are made of: its own themes first, then those that come with the
 * program. A text that is no theme is passed over; `journey check` says why.
 */
export async function themesFor(world: World, texts: readonly ThemeText[] | null): Promise<Themes> {
  const bundled = preparedThemes(world.prepared);
  const own = (await Promise.all((texts ?? []).map(themeIn))).filter((one) => one !== null);
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

/** Those among the texts that are themes: whatever else lies in the folder is nobody's to copy. */
export async function onlyThemes(texts: readonly ThemeText[]): Promise<readonly ThemeText[]> {
  const read = await Promise.all(texts.map(themeIn));
  return texts.filter((_, at) => read[at] !== null);
}

async function themeIn({ name, text }: ThemeText): Promise<ThemeFile | null> {
  const { parseJourney } = await import('../content/parse-journey.ts');
  const { themeOf } = await import('../content/theme.ts');
  return orNull(() => {
    const { journey } = parseJourney(text, { fileName: name });
    return journey === null ? null : themeOf(journey, path.basename(name, '.md'));
  });
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof JourneyError) return null;
    throw error;
  }
}
