import type { Journey, Minutes, SourceRange } from './journey.ts';

/** A day as the plan, the home screen and its neighbours see it. */
export type DaySummary = {
  readonly number: number;
  readonly title: string;
  readonly week: number;
  readonly authored: boolean;
  readonly minutes: Minutes | null;
  /** How many questions its reflection asks. */
  readonly questions: number;
};

/** A journey without its texts: all that a screen needs which shows no day from inside. */
export type JourneySummary = Pick<
  Journey,
  'id' | 'title' | 'duration' | 'category' | 'sequence' | 'description' | 'weeks'
> & { readonly days: readonly DaySummary[] };

/**
 * A journey's index: its summary, and what finding or building any one of its days takes. Plain
 * data, to be kept beside whatever tells that the file is still the same.
 */
export type JourneyOutline = JourneySummary & {
  /** Length of the source text the places below count in. */
  readonly length: number;
  /** Where the authored days stand in the source. */
  readonly places: readonly (SourceRange & { readonly number: number })[];
  /** The plan's bullets under no week. */
  readonly loose: readonly string[];
  /** Days the plan names without writing them. */
  readonly dayTitles: readonly (readonly [day: number, title: string])[];
  readonly dailyActivities: readonly string[];
};

/** The summary of a journey that has been read whole. */
export function summaryOf(journey: Journey): JourneySummary {
  const { id, title, duration, category, sequence, description, weeks } = journey;
  const days = journey.days.map((day) => ({
    number: day.number,
    title: day.title,
    week: day.week,
    authored: day.authored,
    minutes: day.activity.minutes,
    questions: day.questions.length,
  }));
  return { id, title, duration, category, sequence, description, weeks, days };
}
