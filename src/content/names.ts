import { once } from '../once.ts';
import { nearest } from './edit-distance.ts';
import {
  type CourseSection,
  courseSections,
  type DaySection,
  daySections,
  nearPhrases,
  nearWords,
  type PartNames,
} from './part-names.ts';

export type { CourseSection, DaySection };

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

type Names<Kind extends string> = Readonly<Record<Kind, PartNames>>;

function listed(names: string | undefined): readonly string[] {
  return names === undefined || names === '' ? [] : names.split('|');
}

/** Kinds by the keys of their names. */
function table<Kind extends string>(
  sections: Names<Kind>,
  names: (part: PartNames) => readonly string[],
): ReadonlyMap<string, Kind> {
  const entries = Object.entries(sections) as [Kind, PartNames][];
  return new Map(
    entries.flatMap(([kind, part]) => names(part).map((one) => [headingKey(one), kind] as const)),
  );
}

const allNames = ({ heading, also, foreign }: PartNames) => [heading, ...listed(also), ...listed(foreign)];
const dayTable = once(() => table(daySections, allNames));
const courseTable = once(() => table(courseSections, allNames));
const looseTable = once(() => table(daySections, ({ loose }) => listed(loose)));

/** The section a loose name most likely means, such as "Practice" for the activity; null for any other. */
export function looseDaySection(heading: string): DaySection | null {
  return looseTable().get(headingKey(heading)) ?? null;
}

/** Names long enough to be headings even where nothing marks them as such: those of the format, in full. */
const fullNames = once(
  (): ReadonlySet<string> =>
    new Set(
      [
        ...Object.values(daySections).flatMap(({ heading, foreign }) => [
          heading,
          ...listed(foreign).slice(0, 1),
        ]),
        ...Object.values(courseSections).map(({ heading }) => heading),
        'Why This Matters',
      ]
        .map(headingKey)
        .filter((key) => key.includes(' ')),
    ),
);

export function isFullName(text: string): boolean {
  return text.length < 80 && fullNames().has(headingKey(text));
}

/** Which day section a heading names; "Another Way: LABEL" and "Why This Matters …" by their beginning. */
export function daySectionOf(heading: string): DaySection | null {
  const key = headingKey(heading);
  const known = dayTable().get(key);
  if (known !== undefined) return known;
  if (/^another way\b/.test(key)) return 'other-way';
  return /^why (?:this|it) matters\b/.test(key) ? 'why' : null;
}

/** Which course section a heading names, "Your 5-Week Journey Plan" included. */
export function courseSectionOf(heading: string): CourseSection | null {
  const key = headingKey(heading);
  const known = courseTable().get(key);
  if (known !== undefined) return known;
  return /^(?:(?:your|our|the) )?(?:\w+ (?:week|day) )(?:journey )?plan$/.test(key) ? 'plan' : null;
}

/** The heading as the format writes it. */
export function dayHeadingOf(section: DaySection): string {
  return daySections[section].heading;
}

/** Every name that the format knows in English. */
export const sectionHeadings: readonly string[] = [
  ...Object.values(daySections),
  ...Object.values(courseSections),
].flatMap(({ heading, also }) => [heading, ...listed(also)]);

export function courseHeadingOf(section: CourseSection): string {
  return courseSections[section].heading;
}

const dayKeys = once(() =>
  Object.entries(daySections).map(([kind, { heading }]) => [headingKey(heading), kind] as const),
);
const courseKeys = once(() =>
  Object.entries(courseSections)
    .filter(([kind]) => kind !== 'closing')
    .map(([kind, { heading }]) => [headingKey(heading), kind] as const),
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

const nearKinds = ['activity', 'questions'] as const;
const nearTable = once(
  () =>
    new Map<string, (typeof nearKinds)[number]>(
      nearKinds.flatMap((kind) =>
        nearWords[kind].flatMap((line) => line.split(' ').map((word) => [word, kind] as const)),
      ),
    ),
);

/** The part a heading's words most likely mean; null where none of them says. Questions win over activities. */
export function nearSection(heading: string): (typeof nearKinds)[number] | null {
  const key = headingKey(heading.replace(/^\s*(?:part|section)\s+\d{1,2}\s*[:.–—-]\s*/i, ''));
  if (key.length > 80) return null;
  const kinds = key.split(' ').map((word) => nearTable().get(word));
  const means = (kind: (typeof nearKinds)[number]) => kinds.includes(kind) || nearPhrases[kind].test(key);
  if (means('questions')) return 'questions';
  return means('activity') ? 'activity' : null;
}
