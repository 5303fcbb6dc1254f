import { Marked, Parser, type Token, type Tokens } from 'marked';
import { markedTerminal } from 'marked-terminal';
import { type Block, type Item, inlineMarks, type ParsedCourse, shownTexts } from '../model/blocks.ts';
import type { Journey } from '../model/journey.ts';
import { clean } from './clean.ts';
import { decodeEntities } from './entities.ts';
import { plainBlocks } from './markdown-renderer.ts';

/**
 * The one importer of marked and marked-terminal. marked reads, marked-terminal sets the inline
 * styles with our marks; every block is set by blocks.ts, because marked-terminal's own do not wrap
 * lists, print raw asterisks in tight items, ignore starts and overrun with tables and code.
 */

/** A journey's Markdown, parsed. */
export function parseCourse(journey: Journey): ParsedCourse {
  return { journey, blocks: shownTexts(journey).map((text) => JSON.stringify(parseMarkdown(text))) };
}

/** More than this is not given to marked, whose time grows faster than its text. */
const mostForMarked = 32 * 1024;

/** Markdown to blocks; a text that marked cannot take becomes plain paragraphs. */
export function parseMarkdown(markdown: string): readonly Block[] {
  if (Buffer.byteLength(markdown) > mostForMarked) return plainBlocks(markdown);
  try {
    return blocksOf(marked.lexer(clean(markdown)), (tokens) => inlineParser.parseInline(tokens));
  } catch {
    // Deep nesting ends in a RangeError, in marked or in our own walk.
    return plainBlocks(markdown);
  }
}

const { strong, italic, struck, code, link, address, end } = inlineMarks;
const text = (raw: string) => clean(decodeEntities(raw)).replace(/[ \t]*\n[ \t]*|\t/g, ' ');
const linked = (words: string, href: string) => link + words + address + clean(decodeEntities(href)) + end;

/** Its inline renderers are marked-terminal's, with our marks. */
const marked = new Marked({ gfm: true });
marked.use(
  markedTerminal({
    strong: (inner: string) => strong + inner + end,
    em: (inner: string) => italic + inner + end,
    del: (inner: string) => struck + inner + end,
    text,
    emoji: false,
    showSectionPrefix: false,
    unescape: false,
  }),
);
marked.use({
  renderer: {
    codespan: (token) => code + clean(token.text).replace(/[\n\t]/g, ' ') + end,
    br: () => '\n',
    html: ({ text: tag }) => (/^<(?:br|\/?p|li|\/li)\b/i.test(tag) ? '\n' : ''),
    checkbox: () => '',
    link({ href, tokens }) {
      return linked(this.parser.parseInline(tokens), href);
    },
    image: ({ href, text: alt }) => linked(text(alt), href),
  },
});
const inlineParser = new Parser(marked.defaults);

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
