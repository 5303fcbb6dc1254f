import { listWords, sceneWords } from '../words/views.ts';
import { cleanLine } from './clean.ts';
import { plainInline } from './inline-plain.ts';
import { insetLines, type Lines, spaced, textLines, titleLine } from './lines.ts';
import type { Look } from './look.ts';
import { paintFor } from './paint.ts';
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
  readonly file: string | null;
  readonly daysDone: number;
  readonly begun: boolean;
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
    })),
  };
}

function itemLines(item: Listing, look: Look): string[] {
  const paint = paintFor(look);
  const length = item.days % 7 === 0 ? sceneWords.weeks(item.days / 7) : sceneWords.days(item.days);
  const facts = [
    ...(item.category === null ? [] : [plainInline(item.category)]),
    ...(item.source === 'own' ? [listWords.own] : []),
    ...stateWords(item),
  ];
  const begin = item.begun ? [] : insetLines(paint.soft(listWords.begin(cleanLine(item.id))), look, 2);
  return [
    ...titleLine(paint.strong(plainInline(item.title)), length, look),
    ...(item.description === null ? [] : insetLines(plainInline(item.description), look, 2)),
    ...(facts.length === 0 ? [] : insetLines(facts.join(` ${symbolsFor(look).dot} `), look, 2)),
    ...begin,
  ];
}

function stateWords(item: Listing): readonly string[] {
  const current = item.current ? [listWords.current] : [];
  if (!item.begun) return current;
  if (item.daysDone >= item.days) return [...current, listWords.finished];
  return [...current, listWords.begun(item.daysDone, item.days)];
}
