import path from 'node:path';
import type { Voice } from '../journal/answers.ts';
import { exportOf } from '../journal/export-shape.ts';
import type { PartnerId } from '../model/couple.ts';
import { writeNewFile } from '../storage/new-file.ts';
import { exportHtml } from '../views/export-html.ts';
import { exportMarkdown } from '../views/export-markdown.ts';
import { jsonText } from '../views/json-text.ts';
import type { Keepsake } from '../views/keepsake.ts';
import { exportWords } from '../words/commands.ts';
import { openCourse } from './course.ts';
import { type Here, momentNow, partnerNamed, requireHere } from './here.ts';
import { readAs } from './reading.ts';
import { note } from './say.ts';
import type { World } from './world.ts';

export type ExportOptions = {
  readonly format: 'md' | 'json' | 'html';
  readonly as?: string;
  readonly out?: string;
  readonly json?: boolean;
};

/** `journey export`: what that partner (or both together) may read, as a file to keep. */
export async function exportJournal(world: World, options: ExportOptions): Promise<number> {
  const here = await requireHere(world);
  const { outline: journey } = await openCourse(world, here.source, here.journeyId);
  const as = options.as === undefined ? null : partnerNamed(here.couple, options.as);
  const { voices, doneOn } = await readAs(world, here, journey, { as, day: null });
  const { date } = momentNow(world.storage(), here.saved);
  const keepsake: Keepsake = {
    title: journey.title,
    journeyId: here.journeyId,
    run: here.run,
    couple: here.couple,
    days: daysOf(here, voices, doneOn, (day) => journey.days[day - 1]?.title ?? null),
    madeOn: date,
  };
  const format = options.json === true ? 'json' : options.format;
  const text =
    format === 'json'
      ? jsonText(exportFile(world, keepsake, as))
      : formatted(keepsake, format, world.terminal.look('out').locale);
  if (options.out === undefined) {
    world.terminal.out(text);
    return 0;
  }
  writeNewFile(world.storage(), path.resolve(options.out), text);
  note(world, exportWords.written(options.out));
  return 0;
}

/** Every day with words of it, or done. */
function daysOf(
  here: Here,
  voices: readonly Voice[],
  doneOn: ReadonlyMap<number, string>,
  title: (day: number) => string | null,
): Keepsake['days'] {
  const days = new Set([...voices.map((voice) => voice.day), ...here.progress.done]);
  return [...days]
    .sort((one, two) => one - two)
    .map((day) => ({
      day,
      title: title(day),
      doneOn: doneOn.get(day) ?? null,
      voices: voices.filter((voice) => voice.day === day),
    }));
}

function formatted(keepsake: Keepsake, format: 'md' | 'html', locale: string): string {
  return format === 'md' ? exportMarkdown(keepsake, locale) : exportHtml(keepsake, locale);
}

function exportFile(world: World, { run, title, couple, days }: Keepsake, by: PartnerId | null) {
  const answers = days.flatMap((day) => day.voices.flatMap((voice) => voice.answers));
  const exportedAt = world.storage().now().toISOString();
  return exportOf({ exportedAt, by, names: couple.names, runs: [{ run, title, answers }] });
}
