import { eveningTime } from '../model/evening-time.ts';
import type { Form } from '../model/forms.ts';
import type { Activity, Day } from '../model/journey.ts';
import { inMinutes, type Scene } from './scene.ts';

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
      time: timeOf(day, 'full', null),
      beforeYouBegin: day.beforeYouBegin,
      contentNote: day.contentNote,
      learning: day.learning,
      why: day.why,
      activity: activityJson(day.activity),
      otherWays: day.otherWays.map(({ label, activity }, path) => ({
        label,
        time: timeOf(day, 'full', path),
        activity: activityJson(activity),
      })),
      fiveMinutes: day.fiveMinutes === null ? null : activityJson(day.fiveMinutes),
      fiveMinutesTime: day.fiveMinutes === null ? null : timeOf(day, 'five', null),
      questions: day.questions,
      groups: day.groups ?? [],
      headings: day.headings ?? {},
      afterQuestions: day.afterQuestions,
      sources: day.sources,
      extras: day.extras,
    },
    tomorrow: scene.tomorrow === null ? null : { ...scene.tomorrow, time: inMinutes(scene.tomorrow.time) },
  };
}

/** What the evening takes, as the screens say it. */
function timeOf(day: Day, form: Form, path: number | null) {
  return inMinutes(eveningTime(day, { form, path }));
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
