import type { NamedPart } from '../model/journey.ts';

/** What the file asks of every day: which parts of an evening it names, and what else it wants. */
export type Frame = {
  readonly headings: Readonly<Partial<Record<NamedPart, string>>>;
  /** What the file calls the small thing for the next day; null where it asks for none. */
  readonly practical: string | null;
  /** Daily activities that are no part of the evening, to be done as they stand. */
  readonly besides: readonly string[];
};

type Place = 'learning' | 'why' | 'activity' | 'questions' | 'practical';

/** In this order: "Personal reflection exercises" is the reflection. */
const places: readonly (readonly [Place, RegExp])[] = [
  ['questions', /\b(?:reflect\w*|journal\w*|questions?|introspect\w*)\b/i],
  [
    'practical',
    /\b(?:practical|appl(?:y|ication|ications|ied)|homework|real[- ]life|action (?:steps?|items?))\b/i,
  ],
  ['learning', /\b(?:learn\w*|read(?:ing)?s?|lessons?|insights?|teach\w*|education\w*|stud(?:y|ies))\b/i],
  [
    'activity',
    /\b(?:exercis\w*|activit\w*|discuss\w*|talks?|conversations?|dialogues?|sharing|practices?|games?)\b/i,
  ],
];

/** A daily activity of more words, or with a number, is a thing to do, not the name of a part. */
const mostWords = 4;
const counts = /\d|^(?:an?|one|two|three|four|five|ten|each|every)\b/i;

/** The daily activities as the frame of an evening. Each is found again: as a part's heading, or beside it. */
export function frameOf(dailyActivities: readonly string[]): Frame {
  const names: Record<Place, string[]> = {
    learning: [],
    why: [],
    activity: [],
    questions: [],
    practical: [],
  };
  const besides: string[] = [];
  for (const one of dailyActivities.slice(0, 20)) {
    const place =
      one.split(/\s+/).length > mostWords || counts.test(one)
        ? undefined
        : places.find(([, known]) => known.test(one));
    if (place === undefined) besides.push(one);
    else names[place[0]].push(one);
  }
  const headings = Object.fromEntries(
    (['learning', 'activity', 'questions'] as const)
      .filter((part) => names[part].length > 0)
      .map((part) => [part, names[part].join(', ')]),
  );
  return { headings, practical: names.practical.join(', ') || null, besides };
}
