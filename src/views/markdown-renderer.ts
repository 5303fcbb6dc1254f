import type { Lines } from './lines.ts';
import type { Look } from './look.ts';

/**
 * Markdown to lines, one group for each top-level block (paragraph, list, heading), so that a pager
 * can show block by block and keep its place by a number. Groups have no empty lines around them.
 */
export type MarkdownRenderer = (markdown: string, look: Look) => readonly Lines[];

/** The groups of a text as one run of lines, an empty line between them. */
export function joined(blocks: readonly Lines[]): string[] {
  return blocks.flatMap((block, at) => (at === 0 ? block : ['', ...block]));
}
