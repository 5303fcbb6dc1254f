import type { PartKind } from '../model/journey.ts';
import { contentWords } from '../words/content.ts';
import type { Block, DayBlock, InnerHeading } from './block.ts';
import { countedFrom, groupName, isNearDayName } from './day-name.ts';
import { beforeFirst, isDayZero, numbered, withGroups } from './day-order.ts';
import { type DayStyle, dayStyle } from './day-style.ts';
import { type Heading, isKnown } from './heading-at.ts';
import {
  type CourseSection,
  courseHeadingOf,
  courseSectionOf,
  type DaySection,
  dayHeadingOf,
  daySectionOf,
  looseDaySection,
  nearCourseSection,
  nearDaySection,
} from './names.ts';
import { type Note, warning } from './note.ts';
import { withOtherDays } from './other-days.ts';
import { type WeekName, weekName } from './week-name.ts';

type Opening =
  | Pick<DayBlock, 'kind' | 'number' | 'to' | 'title' | 'level'>
  | { readonly kind: 'plan'; readonly week: WeekName | null; readonly level?: number }
  | { readonly kind: Exclude<PartKind, 'day' | 'plan' | 'front-matter'> };

type Draft = {
  opening: Opening;
  heading: string | null;
  start: number;
  bodyStart: number;
  inner: InnerHeading[];
};

/** What a heading does to the block it stands in. */
type Effect = { readonly opens: Opening } | { readonly section: DaySection | null };

/** Groups the headings into blocks from `from` to the end of the source, and names what is off. */
export function blocksOf(
  source: string,
  headings: readonly Heading[],
  from: number,
): { readonly blocks: readonly Block[]; readonly prefix: string; readonly notes: readonly Note[] } {
  const notes: Note[] = [];
  const drafts: Draft[] = [draft({ kind: 'introduction' }, null, from, from)];
  const style = dayStyle(source, headings);
  const lastOverview = overviewLimit(headings, style);
  headings.forEach((heading, index) => {
    const current = drafts.at(-1);
    if (current === undefined || isMereRule(heading, current.opening)) return;
    const place: Place = {
      current: current.opening,
      next: headings[index + 1],
      style,
      beforeDays: heading.start < lastOverview,
      week: () => weekAbove(drafts),
    };
    const effect = effectOf(heading, place, notes);
    if ('section' in effect) current.inner.push({ ...heading, section: effect.section });
    else if (isFirstTitle(current, effect.opens) && !hasInk(source, current.bodyStart, heading.start))
      Object.assign(current, { heading: heading.text, bodyStart: heading.end });
    else drafts.push(draft(effect.opens, heading.text, heading.start, heading.end));
  });
  const blocks = drafts.map((one, index) => finish(one, drafts[index + 1]?.start ?? source.length));
  notes.push(...blocks.filter(isDayZero).map((one) => warning(one.start, contentWords.dayZero())));
  const prefix = [...style.days.values()].find((one) => one.prefix !== '')?.prefix ?? '';
  const days = numbered(withGroups(withOtherDays(source, blocks.map(beforeFirst), from)));
  return { blocks: days, prefix, notes };
}

/** A `##` before this offset is an overview section: before Day 1, or before the plan where no day is written. */
function overviewLimit(headings: readonly Heading[], { days }: DayStyle): number {
  const day = headings.find((one) => days.has(one));
  const reserved = headings.find((one) => courseSectionOf(one.text) !== null);
  return day?.start ?? reserved?.start ?? Number.POSITIVE_INFINITY;
}

function draft(opening: Opening, heading: string | null, start: number, bodyStart: number): Draft {
  return { opening, heading, start, bodyStart, inner: [] };
}

/** The course's `# Title` belongs to the introduction, which has begun before it. */
function isFirstTitle(current: Draft, opens: Opening): boolean {
  return opens.kind === 'introduction' && current.opening.kind === 'introduction' && current.heading === null;
}

function hasInk(source: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}]/u.test(source.slice(start, end));
}

function finish({ opening, heading, start, bodyStart, inner }: Draft, end: number): Block {
  return { ...opening, heading, start, bodyStart, end, inner };
}

type Place = {
  readonly current: Opening;
  readonly next: Heading | undefined;
  readonly style: DayStyle;
  readonly beforeDays: boolean;
  /** The week whose heading the days stand under; 0 where none does. */
  readonly week: () => number;
};

/** Words over a rule that name nothing are a heading only where a heading may be any. */
function isMereRule(heading: Heading, { kind }: Opening): boolean {
  if (heading.form !== 'underlined' || isKnown(heading.text)) return false;
  return kind !== 'introduction' && kind !== 'overview';
}

/** The week that heads the group of days at the end of the drafts. */
function weekAbove(drafts: readonly Draft[]): number {
  const group = drafts.findLast((one) => one.opening.kind !== 'day')?.opening;
  return group?.kind === 'plan' ? (group.week?.from ?? 0) : 0;
}

function effectOf(heading: Heading, place: Place, notes: Note[]): Effect {
  const { current } = place;
  return (
    asDay(heading, place, notes) ??
    asWeek(heading, current) ??
    asCourseSection(heading, place, notes) ??
    (current.kind === 'day'
      ? inDay(heading, current.level, place, notes)
      : outsideDays(heading, place, notes))
  );
}

function asDay(heading: Heading, place: Place, notes: Note[]): Effect | null {
  const read = place.style.days.get(heading);
  if (read === undefined) return null;
  const unmarked = heading.form === 'plain' || heading.form === 'run-in';
  const inPlan = place.current.kind === 'plan' && heading.level !== 2;
  const hasText =
    place.style.hasText(heading) && !(place.current.kind === 'plan' && place.current.week === null);
  if (
    (inPlan || unmarked) &&
    !(hasText && (!unmarked || place.style.plainDays)) &&
    !beginsDay(heading, place.next)
  )
    return { section: null };
  const counted = countedFrom(place.week(), read);
  const { number, to, title, inWeek } = counted;
  if (inWeek) notes.push(warning(heading.start, contentWords.dayInWeek(number, title)));
  else if (heading.level !== 2 || heading.form !== 'atx') {
    notes.push(warning(heading.start, contentWords.dayLevel(number, title)));
  }
  return { opens: { kind: 'day', number, to, title, level: heading.level === 0 ? 2 : heading.level } };
}

/** Whether the heading after a day's name is one of a day's sections, or at least one under it. */
function beginsDay({ level }: Heading, next: Heading | undefined): boolean {
  if (next === undefined) return false;
  const named = daySectionOf(next.text) !== null || looseDaySection(next.text) !== null;
  return named || (level > 0 && next.level > level);
}

function asWeek(heading: Heading, current: Opening): Effect | null {
  const week = weekName(heading.text);
  if (week === null) return null;
  if (current.kind === 'plan' && heading.level !== 1 && heading.level !== 2) return { section: null };
  const above = current.kind === 'day' ? Math.max(2, current.level - 1) : 3;
  const { level } = heading;
  return level > 0 && level <= above ? { opens: { kind: 'plan', week, level } } : null;
}

function asCourseSection(heading: Heading, { current, style }: Place, notes: Note[]): Effect | null {
  if (heading.form === 'bold' || heading.form === 'run-in') return null;
  const deepest = current.kind === 'day' ? Math.max(2, current.level) : 3;
  if (current.kind === 'day' && heading.level > current.level && style.lastDay > heading.start) return null;
  if (heading.level > deepest || (heading.level === 1 && current.kind === 'introduction')) return null;
  const section = courseSectionOf(heading.text);
  if (section !== null && (section !== 'closing' || heading.level <= 2))
    return opensCourse(heading, section, notes);
  const near =
    heading.level === 2 && daySectionOf(heading.text) === null ? nearCourseSection(heading.text) : null;
  if (near === null) return null;
  notes.push(warning(heading.start, contentWords.didYouMean(heading.text, `## ${courseHeadingOf(near)}`)));
  return opensCourse(heading, near, []);
}

function opensCourse(heading: Heading, section: CourseSection, notes: Note[]): Effect {
  if (heading.level !== 2 || heading.form !== 'atx') {
    notes.push(warning(heading.start, contentWords.headingLevel(`## ${heading.text.replace(/:$/, '')}`)));
  }
  return { opens: section === 'plan' ? { kind: 'plan', week: null } : { kind: section } };
}

function inDay(heading: Heading, dayLevel: number, place: Place, notes: Note[]): Effect {
  const section = daySectionOf(heading.text);
  if (section !== null) return knownInDay(heading, section, dayLevel, notes);
  const near = heading.level === 0 ? null : nearDaySection(heading.text);
  if (near !== null) {
    notes.push(warning(heading.start, contentWords.didYouMean(heading.text, `### ${dayHeadingOf(near)}`)));
    return { section: near };
  }
  const { style } = place;
  const goesOn = style.lastDay > heading.start;
  if (heading.level > 0 && heading.level <= dayLevel && goesOn && isGroup(heading))
    return { opens: { kind: 'other' } };
  const deeper = heading.level === 0 || heading.level > Math.min(2, dayLevel);
  const sameLevel = heading.level === dayLevel;
  if (deeper || (sameLevel && (style.repeated(heading) || looseDaySection(heading.text) !== null))) {
    return { section: null };
  }
  if (sameLevel && goesOn && style.flat) return { section: null };
  noteNearDay(heading, notes);
  return { opens: { kind: 'other' } };
}

/** A heading that groups days: "Phase 2: …", "Part Two", "Days 8–14". */
function isGroup({ text }: Heading): boolean {
  return groupName(text) !== null || /\bdays?\s+\d{1,3}\s*(?:[-–—]|to)\s*\d/i.test(text);
}

function knownInDay(heading: Heading, section: DaySection, dayLevel: number, notes: Note[]): Effect {
  const usual = heading.form === 'atx' && (heading.level === 3 || heading.level === dayLevel + 1);
  if (!usual)
    notes.push(warning(heading.start, contentWords.headingLevel(`### ${heading.text.replace(/:$/, '')}`)));
  return { section };
}

function outsideDays(heading: Heading, { current, beforeDays }: Place, notes: Note[]): Effect {
  const week = current.kind === 'plan' && current.week !== null ? Math.min(2, current.level ?? 2) : null;
  if (week !== null && (heading.level === 0 || heading.level > week))
    return { section: daySectionOf(heading.text) };
  if (heading.level === 0 || heading.level > 2) {
    if (heading.level === 3 && daySectionOf(heading.text) !== null) {
      notes.push(warning(heading.start, contentWords.sectionOutsideDay(heading.text)));
    }
    return { section: null };
  }
  noteNearDay(heading, notes);
  if (heading.level === 1 && current.kind === 'introduction') return { opens: { kind: 'introduction' } };
  return { opens: { kind: beforeDays ? 'overview' : 'other' } };
}

function noteNearDay(heading: Heading, notes: Note[]): void {
  if (!isNearDayName(heading.text)) return;
  const [, number = '1', title = '…'] = /^\D*(\d+)\s*[:\-–—]\s*(.*)$/.exec(heading.text) ?? [];
  notes.push(warning(heading.start, contentWords.didYouMean(heading.text, `## Day ${number}: ${title}`)));
}
