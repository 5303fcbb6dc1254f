import type { Activity, Day } from '../model/journey.ts';
import type { Scene } from './scene.ts';

/** Which journey and which round of it; `run` is null before one has begun. */
export type DaySource = { readonly journeyId: string; readonly run: string | null };

/** `today --json` and `read --json`: the whole day as data, Markdown as it stands in the file. */
export function todayJson(day: Day, scene: Scene, source: DaySource) {
  return {
    schema: 1,
    journey: { id: source.journeyId, title: scene.journeyTitle, run: source.run },
    day: {
      number: day.number,
      of: scene.daysTotal,
      week: day.week,
      weekTheme: scene.weekTheme,
      title: day.title,
      authored: day.authored,
      done: scene.progress.done.has(day.number),
      minutes: day.activity.minutes,
      beforeYouBegin: day.beforeYouBegin,
      contentNote: day.contentNote,
      learning: day.learning,
      why: day.why,
      activity: activityJson(day.activity),
      otherWays: day.otherWays.map(({ label, activity }) => ({ label, activity: activityJson(activity) })),
      fiveMinutes: day.fiveMinutes === null ? null : activityJson(day.fiveMinutes),
      questions: day.questions,
      groups: day.groups ?? [],
      headings: day.headings ?? {},
      afterQuestions: day.afterQuestions,
      sources: day.sources,
      extras: day.extras,
    },
    tomorrow: scene.tomorrow,
  };
}

function activityJson({ minutes, items }: Activity) {
  return {
    minutes,
    items,
    stems: items.flatMap((item) => (item.kind === 'stem' ? [item.text] : [])),
    steps: items.flatMap((item) =>
      item.kind === 'step' ? [{ text: item.text, minutes: item.minutes }] : [],
    ),
  };
}
