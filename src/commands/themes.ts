import path from 'node:path';
import { filesIn, largestFile, mostFiles, readJourneyFile } from '../content/read-file.ts';
import type { ThemeFile } from '../content/theme.ts';
import { JourneyError } from '../errors.ts';
import type { Themes, ThemeText } from '../model/theme.ts';
import { preparedThemes } from '../storage/journey-index.ts';
import { keptThemes, keptThemesPath } from '../storage/own-journeys.ts';
import { storageIfAny } from './here.ts';
import type { World } from './world.ts';

/** A course's own themes, as they are on the disk. */
export type OwnThemes = {
  /** From the folder `themes` next to it: an empty list when the folder is empty, null when there is none, or too much in it. */
  readonly beside: readonly ThemeText[] | null;
  /** Kept when it was begun. */
  readonly kept: readonly ThemeText[] | null;
};

/**
 * The files in a course's folder `themes`, which is next to its file, or inside the folder that is the
 * course. Null when there is no such folder, and for the courses that come with the program: their themes
 * are the program's.
 */
function filesBeside(world: World, course: string): readonly string[] | null {
  if (path.dirname(path.resolve(course)) === path.resolve(world.bundled)) return null;
  const folders = [path.join(course, 'themes'), path.join(path.dirname(course), 'themes')];
  const files = folders.flatMap((folder) => {
    const names = filesIn(folder);
    return names === null ? [] : [names.map((name) => path.join(folder, name))];
  });
  return files.find((one) => one.length > 0) ?? files[0] ?? null;
}

/** Every file that a course's own themes may be read from; `id` is null before it is begun. */
export function ownThemeFiles(world: World, course: string, id: string | null): readonly string[] {
  const storage = storageIfAny(world);
  const kept = storage === null || id === null ? null : keptThemesPath(storage, id);
  return [...(filesBeside(world, course) ?? []), ...(kept === null ? [] : [kept])];
}

/** A course's own themes; `id` is null before it is begun. Throws as `storageIfAny`. */
export function ownThemes(world: World, course: string, id: string | null): OwnThemes {
  const files = filesBeside(world, course);
  const storage = storageIfAny(world);
  const kept = storage === null || id === null ? null : keptThemes(storage, id);
  return { beside: files === null ? null : textsIn(files), kept: kept === 'damaged' ? null : kept };
}

/** Null where there are more files, or more text in them, than a course may have. */
function textsIn(files: readonly string[]): readonly ThemeText[] | null {
  if (files.length > mostFiles) return null;
  const texts = files.flatMap((file) => {
    const text = orNull(() => readJourneyFile(file).text);
    return text === null ? [] : [{ name: path.basename(file), text }];
  });
  const length = texts.reduce((sum, { text }) => sum + text.length, 0);
  return length > largestFile || (texts.length === 0 && files.length > 0) ? null : texts;
}

/**
 * What a course's unwritten evenings are made of: its own themes first, those beside it or, where there are
 * none, those kept; then those that come with the program. A text that is no theme is passed over;
 * `journey check` says why.
 */
export async function themesFor(world: World, { beside, kept }: OwnThemes): Promise<Themes> {
  const bundled = preparedThemes(world.prepared);
  const there = await read(beside ?? []);
  const own = there.length > 0 || beside?.length === 0 ? there : await read(kept ?? []);
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

/**
 * The texts to keep when a course is begun: those among the ones beside it that are themes, for whatever
 * else lies there is nobody's to copy; none for an empty folder; null where those kept before stay.
 */
export async function themesToKeep({ beside }: OwnThemes): Promise<readonly ThemeText[] | null> {
  const themes = (await read(beside ?? [])).map(({ text }) => text);
  return themes.length > 0 || beside?.length === 0 ? themes : null;
}

async function read(texts: readonly ThemeText[]): Promise<readonly (ThemeFile & { text: ThemeText })[]> {
  const files = await Promise.all(texts.map(themeIn));
  return texts.flatMap((text, at) => {
    const file = files[at] ?? null;
    return file === null ? [] : [{ ...file, text }];
  });
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
