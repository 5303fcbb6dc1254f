import { contentWords } from '../words/content.ts';
import { type AboutJourney, aboutJourney } from './about-journey.ts';
import type { Block, DayBlock } from './block.ts';
import { dayName } from './day-name.ts';
import type { Layout } from './layout.ts';
import { scanHeadings } from './lines.ts';
import { daySectionOf } from './names.ts';
import { type Note, warning } from './note.ts';
import { noPlan } from './plan.ts';

/** A layout that counts from its own first day: a file of one evening, or of some days out of a longer course. */
export function countedFromOne(text: string, layout: Layout, fileName: string | undefined): Layout {
  const days = layout.blocks.filter((one): one is DayBlock => one.kind === 'day');
  const weeks = layout.blocks.flatMap((one) =>
    one.kind === 'plan' && one.week !== null ? [one.week.from] : [],
  );
  if (days.length === 0) return weeks.length === 0 ? asOneEvening(text, layout, fileName) : layout;
  const first = Math.min(...days.map((one) => one.number));
  const isNamed = days.some((one) => one.text !== undefined || dayName(one.heading ?? '') !== null);
  if (first < 2 && isNamed) return layout;
  const { fields } = aboutJourney(text, layout, noPlan, fileName);
  if (!isNamed && weeks.length === 0 && days.length > 1 && fields.duration?.days === 1)
    return asOneEvening(text, layout, fileName);
  const before = weeks.length === 0 ? first - 1 : (Math.min(...weeks) - 1) * 7;
  const isPart =
    fields.duration === null ? isOneWeek(days, weeks, before) : isBeyond(days, before, fields.duration.days);
  return before > 0 && first > before && isPart ? shifted(layout, days, before) : layout;
}

/** Without a length that is said, a file of one week is all there is. */
function isOneWeek(days: readonly DayBlock[], weeks: readonly number[], before: number): boolean {
  return new Set(weeks).size === 1 && days.every(({ to }) => to <= before + 7);
}

/** All days lie beyond the length, and would lie within it. */
function isBeyond(days: readonly DayBlock[], before: number, length: number): boolean {
  return days.every(({ number, to }) => number > length && to - before <= length);
}

function shifted(layout: Layout, days: readonly DayBlock[], before: number): Layout {
  const starts = new Set(days.map((one) => one.start));
  return {
    ...layout,
    blocks: layout.blocks.map((one) => counted(one, before)),
    notes: [
      ...layout.notes.filter((one) => !starts.has(one.at)),
      ...days.slice(0, 1).flatMap((one) => noteOn(one, before)),
    ],
  };
}

/** Says how the first day is counted, where its own heading says otherwise. */
function noteOn({ heading, number, start }: DayBlock, before: number): readonly Note[] {
  const own = dayName(heading ?? '')?.number ?? number;
  return own === number - before
    ? []
    : [warning(start, contentWords.countedFromOne(number, number - before))];
}

/** A day or week so many days earlier; a day without a title keeps its heading for one. */
function counted(block: Block, before: number): Block {
  const weeks = Math.floor(before / 7);
  if (block.kind === 'plan' && block.week !== null) {
    const { week } = block;
    return { ...block, week: { ...week, from: week.from - weeks, to: week.to - weeks } };
  }
  if (block.kind !== 'day') return block;
  const title = block.title || (/\p{L}/u.test(block.heading ?? '') ? (block.heading ?? '') : '');
  return { ...block, title, number: block.number - before, to: block.to - before };
}

const loose: ReadonlySet<Block['kind']> = new Set(['introduction', 'overview', 'other']);

/** One day long, or without a word of days, weeks or a plan. */
function isOneEvening({ fields, readable }: AboutJourney, { blocks }: Layout): boolean {
  const { duration, unreadDuration } = fields;
  if (duration !== null) return duration.days === 1;
  return readable && unreadDuration === null && blocks.every((one) => loose.has(one.kind));
}

/** A course of one day that heads none is that day, whole; so is a text without any. */
function asOneEvening(text: string, layout: Layout, fileName: string | undefined): Layout {
  const about = aboutJourney(text, layout, noPlan, fileName);
  const [first] = layout.blocks;
  if (first === undefined || !isOneEvening(about, layout)) return layout;
  const { bodyStart } = first;
  const inner = scanHeadings(text, bodyStart).headings.map((one) => ({
    ...one,
    section: daySectionOf(one.text),
  }));
  const day = { kind: 'day', number: 1, to: 1, title: about.title, level: 1, heading: null, inner } as const;
  const blocks: Block[] = [
    { ...first, end: bodyStart, inner: [] },
    { ...day, start: bodyStart, bodyStart, end: text.length },
  ];
  const isInked = bodyStart < text.length;
  return isInked
    ? { ...layout, blocks: blocks.filter((one) => one.start < one.end), closingAt: null }
    : layout;
}
