import { closesFence, type Fence, fenceAt } from './lines.ts';
import { isRule } from './list.ts';
import { withPlainDigits } from './number-name.ts';
import { withWholeRows } from './table.ts';

/**
 * Marks of lists and line ends that Markdown does not know, as Markdown that shows what the author meant:
 * •, ✓, – and → at the beginning of lines, (1), １. and ٢) as numbers, <li> and <p>, a list that goes on
 * with 4, lines that begin with a label. Fenced code and tables stay as they are.
 */
export function asMeant(markdown: string): string {
  if (!mayNeed(markdown)) return markdown;
  const lines = withWholeRows(withHtmlLists(markdown).split('\n'));
  const inCode = codeLines(lines);
  const marked = lines.map((line, at) => (inCode[at] ? line : withPlainStars(withPlainMark(line))));
  return typedMarks(marked, inCode).join('\n');
}

const marks = '•◦▪▫‣●○■□◆◇·∙⁃»›→➔➜➤➡►▶✓✔✅☑☐❑❒✗✘★☆✦✧♥❤💛💙💚🔹🔸👉–—';
const markForm = new RegExp(`^(\\s*)([${marks}])\\uFE0F?[ \\t\\u00A0]+(?=\\S)`, 'u');
const mayNeedLine = new RegExp(
  `[^\\S\\n]*(?:[${marks}]|[(（]\\d|[①-⑳]|[^\\0-\\u065F]{1,3}[.)．、）]|\\d{1,3}[.)] |\\(?[a-zA-Z][.)] |\\|)|.{0,40}:| {0,6}-[\\p{L}"“]`,
  'uy',
);
const mayNeedAnywhere = /<(?:li|p|ol|ul|div|section|article|center|dt|dd)\b|\d\*\d/i;

/** A quick look at the beginning of each line: most texts are paragraphs, and mean what they say. */
function mayNeed(markdown: string): boolean {
  for (let at = 0; at >= 0; at = markdown.indexOf('\n', at) + 1 || -1) {
    mayNeedLine.lastIndex = at;
    if (mayNeedLine.test(markdown)) return true;
  }
  return (markdown.includes('<') || markdown.includes('*')) && mayNeedAnywhere.test(markdown);
}
/** Marks that say something themselves and stay to be seen. */
const telling = /[✓✔✅☑☐✗✘★☆♥❤💛💙💚👉]/u;

function codeLines(lines: readonly string[]): readonly boolean[] {
  let open: Fence | null = null;
  return lines.map((line) => {
    const first = line.length - line.trimStart().length;
    if (open !== null) {
      if (closesFence(line, first, line.length, open)) open = null;
      return true;
    }
    open = fenceAt(line, first, line.length);
    return open !== null;
  });
}

/** "(1) ", "１．", "٢)", "①", "三、" as "1. " and so on. */
function withPlainMark(line: string): string {
  if (/^\s*[A-Za-z*>|#-]/.test(line)) return line;
  const round = /^(\s*)[①-⑳][ \t]*(?=\S)/u.exec(line);
  if (round !== null) {
    const value = (line.trimStart().charCodeAt(0) ?? 0) - 0x245f;
    return `${round[1]}${value}. ${line.slice(round[0].length)}`;
  }
  const plain = withPlainDigits(line.slice(0, 12));
  const match = /^(\s*)(?:[(（](\d{1,3})[)）]|(\d{1,3})(?:[．、）]|[.)](?=\s)))[ \t\u3000]*(?=\S)/u.exec(
    plain,
  );
  if (match === null || (match[3] !== undefined && /^\s*\d/.test(line) && /^\s*\d{1,3}[.)]\s/.test(line)))
    return line;
  return `${match[1]}${match[2] ?? match[3]}. ${line.slice(match[0].length)}`;
}

/** A star between digits multiplies. */
function withPlainStars(line: string): string {
  if (!line.includes('*')) return line;
  const escaped = (text: string) => text.replace(/(?<=\d)\*(?=\d)/g, '\\*');
  return line
    .split(/(`[^`]*`)/)
    .map((piece, at) => (at % 2 === 0 ? escaped(piece) : piece))
    .join('');
}

/** Typed marks as bullets, letters and labels on lines of their own, a list that goes on set off. */
function typedMarks(lines: readonly string[], inCode: readonly boolean[]): readonly string[] {
  const result: string[] = [];
  lines.forEach((line, at) => {
    const around: Around = { line, before: lines[at - 1] ?? '', after: lines[at + 1] ?? '' };
    const isPlain = inCode[at] || /^\s*\|/.test(line);
    const rule = isPlain ? undefined : rules.find(([applies]) => applies(around, lines[at - 2] ?? ''));
    if (rule === undefined) result.push(line);
    else result.push(...rule[1](around, result));
  });
  return result;
}

type Around = { readonly line: string; readonly before: string; readonly after: string };

/** "-Sit down" over or under another such line. */
function isTight({ line, before, after }: Around): boolean {
  return tightForm.test(line) && (tightForm.test(before) || tightForm.test(after));
}

/** ": What the word means", under the word. */
function isMeaning({ line, before }: Around): boolean {
  return /^: {1,3}\S/.test(line) && /^[\p{L}\p{N}*_`"“]/u.test(before);
}

const tightForm = /^ {0,6}-(?=[\p{L}"“])/u;

/** When a line means more than Markdown takes it for, and what is written instead; the first that applies. */
const rules: readonly (readonly [
  (around: Around, above: string) => boolean,
  (around: Around, result: string[]) => readonly string[],
])[] = [
  [isTight, ({ line, before }) => [...(tightForm.test(before) ? [] : ['']), line.replace(tightForm, '- ')]],
  [isMeaning, ({ line }, result) => [...broken(result.pop() ?? ''), line.replace(/^: +/, '')]],
  [isTyped, (around) => [...(opensList(around) ? [''] : []), bulleted(around.line)]],
  [goesOn, ({ line }) => ['', line]],
  [opensLine, ({ line }, result) => [...broken(result.pop() ?? ''), line]],
  [endsList, ({ line }) => ['', line]],
];

/** A blank line parts a list from other words, and from a list with marks of Markdown's own. */
function opensList({ before }: Around): boolean {
  return before.trim() !== '' && !markForm.test(before);
}

function endsList({ line, before }: Around, above: string): boolean {
  return /^\S/.test(line) && markForm.test(before) && isTyped({ line: before, before: above, after: line });
}

function bulleted(line: string): string {
  return line.replace(
    markForm,
    (_, indent: string, mark: string) => `${indent}- ${telling.test(mark) ? `${mark} ` : ''}`,
  );
}

/** One mark alone may be a dash within a sentence: then an empty line, a colon or a second one tells. */
function isTyped({ line, before, after }: Around): boolean {
  const mark = markForm.exec(line)?.[2];
  if (mark === undefined || isRule(line)) return false;
  const like = (other: string) => markForm.exec(other)?.[2] === mark;
  return (
    !/[–—]/.test(mark) || like(before) || like(after) || before.trim() === '' || /:[*_]*\s*$/.test(before)
  );
}

/** "4. Sit" under a paragraph, which Markdown takes for its next words. */
function goesOn({ line, before, after }: Around): boolean {
  const number = /^ {0,3}(\d{1,3})[.)] \S/.exec(line)?.[1];
  if (
    number === undefined ||
    number === '1' ||
    before.trim() === '' ||
    /^\s*(?:\d{1,3}[.)]|[-*+]|[>|#])\s/.test(before)
  )
    return false;
  const next = /^ {0,3}(\d{1,3})[.)] \S/.exec(after)?.[1];
  return !/^\s/.test(before) && (/[:.!?]\s*$/.test(before) || Number(next) === Number(number) + 1);
}

const label =
  /^(?:\*\*[^*]{1,60}\*\*|__[^_]{1,60}__|\*[^*]{1,40}\*|_[^_]{1,40}_)(?::|(?<=:\S{1,3})|\s)|^\p{Lu}[^.:!?]{0,30}:\s/u;
const lettered = /^\(?[a-hA-H][.)] \S/;

function startsBlock(line: string): boolean {
  return /^\s*(?:[-*+>|]|#{1,6}|\d{1,3}[.)])\s/.test(line);
}

/** A line that begins with a label or a letter, among others that do. */
function opensLine({ line, before, after }: Around): boolean {
  if (before.trim() === '' || line.trim() === '' || startsBlock(before) || startsBlock(line)) return false;
  const both = (form: RegExp) => form.test(line) && (form.test(before) || form.test(after));
  return both(label) || both(lettered) || (label.test(before) && /:[*_]{0,3}\s*$/.test(before));
}

/** A line with a line break at its end. */
function broken(line: string): readonly string[] {
  return [/(?: {2}|\\)$/.test(line) ? line : `${line.trimEnd()}\\`];
}

/** <ol>, <ul>, <li>, and <p>, <div> and the like, as Markdown's own lists and paragraphs. */
export function withHtmlLists(text: string): string {
  if (!/<(?:li|p|div|section|article|center|dt|dd)\b/i.test(text)) return text;
  const stack: { ordered: boolean; count: number }[] = [];
  return text
    .replace(
      /[ \t\n]{0,20}<(\/?)(ol|ul|li|p|div|section|article|center|dl|dt|dd)\b[^<>]*>[ \t]*\n?[ \t]*/gi,
      (whole, close: string, name: string) => {
        const tag = name.toLowerCase();
        if (tag === 'li') {
          if (close !== '') return '';
          const list = stack.at(-1) ?? { ordered: false, count: 0 };
          list.count += 1;
          const indent = '   '.repeat(Math.max(0, Math.min(4, stack.length - 1)));
          return `\n${indent}${list.ordered ? `${list.count}.` : '-'} `;
        }
        if (tag !== 'ol' && tag !== 'ul') return '\n\n';
        if (close !== '') stack.pop();
        else stack.push({ ordered: tag === 'ol', count: 0 });
        return stack.length === (close === '' ? 1 : 0) ? '\n\n' : whole.includes('\n') ? '' : '';
      },
    )
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
