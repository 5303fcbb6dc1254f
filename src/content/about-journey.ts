import { contentWords } from '../words/content.ts';
import { type Duration, durationOfDays } from './duration.ts';
import { type FrontFields, frontFields, noFields } from './front-fields.ts';
import { readFrontMatter } from './front-matter.ts';
import type { Layout } from './layout.ts';
import { error, type Note, warning } from './note.ts';
import type { Plan } from './plan.ts';
import type { DayBlock } from './sections.ts';
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
  const h1 = layout.blocks.find((one) => one.kind === 'introduction')?.heading ?? null;
  const title = fields.title ?? h1;
  const { duration, note } = durationOf(fields, layout, plan, readable ? find : null);
  return {
    readable: readable && title !== null,
    id: fields.id ?? journeyId(title ?? '', fileName),
    title: title ?? '',
    fields,
    duration,
    notes: note === null ? notes : [...notes, note],
  };
}

/** Where a key of the front matter stands in the source. */
type Find = (key: string) => number;
type Fields = {
  readonly fields: FrontFields;
  readonly notes: readonly Note[];
  readonly readable: boolean;
  readonly find: Find;
};

function fieldsOf(source: string, { front }: Layout): Fields {
  const unread = { fields: noFields, readable: false, find: () => front.at };
  if (front.kind !== 'block') return { ...unread, notes: [] };
  const { data, notes } = readFrontMatter(source, front);
  if (data === null) return { ...unread, notes };
  const yaml = source.slice(front.yamlStart, front.yamlEnd);
  const find = (key: string) => {
    const at = yaml.search(new RegExp(`^["']?${key.replace(/[^\w-]/g, '.')}["']?[ \\t]*:`, 'mi'));
    return at < 0 ? front.at : front.yamlStart + at;
  };
  const checked = frontFields(data, find);
  return { fields: checked.fields, notes: [...notes, ...checked.notes], readable: true, find };
}

function durationOf(fields: FrontFields, layout: Layout, plan: Plan, find: Find | null) {
  if (fields.duration !== null) return { duration: fields.duration, note: null };
  const weeks = plan.weeks.at(-1)?.number ?? 0;
  const written = layout.blocks.reduce(
    (most, one) => (one.kind === 'day' ? Math.max(most, one.number) : most),
    0,
  );
  const highest = Math.min(728, Math.max(written, ...[...plan.dayTitles.keys()].filter((day) => day < 729)));
  const found = durationOfDays(weeks * 7) ?? durationOfDays(highest) ?? { weeks: 1, days: 7 };
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
    if (block.number < 1 || block.number > duration.days) {
      notes.push(error(block.start, contentWords.dayBeyond(block.number, duration.days)));
    } else if (days.has(block.number)) {
      notes.push(error(block.start, contentWords.dayTwice(block.number)));
    } else {
      if (block.number < last)
        notes.push(warning(block.start, contentWords.dayOutOfOrder(block.number, last)));
      days.set(block.number, block);
      last = Math.max(last, block.number);
    }
  }
  return { days, notes };
}
