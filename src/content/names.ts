import { nearest } from './edit-distance.ts';

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
  learning: ["Today's Learning", 'todays lesson', 'todays reading', 'learning', 'the learning'],
  why: ['Why This Matters For Your Relationship', 'why this matters', 'why it matters'],
  activity: ["Today's Activity", 'todays activities', 'todays exercise', 'activity', 'the activity'],
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

/** A heading as a key: no case, apostrophes, emphasis, emoji, punctuation or trailing parenthesis. */
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
    .replace(/\([^()]*\)\s*$/, '')
    .toLowerCase()
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function table<Kind extends string>(names: Names<Kind>): ReadonlyMap<string, Kind> {
  const entries = Object.entries(names) as [Kind, readonly string[]][];
  return new Map(entries.flatMap(([kind, keys]) => keys.map((key) => [headingKey(key), kind] as const)));
}

const dayTable = table(daySections);
const courseTable = table(courseSections);

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

export function courseHeadingOf(section: CourseSection): string {
  return courseSections[section][0];
}

const dayKeys = Object.entries(daySections).map(([kind, names]) => [headingKey(names[0]), kind] as const);
const courseKeys = Object.entries(courseSections)
  .filter(([kind]) => kind !== 'closing')
  .map(([kind, names]) => [headingKey(names[0]), kind] as const);

/** The day section a misspelled heading most likely means, or null. */
export function nearDaySection(heading: string): DaySection | null {
  return near(heading, dayKeys) as DaySection | null;
}

/** The course section a misspelled heading most likely means, or null. */
export function nearCourseSection(heading: string): CourseSection | null {
  return near(heading, courseKeys) as CourseSection | null;
}

function near(heading: string, keys: readonly (readonly [string, string])[]): string | null {
  const found = nearest(
    headingKey(heading),
    keys.map(([key]) => key),
  );
  return keys.find(([key]) => key === found)?.[1] ?? null;
}
