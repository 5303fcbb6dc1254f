import { Marked, Parser, type Token, type Tokens } from 'marked';
import { markedTerminal } from 'marked-terminal';
import { type Block, blockLines, type Item } from './blocks.ts';
import { clean } from './clean.ts';
import { decodeEntities } from './entities.ts';
import { margined } from './lines.ts';
import { linkText } from './link.ts';
import { type Look, textWidth } from './look.ts';
import type { MarkdownRenderer } from './markdown-renderer.ts';
import { codeSpan, paintFor } from './paint.ts';
import { plainBlocks } from './plain-text.ts';

/**
 * The one importer of marked and marked-terminal. marked reads, marked-terminal sets the inline
 * styles with our paint; every block is set by blocks.ts, because marked-terminal's own do not wrap
 * lists, print raw asterisks in tight items, ignore starts and overrun with tables and code.
 */

/** More than this is not given to marked, whose time grows faster than its text. */
const mostForMarked = 32 * 1024;

/** Markdown to groups of lines; text that marked cannot take is set as plain paragraphs. */
export const renderMarkdown: MarkdownRenderer = (markdown, look) => {
  if (Buffer.byteLength(markdown) > mostForMarked) return plainBlocks(markdown, look);
  try {
    return renderBlocks(clean(markdown), look);
  } catch {
    // Deep nesting ends in a RangeError, in marked or in our own walk.
    return plainBlocks(markdown, look);
  }
};

function renderBlocks(markdown: string, look: Look) {
  const marked = markedFor(look);
  const inline = new Parser(marked.defaults);
  const blocks = blocksOf(marked.lexer(markdown), (tokens) => inline.parseInline(tokens));
  return blocks
    .map((block) => margined(blockLines(block, textWidth(look), look), look))
    .filter((lines) => lines.length > 0);
}

/** An instance whose inline renderers are marked-terminal's, with our paint and our links. */
function markedFor(look: Look): Marked {
  const paint = paintFor(look);
  const marked = new Marked({ gfm: true });
  const { strong, italic: em, struck: del } = paint;
  const text = (raw: string) => clean(decodeEntities(raw)).replace(/ *\n */g, ' ');
  const styles = { strong, em, del, text, emoji: false, showSectionPrefix: false, unescape: false };
  marked.use(markedTerminal(styles));
  marked.use({
    renderer: {
      codespan: ({ text: code }) => codeSpan(clean(code).replace(/\n/g, ' '), look),
      br: () => '\n',
      html: () => '',
      checkbox: () => '',
      link({ href, tokens }) {
        return linkText(this.parser.parseInline(tokens), clean(decodeEntities(href)), look);
      },
      image: ({ href, text: alt }) => linkText(text(alt), clean(decodeEntities(href)), look),
    },
  });
  return marked;
}

type Inline = (tokens: Token[]) => string;

function blocksOf(tokens: readonly Token[], inline: Inline): readonly Block[] {
  return tokens.flatMap((token) => blockOf(token, inline) ?? []);
}

function blockOf(token: Token, inline: Inline): Block | null {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'checkbox':
      return null;
    case 'heading':
      return {
        kind: 'heading',
        depth: (token as Tokens.Heading).depth,
        text: inline(token.tokens ?? []).trim(),
      };
    case 'code':
      return { kind: 'code', text: clean((token as Tokens.Code).text) };
    case 'blockquote':
      return { kind: 'quote', blocks: blocksOf(token.tokens ?? [], inline) };
    case 'list':
      return listOf(token as Tokens.List, inline);
    case 'table':
      return tableOf(token as Tokens.Table, inline);
    case 'hr':
      return { kind: 'rule' };
    case 'html':
      return textOf(withoutTags((token as Tokens.HTML).text));
    default:
      return textOf('tokens' in token && token.tokens ? inline(token.tokens) : clean(token.raw));
  }
}

function textOf(text: string): Block | null {
  return text.trim() === '' ? null : { kind: 'text', text: text.trim() };
}

function listOf(list: Tokens.List, inline: Inline): Block {
  const items = list.items.map((item): Item => {
    return { checked: item.task ? item.checked === true : null, blocks: blocksOf(item.tokens, inline) };
  });
  const start = list.ordered ? Number(list.start === '' ? 1 : list.start) : null;
  return { kind: 'list', start, loose: list.items.some((item) => item.loose), items };
}

function tableOf(table: Tokens.Table, inline: Inline): Block {
  const cells = (row: readonly Tokens.TableCell[]) => row.map((cell) => inline(cell.tokens).trim());
  return { kind: 'table', header: cells(table.header), align: table.align, rows: table.rows.map(cells) };
}

/** The words of an HTML block: comments, scripts and tags are dropped, what stands between stays. */
function withoutTags(html: string): string {
  return clean(
    decodeEntities(
      html
        .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
        .replace(/<(script|style)\b[\s\S]*?(?:<\/\1>|$)/gi, '')
        .replace(/<[^<>]*>/g, ' '),
    ),
  ).replace(/\s+/g, ' ');
}
