import type { Part } from '../model/journey.ts';
import { contentWords } from '../words/content.ts';
import type { Block } from './block.ts';
import { afterList } from './closing.ts';
import { type FrontBlock, frontBlock } from './front-block.ts';
import { scanHeadings } from './lines.ts';
import { shownMarkdown } from './markdown.ts';
import { error, type Note, warning } from './note.ts';
import { blocksOf } from './sections.ts';

/** A source laid out in blocks, before any of them is read. */
export type Layout = {
  readonly front: FrontBlock;
  readonly blocks: readonly Block[];
  /** Where the closing reminder under the last list begins. */
  readonly closingAt: number | null;
  /** The course's name where it stands before a day's: "Kettle Days – Day 1". */
  readonly prefix: string;
  readonly notes: readonly Note[];
};

const listed: ReadonlySet<Block['kind']> = new Set(['plan', 'daily-activities', 'foundations', 'outcomes']);

/** Finds the front matter and all blocks of a source. Blocks lie end to end from the front matter's end. */
export function layOut(source: string): Layout {
  const front = frontBlock(source);
  const { headings, notes } = scanHeadings(source, front.bodyStart);
  const found = blocksOf(source, headings, front.bodyStart);
  const closingAt = closingStart(source, found.blocks);
  return {
    front,
    blocks: found.blocks,
    closingAt,
    prefix: found.prefix,
    notes: [...frontNotes(source, front), ...notes, ...found.notes],
  };
}

function closingStart(source: string, blocks: readonly Block[]): number | null {
  if (blocks.some((one) => one.kind === 'closing')) return null;
  const last = blocks.at(-1);
  if (last === undefined || !listed.has(last.kind)) return null;
  const at = afterList(source, last.bodyStart, last.end);
  return at === null || shownMarkdown(source, at, last.end) === '' ? null : at;
}

function frontNotes(source: string, front: FrontBlock): readonly Note[] {
  switch (front.kind) {
    case 'none': {
      const line = source.slice(front.at, front.at + 200).split(/\r?\n/, 1)[0] ?? '';
      const found = line.trim() || contentWords.nothing;
      if (/^\s+---\s*$/.test(line)) return [error(front.at, contentWords.frontMatterIndented(), found)];
      return [warning(front.at, contentWords.noFrontMatter(), found)];
    }
    case 'language':
      return [error(front.at, contentWords.frontMatterLanguage(), front.found)];
    case 'block':
      return front.closed
        ? []
        : [error(front.yamlEnd, contentWords.frontMatterUnclosed(), contentWords.nothing)];
  }
}

/** The parts of a source: end to end, slicing it gives the file back byte for byte. */
export function partsOf({ front, blocks, closingAt }: Layout, length: number): readonly Part[] {
  const parts: Part[] = [];
  if (front.bodyStart > 0) parts.push(part('front-matter', null, 0, front.bodyStart));
  for (const block of blocks) {
    const end = closingAt !== null && block.end === length ? closingAt : block.end;
    if (block.start < end) parts.push(part(block.kind, block.heading, block.start, end));
  }
  if (closingAt !== null) parts.push(part('closing', null, closingAt, length));
  return parts;
}

function part(kind: Part['kind'], heading: string | null, start: number, end: number): Part {
  return { kind, heading, range: { start, end } };
}
