import type { DayPlace, Markdown, NamedPart, OwnSection } from '../model/journey.ts';
import { type Piece, together } from './day-pieces.ts';
import { fromBefore } from './from-before.ts';
import { type DaySection, dayHeadingOf, headingKey } from './names.ts';
import { firstTime } from './times.ts';

type Reading = {
  readonly learning: Markdown | null;
  readonly why: Markdown | null;
  readonly extras: readonly OwnSection[];
  readonly headings: Partial<Record<NamedPart, string>>;
};

/**
 * The texts of a day in the order of the file: learning and why where they stand as the format has them,
 * everything else as a section of its own after the part before it.
 */
export function readingOf(pieces: readonly Piece[], lead: readonly OwnSection[], day: number): Reading {
  const draft: Draft = {
    learning: null,
    why: null,
    extras: [...lead],
    headings: {},
    place: 'start',
    last: null,
  };
  for (const piece of pieces) {
    const { section, heading, markdown } = piece;
    const part = textPartOf(piece, draft);
    draft.last = part;
    if (part !== null) {
      draft[part] = together([draft[part], markdown]);
      nameIn(draft.headings, part, heading);
      draft.place = part;
    } else if (section === null || section === 'learning' || section === 'why') {
      draft.extras.push({ heading: heading ?? '', markdown, after: draft.place });
    } else if (section === 'from-before') {
      const before = fromBefore(markdown, day);
      draft.extras.push({ heading: heading ?? '', markdown, after: draft.place, before });
    } else draft.place = later(draft.place, placeAfter(section));
  }
  return draft;
}

/** The text under way: `last` is the part the piece before went to. */
type Draft = {
  learning: Markdown | null;
  why: Markdown | null;
  readonly extras: OwnSection[];
  readonly headings: Partial<Record<NamedPart, string>>;
  place: DayPlace;
  last: 'learning' | 'why' | null;
};

/** Where a piece is read as the learning or the why; null where it stands elsewhere in the file. */
function textPartOf({ section, heading }: Piece, { place, last }: Draft): 'learning' | 'why' | null {
  const isLead = heading === null && section === null;
  if (isLead || section === 'learning') return place === 'start' || last === 'learning' ? 'learning' : null;
  if (section !== 'why') return null;
  return place === 'start' || place === 'learning' || last === 'why' ? 'why' : null;
}

const sectionOf: Readonly<Record<NamedPart, DaySection>> = {
  beforeYouBegin: 'before-you-begin',
  contentNote: 'content-note',
  learning: 'learning',
  why: 'why',
  activity: 'activity',
  fiveMinutes: 'five-minutes',
  questions: 'questions',
  sources: 'sources',
};

/** The parts whose text is no reading: each has its own place on the screens. */
const apart = ['beforeYouBegin', 'contentNote', 'activity', 'fiveMinutes', 'questions', 'sources'] as const;

/** Keeps the author's heading where it is not the format's; what stands under no heading has none. */
function nameIn(headings: Partial<Record<NamedPart, string>>, part: NamedPart, heading: string | null): void {
  const isUsual = heading !== null && headingKey(heading) === headingKey(dayHeadingOf(sectionOf[part]));
  if (isUsual && !saysMore(heading)) delete headings[part];
  else headings[part] = heading ?? '';
}

/** "Today's Activity (outdoors)" says more than its name, as one with a time alone does not. */
function saysMore(heading: string): boolean {
  const more = /\(([^()]*\p{L}[^()]*)\)\s*$/u.exec(heading)?.[1];
  return more !== undefined && firstTime(more) === null;
}

const places: readonly DayPlace[] = ['start', 'learning', 'why', 'activity', 'reflection'];

function later(one: DayPlace, two: DayPlace): DayPlace {
  return places.indexOf(two) > places.indexOf(one) ? two : one;
}

/** The author's names of the parts beside the reading, where they are not the format's. */
export function headingsOf(pieces: readonly Piece[]): Partial<Record<NamedPart, string>> {
  const headings: Partial<Record<NamedPart, string>> = {};
  for (const part of apart) {
    const piece = pieces.find((one) => one.section === sectionOf[part]);
    if (piece !== undefined) nameIn(headings, part, piece.heading);
  }
  return headings;
}

function placeAfter(section: Exclude<DaySection, 'from-before'>): DayPlace {
  switch (section) {
    case 'before-you-begin':
    case 'content-note':
      return 'start';
    case 'learning':
      return 'learning';
    case 'why':
      return 'why';
    case 'activity':
    case 'other-way':
    case 'five-minutes':
      return 'activity';
    case 'questions':
    case 'sources':
      return 'reflection';
  }
}
