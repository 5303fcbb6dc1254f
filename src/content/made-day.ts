import type { Activity, Day } from '../model/journey.ts';
import type { Themes } from '../model/theme.ts';
import { madeWords } from '../words/made-evening.ts';
import { type Chosen, chooseEvenings, numberFrom, type Seed } from './choose-evenings.ts';
import { type Frame, frameOf } from './daily-frame.ts';
import { lookBack } from './look-back-day.ts';
import { cutAtWord, type Headed, headedDays, looksBack, type Unwritten, unwritten } from './plan-headings.ts';

/** What the evenings that a file does not write are made from. */
export type MadeFrom = Omit<Unwritten, 'authored'> &
  Seed & {
    readonly dailyActivities: readonly string[];
    /** The days the file writes itself. */
    readonly written: ReadonlyMap<number, Day>;
    readonly themes: Themes;
  };

const longestTitle = 80;
/** Sentences that an evening's talk has at most; which stays out is fixed by course and round. */
const mostStems = 4;

/**
 * The days a file does not write, by number: evenings on the themes its headings mean, and a look back
 * at each week's end. The same source always gives the same days.
 */
export function madeDays(from: MadeFrom): ReadonlyMap<number, Day> {
  const source: Unwritten = { ...from, authored: new Set(from.written.keys()) };
  const headed = headedDays(source);
  const talks = (day: number) =>
    from.written.get(day)?.activity.items.some((item) => item.kind === 'stem') ? 'talk' : null;
  const chosen = new Map(
    chooseEvenings(headed, from.themes, from, talks).map((one) => [one.number, one] as const),
  );
  const frame = frameOf(from.dailyActivities);
  const days = headed.map((one) => {
    const evening = chosen.get(one.number);
    return evening === undefined ? bareEvening(one) : eveningDay(evening, frame, from, one === headed[0]);
  });
  const back = Array.from({ length: from.days }, (_, at) => at + 1)
    .filter((day) => looksBack(day, from.days) && !from.written.has(day))
    .map((day) => {
      const week = Math.ceil(day / 7);
      return lookBack(
        day,
        week,
        source,
        [...chosen.values()].filter((one) => Math.ceil(one.number / 7) === week),
      );
    });
  return new Map([...days, ...back].map((day) => [day.number, day]));
}

function eveningDay(chosen: Chosen, frame: Frame, seed: Seed, isFirst: boolean): Day {
  const { evening, activity } = chosen;
  const { practical, besides } = frame;
  return {
    ...unwritten(chosen.number),
    title: titleOf(chosen),
    contentNote: evening.contentNote,
    learning: [openingOf(chosen, isFirst), evening.learning].filter((one) => one !== null).join('\n\n'),
    why: evening.why,
    activity: withFewStems(activity.activity, numberFrom(evening.title) + seed.round),
    otherWays: evening.ways,
    fiveMinutes: evening.fiveMinutes,
    questions: evening.questions,
    headings: frame.headings,
    sources: evening.sources,
    extras: [
      ...(besides.length > 0
        ? [
            {
              heading: madeWords.besides,
              markdown: besides.map((one) => `- ${one}`).join('\n'),
              after: 'activity' as const,
            },
          ]
        : []),
      ...(practical !== null && evening.smallThing !== null
        ? [{ heading: practical, markdown: evening.smallThing, after: 'reflection' as const }]
        : []),
    ],
  };
}

function titleOf({ headings, nth, evening }: Chosen): string {
  return headings.length === 0 ? evening.title : headingTitle(headings, nth);
}

function headingTitle(headings: readonly string[], nth: number): string {
  const title = cutAtWord(headings.join('; '), longestTitle);
  const { againTails, againTitle } = madeWords;
  const tail = againTails[(nth - 1) % againTails.length];
  return nth === 0 || tail === undefined ? title : againTitle(title, tail);
}

function openingOf({ number, because, headings, nth, evening }: Chosen, isFirst: boolean): string {
  const { opening } = madeWords;
  if (because === 'no-heading') return opening.noHeading(number, evening.title);
  if (because === 'meant' && nth > 0) return opening.again(number, headings);
  if (because === 'meant' && isFirst) return opening.first(number, headings);
  return opening[because](number, headings);
}

/** Never the first sentence, of which the words before give an example, nor the last, which a step may take up. */
function withFewStems({ minutes, items }: Activity, turn: number): Activity {
  const stems = items.filter((item) => item.kind === 'stem');
  const spare = stems.length - mostStems;
  if (spare <= 0) return { minutes, items };
  const middle = stems.slice(1, -1);
  const out = new Set(middle.map((_, nth) => middle[(turn + nth) % middle.length]).slice(0, spare));
  return { minutes, items: items.filter((item) => item.kind !== 'stem' || !out.has(item)) };
}

/** An evening without any theme: the heading, and what it means to the two. */
function bareEvening({ number, headings, nth }: Headed): Day {
  const { bare, opening } = madeWords;
  const named = headings.length > 0;
  return {
    ...unwritten(number),
    title: named ? headingTitle(headings, nth) : bare.title,
    learning: named ? opening.open(number, headings) : bare.learning,
    why: null,
    activity: { minutes: [20, 20], items: [{ kind: 'step', text: bare.step, minutes: 10, each: true }] },
    questions: [bare.question],
  };
}
