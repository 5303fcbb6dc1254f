import type { Markdown, QuestionGroup } from '../model/journey.ts';
import { numberedLists } from './lettered.ts';
import { type ListItem, listIn, type Marker } from './list.ts';
import { cellsOf, withTables } from './table.ts';

export type QuestionPart = {
  readonly questions: readonly string[];
  /** Words between the questions, and before the first of them. */
  readonly groups: readonly QuestionGroup[];
  readonly after: Markdown | null;
};

const label =
  /^(\*\*|__)?(?:(?:question|frage|pregunta)\s+\d{1,2}|[qf]\d{1,2}|\d{1,2}(?=[.)]))\s*[:.)]\s*(\*\*|__)?\s*/i;

/**
 * The questions of a `### Reflection Questions` section: the items of its lists, tight or loose, numbered,
 * lettered or bulleted; without a list, its paragraphs, or lines, that ask. A later list counts where an item
 * of it asks.
 */
export function parseQuestions(markdown: string): QuestionPart {
  const text = numberedLists(withoutQuestionTables(unquoted(markdown).split('\n'))).join('\n');
  const questions: string[] = [];
  const groups: QuestionGroup[] = [];
  let rest: string | null = text;
  while (rest !== null && rest !== '') {
    const part = firstList(rest);
    const isMore = part.items.some((one) => asks(one.text));
    if (part.items.length === 0 || (questions.length > 0 && !isMore)) break;
    if (part.before !== '') groups.push({ before: questions.length, markdown: part.before });
    questions.push(...part.items.map(questionOf));
    rest = part.after;
  }
  if (questions.length === 0) return fromParagraphs(text);
  return { questions, groups, after: rest || null };
}

function firstList(text: string) {
  const first = /^[ \t]*(?:[-*+•–]|(\d{1,4})[.)])[ \t]/m.exec(text);
  const numbered = first?.[1] !== undefined;
  const resumes = (marker: Marker, taken: number) =>
    marker.indent < 2 && (numbered ? marker.number === taken + 1 : asks(marker.text));
  return listIn(text, resumes);
}

/** A table in which every row has one cell that asks, as a list of those. */
function withoutQuestionTables(lines: readonly string[]): readonly string[] {
  return withTables(lines, (_, rows) => {
    const asking = rows.map((row) => cellsOf(row).filter((cell) => cell !== '' && !/^[\d.)]+$/.test(cell)));
    return asking.every((cells) => cells.length === 1)
      ? asking.flatMap(([cell = ''], at) => [`${at + 1}. ${cell}`])
      : null;
  });
}

/** A section without the marks of quotes: of one that is the whole of it, and of those that do nothing but ask. */
function unquoted(markdown: string): string {
  if (!/^ {0,3}>/m.test(markdown)) return markdown;
  const runs = runsOf(markdown.split('\n'));
  const isWhole = runs.every(({ quoted, lines }) => quoted || lines.every((line) => line.trim() === ''));
  return runs
    .flatMap(({ quoted, lines }) => {
      const plain = lines.map((line) => line.replace(/^ {0,3}> ?/, ''));
      if (!quoted || !(isWhole || isAsking(plain.join('\n')))) return lines;
      return isWhole ? plain : ['', ...plain, ''];
    })
    .join('\n');
}

/** Lines one after the other that stand in a quote, or in none. */
function runsOf(lines: readonly string[]) {
  const runs: { quoted: boolean; lines: string[] }[] = [];
  for (const line of lines) {
    const quoted = /^ {0,3}>/.test(line);
    if (runs.at(-1)?.quoted === quoted) runs.at(-1)?.lines.push(line);
    else runs.push({ quoted, lines: [line] });
  }
  return runs;
}

/** Asks, below a title in bold at most; words in quotation marks are somebody's. */
function isAsking(text: string): boolean {
  const asked = text.replace(/^\s*\*\*[^*\n]+\*\*:?[ \t]*(?:\n|$)/, '').trim();
  return !/^["“„«]/.test(asked) && onlyAsks(asked);
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

export function asks(text: string): boolean {
  return /[?？؟]["”’'»)*_]{0,3}\s*$/.test(text);
}

function fromParagraphs(markdown: string): QuestionPart {
  const paragraphs = markdown.split(/\n[ \t]*\n/).flatMap(paragraphsOf);
  const isQuestion = (text: string) =>
    !text.startsWith('|') &&
    (/\?(?:["”’'»)*_]{0,3})(?:\s|$)/.test(text) || label.test(text) || /[？؟]\s*$/.test(text));
  const questions: string[] = [];
  const groups: QuestionGroup[] = [];
  let words: string[] = [];
  for (const paragraph of paragraphs) {
    if (!isQuestion(paragraph)) {
      words.push(paragraph);
      continue;
    }
    if (words.length > 0) groups.push({ before: questions.length, markdown: words.join('\n\n') });
    words = [];
    questions.push(withoutLabel(paragraph));
  }
  return { questions, groups, after: words.join('\n\n') || null };
}

/** Short words without a question mark under a heading that asks for an answer: "Write down one thing …". */
export function promptsIn(markdown: string): readonly string[] {
  const paragraphs = markdown.split(/\n[ \t]*\n/).flatMap(paragraphsOf);
  const short =
    paragraphs.length <= 3 && paragraphs.every((one) => one.length <= 300 && !/^[#|>`]/.test(one));
  return short ? paragraphs.filter((one) => /\p{L}/u.test(one)) : [];
}

/** Whether a text is nothing but questions, as a list or as paragraphs. */
export function onlyAsks(markdown: string): boolean {
  const { questions, groups, after } = parseQuestions(markdown);
  return (
    questions.length > 0 &&
    groups.length === 0 &&
    after === null &&
    questions.every((one) => one.length <= 400) &&
    (questions.every(asks) || isNumberedAsking(markdown))
  );
}

/** Numbered lines that ask, whatever is set in below each. */
function isNumberedAsking(markdown: string): boolean {
  return markdown
    .split('\n')
    .every((line) => /^(?:\s{2,}\S|\s*$)/.test(line) || (/^\d{1,3}[.)]\s/.test(line) && asks(line)));
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
