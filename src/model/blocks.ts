import type { Activity, Day, Journey, Markdown } from './journey.ts';

/**
 * Markdown, parsed: what a journey's texts become once, so that showing them parses nothing. Texts
 * are clean; a newline in one is a line break the author asked for, and the inline marks below stand
 * for its styles until a screen is known.
 */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string }
  | {
      readonly kind: 'list';
      readonly start: number | null;
      readonly loose: boolean;
      readonly items: readonly Item[];
    }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly align: readonly Align[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'rule' };

/** An item of a list; `checked` is null where it is no task. */
export type Item = { readonly checked: boolean | null; readonly blocks: readonly Block[] };

export type Align = 'left' | 'right' | 'center' | null;

/** Control characters, which no clean text holds: each style's beginning, and the end of any. */
export const inlineMarks = {
  strong: '\u000e',
  italic: '\u000f',
  struck: '\u0010',
  code: '\u0011',
  /** A link: its words, `address`, where it goes, `end`. */
  link: '\u0012',
  address: '\u0013',
  end: '\u0014',
} as const;

/**
 * A journey as it was read once, and the blocks of its texts in the order of `shownTexts`, each as JSON, since
 * a call shows few of them.
 */
export type ParsedCourse = {
  readonly journey: Journey;
  readonly blocks: readonly string[];
};

/** Every Markdown text of a journey that is shown, each once. */
export function shownTexts({ days, weeks, about, closing }: Journey): readonly Markdown[] {
  const texts = days.flatMap(shownTextsOf);
  const outside = [...about.map((one) => one.markdown), closing];
  return [
    ...new Set([...texts, ...weeks.map((week) => week.note), ...outside].filter((text) => text !== null)),
  ];
}

/** Every Markdown text of a day that is shown. */
export function shownTextsOf(day: Day): readonly Markdown[] {
  return [
    ...[day.beforeYouBegin, day.contentNote, day.learning, day.why, day.afterQuestions, day.sources],
    ...[day.activity, ...day.otherWays.map((way) => way.activity), day.fiveMinutes].flatMap(activityTexts),
    ...day.extras.map((extra) => extra.markdown),
    ...(day.groups ?? []).map((group) => group.markdown),
  ].filter((text) => text !== null);
}

function activityTexts(activity: Activity | null): readonly Markdown[] {
  return (activity?.items ?? []).map((item) => (item.kind === 'text' ? item.markdown : item.text));
}
