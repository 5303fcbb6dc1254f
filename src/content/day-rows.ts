import { withHtmlLists } from './as-meant.ts';
import { dayName } from './day-name.ts';
import { headingText } from './heading-text.ts';
import { closesFence, type Fence, fenceAt } from './lines.ts';
import { indentOf, type Marker, markerOf } from './list.ts';
import { withPlainDigits } from './number-name.ts';
import { asks } from './questions.ts';
import { cellsOf } from './table.ts';
import { weekName } from './week-name.ts';
import { weekdayOf } from './weekday-name.ts';

/** A day that is a row, an item or a line: where it stands in the source, and its text as a day is written. */
export type RowDay = {
  readonly number: number;
  readonly to: number;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A weekday, which says no number of its own. */
  readonly weekday?: boolean;
};

type Line = { readonly text: string; readonly start: number; readonly end: number; readonly code: boolean };

const fewest = 2;
const dayHead =
  /^(?:day|days|date|tag|jour|d[ií]a|giorno|dag|день|dzień|天|日|#|no\.?|nr\.?|n[º°]|week ?day|when)$/i;

/** Days that are rows of tables, else items and lines of their own; none where fewer than two are found. */
export function rowDays(source: string, from: number): readonly RowDay[] {
  const lines = linesOf(source, from);
  const rows = tableDays(lines.filter((one) => !one.code));
  const found = rows.length >= fewest ? rows : lineDays(lines);
  return found.length >= fewest ? found : [];
}

/** The lines; `code` for those of fenced code, which name no day. */
function linesOf(source: string, from: number): readonly Line[] {
  const lines: Line[] = [];
  let fence: Fence | null = null;
  for (let at = from; at < source.length; ) {
    const newline = source.indexOf('\n', at);
    const end = newline < 0 ? source.length : newline + 1;
    const text = source.slice(at, end).trimEnd();
    const first = at + (text.length - text.trimStart().length);
    const inside = fence !== null;
    if (fence === null) fence = fenceAt(source, first, end);
    else if (closesFence(source, first, end, fence)) fence = null;
    lines.push({ text, start: at, end, code: inside || fence !== null });
    at = end;
  }
  return lines;
}

const rowForm = /^\s*\|?.*\|.*\|?\s*$/;
const ruleForm = /^\s*\|?(?:\s*:?-+:?\s*\|)+\s*:?-*:?\s*\|?\s*$/;

function tableDays(lines: readonly Line[]): readonly RowDay[] {
  const days: RowDay[] = [];
  for (let at = 0; at + 2 < lines.length; at += 1) {
    const head = lines[at];
    if (head === undefined || !rowForm.test(head.text) || !ruleForm.test(lines[at + 1]?.text ?? '')) continue;
    let end = at + 2;
    while (end < lines.length && rowForm.test(lines[end]?.text ?? '')) end += 1;
    days.push(...daysOfTable(head, lines.slice(at + 2, end), days.length));
    at = end - 1;
  }
  return days;
}

function cells(line: string): readonly string[] {
  const whole = line.trim();
  return cellsOf(`${whole.startsWith('|') ? '' : '|'}${whole}${whole.endsWith('|') ? '' : '|'}`);
}

/** A table's rows as days where its first column numbers them; the head belongs to the first. */
function daysOfTable(head: Line, rows: readonly Line[], before: number): readonly RowDay[] {
  const heads = cells(head.text).map(headingText);
  const named = dayHead.test(heads[0] ?? '');
  const days = rows.map((row, at): RowDay | null => {
    const [first = '', ...rest] = cells(row.text);
    const name = nameOfCell(headingText(first), named, before + at + 1);
    if (name === null) return null;
    const start = at === 0 ? head.start : row.start;
    return { ...name, ...dayOfCells(name.title, heads.slice(1), rest), start, end: row.end };
  });
  return days.every((one) => one !== null) ? days : [];
}

function nameOfCell(cell: string, named: boolean, count: number) {
  const digits = /^#?(\d{1,3})(?:st|nd|rd|th|[.)])?$/.exec(withPlainDigits(cell));
  if (named && digits !== null)
    return { number: Number(digits[1]), to: Number(digits[1]), title: '', weekday: false };
  const day = dayName(cell);
  if (day !== null) return { number: day.number, to: day.to, title: day.title, weekday: false };
  const weekday = named ? weekdayOf(cell) : null;
  return weekday === null ? null : { number: count, to: count, title: weekday.title, weekday: true };
}

/** The first short cell is the title; each other one is a section under its column's name. */
function dayOfCells(own: string, heads: readonly string[], rest: readonly string[]) {
  const broken = rest.map((cell) => withHtmlLists(cell.replace(/<br\s*\/?>/gi, '\n')).trim());
  const at = own === '' ? broken.findIndex(isShort) : -1;
  const titled = broken.filter((cell) => cell !== '').length > 1 ? at : -1;
  const title =
    own || headingText(broken[titled] ?? '') || titleFrom(broken.find((cell) => cell !== '') ?? '');
  const text = broken.flatMap((cell, index) => {
    if (cell === '' || index === titled)
      return titled === index && heads[index] !== undefined ? [`*${heads[index]}:* ${cell}`] : [];
    return [`### ${heads[index] || ''}\n\n${cell}`];
  });
  return { title, text: text.join('\n\n') };
}

function isShort(cell: string): boolean {
  return cell !== '' && cell.length <= 60 && !asks(cell) && !cell.includes('\n') && markerOf(cell) === null;
}

/** The first words of a text as a title. */
function titleFrom(text: string): string {
  const first = text.split('\n', 1)[0] ?? '';
  const line = headingText(markerOf(first)?.text ?? first);
  const sentence = /^(.{3,70}?[.!?。？])(?:\s|$)/.exec(line)?.[1] ?? line;
  if (sentence.length <= 70) return sentence.replace(/[.。]$/, '');
  return `${sentence.slice(0, 66).replace(/\s+\S*$/, '')}…`;
}

type LineDay = {
  readonly number: number;
  readonly to: number;
  /** The weekday that stands before its words; empty for a number. */
  readonly label: string;
  readonly words: string;
  /** The column from which lines belong to the item; 0 for a line by itself. */
  readonly step: number;
  readonly start: number;
  end: number;
  readonly more: string[];
};

/** "- **Day 3:** walk together" and what is set in under it, or a line "Day 3: walk together". */
function lineDays(lines: readonly Line[]): readonly RowDay[] {
  const days: LineDay[] = [];
  const weekdays = weekdayLines(lines);
  let open: LineDay | null = null;
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    const name = line.code ? null : (weekdays.get(line) ?? nameOfLine(line.text));
    if (name !== null) {
      open = { ...name, start: line.start, end: line.end, more: [] };
      days.push(open);
    } else if (open !== null && goesWith(line, open)) goOn(open, line);
    else open = null;
  }
  return days.map(dayOfLine);
}

/** Right below, or set in under an item; an item that is folded out has empty lines within. */
function goesWith({ text, start }: Line, { end, step }: LineDay): boolean {
  if (step > 0 && indentOf(text) >= step) return true;
  return end === start && !/^#{1,6}\s/.test(text);
}

function goOn(day: LineDay, { text, start, end }: Line): void {
  day.more.push(...(day.end === start ? [] : ['']), text);
  day.end = end;
}

function dayOfLine({ number, to, label, words, start, end, more }: LineDay): RowDay {
  const title = label + titleFrom(words);
  const isTitle = more.length > 0 && words.length <= 60 && !asks(words) && !/[.!?]\W*$/.test(words);
  const inset = Math.min(
    ...more.filter((one) => one !== '').map((one) => one.length - one.trimStart().length),
  );
  const text = [...(isTitle ? [] : [words]), ...more.map((one) => one.slice(inset))].join('\n');
  const bare = isTitle || (asks(words) && more.length === 0);
  return { number, to, title, start, end, text: bare ? text : `### Today's Activity\n\n${text}` };
}

/**
 * "Mon: hold hands", counted on from the week above; only where there are three or more. Where weeks are written,
 * the same weekdays before the first week or under a heading after it say how any week goes, and are no days.
 */
function weekdayLines(lines: readonly Line[]): ReadonlyMap<Line, NameOfLine> {
  const found = new Map<Line, NameOfLine>();
  const outside = new Map<Line, NameOfLine>();
  let [count, level, inWeek] = [0, 0, false];
  for (const line of lines) {
    if (line.code || line.text.length > 4000) continue;
    const marks = /^#{0,6}/.exec(line.text.trimStart())?.[0].length ?? 0;
    const week = weekName(headingText(line.text.trim().slice(marks)));
    if (week !== null && week.from <= 104) [count, level, inWeek] = [(week.from - 1) * 7, marks || 6, true];
    else if (marks > 0 && marks <= level) inWeek = false;
    const name = weekdayLine(line.text);
    if (name === null) continue;
    count += 1;
    (inWeek ? found : outside).set(line, { ...name, number: count, to: count });
  }
  const days = found.size > 0 ? found : outside;
  return days.size >= 3 ? days : new Map();
}

type NameOfLine = Pick<LineDay, 'number' | 'to' | 'label' | 'words' | 'step'>;

function weekdayLine(text: string): Pick<LineDay, 'label' | 'words' | 'step'> | null {
  const marker = markerOf(text);
  const [, day = '', words = ''] =
    /^(?:\*\*)?(\p{L}[\p{L}\p{M}]{1,12}\.?)(?:\*\*)?\s*[:：–—-](?:\*\*)?\s+(\S.*)$/su.exec(
      marker?.text ?? text,
    ) ?? [];
  return day === '' || weekdayOf(day) === null ? null : { label: `${day}: `, words, step: stepOf(marker) };
}

function stepOf(marker: Marker | null): number {
  return marker === null ? 0 : marker.indent + 2;
}

function nameOfLine(line: string) {
  if (line.length > 4000 || line.trim() === '' || /^#{1,6}\s/.test(line)) return null;
  const marker = markerOf(line);
  const words = (marker?.text ?? line.trim()).replace(/^[>\s]+/, '');
  const cut = /^(.{1,40}?)(\s*[:：–—-]\s*|\*\*\s*)(\S.*)$/su.exec(words);
  const name =
    cut === null
      ? null
      : dayName(headingText(`${cut[1]}${cut[1]?.includes('**') && !cut[1].endsWith('**') ? '**' : ''}`));
  if (cut === null || name === null || name.title !== '' || name.prefix !== '') return null;
  const rest = (cut[3] ?? '').replace(/^(?:\*\*|__)?\s*[:：]?\s*/, '');
  return rest === ''
    ? null
    : { number: name.number, to: name.to, label: '', words: rest, step: stepOf(marker) };
}
