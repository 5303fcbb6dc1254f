import type { Activity, Day, Markdown, OtherWay, OwnSection } from '../model/journey.ts';
import { contentWords } from '../words/content.ts';
import { parseActivity } from './activity.ts';
import { asMeant } from './as-meant.ts';
import { questionsOf, withAsked } from './asked.ts';
import type { DayBlock } from './block.ts';
import { missing, nearlyRead } from './day-notes.ts';
import { type Piece, piecesOf, together } from './day-pieces.ts';
import { notBefore } from './from-before.ts';
import { headingText } from './heading-text.ts';
import { scanHeadings } from './lines.ts';
import { shownMarkdown } from './markdown.ts';
import { type DaySection, daySectionOf } from './names.ts';
import type { Note } from './note.ts';
import { headingsOf, readingOf } from './reading-order.ts';

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
  const pieces = withAsked(piecesOf(source, block));
  const text = (section: DaySection) => textOf(pieces, section);
  const texts = readingOf(pieces, leadOf(source, block), block.number);
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
  return {
    day,
    notes: [
      ...missing(block, day, pieces),
      ...nearlyRead(source, pieces),
      ...notBefore(source, block.number, pieces),
    ],
  };
}

/** Headings that group days, before the first day of their group. */
function leadOf(source: string, block: DayBlock): readonly OwnSection[] {
  return (block.lead ?? []).flatMap((one) => {
    const [heading, markdown] = [one.heading ?? '', shownMarkdown(source, one.bodyStart, one.end)];
    return heading === '' && markdown === '' ? [] : [{ heading, markdown, after: 'start' }];
  });
}

/** A text, its marks as the author meant them. */
function read(text: Markdown | null): Markdown | null {
  return text === null ? null : asMeant(text);
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
