import type { Markdown } from '../model/journey.ts';
import { type ListItem, listIn, type Marker } from './list.ts';

export type QuestionPart = {
  readonly before: Markdown | null;
  readonly questions: readonly string[];
  readonly after: Markdown | null;
};

const label = /^(?:\*\*|__)?(?:question\s+\d{1,2}|q\d{1,2})\s*[:.)]\s*(?:\*\*|__)?\s*/i;

/**
 * The questions of a `### Reflection Questions` section: the items of its list, tight or loose, numbered
 * or bulleted; without a list, its paragraphs that end in a question mark.
 */
export function parseQuestions(markdown: string): QuestionPart {
  const first = /^[ \t]*(?:[-*+•–]|(\d{1,4})[.)])[ \t]/m.exec(markdown);
  const numbered = first?.[1] !== undefined;
  const resumes = (marker: Marker, taken: number) =>
    numbered && marker.indent < 2 && marker.number === taken + 1;
  const { before, items, after } = listIn(markdown, resumes);
  if (items.length === 0) return fromParagraphs(markdown);
  return { before: before || null, questions: items.map(questionOf), after: after || null };
}

function questionOf({ text, nested }: ListItem): string {
  return [text.replace(label, ''), ...nested.map((one) => `- ${one}`)].join('\n');
}

function fromParagraphs(markdown: string): QuestionPart {
  const paragraphs = markdown.split(/\n[ \t]*\n/).map((one) => one.replace(/\s*\n\s*/g, ' ').trim());
  const isQuestion = (text: string) => /\?["”’')*_]{0,3}$/.test(text) || label.test(text);
  const questions = paragraphs.filter(isQuestion).map((one) => one.replace(label, ''));
  const others = paragraphs.filter((one) => one !== '' && !isQuestion(one)).join('\n\n');
  return { before: null, questions, after: others || null };
}
