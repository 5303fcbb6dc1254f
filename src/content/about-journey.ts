import { contentWords, type ProblemWords } from '../words/content.ts';
import type { DayBlock } from './block.ts';
import { type Duration, durationOfDays } from './duration.ts';
import { type FrontFields, frontFields, noFields } from './front-fields.ts';
import { readFrontMatter } from './front-matter.ts';
import type { Layout } from './layout.ts';
import { error, type Note, warning } from './note.ts';
import type { Plan } from './plan.ts';
import { journeyId } from './slug.ts';

/** What a journey is called and how long it takes. `readable` is false where no front matter could be read. */
export type AboutJourney = {
  readonly readable: boolean;
  readonly id: string;
  readonly title: string;
  readonly fields: FrontFields;
  readonly duration: Duration;
  readonly notes: readonly Note[];
};

/** Title, id and duration: from the front matter, else from the course itself, with a note that says so. */
export function aboutJourney(
  source: string,
  layout: Layout,
  plan: Plan,
  fileName: string | undefined,
): AboutJourney {
  const { fields, notes, readable, find } = fieldsOf(source, layout);
  const title = fields.title ?? titleIn(layout, fileName);
  const { duration, note } = durationOf(fields, layout, plan, readable ? find : null);
  return {
    readable: readable && title !== null,
    id: fields.id ?? journeyId(title ?? '', fileName),
    title: title ?? '',
    fields,
    duration,
    notes: [
      ...(readable && layout.front.kind === 'block' && fields.title === null
        ? [titleNote(find('title'), title)]
        : []),
      ...notes,
      ...(note === null ? [] : [note]),
    ],
  };
}

/** Front matter without a title: no error where the course has one elsewhere. */
function titleNote(at: number, title: string | null): Note {
  if (title === null) return error(at, contentWords.noTitle(), contentWords.nothing);
  return warning(at, contentWords.titleFound(title), contentWords.nothing);
}

/** The first heading's words, or the course's name before a day's; without front matter, else the file's name. */
function titleIn({ blocks, prefix }: Layout, fileName: string | undefined): string | null {
  const first = blocks.find((one) => one.heading !== null);
  const h1 = blocks.find((one) => one.kind === 'introduction' && one.heading !== null)?.heading ?? null;
  if (h1 !== null) return h1;
  if (blocks.every((one) => one.start >= one.end)) return null;
  return (
    prefix || (first?.kind === 'day' ? null : first?.heading) || nameOf(fileName) || first?.heading || null
  );
}

/** "two-tables.md" as "Two tables". */
function nameOf(fileName: string | undefined): string {
  const base = fileName?.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') ?? '';
  const words = base.replace(/[-_\s]+/g, ' ').trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** Where a key of the front matter stands in the source. */
type Find = (key: string) => number;
type Fields = {
  readonly fields: FrontFields;
  readonly notes: readonly Note[];
  readonly readable: boolean;
  readonly find: Find;
};

function fieldsOf(source: string, layout: Layout): Fields {
  const { front } = layout;
  const unread = { fields: noFields, readable: false, find: () => front.at };
  if (front.kind === 'none' && !layout.notes.some((one) => one.severity === 'error'))
    return { ...unread, readable: true, notes: [] };
  if (front.kind !== 'block') return { ...unread, notes: [] };
  const { data, notes } = readFrontMatter(source, front);
  if (data === null) return { ...unread, notes };
  const yaml = source.slice(front.yamlStart, front.yamlEnd);
  const find = (key: string) => {
    const at = yaml.search(new RegExp(`^["']?${key.replace(/[^\w-]/g, '.')}["']?[ \\t]*[:=]`, 'mi'));
    return at < 0 ? front.at : front.yamlStart + at;
  };
  const checked = frontFields(data, find);
  return { fields: checked.fields, notes: [...notes, ...checked.notes], readable: true, find };
}

function durationOf(fields: FrontFields, layout: Layout, plan: Plan, find: Find | null) {
  if (fields.duration !== null) return { duration: fields.duration, note: null };
  const weeks = plan.weeks.at(-1)?.number ?? 0;
  const written = layout.blocks.reduce(
    (most, one) => (one.kind === 'day' ? Math.max(most, one.to) : most),
    0,
  );
  const highest = Math.min(728, Math.max(written, ...[...plan.dayTitles.keys()].filter((day) => day < 729)));
  const found = durationOfDays(Math.max(weeks * 7, highest)) ?? { weeks: 1, days: 7 };
  return { duration: found, note: find === null ? null : durationNote(fields, layout, found.days, find) };
}

/** An unreadable duration where it stands; a missing one at the front matter. */
function durationNote({ unreadDuration }: FrontFields, layout: Layout, days: number, find: Find): Note {
  if (unreadDuration === null)
    return warning(layout.front.at, contentWords.noDuration(days), contentWords.nothing);
  return error(
    find('duration'),
    contentWords.badDuration(unreadDuration, days),
    `duration: ${unreadDuration}`,
  );
}

/** Days of the layout that can be walked, and what is wrong with the others. */
export function usableDays(
  blocks: readonly DayBlock[],
  duration: Duration,
): { readonly days: ReadonlyMap<number, DayBlock>; readonly notes: readonly Note[] } {
  const days = new Map<number, DayBlock>();
  const notes: Note[] = [];
  let last = 0;
  for (const block of blocks) {
    const before = days.get(block.number);
    if (before !== undefined && before.end === block.start && isHeaded(block)) {
      notes.push(warning(block.start, contentWords.dayGoesOn(block.number)));
      days.set(block.number, goingOn(before, block));
    } else if (block.number < 1 || block.number > duration.days) {
      notes.push(unused(block, contentWords.dayBeyond(block.number, duration.days)));
    } else if (days.has(block.number)) {
      notes.push(unused(block, contentWords.dayTwice(block.number)));
    } else {
      if (block.number < last)
        notes.push(warning(block.start, contentWords.dayOutOfOrder(block.number, last)));
      for (const one of evenings(block, duration.days)) if (!days.has(one.number)) days.set(one.number, one);
      last = Math.max(last, Math.min(block.to, duration.days));
    }
  }
  return { days, notes };
}

function isHeaded({ heading, bodyStart, start, text }: DayBlock): boolean {
  return heading !== null && text === undefined && bodyStart > start;
}

/** A day that is there twice, one after the other, is one evening; the second's heading stands within it. */
function goingOn(first: DayBlock, second: DayBlock): DayBlock {
  const { level, heading, start, bodyStart, end, inner } = second;
  const text = second.title || (heading ?? '');
  const head = { level, form: 'atx', text, start, end: bodyStart, section: null } as const;
  return { ...first, end, inner: [...first.inner, head, ...inner] };
}

/** A day whose lines are shown nowhere. */
function unused(block: DayBlock, words: ProblemWords): Note {
  return { ...error(block.start, words), until: block.end };
}

/** The evenings of a range, which share its text; one for a day. */
function evenings(block: DayBlock, most: number): readonly DayBlock[] {
  const count = Math.max(1, Math.min(block.to, most) - block.number + 1);
  return Array.from({ length: count }, (_, at) =>
    at === 0 ? block : { ...block, number: block.number + at, lead: [] },
  );
}
