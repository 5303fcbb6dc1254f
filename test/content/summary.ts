import type { Reading } from '../../src/model/journey.ts';

/** What a fixture's expected file pins: counts, short texts and every message with its place. */
export function summaryOf({ journey, problems }: Reading): unknown {
  return {
    journey: journey && {
      id: journey.id,
      title: journey.title,
      duration: journey.duration,
      category: journey.category,
      description: journey.description,
      counts: {
        days: journey.days.length,
        overview: journey.overview.length,
        weeks: journey.weeks.map((week) => [week.theme, week.focus.length]),
        dailyActivities: journey.dailyActivities.length,
        foundations: journey.foundations.map((one) => one.name),
        outcomes: journey.outcomes.length,
      },
      closing: journey.closing,
      authored: journey.days
        .filter((day) => day.authored)
        .map((day) => ({
          number: day.number,
          title: day.title,
          learning: day.learning,
          minutes: day.activity.minutes,
          items: day.activity.items,
          otherWays: day.otherWays.map((way) => [way.label, way.activity.items.length]),
          fiveMinutes: day.fiveMinutes?.items.length ?? 0,
          questions: day.questions,
          groups: day.groups,
          afterQuestions: day.afterQuestions,
          extras: day.extras,
        })),
    },
    problems: problems.map(
      (one) => `${one.line}:${one.column} ${one.severity}: ${one.message} [${one.found}]`,
    ),
  };
}
