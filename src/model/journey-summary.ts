import { type EveningTime, eveningTime } from './evening-time.ts';
import type { Day, Journey, Markdown, Minutes } from './journey.ts';

/** A day as the plan, the home screen and its neighbours see it. */
export type DaySummary = {
  readonly number: number;
  readonly title: string;
  readonly week: number;
  readonly authored: boolean;
  /** What the file names for its activity. */
  readonly minutes: Minutes | null;
  /** How long the evening takes as it is written. */
  readonly time: EveningTime;
  /** How many questions its reflection asks. */
  readonly questions: number;
};

/** How many of its evenings the file writes itself. */
export function writtenIn({ days }: Pick<JourneySummary, 'days'>): number {
  return days.filter((day) => day.authored).length;
}

/** A journey without its texts: all that a screen needs which shows no day from inside. */
export type JourneySummary = Pick<
  Journey,
  'id' | 'title' | 'duration' | 'category' | 'sequence' | 'description' | 'weeks'
> & {
  readonly days: readonly DaySummary[];
  /** Begun days that the course no longer has. */
  readonly beyond?: readonly DaySummary[];
  /** What the course says at its end. */
  readonly closing?: Markdown | null;
};

/** The summary of a journey that has been read whole. */
export function summaryOf(journey: Journey): JourneySummary {
  const { id, title, duration, category, sequence, description, weeks, closing } = journey;
  const days = journey.days.map(summaryOfDay);
  return { id, title, duration, category, sequence, description, weeks, days, closing };
}

export function summaryOfDay(whole: Day): DaySummary {
  const { number, title, week, authored, activity, questions } = whole;
  return {
    number,
    title,
    week,
    authored,
    minutes: activity.minutes,
    // Its words are counted for the day that is shown, not for all of them at every start.
    get time() {
      return eveningTime(whole, { form: 'full', path: null });
    },
    questions: questions.length,
  };
}

/** A day by its number, whether the course still has it or not. */
export function dayIn(
  { days, beyond = [] }: Pick<JourneySummary, 'days' | 'beyond'>,
  number: number,
): DaySummary | undefined {
  return days[number - 1] ?? beyond.find((day) => day.number === number);
}
