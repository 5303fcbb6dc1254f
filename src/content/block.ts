import type { PartKind } from '../model/journey.ts';
import type { Heading } from './heading-at.ts';
import type { DaySection } from './names.ts';
import type { WeekName } from './week-name.ts';

/** A heading inside a block; `section` is what it names there, where it names something. */
export type InnerHeading = Heading & { readonly section: DaySection | null };

type BlockBase = {
  /** The heading's words, or null for what stands before the first one. */
  readonly heading: string | null;
  readonly start: number;
  /** Where the text under the heading begins. */
  readonly bodyStart: number;
  /** Where the next block begins, or the source ends. */
  readonly end: number;
  readonly inner: readonly InnerHeading[];
};

export type DayBlock = BlockBase & {
  readonly kind: 'day';
  readonly number: number;
  /** The last day of a range that shares the text; else the same number. */
  readonly to: number;
  readonly title: string;
  readonly level: number;
  /** The day as it would be written, where it is a row of a table, an item or a line. */
  readonly text?: string;
  /** The week whose text this evening is, where the course has no days. */
  readonly week?: WeekName | null;
  /** Headings that group days, with their text, which stand before this one. */
  readonly lead?: readonly Block[];
};

/** A top-level stretch of the source. Blocks lie end to end. */
export type Block =
  | DayBlock
  | (BlockBase & { readonly kind: 'plan'; readonly week: WeekName | null })
  | (BlockBase & { readonly kind: Exclude<PartKind, 'day' | 'plan' | 'front-matter'> });
