import type { AboutSection, Activity, Day, Journey } from '../model/journey.ts';
import { contentWords } from '../words/content.ts';
import { dayName } from './day-name.ts';
import { isKnown } from './heading-at.ts';
import { headingText } from './heading-text.ts';
import { fenceAt } from './lines.ts';
import { isRule } from './list.ts';
import { sectionHeadings } from './names.ts';
import { type Note, warning } from './note.ts';

/**
 * A net under the reader: lines with words that stand in nothing the journey holds, as notes, a run of them
 * in one. Comments, rules, fences, footers and addresses of links are no lines to be shown.
 * @param from where the front matter ends
 * @param named stretches that another note names already
 */
export function notShown(
  source: string,
  from: number,
  journey: Journey,
  named: readonly { readonly start: number; readonly end: number }[],
): readonly Note[] {
  const held = textsOf(journey);
  const lines = new Set<string>(['']);
  const covered: { readonly start: number; readonly end: number }[] = [...named];
  let seek = from;
  for (const text of held) {
    // Long texts stand in the file as they are; finding one is much quicker than taking its lines apart.
    const at = text.length < longText ? -1 : placeOf(text, source, seek);
    if (at >= 0) {
      seek = at + text.length;
      covered.push({ start: at, end: seek });
    } else for (const line of text.split('\n')) lines.add(coreOf(line));
  }
  covered.sort((one, two) => one.start - two.start);
  // Most lines stand in a text as they are; the words of all are looked up only for what is left.
  let bag: Set<string> | null = null;
  const isHeld = (line: string) => {
    if (lines.has(coreOf(line.replace(stepLabel, ''))) || !isInked(line)) return true;
    bag ??= new Set(held.flatMap(wordsOf));
    const title = dayName(headingText(line.trim().replace(/^#+/, '')))?.title;
    if (title !== undefined && lines.has(coreOf(title))) return true;
    return wordsOf(line).every((word) => bag?.has(word));
  };
  const notes: Note[] = [];
  let open: { start: number; end: number } | null = null;
  const close = () => {
    if (open !== null) notes.push(warningOver(open));
    open = null;
  };
  for (const { text, start, end } of inkedLines(source, from, covered)) {
    if (lines.has(coreOf(text)) || isHeld(text)) close();
    else if (open === null || source.slice(open.end, start).trim() !== '') {
      close();
      open = { start, end };
    } else open.end = end;
  }
  close();
  return notes;
}

/** Where a text stands soon after the one before; -1 where it was put together, or stands elsewhere. */
function placeOf(text: string, source: string, seek: number): number {
  const at = source.slice(seek, seek + text.length + furthest).indexOf(text);
  return at < 0 ? -1 : seek + at;
}

/** How far a text may stand behind the one before: a long day's headings and lists lie between. */
const furthest = 12_000;

const stepLabel = /^[\s#*_-]*(?:step|part|round)\s\d{1,2}[*_]*\s*(?:\([^()]*\))?[:.\s*_]*/i;

/** A line without the marks around it: of lists, headings, quotes and emphasis. */
function coreOf(line: string): string {
  let [start, end] = [0, line.length];
  while (start < end && isMark(line.charCodeAt(start))) start += 1;
  while (end > start && isMark(line.charCodeAt(end - 1))) end -= 1;
  return line.slice(start, end);
}

/** ASCII that is no letter, and the typographic marks from U+2010 to U+2027. */
function isMark(code: number): boolean {
  if (code < 128) return !((code >= 97 && code <= 122) || (code >= 65 && code <= 90));
  return code === 0xfeff || (code >= 0x2010 && code <= 0x2027);
}

function warningOver({ start, end }: { readonly start: number; readonly end: number }): Note {
  return { ...warning(start, contentWords.notShown()), until: end };
}

const longText = 120;

/** Every text of a journey that the program shows, in the order of the file, by which they are found sooner. */
function textsOf(journey: Journey): readonly string[] {
  const { title, description, about, weeks, days, dailyActivities, outcomes } = journey;
  const written = days.filter((day) => day.authored);
  const isFirst = ({ kind }: AboutSection) => kind === 'introduction' || kind === 'overview';
  const sections = (which: (one: AboutSection) => boolean) =>
    about.filter(which).flatMap(({ heading, markdown }) => [heading ?? '', markdown]);
  return [
    ...sections(isFirst),
    ...written.flatMap(dayTexts),
    ...sections((one) => !isFirst(one)),
    title,
    description ?? '',
    ...weeks.flatMap(({ theme, focus, note }) => [theme, ...focus, note ?? '']),
    ...days.map((day) => day.title),
    ...dailyActivities,
    ...outcomes,
    'sentence to complete stem prompt starter day week step part round each another way five minute form minutes ii iii iv vi vii viii ix',
    ...sectionHeadings,
  ];
}

function dayTexts(day: Day): readonly string[] {
  const whole = (text: string | null) => (text === null ? [] : [text]);
  return [
    ...whole(day.beforeYouBegin),
    ...whole(day.contentNote),
    ...whole(day.learning),
    ...whole(day.why),
    ...activityTexts(day.activity),
    ...day.otherWays.flatMap((way) => [way.label, ...activityTexts(way.activity)]),
    ...activityTexts(day.fiveMinutes),
    ...day.questions,
    ...(day.groups ?? []).map((group) => group.markdown),
    ...whole(day.afterQuestions),
    ...whole(day.sources),
    ...day.extras.flatMap(({ heading, markdown }) => [heading, markdown]),
    ...Object.values(day.headings ?? {}),
  ];
}

function activityTexts(activity: Activity | null): readonly string[] {
  const minutes = activity?.minutes ?? [];
  const items = (activity?.items ?? []).map((item) => (item.kind === 'text' ? item.markdown : item.text));
  return [...minutes.map(String), ...items];
}

function wordsOf(text: string): string[] {
  const plain = text
    .replace(
      /<[^<>]*>|\{[:.#][^{}]*\}|^\s*(?::::+|!!!|\?\?\?\+?)\s*(?:\{[^{}]*\}|[\w-]+)|\]\([^()]*\)|&[a-z]{2,8};|%%[^%]*%%|\[![a-z]+\]/gi,
      ' ',
    )
    .replace(/\[\[[^\]|]*\|/g, ' ');
  return plain.toLowerCase().match(/\p{L}[\p{L}\p{M}]+/gu) ?? [];
}

type Range = { readonly start: number; readonly end: number };
type Line = { readonly text: string; readonly start: number; readonly end: number };

/** Lines that have words, outside comments, what is hidden and what is covered. */
function* inkedLines(source: string, from: number, covered: readonly Range[]): Generator<Line> {
  let hidden: string | null = null;
  let nth = 0;
  for (let at = from; at < source.length; ) {
    while ((covered[nth]?.end ?? Number.POSITIVE_INFINITY) <= at) nth += 1;
    const next = covered[nth];
    if (hidden === null && next !== undefined && at >= next.start) {
      at = next.end;
      continue;
    }
    const newline = source.indexOf('\n', at);
    const lineEnd = newline < 0 ? source.length : newline + 1;
    // A text may begin within a line, behind its number or label.
    const end = hidden === null && next !== undefined && next.start < lineEnd ? next.start : lineEnd;
    const text = source.slice(at, end);
    const before: string | null = hidden;
    hidden = before === null ? opensHidden(text) : text.toLowerCase().includes(before) ? null : before;
    if (before === null && hidden === null && text.length > 1) yield { text, start: at, end };
    at = end;
  }
}

/** What ends something hidden that begins on a line and goes on after it; null where none does. */
function opensHidden(line: string): string | null {
  if (/^\s*%%[^%]*$/.test(line)) return '%%';
  if (!line.includes('<')) return null;
  const comment = line.lastIndexOf('<!--');
  if (comment >= 0 && !line.includes('-->', comment)) return '-->';
  const tag = /<(footer|script|style)\b/i.exec(line)?.[1]?.toLowerCase();
  return tag !== undefined && !line.toLowerCase().includes(`</${tag}`) ? `</${tag}` : null;
}

function isInked(line: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(line) || isRule(line.trimEnd())) return false;
  if (/^\s{0,3}(?:#|\*\*|__)/.test(line) && isKnown(headingText(line.trim().replace(/^#+/, ''))))
    return false;
  if (/^\s*\[[^\]]{1,200}\]:\s|^\s*<!--.*-->\s*$|^\s*<(?:footer|script|style)\b/i.test(line)) return false;
  return fenceAt(line, line.length - line.trimStart().length, line.length) === null;
}
