import type { Activity, Markdown, OtherWay } from './journey.ts';

/** What two people do on an evening: talk, make or do something, be quiet together. */
export type EveningKind = 'talk' | 'make' | 'do' | 'quiet';

/** What the look back at the week's end says of an activity: what there was, and what to do with it again. */
export type Left = { readonly what: string; readonly step: Markdown | null };

/** An activity of a kind, with three parts at most. */
export type KindActivity = {
  readonly kind: EveningKind;
  readonly activity: Activity;
  readonly left: Left | null;
};

/** One evening on a theme, written to stand under any heading that means the theme. */
export type ThemeEvening = {
  readonly title: string;
  readonly contentNote: Markdown | null;
  readonly learning: Markdown | null;
  readonly why: Markdown | null;
  /** One of these is the evening's. */
  readonly activities: readonly KindActivity[];
  /** Equal other ways, beside whichever activity is chosen. */
  readonly ways: readonly OtherWay[];
  readonly fiveMinutes: Activity | null;
  readonly questions: readonly string[];
  readonly sources: Markdown | null;
  /** One small thing for the next day. */
  readonly smallThing: Markdown | null;
};

/** A theme: what evenings without a text of their own are made of. */
export type Theme = { readonly id: string; readonly evenings: readonly ThemeEvening[] };

/** By what a theme is found, without its texts. */
export type ThemeCard = {
  readonly id: string;
  /** Words and phrases of a plan that mean it; `also` only where no theme is meant more plainly. */
  readonly means: readonly string[];
  readonly also: readonly string[];
  /** As `means`, for its second evening first. */
  readonly second?: readonly string[];
  /** From the folder beside the course: it is looked through before ours. */
  readonly own?: true;
  /** For each of its evenings, whether a note stands before it. */
  readonly noted: readonly boolean[];
};

/** A theme file of a course's own, as it was read. */
export type ThemeText = { readonly name: string; readonly text: string };

/** The themes at hand, those found first in front, and the way to one's texts; null where there is none. */
export type Themes = {
  readonly cards: readonly ThemeCard[];
  readonly theme: (id: string) => Theme | null;
};

export const noThemes: Themes = { cards: [], theme: () => null };

/** The theme for headings that mean none of the others. */
export const openTheme = 'open';
