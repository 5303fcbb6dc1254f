import type { Markdown } from '../model/journey.ts';
import { numberedLists } from './lettered.ts';
import { type ListItem, listIn, type Marker } from './list.ts';

export type QuestionPart = {
  readonly before: Markdown | null;
  readonly questions: readonly string[];
  readonly after: Markdown | null;
};

const label =
  /^(\*\*|__)?(?:(?:question|frage|pregunta)\s+\d{1,2}|[qf]\d{1,2}|\d{1,2}(?=[.)]))\s*[:.)]\s*(\*\*|__)?\s*/i;

/**
 * The questions of a `### Reflection Questions` section: the items of its list, tight or loose, numbered,
 * lettered or bulleted; without a list, its paragraphs, or lines, that ask.
 */
export function parseQuestions(markdown: string): QuestionPart {
  const text = numberedLists(unquoted(markdown).split('\n')).join('\n');
  const first = /^[ \t]*(?:[-*+•–]|(\d{1,4})[.)])[ \t]/m.exec(text);
  const numbered = first?.[1] !== undefined;
  const resumes = (marker: Marker, taken: number) =>
    marker.indent < 2 && (numbered ? marker.number === taken + 1 : asks(marker.text));
  const { before, items, after } = listIn(text, resumes);
  if (items.length === 0) return fromParagraphs(text);
  return { before: before || null, questions: items.map(questionOf), after: after || null };
}

/** A section that stands in a quote as a whole. */
function unquoted(markdown: string): string {
  const lines = markdown.split('\n');
  if (!lines.every((line) => line.trim() === '' || /^ {0,3}>/.test(line))) return markdown;
  return lines.map((line) => line.replace(/^ {0,3}> ?/, '')).join('\n');
}

function questionOf({ text, nested }: ListItem): string {
  return [withoutLabel(text), ...nested.map((one) => `- ${one}`)].join('\n');
}

/** "Question 2:", "Q2." or "**2.**" taken off; a bold that went round both goes on round the words. */
function withoutLabel(text: string): string {
  const match = label.exec(text);
  if (match === null) return text;
  const rest = text.slice(match[0].length);
  const [, opened, closed] = match;
  return opened !== undefined && closed === undefined ? `${opened}${rest}` : rest;
}

function asks(text: string): boolean {
  return /\?["”’'»)*_]{0,3}\s*$/.test(text);
}

function fromParagraphs(markdown: string): QuestionPart {
  const paragraphs = markdown.split(/\n[ \t]*\n/).flatMap(paragraphsOf);
  const isQuestion = (text: string) =>
    !text.startsWith('|') && (/\?(?:["”’'»)*_]{0,3})(?:\s|$)/.test(text) || label.test(text));
  const questions = paragraphs.filter(isQuestion).map(withoutLabel);
  const others = paragraphs.filter((one) => one !== '' && !isQuestion(one)).join('\n\n');
  return { before: null, questions, after: others || null };
}

/** A paragraph on one line, or its lines where each asks by itself; a heading that only counts is none. */
function paragraphsOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim().replace(/\\$/, '').trim());
  if (lines.length > 1 && lines.every(asks)) return lines;
  const whole = lines
    .filter((line) => !/^#{1,6}\s+(?:question|q|frage)?\s*\d{1,2}[:.)]?$/i.test(line))
    .join(' ')
    .trim();
  return whole === '' ? [] : [whole];
}
