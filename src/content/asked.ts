import type { Markdown, QuestionGroup } from '../model/journey.ts';
import { asMeant } from './as-meant.ts';
import { type Piece, together } from './day-pieces.ts';
import { markerOf } from './list.ts';
import { headingKey } from './names.ts';
import { onlyAsks, parseQuestions, promptsIn } from './questions.ts';

/**
 * A day that has no questions by name asks in private as any other what it asks: at the end of what stands
 * first, and in lists under headings of its own.
 */
export function withAsked(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.some((one) => one.section === 'questions')) return pieces;
  return pieces.flatMap((piece): readonly Piece[] => {
    if (piece.heading !== null)
      return [isAskingList(piece) ? { ...piece, section: 'questions', guessed: true } : piece];
    // What is set in goes on with the item above it.
    const blocks = piece.markdown.split(/\n[ \t]*\n(?![ \t]{2,}\S)/);
    const end = withoutLastWords(blocks);
    let from = end;
    while (from > 0 && onlyAsks(blocks.slice(from - 1, end).join('\n\n'))) from -= 1;
    if (from === end) return [piece];
    const [before, asked] = [blocks.slice(0, from).join('\n\n'), blocks.slice(from).join('\n\n')];
    const questions: Piece = { ...piece, section: 'questions', guessed: true, markdown: asked };
    return before.trim() === '' ? [questions] : [{ ...piece, markdown: before }, questions];
  });
}

function isAskingList({ section, markdown }: Piece): boolean {
  return section === null && markerOf(markdown.split('\n', 1)[0] ?? '') !== null && onlyAsks(markdown);
}

/** A short last word may stand under the questions. */
function withoutLastWords(blocks: readonly string[]): number {
  const last = blocks.at(-1) ?? '';
  return blocks.length > 1 && last.length < 200 && !onlyAsks(last) ? blocks.length - 1 : blocks.length;
}

/** The questions of every section that has some; those after the first keep their heading as a group's. */
export function questionsOf(pieces: readonly Piece[]) {
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
