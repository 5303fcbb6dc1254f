import type {
  Activity,
  Day,
  DayPlace,
  Markdown,
  NamedPart,
  OtherWay,
  QuestionGroup,
  Section,
} from '../model/journey.ts';
import { contentWords } from '../words/content.ts';
import { parseActivity } from './activity.ts';
import { asMeant } from './as-meant.ts';
import { type Piece, piecesOf } from './day-pieces.ts';
import { headingText } from './heading-text.ts';
import { scanHeadings } from './lines.ts';
import { shownMarkdown } from './markdown.ts';
import { type DaySection, dayHeadingOf, daySectionOf, headingKey } from './names.ts';
import { type Note, warning } from './note.ts';
import { onlyAsks, parseQuestions, promptsIn } from './questions.ts';
import type { DayBlock } from './sections.ts';

export const noActivity: Activity = { minutes: null, items: [] };

/** A `## Day N` block as a day of its week, and what is missing in it. */
export function parseDay(
  source: string,
  block: DayBlock,
): { readonly day: Day; readonly notes: readonly Note[] } {
  if (block.text === undefined) return parseWritten(source, block);
  const { text } = block;
  const inner = scanHeadings(text, 0).headings.map((one) => ({ ...one, section: daySectionOf(one.text) }));
  const { day } = parseWritten(text, { ...block, start: 0, bodyStart: 0, end: text.length, inner, lead: [] });
  return { day: { ...day, extras: [...leadOf(source, block), ...day.extras] }, notes: [] };
}

function parseWritten(
  source: string,
  block: DayBlock,
): { readonly day: Day; readonly notes: readonly Note[] } {
  const pieces = withAskedLead(piecesOf(source, block));
  const text = (section: DaySection) => textOf(pieces, section);
  const texts = readingOf(pieces, leadOf(source, block));
  const questions = questionsOf(pieces);
  const headings = { ...texts.headings, ...headingsOf(pieces) };
  const day: Day = {
    number: block.number,
    title: block.title || contentWords.dayWithoutTitle(block.number),
    week: Math.ceil(block.number / 7),
    authored: true,
    beforeYouBegin: read(text('before-you-begin')),
    contentNote: read(text('content-note')),
    learning: read(texts.learning),
    why: read(texts.why),
    activity: activityOf(pieces, 'activity') ?? noActivity,
    otherWays: otherWaysOf(pieces),
    fiveMinutes: activityOf(pieces, 'five-minutes'),
    questions: questions.questions,
    ...(questions.groups.length > 0 && { groups: questions.groups }),
    ...(Object.keys(headings).length > 0 && { headings }),
    afterQuestions: read(questions.after),
    sources: read(text('sources')),
    extras: texts.extras.map((one) => ({ ...one, markdown: asMeant(one.markdown) })),
  };
  return { day, notes: [...missing(block, day, pieces), ...nearlyRead(source, pieces)] };
}

/** Sentences to complete whose quote is not closed, each where it stands. */
function nearlyRead(source: string, pieces: readonly Piece[]): readonly Note[] {
  const activities = pieces.filter((one) => one.section === 'activity' || one.section === 'other-way');
  return activities.flatMap(({ at, markdown }) =>
    markdown.split('\n').flatMap((line) => {
      const words = /^\s{0,3}[-*+•]\s+["“„«]([^"“”„«»]{2,300}?)(?:\.{2,}|…)\s*$/.exec(line)?.[1];
      if (words === undefined) return [];
      const place = source.indexOf(line.trim(), at);
      return [warning(place < 0 ? at : place, contentWords.brokenQuote(words), line.trim())];
    }),
  );
}

/** A day that only asks, without a heading, asks in private as any other. */
function withAskedLead(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.some((one) => one.section === 'questions')) return pieces;
  return pieces.flatMap((piece): readonly Piece[] => {
    if (piece.heading !== null) return [piece];
    const blocks = piece.markdown.split(/\n[ \t]*\n/);
    const end = withoutLastWords(blocks);
    let from = end;
    while (from > 0 && onlyAsks(blocks.slice(from - 1, end).join('\n\n'))) from -= 1;
    if (from === end) return [piece];
    const [before, asked] = [blocks.slice(0, from).join('\n\n'), blocks.slice(from).join('\n\n')];
    const questions: Piece = { ...piece, section: 'questions', guessed: true, markdown: asked };
    return before.trim() === '' ? [questions] : [{ ...piece, markdown: before }, questions];
  });
}

/** A short last word may stand under the questions. */
function withoutLastWords(blocks: readonly string[]): number {
  const last = blocks.at(-1) ?? '';
  return blocks.length > 1 && last.length < 200 && !onlyAsks(last) ? blocks.length - 1 : blocks.length;
}

/** Headings that group days, before the first day of their group. */
function leadOf(source: string, block: DayBlock): readonly Own[] {
  return (block.lead ?? []).flatMap((one) => {
    const [heading, markdown] = [one.heading ?? '', shownMarkdown(source, one.bodyStart, one.end)];
    return heading === '' && markdown === '' ? [] : [{ heading, markdown, after: 'start' }];
  });
}

type Own = Section & { readonly after: DayPlace };
type Reading = {
  readonly learning: Markdown | null;
  readonly why: Markdown | null;
  readonly extras: readonly Own[];
  readonly headings: Partial<Record<NamedPart, string>>;
};

/**
 * The texts of a day in the order of the file: learning and why where they stand as the format has them,
 * everything else as a section of its own after the part before it.
 */
function readingOf(pieces: readonly Piece[], lead: readonly Own[]): Reading {
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
    } else draft.place = later(draft.place, placeAfter(section));
  }
  return draft;
}

/** The text under way: `last` is the part the piece before went to. */
type Draft = {
  learning: Markdown | null;
  why: Markdown | null;
  readonly extras: Own[];
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

/** Keeps the author's heading where it is not the format's; what stands under no heading has none. */
function nameIn(headings: Partial<Record<NamedPart, string>>, part: NamedPart, heading: string | null): void {
  if (heading !== null && headingKey(heading) === headingKey(dayHeadingOf(part))) delete headings[part];
  else headings[part] = heading ?? '';
}

const places: readonly DayPlace[] = ['start', 'learning', 'why', 'activity', 'reflection'];

function later(one: DayPlace, two: DayPlace): DayPlace {
  return places.indexOf(two) > places.indexOf(one) ? two : one;
}

/** The author's names of the activity and the questions, where they are not the format's. */
function headingsOf(pieces: readonly Piece[]): Partial<Record<NamedPart, string>> {
  const headings: Partial<Record<NamedPart, string>> = {};
  for (const section of ['activity', 'questions'] as const) {
    const piece = pieces.find((one) => one.section === section);
    if (piece !== undefined) nameIn(headings, section, piece.heading);
  }
  return headings;
}

/** Texts under one another, their marks as the author meant them. */
function read(text: Markdown | null): Markdown | null {
  return text === null ? null : asMeant(text);
}

function together(texts: readonly (Markdown | null)[]): Markdown | null {
  return texts.filter((one) => one !== null && one !== '').join('\n\n') || null;
}

function textOf(pieces: readonly Piece[], section: DaySection): Markdown | null {
  return together(pieces.filter((one) => one.section === section).map((one) => one.markdown));
}

function activityOf(pieces: readonly Piece[], section: DaySection): Activity | null {
  const [first, ...more] = pieces.filter((one) => one.section === section);
  if (first === undefined) return null;
  return parseActivity(together([first, ...more].map((one) => one.markdown)) ?? '', first.heading ?? '');
}

function otherWaysOf(pieces: readonly Piece[]): readonly OtherWay[] {
  return pieces
    .filter((one) => one.section === 'other-way')
    .map((one) => ({
      label: wayLabel(one.heading ?? ''),
      activity: parseActivity(one.markdown, one.heading ?? ''),
    }));
}

/** What follows "Another Way": after a colon or dash, or in brackets. */
function wayLabel(heading: string): string {
  const rest = heading.replace(/^[^\p{L}]{0,10}another\s+way\s*/iu, '');
  return headingText(rest.replace(/^[\s:–—(-]{1,5}/, '').replace(/\)\s*$/, ''));
}

/** The questions of every section that has some; those after the first keep their heading as a group's. */
function questionsOf(pieces: readonly Piece[]) {
  const questions: string[] = [];
  const groups: QuestionGroup[] = [];
  let after: Markdown | null = null;
  const sections = pieces.filter((one) => one.section === 'questions');
  sections.forEach(({ heading, markdown, guessed }, at) => {
    const part = parseQuestions(asMeant(markdown));
    const prompts = part.questions.length === 0 && guessed ? promptsIn(markdown) : [];
    const head =
      at === 0 || heading === null || headingKey(heading) === headingKey(sections[0]?.heading ?? '')
        ? null
        : `**${heading}**`;
    const [first, ...others] = prompts.length > 0 ? [] : part.groups;
    const opens = first?.before === 0 ? first.markdown : null;
    const words = together([after, head, opens]);
    if (words !== null) groups.push({ before: questions.length, markdown: words });
    const rest = first === undefined || first.before === 0 ? others : [first, ...others];
    groups.push(...rest.map((one) => ({ ...one, before: one.before + questions.length })));
    questions.push(...(prompts.length > 0 ? prompts : part.questions));
    after = prompts.length > 0 ? null : part.after;
  });
  const last = groups.at(-1);
  // Words over no question at all are read like what follows the questions.
  if (last === undefined || last.before < questions.length) return { questions, groups, after };
  return { questions, groups: groups.slice(0, -1), after: together([last.markdown, after]) };
}

function placeAfter(section: DaySection): DayPlace {
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

function missing(block: DayBlock, day: Day, pieces: readonly Piece[]): readonly Note[] {
  const has = (section: DaySection) => pieces.some((one) => one.section === section);
  const lacks = (section: DaySection) =>
    warning(block.start, contentWords.missingSection(block.number, dayHeadingOf(section)));
  const notes: Note[] = [];
  if (block.title === '') notes.push(warning(block.start, contentWords.dayTitle(block.number)));
  if (day.learning === null && day.extras.length === 0) notes.push(lacks('learning'));
  if (!has('activity')) notes.push(lacks('activity'));
  if (!has('questions')) notes.push(lacks('questions'));
  const first = (section: DaySection) => pieces.find((one) => one.section === section)?.at;
  const [activity, questions] = [first('activity'), first('questions')];
  if (activity !== undefined && day.activity.items.length === 0)
    notes.push({ ...warning(activity, contentWords.emptyActivity(block.number)), until: activity + 1 });
  if (questions !== undefined && day.questions.length === 0)
    notes.push({ ...warning(questions, contentWords.noQuestions(block.number)), until: questions + 1 });
  for (const { guessed, section, heading, at } of pieces) {
    if (guessed && section !== null && heading !== null && daySectionOf(heading) === null)
      notes.push(warning(at, contentWords.readAs(heading, `### ${dayHeadingOf(section)}`)));
  }
  return [...notes, ...repeated(pieces, block.number)];
}

function repeated(pieces: readonly Piece[], day: number): readonly Note[] {
  const seen = new Set<DaySection>();
  const notes: Note[] = [];
  for (const { section, heading, at, guessed } of pieces) {
    if (section === null || section === 'other-way' || guessed) continue;
    if (seen.has(section)) notes.push(warning(at, contentWords.repeatedSection(day, heading ?? '')));
    seen.add(section);
  }
  return notes;
}
