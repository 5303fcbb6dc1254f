import type { Count, ReadSection } from '../../sitting/ask-parts.ts';
import type { AskOf } from '../../sitting/asks.ts';
import { readWords } from '../../words/views.ts';
import { plainInline } from '../inline-plain.ts';
import { type Lines, spaced, textLines } from '../lines.ts';
import type { Look } from '../look.ts';
import { joined, type MarkdownRenderer } from '../markdown-renderer.ts';
import { paintFor } from '../paint.ts';
import type { Scene } from '../scene.ts';
import { symbolsFor } from '../symbols.ts';
import { askHeader } from './header.ts';

/** A section to read: its name, and its blocks to be shown as many at a time as the screen holds. */
export function readSection(
  ask: AskOf<'read'>,
  look: Look,
  markdown: MarkdownRenderer,
): { readonly title: string; readonly blocks: readonly Lines[] } {
  return { title: sectionTitle(ask.section), blocks: markdown(ask.markdown, look) };
}

/** A line that comes back to earlier days, under its heading. */
export function fromBeforeLines(
  ask: AskOf<'from-before'>,
  scene: Scene,
  look: Look,
  markdown: MarkdownRenderer,
): readonly string[] {
  return spaced(askHeader(plainInline(ask.heading), scene, look), joined(markdown(ask.markdown, look)));
}

/** "Learning · 2 of 4"; without a number when there is one page only. */
export function readHeader(title: string, count: Count, look: Look): readonly string[] {
  const { dot } = symbolsFor(look);
  const text = count.total > 1 ? readWords.position(title, count.index, count.total, dot) : title;
  return textLines(paintFor(look).accent(text), look);
}

export function sectionTitle(section: ReadSection): string {
  if (section.kind === 'own') return plainInline(section.heading);
  if (section.heading !== undefined) return plainInline(section.heading);
  switch (section.kind) {
    case 'learning':
      return readWords.learning;
    case 'why':
      return readWords.why;
    case 'activity':
      return readWords.activity;
    case 'questions':
      return readWords.questions;
    case 'after-questions':
      return readWords.afterQuestions;
  }
}
