import type {
  Activity,
  ActivityItem,
  Day,
  FromBefore,
  Minutes,
  NamedPart,
  OwnSection,
  QuestionGroup,
  SealedList,
} from './journey.ts';

/**
 * A day's text as a couple began it, as a file: JSON of the day as it was read, not its Markdown, so
 * that no later reading of the same Markdown, and no later rule for days made from the plan, can give
 * its questions other numbers. The format is a promise: a day may gain optional fields, and no field
 * that is there changes its meaning.
 */

const format = 'journey-evening';

/** The file's text for a day. The same day always gives the same text, wherever in its file it stands. */
export function pinnedText({ line: _line, file: _file, ...day }: Day): string {
  return `${JSON.stringify({ format, version: 1, day })}\n`;
}

/** The day in a file's text, without any field this version does not know; null where it is none. */
export function readPinnedDay(text: string): Day | null {
  const value = parsed(text);
  if (!isFields(value) || value.format !== format || value.version !== 1) return null;
  return dayIn(value.day);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

type Fields = Readonly<Record<string, unknown>>;

const texts = ['beforeYouBegin', 'contentNote', 'learning', 'why', 'afterQuestions', 'sources'] as const;
const places: readonly unknown[] = ['start', 'learning', 'why', 'activity', 'reflection'];
const named: readonly NamedPart[] = [
  ...(['beforeYouBegin', 'contentNote', 'learning', 'why'] as const),
  ...(['activity', 'fiveMinutes', 'questions', 'sources'] as const),
];

function dayIn(value: unknown): Day | null {
  if (!isFields(value) || !texts.every((name) => value[name] === null || isText(value[name]))) return null;
  const { number, week, title, authored, questions, groups = [], headings } = value;
  const activity = activityIn(value.activity);
  const fiveMinutes = value.fiveMinutes === null ? null : activityIn(value.fiveMinutes);
  const otherWays = all(value.otherWays, wayIn);
  const extras = all(value.extras, extraIn);
  const kept = all(groups, groupIn);
  if (!isCount(number) || !isCount(week) || !isText(title) || typeof authored !== 'boolean') return null;
  if (activity === null || otherWays === null || extras === null || kept === null) return null;
  if ((fiveMinutes === null && value.fiveMinutes !== null) || !isTexts(questions)) return null;
  return {
    ...{ number, title, week, authored, ...textsIn(value), activity, otherWays, fiveMinutes, questions },
    ...(kept.length === 0 ? {} : { groups: kept }),
    ...(isFields(headings) ? { headings: headingsIn(headings) } : {}),
    extras,
  };
}

function textsIn(value: Fields): Pick<Day, (typeof texts)[number]> {
  const pairs = texts.map((name) => [name, value[name] ?? null]);
  return Object.fromEntries(pairs);
}

function headingsIn(value: Fields): NonNullable<Day['headings']> {
  return Object.fromEntries(named.flatMap((name) => (isText(value[name]) ? [[name, value[name]]] : [])));
}

function activityIn(value: unknown): Activity | null {
  if (!isFields(value)) return null;
  const { minutes } = value;
  const items = all(value.items, itemIn);
  return items === null || !(minutes === null || isMinutes(minutes)) ? null : { minutes, items };
}

function itemIn(value: Fields): ActivityItem | null {
  const { kind, markdown, text, minutes, each, sealed, writes } = value;
  if (kind === 'text') return isText(markdown) ? { kind, markdown } : null;
  if (!isText(text)) return null;
  if (kind === 'stem') return { kind, text };
  if (kind !== 'step' || typeof each !== 'boolean' || !(minutes === null || isCount(minutes))) return null;
  const list = sealedIn(sealed);
  const more = {
    ...(list === null ? {} : { sealed: list }),
    ...(writes === true ? { writes: true as const } : {}),
  };
  return { kind, text, minutes, each, ...more };
}

function sealedIn(value: unknown): SealedList | null {
  if (!isFields(value) || !isText(value.words) || !isTexts(value.lines) || value.lines.length === 0)
    return null;
  return { words: value.words, lines: value.lines };
}

function wayIn({ label, activity }: Fields): Day['otherWays'][number] | null {
  const way = activityIn(activity);
  return way === null || !isText(label) ? null : { label, activity: way };
}

function groupIn({ before, markdown }: Fields): QuestionGroup | null {
  return isText(markdown) && (before === 0 || isCount(before)) ? { before, markdown } : null;
}

function extraIn({ heading, markdown, after, before }: Fields): OwnSection | null {
  if (!isText(heading) || !isText(markdown) || !places.includes(after)) return null;
  const named = isFields(before) ? beforeIn(before) : null;
  const section = { heading, markdown, after: after as OwnSection['after'] };
  return named === null ? section : { ...section, before: named };
}

function beforeIn({ days, minutes }: Fields): FromBefore | null {
  return Array.isArray(days) && days.every(isCount) && isCount(minutes) ? { days, minutes } : null;
}

/** Every item of a list, read; null where it is no list or one of them is not what it should be. */
function all<T>(value: unknown, read: (item: Fields) => T | null): readonly T[] | null {
  if (!Array.isArray(value)) return null;
  const items = value.flatMap((item: unknown) => (isFields(item) ? (read(item) ?? []) : []));
  return items.length === value.length ? items : null;
}

const isText = (value: unknown): value is string => typeof value === 'string';

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

/** Anything from 1 on; a step may take half a minute more than that. */
function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

function isMinutes(value: unknown): value is Minutes {
  return Array.isArray(value) && value.length === 2 && value.every(isCount);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
