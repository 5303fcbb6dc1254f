import type { Markdown } from '../model/journey.ts';
import { asMeant } from './as-meant.ts';
import { labelledParts } from './labels.ts';
import { shownMarkdown } from './markdown.ts';
import { type DaySection, daySectionOf, looseDaySection } from './names.ts';
import { nearSection } from './near-names.ts';
import { parseQuestions, promptsIn } from './questions.ts';
import type { DayBlock, InnerHeading } from './sections.ts';

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
  return guessedFrom(
    [first, ...cut].flatMap(byLabels).filter((one) => one.heading !== null || one.markdown !== ''),
  );
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

/** A piece without a name of the format, cut at labels that name a part. */
function byLabels(piece: Piece): readonly Piece[] {
  if (piece.section !== null || isLoose(piece.heading)) return [piece];
  return labelledParts(piece.markdown).flatMap(({ label, markdown }) => {
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
  const has = (section: DaySection) => pieces.some((one) => one.section === section);
  let activity = has('activity');
  const learning = has('learning');
  return pieces.map((piece) => {
    if (piece.section !== null || piece.heading === null) return piece;
    const section = looseDaySection(piece.heading) ?? nearSection(piece.heading);
    const asked =
      section !== null && section !== 'learning' ? parseQuestions(asMeant(piece.markdown)).questions : [];
    if (section === 'questions' && (asked.length > 0 || promptsIn(piece.markdown).length > 0))
      return { ...piece, section, guessed: true };
    if (section === 'learning' && !learning) return { ...piece, section, guessed: true };
    if (section !== 'activity' || activity || piece.markdown === '') return piece;
    activity = true;
    return { ...piece, section, guessed: true };
  });
}
