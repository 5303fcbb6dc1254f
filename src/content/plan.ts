import type { Foundation, Markdown, Week } from '../model/journey.ts';
import { asMeant } from './as-meant.ts';
import { countedFrom, dayName } from './day-name.ts';
import { headingText } from './heading-text.ts';
import { bullets, joined, listIn, markerOf, wholeItem } from './list.ts';
import { withoutTables } from './plan-table.ts';
import { type WeekName, weekAtEnd, weekName } from './week-name.ts';

/** What the plan says: its weeks, bullets under no week, and days it names without writing them. */
export type Plan = {
  readonly weeks: readonly Week[];
  readonly loose: readonly string[];
  readonly dayTitles: ReadonlyMap<number, string>;
};

export const noPlan: Plan = { weeks: [], loose: [], dayTitles: new Map() };

/** More weeks than any course has; a hostile file shall not multiply them. */
const mostGroups = 400;

type Group = { readonly week: WeekName | null; readonly lines: string[] };

/**
 * The plan's weeks: `### Week N: Theme` with bullets or free text, as headings of any level, bold lines
 * or bullets with their own bullets under them. `week` is the week of a `## Week N` heading above the text.
 */
export function parsePlan(markdown: string, week: WeekName | null = null): Plan {
  const dayTitles = new Map<number, string>();
  const groups: Group[] = [{ week, lines: [] }];
  for (const line of withoutTables(markdown.split('\n'))) {
    const group = weekLine(line);
    const current = groups.at(-1);
    if (group !== null && groups.length < mostGroups) groups.push(group);
    else if (!takeDay(line, current?.week?.from ?? 0, dayTitles)) current?.lines.push(line);
  }
  const weeks = groups.flatMap((group) => weeksOf(group));
  const loose = groups.filter((one) => one.week === null).flatMap((one) => bullets(one.lines.join('\n')));
  return { weeks: inOrder(weeks), loose, dayTitles };
}

/** A week's name on a line of its own, a heading, all bold or a bullet, and what follows it in bold's wake. */
function weekLine(line: string): Group | null {
  if (line.length > 600 || !/(?:week|woche|semaine|semana|days)/i.test(line)) return null;
  const text = line.trim();
  const marker = markerOf(line);
  const words = marker?.text ?? text;
  const bold = /^(\*\*|__)(.{1,200}?)\1\s*[:–—-]?\s*(\S.*)$/s.exec(words);
  const named = bold === null ? null : weekName(headingText(bold[2] ?? '').replace(/:$/, ''));
  if (named !== null && named.theme !== '') return { week: named, lines: [`- ${bold?.[3] ?? ''}`] };
  const isHeading = /^#{1,6}\s/.test(text) || /^(\*\*|__)/.test(text);
  const name = headingText(words.replace(/^#+/, ''));
  const week = isHeading || marker !== null || /:$/.test(text) ? weekName(name) : null;
  const found = week ?? (isHeading ? weekAtEnd(name) : null);
  return found === null ? null : { week: found, lines: [] };
}

/** "Day 3: Title" in the plan names a day that has no section of its own. */
function takeDay(line: string, week: number, titles: Map<number, string>): boolean {
  if (line.length > 300 || !/(?:day|tag|jour|d[ií]a)\s/i.test(line)) return false;
  const text = markerOf(line)?.text ?? line.trim().replace(/^#+\s/, '');
  const read = dayName(headingText(text));
  if (read === null || read.title === '' || read.loose) return false;
  const { number, title } = countedFrom(week, read);
  if (!titles.has(number)) titles.set(number, title);
  return true;
}

function weeksOf({ week, lines }: Group): readonly Week[] {
  if (week === null) return [];
  const { before, items, after } = listIn(joined(lines), () => true);
  const note: Markdown = [before, after].filter((one) => one !== '').join('\n\n');
  const focus = items.map(wholeItem);
  const count = week.to - week.from + 1;
  return Array.from({ length: count }, (_, index) => ({
    number: week.from + index,
    theme: week.theme,
    focus,
    note: note === '' ? null : asMeant(note),
  }));
}

/** Weeks by number; of two with the same number, the parts that only one has are kept together. */
export function inOrder(weeks: readonly Week[]): readonly Week[] {
  const byNumber = new Map<number, Week>();
  for (const week of weeks) {
    const before = byNumber.get(week.number);
    byNumber.set(week.number, before === undefined ? week : merged(before, week));
  }
  return [...byNumber.values()].sort((one, two) => one.number - two.number);
}

function merged(one: Week, two: Week): Week {
  const theme = one.theme || two.theme;
  return { ...one, theme, focus: one.focus.length > 0 ? one.focus : two.focus, note: one.note ?? two.note };
}

/** "Name: what it gives" with a colon or a dash, the name bold or not. */
export function foundationOf(bullet: string): Foundation {
  const match =
    /^(?:\*\*|__)?([^:–—]{1,120}?)(?:(?:\*\*|__)?\s*:(?:\*\*|__)?|(?:\*\*|__)?\s+[–—-]\s)\s*(.*)$/s.exec(
      bullet,
    );
  if (match === null) return { name: headingText(bullet), gives: '' };
  return { name: headingText(match[1] ?? ''), gives: (match[2] ?? '').trim() };
}
