import type { Activity, Day } from '../../src/model/journey.ts';

/** One thing that a page of a bundled course should not be; `day` is null for the course as a whole. */
export type Finding = { readonly course: string; readonly day: number | null; readonly says: string };

/** A day's activity and its other ways, each with a name for a report. */
export function activitiesOf(day: Day): readonly { readonly name: string; readonly activity: Activity }[] {
  return [
    { name: 'the activity', activity: day.activity },
    ...day.otherWays.map(({ label, activity }) => ({ name: label, activity })),
  ];
}

/** Every text of a day but its sources, each by itself. */
export function textsOf(day: Day): readonly string[] {
  const activities = [
    ...activitiesOf(day).map(({ activity }) => activity),
    ...(day.fiveMinutes ? [day.fiveMinutes] : []),
  ];
  return [
    day.beforeYouBegin,
    day.contentNote,
    day.learning,
    day.why,
    ...day.extras.map(({ markdown }) => markdown),
    ...activities.flatMap(({ items }) =>
      items.map((item) => (item.kind === 'text' ? item.markdown : item.text)),
    ),
    ...day.questions,
  ].filter((text): text is string => text !== null);
}

/** Those texts as one. */
export function pageOf(day: Day): string {
  return textsOf(day).join('\n');
}
