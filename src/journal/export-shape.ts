import type { PartnerId } from '../model/couple.ts';
import type { CurrentAnswer } from './answers.ts';
import type { About, EventId, Share } from './events.ts';
import type { OpenedList } from './lists.ts';
import type { NoteVersion } from './notes.ts';

/**
 * The JSON of `journey export --format json`, schema 1: what one partner may read, in plain text,
 * and what `journey import` takes back. Plain data with names of its own, so that the journal's
 * format can change without it.
 */
export type ExportFile = {
  readonly format: 'journey-export';
  readonly schema: 1;
  readonly exportedAt: string;
  /** Who asked for it (the other's answers in it are those that were opened); null: both together. */
  readonly by: PartnerId | null;
  readonly names: Readonly<Record<PartnerId, string>>;
  readonly runs: readonly ExportedRun[];
};

export type ExportedRun = {
  readonly run: string;
  readonly title: string;
  readonly answers: readonly ExportedAnswer[];
  /** Lines of lists that both opened; exports of 0.1 have none. Marks are in no export. */
  readonly lists?: readonly OpenedList[];
  /** What both wrote together; exports of 0.1 have none. */
  readonly notes?: readonly ExportedNote[];
};

export type ExportedNote = {
  /** What it is called in the journal it came from. */
  readonly id: EventId;
  readonly by: PartnerId | 'ab';
  readonly day: number;
  readonly text: string;
  readonly at: string;
  readonly zone: string;
  readonly date: string;
};

export type ExportedAnswer = {
  readonly by: PartnerId;
  readonly day: number;
  readonly about: About;
  readonly question: string;
  /** Null for a pass. */
  readonly text: string | null;
  readonly share: Share;
  /** Written when the other's answer was open already; exports of 0.1 do not say. */
  readonly afterOther?: boolean;
  readonly at: string;
  readonly zone: string;
  readonly date: string;
};

/** What a partner may read as an export; give it answers that went through `visibleTo`. */
export function exportOf(what: {
  readonly exportedAt: string;
  readonly by: PartnerId | null;
  readonly names: Readonly<Record<PartnerId, string>>;
  readonly runs: readonly {
    readonly run: string;
    readonly title: string;
    readonly answers: readonly CurrentAnswer[];
    readonly lists?: readonly OpenedList[];
    readonly notes?: readonly NoteVersion[];
  }[];
}): ExportFile {
  const { exportedAt, by, names } = what;
  const runs = what.runs.map(({ run, title, answers, lists = [], notes = [] }) => ({
    ...{ run, title, answers: answers.map(exported) },
    ...(lists.length === 0 ? {} : { lists }),
    ...(notes.length === 0 ? {} : { notes: notes.map(exportedNote) }),
  }));
  return { format: 'journey-export', schema: 1, exportedAt, by, names, runs };
}

function exported(answer: CurrentAnswer): ExportedAnswer {
  const { by, day, about, question, text, share, afterOther, at, zone, date } = answer;
  return { by, day, about, question, text, share, afterOther, at, zone, date };
}

function exportedNote({ id, by, day, text, at, zone, date }: NoteVersion): ExportedNote {
  return { id, by, day, text, at, zone, date };
}

type Fields = Readonly<Record<string, unknown>>;

/** The export in a parsed JSON file; null when it is not one of ours, or any answer in it lacks its shape. */
export function readExport(value: unknown): ExportFile | null {
  if (!isFields(value) || value.format !== 'journey-export' || value.schema !== 1) return null;
  const { exportedAt, by, names, runs } = value;
  const fits =
    typeof exportedAt === 'string' &&
    (by === null || isPartner(by)) &&
    hasNames(names) &&
    Array.isArray(runs) &&
    runs.every(isRun);
  return fits ? (value as unknown as ExportFile) : null;
}

function isRun(value: unknown): boolean {
  if (!isFields(value) || typeof value.run !== 'string' || typeof value.title !== 'string') return false;
  const { answers, lists = [], notes = [] } = value;
  const areLists = Array.isArray(lists) && lists.every(isOpenedList);
  const areNotes = Array.isArray(notes) && notes.every(isExportedNote);
  return areLists && areNotes && Array.isArray(answers) && answers.every(isExportedAnswer);
}

function isOpenedList(value: unknown): boolean {
  if (!isFields(value) || !isFields(value.of) || !Array.isArray(value.lines)) return false;
  const { id, day, list, lines, of, fill, at, zone, date } = value;
  const areNumbers = isWhole(day, 1, 99_999) && isWhole(list, 1, 99) && isWhole(fill, 0, 99_999);
  const texts = [...lines, at, zone, date].every((one) => typeof one === 'string');
  const ids = [id, of.a, of.b].every((one) => /^[0-9a-f]{32}$/.test(String(one)));
  return texts && ids && areNumbers && !Number.isNaN(Date.parse(String(at)));
}

function isExportedNote(value: unknown): boolean {
  if (!isFields(value) || !(value.by === 'ab' || isPartner(value.by))) return false;
  const { id, day, text, at, zone, date } = value;
  const texts = [text, at, zone, date].every((one) => typeof one === 'string');
  return (
    texts &&
    /^[0-9a-f]{32}$/.test(String(id)) &&
    isWhole(day, 1, 99_999) &&
    !Number.isNaN(Date.parse(String(at)))
  );
}

function isExportedAnswer(value: unknown): boolean {
  if (!isFields(value) || !isPartner(value.by) || !isAbout(value.about)) return false;
  const { day, question, text, share, at, zone, date } = value;
  const texts = [question, at, zone, date].every((one) => typeof one === 'string');
  const said = text === null || typeof text === 'string';
  const shared = share === 'mine' || share === 'ours';
  return texts && said && shared && isWhole(day, 1, 99_999) && !Number.isNaN(Date.parse(String(at)));
}

function isAbout(value: unknown): boolean {
  return (
    isFields(value) && (value.part === 'question' || value.part === 'stem') && isWhole(value.index, 1, 99)
  );
}

function hasNames(value: unknown): boolean {
  return isFields(value) && typeof value.a === 'string' && typeof value.b === 'string';
}

const isPartner = (value: unknown) => value === 'a' || value === 'b';

function isWhole(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
