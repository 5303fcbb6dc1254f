import type { Activity, Day, DayPlace, Markdown, OtherWay, Section } from '../model/journey.ts';
import { contentWords } from '../words/content.ts';
import { parseActivity } from './activity.ts';
import { headingText } from './heading-text.ts';
import { shownMarkdown } from './markdown.ts';
import { type DaySection, dayHeadingOf, looseDaySection } from './names.ts';
import { type Note, warning } from './note.ts';
import { parseQuestions } from './questions.ts';
import type { DayBlock, InnerHeading } from './sections.ts';

/** One section of a day: its heading and the text under it. `section` is null for an unknown name. */
type Piece = {
  readonly section: DaySection | null;
  /** Its name is no name of the format, yet says what it is. */
  readonly guessed: boolean;
  readonly heading: string;
  readonly at: number;
  readonly markdown: Markdown;
};

export const noActivity: Activity = { minutes: null, items: [] };

/** A `## Day N` block as a day of its week, and what is missing in it. */
export function parseDay(
  source: string,
  block: DayBlock,
): { readonly day: Day; readonly notes: readonly Note[] } {
  const pieces = piecesOf(source, block);
  const lead = shownMarkdown(source, block.bodyStart, cuts(block)[0]?.start ?? block.end) || null;
  const text = (section: DaySection) => textOf(pieces, section);
  const questions = questionsOf(pieces);
  const day: Day = {
    number: block.number,
    title: block.title || contentWords.dayWithoutTitle(block.number),
    week: Math.ceil(block.number / 7),
    authored: true,
    beforeYouBegin: text('before-you-begin'),
    contentNote: text('content-note'),
    learning: together([lead, text('learning')]),
    why: text('why'),
    activity: activityOf(pieces, 'activity') ?? noActivity,
    otherWays: otherWaysOf(pieces),
    fiveMinutes: activityOf(pieces, 'five-minutes'),
    questions: questions.questions,
    afterQuestions: questions.after,
    sources: text('sources'),
    extras: extrasOf(pieces, questions.before),
  };
  return { day, notes: missing(block, day, pieces) };
}

/** The inner headings that begin a section; deeper ones stay in the text. */
function cuts(block: DayBlock): readonly InnerHeading[] {
  const known = block.inner.filter((one) => one.section !== null && one.level > 0);
  const level =
    known.length === 0 ? Math.max(3, block.level + 1) : Math.min(...known.map((one) => one.level));
  let inActivity = false;
  return block.inner.filter((one) => {
    const isStep = inActivity && /^(?:step|part|round|schritt|étape|paso)\s/i.test(one.text);
    const isCut = one.section !== null || (one.level > 0 && one.level <= level && !isStep);
    if (isCut) inActivity = one.section !== null && activitySections.has(one.section);
    return isCut;
  });
}

const activitySections: ReadonlySet<DaySection> = new Set(['activity', 'other-way', 'five-minutes']);

function piecesOf(source: string, block: DayBlock): readonly Piece[] {
  const headings = cuts(block);
  return headings.map((one, index) => ({
    section: one.section ?? guessed(one, headings),
    guessed: one.section === null && guessed(one, headings) !== null,
    heading: one.text,
    at: one.start,
    markdown: shownMarkdown(source, one.end, headings[index + 1]?.start ?? block.end),
  }));
}

/** What a heading such as "Practice" means in a day that has no activity under a name of the format. */
function guessed(heading: InnerHeading, all: readonly InnerHeading[]): DaySection | null {
  const section = looseDaySection(heading.text);
  return section === null || all.some((one) => one.section === section) ? null : section;
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
  return parseActivity(together([first, ...more].map((one) => one.markdown)) ?? '', first.heading);
}

function otherWaysOf(pieces: readonly Piece[]): readonly OtherWay[] {
  return pieces
    .filter((one) => one.section === 'other-way')
    .map((one) => ({ label: wayLabel(one.heading), activity: parseActivity(one.markdown, one.heading) }));
}

/** What follows "Another Way": after a colon or dash, or in brackets. */
function wayLabel(heading: string): string {
  const rest = heading.replace(/^[^\p{L}]{0,10}another\s+way\s*/iu, '');
  return headingText(rest.replace(/^[\s:–—(-]{1,5}/, '').replace(/\)\s*$/, ''));
}

function questionsOf(pieces: readonly Piece[]) {
  const parts = pieces
    .filter((one) => one.section === 'questions')
    .map((one) => parseQuestions(one.markdown));
  return {
    questions: parts.flatMap((one) => one.questions),
    before: together(parts.map((one) => one.before)),
    after: together(parts.map((one) => one.after)),
  };
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

/** Unknown sections where they stand; words before the questions come ahead of the reflection. */
function extrasOf(
  pieces: readonly Piece[],
  beforeQuestions: Markdown | null,
): readonly (Section & { readonly after: DayPlace })[] {
  const extras: (Section & { readonly after: DayPlace })[] = [];
  let after: DayPlace = 'start';
  for (const { section, heading, markdown } of pieces) {
    if (section === null) extras.push({ heading, markdown, after });
    else after = placeAfter(section);
  }
  if (beforeQuestions !== null) {
    extras.push({ heading: dayHeadingOf('questions'), markdown: beforeQuestions, after: 'activity' });
  }
  return extras;
}

function missing(block: DayBlock, day: Day, pieces: readonly Piece[]): readonly Note[] {
  const has = (section: DaySection) => pieces.some((one) => one.section === section);
  const lacks = (section: DaySection) =>
    warning(block.start, contentWords.missingSection(block.number, dayHeadingOf(section)));
  const notes: Note[] = [];
  if (block.title === '') notes.push(warning(block.start, contentWords.dayTitle(block.number)));
  if (day.learning === null) notes.push(lacks('learning'));
  if (!has('activity')) notes.push(lacks('activity'));
  if (!has('questions')) notes.push(lacks('questions'));
  const first = (section: DaySection) => pieces.find((one) => one.section === section)?.at;
  const [activity, questions] = [first('activity'), first('questions')];
  if (activity !== undefined && day.activity.items.length === 0)
    notes.push(warning(activity, contentWords.emptyActivity(block.number)));
  if (questions !== undefined && day.questions.length === 0)
    notes.push(warning(questions, contentWords.noQuestions(block.number)));
  for (const { guessed, section, heading, at } of pieces) {
    if (guessed && section !== null)
      notes.push(warning(at, contentWords.readAs(heading, `### ${dayHeadingOf(section)}`)));
  }
  return [...notes, ...repeated(pieces, block.number)];
}

function repeated(pieces: readonly Piece[], day: number): readonly Note[] {
  const seen = new Set<DaySection>();
  const notes: Note[] = [];
  for (const { section, heading, at } of pieces) {
    if (section === null || section === 'other-way') continue;
    if (seen.has(section)) notes.push(warning(at, contentWords.repeatedSection(day, heading)));
    seen.add(section);
  }
  return notes;
}
