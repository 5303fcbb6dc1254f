/**
 * What a journey is: one course read from one Markdown file.
 * Words as in ARCHITECTURE.md ("The words"). Every value is immutable plain data.
 */

/** Half-open range of UTF-16 offsets into the journey's source text. */
export type SourceRange = { readonly start: number; readonly end: number };

/** Markdown source text, LF line ends, without surrounding blank lines. */
export type Markdown = string;

/** Least and most minutes; the same number twice when the file names one. */
export type Minutes = readonly [least: number, most: number];

/** Which part of the file a run of lines belongs to. */
export type PartKind =
  | 'front-matter'
  | 'introduction'
  | 'overview'
  | 'day'
  | 'plan'
  | 'daily-activities'
  | 'foundations'
  | 'outcomes'
  | 'closing'
  | 'other';

/** A part of the source file. A journey's parts lie end to end and cover the whole source. */
export type Part = {
  readonly kind: PartKind;
  readonly heading: string | null;
  readonly range: SourceRange;
};

/** A section kept with its heading: an overview section, or one whose name the format does not know. */
export type Section = { readonly heading: string; readonly markdown: Markdown };

/** What the couple meets in an activity, in the order of the file. */
export type ActivityItem =
  | { readonly kind: 'text'; readonly markdown: Markdown }
  | { readonly kind: 'stem'; readonly text: string }
  | {
      readonly kind: 'step';
      readonly text: Markdown;
      /** The countdown in minutes, or null where the file names none. */
      readonly minutes: number | null;
      /** True when each partner takes the step in turn ("3 minutes each"). */
      readonly each: boolean;
      /** The list in it that each marks in private, where it has one; `text` holds its lines as well. */
      readonly sealed?: SealedList;
      /** It asks the two of you to write something down together. */
      readonly writes?: true;
    };

/** A list of which only the lines that both marked open are shown; `words` are the step's without mark and list. */
export type SealedList = { readonly words: Markdown; readonly lines: readonly string[] };

export type Activity = {
  /** The time the activity asks for in all, or null where the file does not say. */
  readonly minutes: Minutes | null;
  readonly items: readonly ActivityItem[];
};

/** An equal other path beside a day's activity; `label` is what follows "Another Way:". */
export type OtherWay = { readonly label: string; readonly activity: Activity };

/** The parts of a day that an unknown `###` section can follow. */
export type DayPlace = 'start' | 'learning' | 'why' | 'activity' | 'reflection';

/** What a section says of earlier days: those it names, and how long both talk about them. */
export type FromBefore = { readonly days: readonly number[]; readonly minutes: number };

/** A section of a day with a name of its own, in its place; `before` where it comes back to earlier days. */
export type OwnSection = Section & { readonly after: DayPlace; readonly before?: FromBefore };

export type QuestionGroup = { readonly before: number; readonly markdown: Markdown };

/** A part of a day that an author may call by a name of their own. */
export type NamedPart =
  | 'beforeYouBegin'
  | 'contentNote'
  | 'learning'
  | 'why'
  | 'activity'
  | 'fiveMinutes'
  | 'questions'
  | 'sources';

export type Day = {
  /** From 1 through weeks × 7. */
  readonly number: number;
  readonly title: string;
  /** From 1. */
  readonly week: number;
  /** True when the file has its own section for the day; false for one made from a heading. */
  readonly authored: boolean;
  /** The line of the file its heading stands on, from 1. */
  readonly line?: number;
  /** The file it is in, where the course is a folder. */
  readonly file?: string;
  /** The line that comes before everything else, e.g. for whom this is not. */
  readonly beforeYouBegin: Markdown | null;
  /** One calm sentence on what the day holds. */
  readonly contentNote: Markdown | null;
  readonly learning: Markdown | null;
  readonly why: Markdown | null;
  readonly activity: Activity;
  readonly otherWays: readonly OtherWay[];
  readonly fiveMinutes: Activity | null;
  readonly questions: readonly string[];
  /** Words that stand before the question of that place, counted from 0: "For the two of you:". */
  readonly groups?: readonly QuestionGroup[];
  /** The author's own headings of parts, where they are not the format's; '' for a part without one. */
  readonly headings?: Readonly<Partial<Record<NamedPart, string>>>;
  /** Text after the list of questions. */
  readonly afterQuestions: Markdown | null;
  readonly sources: Markdown | null;
  /** Sections with names of their own, kept and shown in place. */
  readonly extras: readonly OwnSection[];
};

export type Week = {
  readonly number: number;
  readonly theme: string;
  /** The week's focus bullets. */
  readonly focus: readonly string[];
  /** Free text under the week's heading, where there is any. */
  readonly note: Markdown | null;
};

/** "Attachment Theory: how we learned closeness" as name and what it gives. */
export type Foundation = { readonly name: string; readonly gives: string };

/** A section outside the days. `kind` says where it belongs; the heading is null for the text under the title. */
export type AboutSection = {
  readonly kind: Exclude<PartKind, 'front-matter' | 'day'>;
  readonly heading: string | null;
  readonly markdown: Markdown;
};

export type Journey = {
  /** Lower-case letters, digits and hyphens; from front matter `id` or the title. */
  readonly id: string;
  readonly title: string;
  readonly duration: { readonly weeks: number; readonly days: number };
  readonly category: string | null;
  readonly sequence: number | null;
  readonly description: string | null;
  /** BCP 47 tag, or null where the file does not say. */
  readonly lang: string | null;
  /** Days that need a content note and another way, as front matter `marked: [8, 15]` says. */
  readonly marked?: readonly number[];
  /** Days of touch, which need ways without touch and apart, as front matter `touch: [17]` says. */
  readonly touch?: readonly number[];
  /** Of a theme: the words of a plan that mean it, as front matter `means` says. */
  readonly means?: readonly string[];
  /** Of a theme: words that mean it where no other theme is meant more plainly. */
  readonly also?: readonly string[];
  /** Of a theme: as `means`, for its second day first. */
  readonly second?: readonly string[];
  readonly introduction: Markdown | null;
  readonly overviewSections: readonly Section[];
  /** Every bullet of the overview sections. */
  readonly overview: readonly string[];
  /** Every day of the duration, authored or made, in order. */
  readonly days: readonly Day[];
  readonly weeks: readonly Week[];
  readonly dailyActivities: readonly string[];
  readonly foundations: readonly Foundation[];
  readonly outcomes: readonly string[];
  readonly closing: Markdown | null;
  /** Everything outside the days, in the order of the file: what `journey about` shows. */
  readonly about: readonly AboutSection[];
  /** `##` sections whose names the format does not know. */
  readonly extras: readonly Section[];
  /** The file's text as decoded, byte order mark and carriage returns included. */
  readonly source: string;
  readonly parts: readonly Part[];
};

/** Something to tell the author of a journey file. Lines and columns count from 1. */
export type Problem = {
  readonly severity: 'error' | 'warning';
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly expected: string;
  readonly found: string;
  /** The right form, as it would stand in the file. */
  readonly example: string | null;
  /** The file it is in, where the course is a folder. */
  readonly file?: string;
  /** First and last line of what is shown nowhere because of it. */
  readonly notShown?: readonly [from: number, to: number];
};

/** A reading of a file: its journey, or null where it cannot be read as one, and every problem. */
export type Reading = { readonly journey: Journey | null; readonly problems: readonly Problem[] };
