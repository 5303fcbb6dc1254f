/**
 * How things may look on one stream: everything a view needs to know of the terminal.
 * Views turn a value and a look into lines; they never ask where they are shown.
 */
export type Look = {
  /** Columns of the screen or pipe; text is set narrower (see `textWidth`). */
  readonly width: number;
  /** Rows of the screen; null where there is none, e.g. a pipe. */
  readonly height: number | null;
  /** Whether SGR colours may be used, and weights with them. */
  readonly color: boolean;
  /** Whether SGR weights (bold, dim, italic, reverse) may be used without colours, too. */
  readonly weights: boolean;
  /** Whether symbols beyond ASCII may be used. */
  readonly unicode: boolean;
  /** Whether OSC 8 links may be used. */
  readonly links: boolean;
  /** BCP 47 tag for dates and plurals. */
  readonly locale: string;
  /** Whether it may be read aloud, line by line: then what belongs together is one sentence. */
  readonly linear?: boolean;
};

/** Left margin, in columns: two, none on very narrow screens. */
export function marginOf(look: Look): number {
  return look.width >= 30 ? 2 : 0;
}

/** Width of running text: at most 76 columns, inside the margin. */
export function textWidth(look: Look): number {
  return within(76, look);
}

/** Width of two texts beside each other: at most 110 columns, inside the margin. */
export function pairWidth(look: Look): number {
  return within(110, look);
}

function within(most: number, look: Look): number {
  return Math.max(10, Math.min(most, look.width - marginOf(look) * 2));
}
