import type { Activity, Day, Journey } from '../model/journey.ts';
import type { EveningKind, KindActivity, Left, Theme, ThemeCard, ThemeEvening } from '../model/theme.ts';
import { headingKey } from './names.ts';
import { cutAtWord } from './plan-headings.ts';

/** A theme and the card it is found by. */
export type ThemeFile = { readonly theme: Theme; readonly card: ThemeCard };

/** What another way of a theme's evening is called when it is the evening's own activity, of another kind. */
const kinds: Readonly<Record<string, EveningKind>> = {
  [headingKey('Talk')]: 'talk',
  [headingKey('Make Something')]: 'make',
  [headingKey('Do Something')]: 'do',
  [headingKey('Be Quiet Together')]: 'quiet',
};

const smallThing = headingKey('One Small Thing');
const lookingBack = headingKey('Looking Back');
const longestLeft = { what: 80, step: 200 } as const;

/**
 * A journey read as a theme: each day it writes is an evening; what its front matter lists under `means`,
 * `also` and `second` finds it. Null for a journey that lists nothing, unless it is the open theme's.
 */
export function themeOf(journey: Journey, id: string): ThemeFile | null {
  const { means = [], also = [], second = [] } = journey;
  const days = journey.days.filter((day) => day.authored);
  if (days.length === 0 || (means.length + also.length + second.length === 0 && id !== 'open')) return null;
  const evenings = days.map(eveningOf);
  const noted = evenings.map((one) => one.contentNote !== null);
  return { theme: { id, evenings }, card: { id, means, also, second, noted } };
}

function eveningOf(day: Day): ThemeEvening {
  const { title, contentNote, learning, why, fiveMinutes, questions, sources } = day;
  const small = day.extras.find((one) => headingKey(one.heading) === smallThing);
  return {
    title,
    contentNote,
    learning,
    why,
    activities: activitiesOf(day),
    ways: day.otherWays
      .filter((way) => kindOf(way.label) === null)
      .map((way) => ({ ...way, activity: withoutTime(way.activity) })),
    fiveMinutes,
    questions,
    sources,
    smallThing: small?.markdown ?? null,
  };
}

function activitiesOf(day: Day): readonly KindActivity[] {
  const own = day.activity.items.length === 0 ? [] : [{ kind: 'talk' as const, activity: day.activity }];
  const others = day.otherWays.flatMap(({ label, activity }) => {
    const kind = kindOf(label);
    return kind === null ? [] : [{ kind, activity }];
  });
  const left = leftBy(day);
  return [...own, ...others].map(({ kind, activity }) => ({
    kind,
    activity: withoutTime(activity),
    left: left.get(kind) ?? null,
  }));
}

/** Its lines, by kind of activity: "- Talk: a promise each. Say what became of it." */
function leftBy({ extras }: Day): ReadonlyMap<EveningKind, Left> {
  const lines = extras
    .filter((one) => headingKey(one.heading) === lookingBack)
    .flatMap((one) => one.markdown.split('\n'));
  return new Map(
    lines.flatMap((line) => {
      const [, label = '', what = '', step = ''] = /^[-*+] ([^:]+): ([^.]+)\.?(.*)$/.exec(line) ?? [];
      const kind = kindOf(label);
      if (kind === null || what.trim() === '') return [];
      const again = cutAtWord(step.trim(), longestLeft.step);
      return [
        [
          kind,
          { what: cutAtWord(what.trim(), longestLeft.what), step: again === '' ? null : again },
        ] as const,
      ];
    }),
  );
}

/** The words before an activity without the time they begin with: an evening says it above them. */
function withoutTime({ minutes, items }: Activity): Activity {
  const [first, ...others] = items;
  if (first?.kind !== 'text') return { minutes, items };
  const markdown = first.markdown
    .replace(/^About \d+ minutes[.,] (?:and )?/, '')
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return { minutes, items: [{ kind: 'text', markdown }, ...others] };
}

function kindOf(label: string): EveningKind | null {
  return kinds[headingKey(label)] ?? null;
}

/** Parts of an activity: each step is one, and so is each run of sentences. */
export function partsOf({ items }: Activity): number {
  const told = items.filter((item) => item.kind !== 'text');
  return told.filter((item, at) => item.kind === 'step' || told[at - 1]?.kind !== 'stem').length;
}
