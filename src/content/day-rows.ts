import { dayName } from './day-name.ts';
import { headingText } from './heading-text.ts';
import { closesFence, type Fence, fenceAt } from './lines.ts';
import { markerOf } from './list.ts';
import { withPlainDigits } from './number-name.ts';
import { asks } from './questions.ts';
import { cellsOf } from './table.ts';
import { weekdayName } from './weekday-name.ts';

/** A day that is a row, an item or a line: where it stands in the source, and its text as a day is written. */
export type RowDay = {
  readonly number: number;
  readonly to: number;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

type Line = { readonly text: string; readonly start: number; readonly end: number };

const fewest = 2;
const dayHead =
  /^(?:day|days|date|tag|jour|d[ií]a|giorno|dag|день|dzień|天|日|#|no\.?|nr\.?|n[º°]|week ?day|when)$/i;

/** Days that are rows of tables, else items and lines of their own; none where fewer than two are found. */
export function rowDays(source: string, from: number): readonly RowDay[] {
  const lines = linesOf(source, from);
  const rows = tableDays(lines);
  const found = rows.length >= fewest ? rows : lineDays(lines);
  return found.length >= fewest ? found : [];
}

/** The lines outside fenced code. */
function linesOf(source: string, from: number): readonly Line[] {
  const lines: Line[] = [];
  let fence: Fence | null = null;
  for (let at = from; at < source.length; ) {
    const newline = source.indexOf('\n', at);
    const end = newline < 0 ? source.length : newline + 1;
    const text = source.slice(at, end).trimEnd();
    const first = at + (text.length - text.trimStart().length);
    if (fence !== null) {
      if (closesFence(source, first, end, fence)) fence = null;
    } else {
      fence = fenceAt(source, first, end);
      if (fence === null) lines.push({ text, start: at, end });
    }
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
  if (named && digits !== null) return { number: Number(digits[1]), to: Number(digits[1]), title: '' };
  const day = dayName(cell);
  if (day !== null) return { number: day.number, to: day.to, title: day.title };
  const weekday = named ? weekdayName(cell) : null;
  return weekday === null ? null : { number: count, to: count, title: weekday };
}

/** The first short cell is the title; each other one is a section under its column's name. */
function dayOfCells(own: string, heads: readonly string[], rest: readonly string[]) {
  const broken = rest.map((cell) => cell.replace(/<br\s*\/?>/gi, '\n\n').trim());
  const at =
    own === ''
      ? broken.findIndex((cell) => cell !== '' && cell.length <= 60 && !asks(cell) && !cell.includes('\n'))
      : -1;
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

/** The first words of a text as a title. */
function titleFrom(text: string): string {
  const line = headingText(text.split('\n', 1)[0] ?? '');
  const sentence = /^(.{3,70}?[.!?。？])(?:\s|$)/.exec(line)?.[1] ?? line;
  if (sentence.length <= 70) return sentence.replace(/[.。]$/, '');
  return `${sentence.slice(0, 66).replace(/\s+\S*$/, '')}…`;
}

/** "- **Day 3:** walk together" and what is set in under it, or a line "Day 3: walk together". */
function lineDays(lines: readonly Line[]): readonly RowDay[] {
  const days: {
    number: number;
    to: number;
    words: string;
    indent: number;
    start: number;
    end: number;
    more: string[];
  }[] = [];
  for (const line of lines) {
    const name = nameOfLine(line.text);
    const last = days.at(-1);
    const gap = last !== undefined && last.end === line.start;
    if (name !== null) days.push({ ...name, start: line.start, end: line.end, more: [] });
    else if (last !== undefined && gap && line.text.trim() !== '' && !/^#{1,6}\s/.test(line.text)) {
      last.more.push(
        line.text.slice(Math.min(last.indent + 2, line.text.length - line.text.trimStart().length)),
      );
      last.end = line.end;
    }
  }
  return days.map(({ number, to, words, start, end, more }) => {
    const text = [words, ...more].join('\n');
    const asked = asks(words) && more.length === 0;
    return {
      number,
      to,
      title: titleFrom(words),
      start,
      end,
      text: asked ? text : `### Today's Activity\n\n${text}`,
    };
  });
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
  return rest === '' ? null : { number: name.number, to: name.to, words: rest, indent: marker?.indent ?? 0 };
}
