import { once } from '../once.ts';
import { nearest } from './edit-distance.ts';
import { foreignCourseSections, foreignDaySections } from './foreign.ts';

/** The `###` sections of a day that the format knows. */
export type DaySection =
  | 'before-you-begin'
  | 'content-note'
  | 'learning'
  | 'why'
  | 'activity'
  | 'other-way'
  | 'five-minutes'
  | 'questions'
  | 'sources';

/** The `##` sections after the days that the format knows. */
export type CourseSection = 'plan' | 'daily-activities' | 'foundations' | 'outcomes' | 'closing';

type Names<Kind extends string> = Readonly<Record<Kind, readonly [heading: string, ...keys: string[]]>>;

/** The heading as the format writes it, then the keys it is also known by. */
const daySections: Names<DaySection> = {
  'before-you-begin': ['Before You Begin', 'before we begin', 'before you start', 'before we start'],
  'content-note': ['Content Note', 'content notes', 'a content note', 'content warning'],
  learning: ["Today's Learning", 'todays lesson', 'todays reading', 'lesson', 'learning', 'the learning'],
  why: ['Why This Matters For Your Relationship', 'why this matters', 'why it matters'],
  activity: [
    "Today's Activity",
    'todays activities',
    'todays exercise',
    'todays practice',
    'exercise',
    'activity',
    'activities',
    'the activity',
  ],
  'other-way': ['Another Way'],
  'five-minutes': [
    'Five-Minute Form',
    '5 minute form',
    'five minute version',
    '5 minute version',
    'the five minute form',
  ],
  questions: [
    'Reflection Questions',
    'reflection question',
    'reflections',
    'reflection',
    'todays reflection',
    'todays reflection questions',
    'questions for reflection',
    'questions to reflect on',
    'reflection prompts',
    'todays questions',
  ],
  sources: ['Sources', 'source', 'references'],
};

const courseSections: Names<CourseSection> = {
  plan: [
    'Your Journey Plan',
    'journey plan',
    'our journey plan',
    'the journey plan',
    'your plan',
    'the plan',
    'plan',
    'weekly plan',
  ],
  'daily-activities': [
    'Daily Activities',
    'daily activity',
    'daily practices',
    'your daily activities',
    'daily structure',
  ],
  foundations: [
    'Psychological Foundation',
    'psychological foundations',
    'foundations',
    'the psychological foundation',
  ],
  outcomes: [
    'Expected Outcomes',
    'outcomes',
    'expected outcome',
    'hoped for outcomes',
    'what you may hope for',
    'expected results',
    'what you will gain',
    'what youll gain',
  ],
  closing: [
    'Closing',
    'a closing reminder',
    'closing reminder',
    'closing words',
    'final words',
    'final thoughts',
    'a final word',
    'remember',
    'a gentle reminder',
    'a reminder',
    'on pace',
  ],
};

/** A heading as a key: no case, apostrophes, emphasis, emoji, punctuation, numbering or trailing parenthesis. */
export function headingKey(heading: string): string {
  const known = keys.get(heading);
  if (known !== undefined) return known;
  if (keys.size >= mostKeys) keys.clear();
  const key = keyOf(heading);
  keys.set(heading, key);
  return key;
}

// A course says the same few headings over and over; a hostile file shall not fill the memory with others.
const keys = new Map<string, string>();
const mostKeys = 500;

function keyOf(heading: string): string {
  return heading
    .slice(0, 200)
    .replace(/^[^\p{L}\p{N}]{0,20}\d{1,2}[.)]\s+(?=\p{L})/u, '')
    .replace(/\([^()]*\)\s*$/, '')
    .toLowerCase()
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

type More<Kind extends string> = Readonly<Partial<Record<Kind, readonly string[]>>>;

function table<Kind extends string>(...all: readonly More<Kind>[]): ReadonlyMap<string, Kind> {
  const entries = all.flatMap((names) => Object.entries(names) as [Kind, readonly string[]][]);
  return new Map(entries.flatMap(([kind, keys]) => keys.map((key) => [headingKey(key), kind] as const)));
}

const dayTable = table<DaySection>(daySections, foreignDaySections);
const courseTable = table<CourseSection>(courseSections, foreignCourseSections);

/** Names that say enough only in a day that has no such section under a name of the format. */
const looseTable = table<DaySection>({
  learning: ['read', 'reading', 'todays theme', 'the lesson'],
  activity: ['practice', 'practise', 'exercises', 'task', 'todays task', 'do', 'try this', 'together'],
  questions: [
    'questions',
    'fragen',
    'preguntas',
    'reflect',
    'prompts',
    'journal prompts',
    'journaling',
    'discussion questions',
  ],
});

/** The section a loose name most likely means, such as "Practice" for the activity; null for any other. */
export function looseDaySection(heading: string): DaySection | null {
  return looseTable.get(headingKey(heading)) ?? null;
}

/** Names long enough to be headings even where nothing marks them as such: those of the format, in full. */
const fullNames: ReadonlySet<string> = new Set(
  [
    ...Object.values<readonly [string, ...string[]]>(daySections).map((names) => names[0]),
    ...Object.values<readonly [string, ...string[]]>(courseSections).map((names) => names[0]),
    'Why This Matters',
    ...Object.values(foreignDaySections).flatMap((names) => names[0]),
  ]
    .map(headingKey)
    .filter((key) => key.includes(' ')),
);

export function isFullName(text: string): boolean {
  return text.length < 80 && fullNames.has(headingKey(text));
}

/** Which day section a heading names; "Another Way: LABEL" and "Why This Matters …" by their beginning. */
export function daySectionOf(heading: string): DaySection | null {
  const key = headingKey(heading);
  const known = dayTable.get(key);
  if (known !== undefined) return known;
  if (/^another way\b/.test(key)) return 'other-way';
  return /^why (?:this|it) matters\b/.test(key) ? 'why' : null;
}

/** Which course section a heading names, "Your 5-Week Journey Plan" included. */
export function courseSectionOf(heading: string): CourseSection | null {
  const key = headingKey(heading);
  const known = courseTable.get(key);
  if (known !== undefined) return known;
  return /^(?:(?:your|our|the) )?(?:\w+ (?:week|day) )(?:journey )?plan$/.test(key) ? 'plan' : null;
}

/** The heading as the format writes it. */
export function dayHeadingOf(section: DaySection): string {
  return daySections[section][0];
}

/** Every heading that the format writes. */
export const sectionHeadings: readonly string[] = [
  ...Object.values<readonly string[]>(daySections).flat(),
  ...Object.values<readonly string[]>(courseSections).flat(),
];

export function courseHeadingOf(section: CourseSection): string {
  return courseSections[section][0];
}

const dayKeys = once(() =>
  Object.entries(daySections).map(([kind, names]) => [headingKey(names[0]), kind] as const),
);
const courseKeys = once(() =>
  Object.entries(courseSections)
    .filter(([kind]) => kind !== 'closing')
    .map(([kind, names]) => [headingKey(names[0]), kind] as const),
);

/** The day section a misspelled heading most likely means, or null. */
export function nearDaySection(heading: string): DaySection | null {
  return near(heading, dayKeys()) as DaySection | null;
}

/** The course section a misspelled heading most likely means, or null. */
export function nearCourseSection(heading: string): CourseSection | null {
  return near(heading, courseKeys()) as CourseSection | null;
}

function near(heading: string, keys: readonly (readonly [string, string])[]): string | null {
  const found = nearest(
    headingKey(heading),
    keys.map(([key]) => key),
  );
  return keys.find(([key]) => key === found)?.[1] ?? null;
}
