import type { Couple } from '../model/couple.ts';

/**
 * What is kept in the settings file besides the journal: a hint where the couple was, their names,
 * and the settings. All of it can be lost without losing a word or the right day.
 */
export type Saved = {
  readonly bookmark: Bookmark | null;
  readonly couple: Couple | null;
  readonly settings: Settings;
};

export type Bookmark = {
  /** The journal's run, see journal/events.ts. */
  readonly run: string;
  readonly journeyId: string;
  /** A path, or the id of a journey that comes with the program. */
  readonly source: string;
  readonly day: number;
  readonly lastDone: { readonly day: number; readonly date: string } | null;
};

export type Settings = Readonly<Record<string, string | number | boolean>>;

export const nothingSaved: Saved = { bookmark: null, couple: null, settings: {} };

type Fields = Readonly<Record<string, unknown>>;

/**
 * The saved values in a parsed settings file; null when it is no object at all. A part that does not
 * have its shape is as if it were not there, and never spoils the others.
 */
export function readSaved(value: unknown): Saved | null {
  if (!isFields(value)) return null;
  return {
    bookmark: readBookmark(value.bookmark),
    couple: readCouple(value.couple),
    settings: readSettings(value.settings),
  };
}

function readBookmark(value: unknown): Bookmark | null {
  if (!isFields(value)) return null;
  const { run, journeyId, source, day } = value;
  if (typeof run !== 'string' || typeof journeyId !== 'string' || typeof source !== 'string') return null;
  if (!isDay(day)) return null;
  return { run, journeyId, source, day, lastDone: readLastDone(value.lastDone) };
}

function readLastDone(value: unknown): Bookmark['lastDone'] {
  if (!isFields(value) || !isDay(value.day)) return null;
  const { day, date } = value;
  return typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) ? { day, date } : null;
}

function readCouple(value: unknown): Couple | null {
  if (!isFields(value) || !isFields(value.names)) return null;
  const { a, b } = value.names;
  const { starts } = value;
  if (typeof a !== 'string' || typeof b !== 'string' || (starts !== 'a' && starts !== 'b')) return null;
  return { names: { a, b }, starts };
}

function readSettings(value: unknown): Settings {
  if (!isFields(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((pair): pair is [string, string | number | boolean] =>
      ['string', 'number', 'boolean'].includes(typeof pair[1]),
    ),
  );
}

function isDay(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 99_999;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
