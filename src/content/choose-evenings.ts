import type { EveningKind, KindActivity, ThemeCard, ThemeEvening, Themes } from '../model/theme.ts';
import { openTheme } from '../model/theme.ts';
import type { Headed } from './plan-headings.ts';
import { type Meant, themeMeant } from './theme-match.ts';

/**
 * Why an evening is the one: its heading means it; it has been, or none is meant, so it is left open; all
 * open ones have been; the file has no heading.
 */
export type Because = 'meant' | 'left' | 'open' | 'other' | 'no-heading';

/** The evening chosen for a day, and which of its activities. */
export type Chosen = Headed & {
  readonly because: Because;
  readonly evening: ThemeEvening;
  readonly activity: KindActivity;
};

/** What fixes the choice, so that the same evening comes again on reading again. */
export type Seed = { readonly journeyId: string; readonly round: number };

/** Days before anything may come again word for word. */
const apart = 35;

type Page = { readonly id: string; readonly at: number; readonly because: Because };

/**
 * An evening for each day, or none where there are no themes. A heading gets an evening of the theme it
 * means that has not been in the last five weeks, the one after it on its next day; then an open one;
 * then whatever theme has been left alone. No two days running are of one kind. A second round begins
 * with a theme's other evening. `before` is the kind of the evening before a day, where that is written.
 */
export function chooseEvenings(
  days: readonly Headed[],
  themes: Themes,
  seed: Seed,
  before: (day: number) => EveningKind | null,
): readonly Chosen[] {
  const meant = new Set(days.flatMap(({ headings }) => meantBy(headings, themes).map(({ card }) => card.id)));
  const others = otherPages(themes, meant, seed.round);
  const used = new Map<string, number>();
  const kinds = new Map<number, EveningKind>();
  return days.flatMap((day) => {
    const page = nextPage(pagesFor(day, themes, others, seed.round), used, day.number);
    const evening = page === null ? undefined : themes.theme(page.id)?.evenings[page.at];
    if (page === null || evening === undefined) return [];
    used.set(keyOf(page), day.number);
    const last = kinds.get(day.number - 1) ?? before(day.number - 1);
    const activity = activityFor(evening, last, numberFrom(`${seed.journeyId} ${keyOf(page)}`) + seed.round);
    if (activity === undefined) return [];
    kinds.set(day.number, activity.kind);
    return [{ ...day, because: page.because, evening, activity }];
  });
}

function meantBy(headings: readonly string[], { cards }: Themes): readonly Meant[] {
  return headings.flatMap((heading) => themeMeant(heading, cards) ?? []);
}

/** The pages a day may have, the fittest first. */
function pagesFor(
  { headings }: Headed,
  themes: Themes,
  others: readonly Page[],
  round: number,
): readonly Page[] {
  if (headings.length === 0) return others.map((one) => ({ ...one, because: 'no-heading' }));
  const meant = meantBy(headings, themes).flatMap(({ card, second }) =>
    pagesOf(card, 'meant', second ? round + 1 : round),
  );
  const open = themes.cards.filter((one) => one.id === openTheme);
  const because = meant.length > 0 ? 'left' : 'open';
  return [...meant, ...open.flatMap((card) => pagesOf(card, because, round)), ...others];
}

function pagesOf({ id, noted }: ThemeCard, because: Because, round: number): readonly Page[] {
  const count = noted.length;
  return noted.map((_, nth) => ({ id, at: (nth + round - 1) % count, because }));
}

/** Every page that needs no note, first pages before second ones, those the plan does not ask for in front. */
function otherPages({ cards }: Themes, meant: ReadonlySet<string>, round: number): readonly Page[] {
  const pages = cards
    .filter((one) => one.id !== openTheme)
    .flatMap((card) =>
      pagesOf(card, 'other', round)
        .filter((page) => card.noted[page.at] !== true)
        .map((page, rank) => ({ page, rank: rank + (meant.has(card.id) ? 100 : 0) })),
    );
  return pages.sort((one, two) => one.rank - two.rank).map((one) => one.page);
}

/** The first that has not been for five weeks; where all have, the one longest ago. */
function nextPage(pages: readonly Page[], used: ReadonlyMap<string, number>, day: number): Page | null {
  const last = (page: Page) => used.get(keyOf(page)) ?? Number.NEGATIVE_INFINITY;
  const free = pages.find((page) => day - last(page) >= apart);
  return free ?? [...pages].sort((one, two) => last(one) - last(two))[0] ?? null;
}

function keyOf({ id, at }: Page): string {
  return `${id} ${at}`;
}

function activityFor(
  { activities }: ThemeEvening,
  before: EveningKind | null,
  turn: number,
): KindActivity | undefined {
  const fresh = activities.filter((one) => one.kind !== before);
  const choice = fresh.length > 0 ? fresh : activities;
  return choice[turn % choice.length];
}

/** A small number that is the same for the same text. */
export function numberFrom(text: string): number {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return sum;
}
