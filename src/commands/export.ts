import path from 'node:path';
import { exportOf } from '../journal/export-shape.ts';
import { dayIn } from '../model/journey-summary.ts';
import { refuseTaken, writeFreeFile, writeNewFile } from '../storage/new-file.ts';
import { pageText } from '../terminal/page-text.ts';
import { exportHtml } from '../views/export-html.ts';
import { exportMarkdown } from '../views/export-markdown.ts';
import { jsonText } from '../views/json-text.ts';
import type { Keepsake } from '../views/keepsake.ts';
import { exportWords } from '../words/keep-safe.ts';
import { partnerNamed, requireHere } from './here.ts';
import { momentNow } from './moment.ts';
import type { Read, Reader } from './read-day.ts';
import { openFor, readRun } from './reading.ts';
import { allRuns, type RunToRead, runToRead } from './runs-to-read.ts';
import { note } from './say.ts';
import type { World } from './world.ts';

export type ExportOptions = {
  readonly format: 'md' | 'json' | 'html';
  readonly as?: string;
  readonly journey?: string;
  readonly out?: string;
  readonly json?: boolean;
};

/**
 * `journey export`: what that partner (or both together) may read, as a file to keep: of the journey
 * that was named, or of all they ever walked.
 */
export async function exportJournal(world: World, options: ExportOptions): Promise<number> {
  const here = await requireHere(world);
  const as = options.as === undefined ? null : partnerNamed(here.couple, options.as);
  const { journey } = options;
  if (options.out !== undefined) refuseTaken(world.storage(), path.resolve(options.out));
  const runs = journey === undefined ? await allRuns(world, here) : [await runToRead(world, here, journey)];
  const reader = await openFor(world, as);
  const format = options.json === true ? 'json' : options.format;
  const text = formatted(reader, await keepsakesOf(reader, runs), format);
  if (options.out !== undefined) {
    writeNewFile(world.storage(), path.resolve(options.out), text);
    note(world, exportWords.written(options.out));
  } else await shown(world, format, text, runs);
  return 0;
}

/** On a screen a page becomes a file, for nobody reads HTML there, and what is long is paged. */
async function shown(
  world: World,
  format: ExportOptions['format'],
  text: string,
  runs: readonly RunToRead[],
): Promise<void> {
  const { terminal } = world;
  if (terminal.look('out').height === null || format === 'json') terminal.out(text);
  else if (format === 'md') await pageText(terminal, world.process, text);
  else {
    const [only, ...others] = new Set(runs.map(({ here }) => here.journeyId));
    const name = others.length === 0 && only !== undefined ? only : 'journey';
    note(world, exportWords.page(writeFreeFile(world.storage(), `${name}.html`, text)));
  }
}

/** What the reader may read of these runs, to be kept. */
export async function keepsakesOf(reader: Reader, runs: readonly RunToRead[]): Promise<readonly Keepsake[]> {
  const keepsakes: Keepsake[] = [];
  for (const run of runs) keepsakes.push(keepsakeOf(reader.world, run, await readRun(reader, run, null)));
  return withWords(keepsakes);
}

function keepsakeOf(
  world: World,
  { here, journey }: RunToRead,
  { voices, lists, notes, doneOn }: Read,
): Keepsake {
  const written = [...voices, ...lists, ...notes].map(({ day }) => day);
  const days = new Set([...written, ...here.progress.done]);
  return {
    title: journey.title,
    journeyId: here.journeyId,
    run: here.run,
    couple: here.couple,
    days: [...days]
      .sort((one, two) => one - two)
      .map((day) => ({
        day,
        title: dayIn(journey, day)?.title ?? null,
        doneOn: doneOn.get(day) ?? null,
        voices: voices.filter((voice) => voice.day === day),
        lists: lists.filter((list) => list.day === day),
        notes: notes.filter((note) => note.day === day),
      })),
    madeOn: momentNow(world.storage(), here.saved).date,
  };
}

/** A journey that was begun and left says nothing, unless it is the only one. */
function withWords(keepsakes: readonly Keepsake[]): readonly Keepsake[] {
  const filled = keepsakes.filter(({ days }) => days.length > 0);
  return filled.length > 0 ? filled : keepsakes.slice(-1);
}

function formatted(reader: Reader, keepsakes: readonly Keepsake[], format: ExportOptions['format']): string {
  const { locale } = reader.world.terminal.look('out');
  switch (format) {
    case 'md':
      return exportMarkdown(keepsakes, locale);
    case 'html':
      return exportHtml(keepsakes, locale);
    case 'json':
      return jsonText(exportFile(reader, keepsakes));
  }
}

function exportFile({ world, as, journal }: Reader, keepsakes: readonly Keepsake[]) {
  const exportedAt = world.storage().now().toISOString();
  const runs = keepsakes.map(({ run, title, days }) => ({
    ...{ run, title },
    answers: days.flatMap((day) => day.voices.flatMap((voice) => voice.answers)),
    lists: days.flatMap((day) => day.lists),
    notes: days.flatMap((day) => day.notes),
  }));
  return exportOf({ exportedAt, by: as, names: journal.keyring.names, runs });
}
