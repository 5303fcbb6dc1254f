import type { Markdown } from '../model/journey.ts';
import { asMeant } from './as-meant.ts';
import type { DayBlock, InnerHeading } from './block.ts';
import { labelledParts } from './labels.ts';
import { shownMarkdown } from './markdown.ts';
import { type DaySection, daySectionOf, headingKey, looseDaySection, nearSection } from './names.ts';
import { parseQuestions, promptsIn } from './questions.ts';

/** One section of a day: its heading and the text under it. `section` is null for an unknown name. */
export type Piece = {
  readonly section: DaySection | null;
  /** Its name is no name of the format, yet says what it is. */
  readonly guessed: boolean;
  /** Null for what stands before the day's first heading. */
  readonly heading: string | null;
  readonly at: number;
  readonly markdown: Markdown;
};

/** The pieces of a day in the order of the file: what stands first, then section after section. */
export function piecesOf(source: string, block: DayBlock): readonly Piece[] {
  const headings = cuts(block);
  const lead = shownMarkdown(source, block.bodyStart, headings[0]?.start ?? block.end);
  const cut: Piece[] = headings.map((one, index) => ({
    section: one.section,
    guessed: false,
    heading: one.text,
    at: one.start,
    markdown: shownMarkdown(source, one.end, headings[index + 1]?.start ?? block.end),
  }));
  const first: Piece = { section: null, guessed: false, heading: null, at: block.bodyStart, markdown: lead };
  const names = new Set(cut.map((one) => headingKey(one.heading ?? '')));
  return guessedFrom(
    [first, ...cut]
      .flatMap((one) => byLabels(one, names))
      .filter((one) => one.heading !== null || one.markdown !== ''),
  );
}

/** The inner headings that begin a section; deeper ones stay in the text. */
function cuts(block: DayBlock): readonly InnerHeading[] {
  const known = block.inner.filter((one) => one.section !== null && one.level > 0);
  const own = block.inner.flatMap((one) => (one.level > block.level ? [one.level] : []));
  const level =
    known.length === 0
      ? Math.max(3, block.level + 1, Math.min(...own, 6))
      : Math.min(...known.map((one) => one.level));
  let inActivity = false;
  return block.inner.filter((one) => {
    const isStep = inActivity && /^(?:step|part|round|schritt|étape|paso)\s/i.test(one.text);
    const isCut = one.section !== null || (one.level > 0 && one.level <= level && !isStep);
    if (isCut) inActivity = one.section !== null && activitySections.has(one.section);
    return isCut;
  });
}

const activitySections: ReadonlySet<DaySection> = new Set(['activity', 'other-way', 'five-minutes']);

/** A piece without a name of the format, cut at labels that name a part; not where they announce the day's headings. */
function byLabels(piece: Piece, headings: ReadonlySet<string>): readonly Piece[] {
  if (piece.section !== null || isLoose(piece.heading)) return [piece];
  const parts = labelledParts(piece.markdown);
  if (parts.some(({ label }) => label !== null && headings.has(headingKey(label)))) return [piece];
  return parts.flatMap(({ label, markdown }) => {
    if (label === null) return [{ ...piece, markdown }];
    const section = daySectionOf(label);
    return [{ section, guessed: section !== null, heading: label, at: piece.at, markdown }];
  });
}

function isLoose(heading: string | null): boolean {
  return heading !== null && (looseDaySection(heading) !== null || nearSection(heading) !== null);
}

/** What headings such as "Practice" mean, by their words and by what stands under them. */
function guessedFrom(pieces: readonly Piece[]): readonly Piece[] {
  const named = new Set(pieces.flatMap((one) => (one.section !== null && !one.guessed ? [one.section] : [])));
  return pieces.map((piece) => {
    const section = piece.section === null || piece.guessed ? guessOf(piece, named) : piece.section;
    // One activity is enough: what else is to be done stays a section of its own.
    if (section === 'activity') named.add('activity');
    return section === piece.section ? piece : { ...piece, section, guessed: section !== null };
  });
}

function guessOf({ section, heading, markdown }: Piece, named: ReadonlySet<DaySection>): DaySection | null {
  if (section === 'activity') return named.has('activity') ? null : section;
  if (section !== null || heading === null) return section;
  const guess = looseDaySection(heading) ?? nearSection(heading);
  if (guess === 'questions') return asks(markdown) ? guess : null;
  if (guess === 'learning') return named.has('learning') ? null : guess;
  return guess === 'activity' && markdown !== '' && !named.has('activity') ? guess : null;
}

function asks(markdown: string): boolean {
  return parseQuestions(asMeant(markdown)).questions.length > 0 || promptsIn(markdown).length > 0;
}

/** Texts under one another. */
export function together(texts: readonly (Markdown | null)[]): Markdown | null {
  return texts.filter((one) => one !== null && one !== '').join('\n\n') || null;
}
