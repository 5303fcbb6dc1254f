import { type Block, blockLines, type Item } from './blocks.ts';
import { clean } from './clean.ts';
import { margined } from './lines.ts';
import { type Look, textWidth } from './look.ts';
import type { MarkdownRenderer } from './markdown-renderer.ts';
import { codeSpan, paintFor } from './paint.ts';
import { plainBlocks } from './plain-text.ts';

/**
 * The part of Markdown that most days are written in: paragraphs, flat lists, bold and italic
 * words, names of commands.
 * Loading marked costs more than the whole rest of a page, so it is only loaded for more than this.
 * A text is taken only where it can have one meaning; a test holds the lines to those of markdown.ts.
 */

/** Anything that could be code, a link, HTML, an escape, a table, a heading, a rule or a nested block. */
const more = /[_[\]<>\\|~\t\r\f\v\u00a0]|&(?! )|:\/\/|www\.|@| \n| $|^ |\n /i;
const blockStart = /^(?:#{1,6}(?:\s|$)|[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$)|=+$|-+$|(?:\*\s*){3,}$|:?-+:?$)/;
const bullet = /^([-*]) (\S.*)$/;
const number = /^(\d{1,9})\. (\S.*)$/;
const code = /(^|[\s(])`([^`*\s](?:[^`*\n]*[^`*\s])?)`(?=$|[\s.,;:!?)])/g;
const emphasis = /(^|\s)(\*{1,2})(?=[^\s*`])([^*`]*[^\s*`])\2(?=$|[\s.,;:!?)…])/g;

/** Whether the simple renderer gives the same lines as the full one. */
export function isSimple(markdown: string): boolean {
  return simpleBlocks(clean(markdown), null) !== null;
}

/** Renders simple texts; any other as plain paragraphs. */
export const renderSimple: MarkdownRenderer = (markdown, look) => {
  const blocks = simpleBlocks(clean(markdown), look);
  if (blocks === null) return plainBlocks(markdown, look);
  return blocks.map((block) => setBlock(block, look));
};

function setBlock(block: Block, look: Look): string[] {
  return margined(blockLines(block, textWidth(look), look), look);
}

function simpleBlocks(text: string, look: Look | null): readonly Block[] | null {
  const trimmed = text.replace(/^\n+|\n+$/g, '');
  if (more.test(trimmed) || trimmed.length > 32_000) return null;
  const blocks: Block[] = [];
  for (const chunk of trimmed.split(/\n{2,}/)) {
    if (chunk === '') continue;
    const parts = chunkBlocks(chunk.split('\n'), look);
    if (parts === null || bothLists(blocks.at(-1), parts[0])) return null;
    blocks.push(...parts);
  }
  return blocks;
}

/** Lists after one another may be one loose list to Markdown. */
function bothLists(one: Block | undefined, two: Block | undefined): boolean {
  return one?.kind === 'list' && two?.kind === 'list';
}

/** Lines without an empty one between: a paragraph, a list, or a paragraph and then a list. */
function chunkBlocks(lines: readonly string[], look: Look | null): readonly Block[] | null {
  const firstItem = lines.findIndex((line) => blockStart.test(line));
  const before = firstItem === -1 ? lines : lines.slice(0, firstItem);
  const items = firstItem === -1 ? [] : lines.slice(firstItem);
  const paragraph = before.length === 0 ? [] : [inline(before.join('\n'), look)];
  const list = items.length === 0 ? [] : [listOf(items, before.length > 0, look)];
  const blocks = [...paragraph.map((text) => (text === null ? null : textBlock(text))), ...list];
  return blocks.some((block) => block === null) ? null : (blocks as Block[]);
}

function textBlock(text: string): Block {
  return { kind: 'text', text };
}

function listOf(lines: readonly string[], interrupts: boolean, look: Look | null): Block | null {
  const pattern = bullet.test(lines[0] ?? '') ? bullet : number;
  const found = lines.map((line) => pattern.exec(line));
  const mark = found[0]?.[1];
  if (mark === undefined || (pattern === number && interrupts && mark !== '1')) return null;
  const items: Item[] = [];
  for (const match of found) {
    const text = match?.[2] ?? '';
    if (match === null || blockStart.test(text) || (pattern === bullet && match[1] !== mark)) return null;
    const styled = inline(text, look);
    if (styled === null) return null;
    items.push({ checked: null, blocks: [textBlock(styled)] });
  }
  return { kind: 'list', start: pattern === number ? Number(mark) : null, loose: false, items };
}

/** The text with emphasis and code painted; null where a mark is left that may mean something. */
function inline(text: string, look: Look | null): string | null {
  if (!/[*`]/.test(text)) return text.replaceAll('\n', ' ');
  if (/[*`]/.test(text.replace(emphasis, '$1$3').replace(code, '$1$2'))) return null;
  if (look === null) return text;
  const paint = paintFor(look);
  return text
    .replace(emphasis, (_, before: string, marks: string, inner: string) => {
      const style = marks.length === 2 ? paint.strong : paint.italic;
      return before + style(inner.replaceAll('\n', ' '));
    })
    .replace(code, (_, before: string, inner: string) => before + codeSpan(inner, look))
    .replaceAll('\n', ' ');
}
