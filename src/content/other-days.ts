import type { Block, DayBlock, InnerHeading } from './block.ts';
import { type RowDay, rowDays } from './day-rows.ts';
import { daySectionOf, looseDaySection, nearSection } from './names.ts';
import { asks } from './questions.ts';
import { weekName } from './week-name.ts';

type WeekBlock = Extract<Block, { kind: 'plan' }>;

/** Days that are no headings: rows, items and lines where the file has no other day, and weeks with a text of their own. */
export function withOtherDays(source: string, blocks: readonly Block[], from: number): readonly Block[] {
  const hasDays = blocks.some((one) => one.kind === 'day');
  const rows = hasDays
    ? []
    : inOneCount(ofWeeks(rowDays(source, from), blocks), blocks).filter((row) => isEvening(row, blocks));
  if (rows.length > 1 && !(rows.every(isMere) && hasOwnParts(blocks))) return withRows(blocks, rows);
  return weeksAsEvenings(source, blocks, !hasDays);
}

/** Where a week has its days in rows, the weekdays of a table elsewhere say how any week goes, and are no days. */
function ofWeeks(rows: readonly RowDay[], blocks: readonly Block[]): readonly RowDay[] {
  const inWeek = (row: RowDay) => {
    const block = blockOf(row, blocks);
    return block?.kind === 'plan' && block.week !== null;
  };
  return rows.some(inWeek) ? rows.filter((row) => row.weekday !== true || inWeek(row)) : rows;
}

/** Rows under a week's heading count from that week's first day; none where the numbers do not grow. */
function inOneCount(rows: readonly RowDay[], blocks: readonly Block[]): readonly RowDay[] {
  const counted = rows.map((row) => {
    const before = row.number > 7 ? 0 : (weekOf(row, blocks) - 1) * 7;
    return { ...row, number: row.number + before, to: row.to + before };
  });
  const grows = counted.every((one, at) => one.number > (counted[at - 1]?.number ?? 0));
  return grows ? counted : [];
}

/** The week whose heading stands last above a row; 1 where none does. */
function weekOf(row: RowDay, blocks: readonly Block[]): number {
  const block = blockOf(row, blocks);
  if (block?.kind !== 'plan') return 1;
  const names = block.inner.filter((one) => one.start < row.start).map((one) => weekName(one.text));
  return names.findLast((one) => one !== null)?.from ?? block.week?.from ?? 1;
}

function blockOf(row: RowDay, blocks: readonly Block[]): Block | undefined {
  return blocks.find((one) => row.start >= one.start && row.start < one.end);
}

/** In the plan, a mere title names an evening that is not written. */
function isEvening(row: RowDay, blocks: readonly Block[]): boolean {
  const block = blockOf(row, blocks);
  return block?.kind !== 'plan' || !isMere(row);
}

/** No more than a title. */
function isMere({ text }: RowDay): boolean {
  const words = text.replace(/^###.*$/gm, '').trim();
  return words.length <= 70 && !/[.!?。？]["”»)*_]*$/.test(words) && !words.includes('\n');
}

/** A file with a day's sections is an evening, and days that a list only names are others'. */
function hasOwnParts(blocks: readonly Block[]): boolean {
  return blocks.some((one) => one.heading !== null && daySectionOf(one.heading) !== null);
}

/** Blocks cut where the rows stand, which become days. */
function withRows(blocks: readonly Block[], rows: readonly RowDay[]): readonly Block[] {
  return blocks.flatMap((block) => {
    const own = rows.filter((row) => row.start >= block.start && row.start < block.end);
    if (own.length === 0) return [block];
    const cut: Block[] = [];
    let at = block.start;
    for (const row of own) {
      cut.push(...rest(block, at, row.start));
      const { number, to, title, text, start, end } = row;
      cut.push({
        kind: 'day',
        number,
        to,
        title,
        text,
        level: 2,
        heading: title,
        start,
        bodyStart: start,
        end,
        inner: [],
      });
      at = end;
    }
    return [...cut, ...rest(block, at, block.end)];
  });
}

function rest(block: Block, start: number, end: number): readonly Block[] {
  if (start >= end) return [];
  const inner = block.inner.filter((one) => one.start >= start && one.start < end);
  if (start === block.start) return [{ ...block, end, bodyStart: Math.min(block.bodyStart, end), inner }];
  const kind = block.kind === 'introduction' || block.kind === 'overview' ? 'other' : block.kind;
  const week = block.kind === 'plan' ? { week: block.week } : {};
  return [{ ...block, ...week, kind, heading: null, start, bodyStart: start, end, inner } as Block];
}

/** A week with a text and no days is one evening, on the week's first day. */
function weeksAsEvenings(source: string, blocks: readonly Block[], alone: boolean): readonly Block[] {
  return blocks.map((block, at) => {
    if (block.kind !== 'plan' || block.week === null || blocks[at + 1]?.kind === 'day') return block;
    return isText(source, block) || (alone && block.inner.some(isPart)) ? eveningOf(block) : block;
  });
}

/** "Homework" and "Discussion" say of a week that it is an evening, in a course that has no days. */
function isPart({ text }: InnerHeading): boolean {
  return looseDaySection(text) !== null || nearSection(text) !== null;
}

/** More than a theme, bullets and a line about them. */
function isText(source: string, { inner, bodyStart, end }: WeekBlock): boolean {
  const lines = source.slice(bodyStart, end).split('\n');
  const prose = lines.filter((line) => /\p{L}/u.test(line) && !/^\s*(?:[-*+•#|]|\d+[.)])\s?/.test(line));
  const words = prose.join(' ').split(/\s+/).length;
  return (
    words > 60 ||
    prose.length > 3 ||
    lines.some((line) => asks(line.trim())) ||
    inner.some((one) => one.section !== null)
  );
}

function eveningOf(block: WeekBlock): DayBlock {
  const { heading, start, bodyStart, end, inner, week } = block;
  const number = ((week?.from ?? 1) - 1) * 7 + 1;
  const level = Math.max(1, Math.min(...inner.filter((one) => one.level > 0).map((one) => one.level), 7) - 1);
  const title = week?.theme || (heading ?? '');
  return {
    kind: 'day',
    number,
    to: number,
    title,
    level: Math.min(level, 6),
    heading,
    start,
    bodyStart,
    end,
    inner,
    week,
  };
}
