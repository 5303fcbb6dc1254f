import { listWords } from '../words/overview.ts';
import { sceneWords } from '../words/views.ts';
import { cleanLine } from './clean.ts';
import { plainInline } from './inline-plain.ts';
import { insetLines, type Lines, spaced, textLines, titleLine } from './lines.ts';
import type { Look } from './look.ts';
import { paintFor } from './paint.ts';
import { type WrittenElsewhere, writtenWords } from './plan.ts';
import { symbolsFor } from './symbols.ts';

/** A journey that can be walked, and how far it has been. */
export type Listing = {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly category: string | null;
  readonly sequence: number | null;
  readonly weeks: number;
  readonly days: number;
  readonly source: 'bundled' | 'own';
  /** Where an own one was begun from. */
  readonly file: string | null;
  /** What follows `journey begin` to begin it, or to go on with it. */
  readonly begin: string;
  readonly rounds: readonly Round[];
  /** How many of its evenings the file writes itself. */
  readonly daysWritten: number;
  /** The course that has them all written, where this one has not. */
  readonly written: WrittenElsewhere['course'];
  readonly daysDone: number;
  readonly begun: boolean;
  readonly current: boolean;
};

/** One walk through a journey. */
export type Round = {
  readonly round: number;
  readonly run: string;
  readonly daysDone: number;
  readonly current: boolean;
};

/** Every journey: title and length, what it is about, how far it has been walked, how to begin it. */
export function listView(items: readonly Listing[], look: Look): Lines {
  if (items.length === 0) return textLines(listWords.empty, look);
  return spaced(...items.map((item) => itemLines(item, look)));
}

export function listJson(items: readonly Listing[]) {
  return {
    schema: 1,
    journeys: items.map((item) => ({
      id: item.id,
      title: item.title,
      description: item.description,
      category: item.category,
      sequence: item.sequence,
      weeks: item.weeks,
      days: item.days,
      source: item.source,
      file: item.file,
      begun: item.begun,
      current: item.current,
      daysDone: item.daysDone,
      rounds: item.rounds,
      daysWritten: item.daysWritten,
    })),
  };
}

function itemLines(item: Listing, look: Look): string[] {
  const paint = paintFor(look);
  const length = item.days % 7 === 0 ? sceneWords.weeks(item.days / 7) : sceneWords.days(item.days);
  const facts = [
    ...(item.category === null ? [] : [plainInline(item.category)]),
    ...(item.source === 'own' ? [listWords.own] : []),
    ...(item.daysWritten < item.days ? [listWords.written(item.daysWritten, item.days)] : []),
    ...stateWords(item),
  ];
  const below = [
    ...(item.file === null ? [] : [listWords.from(whereOf(item.file))]),
    ...(item.rounds.length > 1 ? item.rounds.map((one) => roundWords(item, one, look)) : []),
    ...(item.current || item.rounds.length > 1 ? [] : [listWords.begin(cleanLine(item.begin))]),
  ];
  return [
    ...titleLine(paint.strong(plainInline(item.title)), length, look),
    ...(item.description === null ? [] : insetLines(plainInline(item.description), look, 2)),
    ...(facts.length === 0 ? [] : insetLines(facts.join(` ${symbolsFor(look).dot} `), look, 2)),
    ...(item.written === null ? [] : insetLines(writtenWords(item.written), look, 2)),
    ...below.flatMap((line) => insetLines(paint.soft(line), look, 2)),
  ];
}

/** "week.md in /home/ana/courses". */
export function whereOf(file: string): string {
  const [, folder = '', name = file] = /^(.*)[\\/](.+)$/.exec(cleanLine(file)) ?? [];
  return listWords.fileIn(name, folder === '' ? '/' : folder);
}

function roundWords(item: Listing, { round, daysDone, current }: Round, look: Look): string {
  const how = current ? listWords.current : listWords.round(cleanLine(item.begin), round);
  return [listWords.inRound(round, daysDone, item.days), how].join(` ${symbolsFor(look).dot} `);
}

function stateWords(item: Listing): readonly string[] {
  const current = item.current ? [listWords.current] : [];
  if (!item.begun) return current;
  if (item.daysDone >= item.days) return [...current, listWords.finished];
  return [...current, listWords.begun(item.daysDone, item.days)];
}
