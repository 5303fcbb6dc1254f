import { parseMarkdown } from '../../src/views/markdown.ts';
import { blocksOnScreen, type MarkdownRenderer } from '../../src/views/markdown-renderer.ts';

/** Any Markdown on a screen, parsed as the courses are. */
export const renderMarkdown: MarkdownRenderer = (markdown, look) =>
  blocksOnScreen(parseMarkdown(markdown), look);
