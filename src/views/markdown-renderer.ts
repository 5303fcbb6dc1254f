import { type Block, type ParsedCourse, shownTexts } from '../model/blocks.ts';
import { once } from '../once.ts';
import { blockLines } from './blocks.ts';
import { clean } from './clean.ts';
import { type Lines, margined } from './lines.ts';
import { type Look, textWidth } from './look.ts';

/**
 * Markdown to lines, one group for each top-level block (paragraph, list, heading), so that a pager
 * can show block by block and keep its place by a number. Groups have no empty lines around them.
 */
export type MarkdownRenderer = (markdown: string, look: Look) => readonly Lines[];

/** The renderer of a course's texts; any other text is set as plain paragraphs. */
export function rendererOf({ journey, blocks }: ParsedCourse): MarkdownRenderer {
  const known = once(() => new Map(shownTexts(journey).map((text, at) => [text, blocks[at]])));
  return (markdown, look) => {
    const blocks = known().get(markdown);
    return blocksOnScreen(blocks === undefined ? plainBlocks(markdown) : JSON.parse(blocks), look);
  };
}

export function blocksOnScreen(blocks: readonly Block[], look: Look): readonly Lines[] {
  return blocks
    .map((block) => margined(blockLines(block, textWidth(look), look), look))
    .filter((lines) => lines.some((line) => line !== ''));
}

/** Text as it is, paragraph by paragraph: what is left when Markdown cannot be read. */
export function plainBlocks(text: string): readonly Block[] {
  return clean(text)
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim().replaceAll('\t', ' '))
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ kind: 'text', text: paragraph }));
}

/** The groups of a text as one run of lines, an empty line between them. */
export function joined(blocks: readonly Lines[]): string[] {
  return blocks.flatMap((block, at) => (at === 0 ? block : ['', ...block]));
}
