import { nearest } from '../content/edit-distance.ts';
import data from '../data/help-lines.json';

/** Whom a line is for; the words stand in words/help-lines.ts. */
export type LineFor = 'violence' | 'crisis' | 'men' | 'lgbt';

export type HelpLine = {
  readonly name: string;
  readonly for: LineFor;
  /** As it is dialled in the country; null where there is only a page. */
  readonly phone: string | null;
  readonly text?: string;
  readonly web?: string;
  readonly hours?: string;
  /** BCP 47 tags, or a word for the rest. */
  readonly languages?: readonly string[];
};

export type HelpCountry = {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** In English, then as people there say it. */
  readonly names: readonly string[];
  readonly emergency: readonly string[];
  readonly lines: readonly HelpLine[];
};

export type HelpDirectory = {
  readonly name: string;
  readonly for: LineFor;
  readonly web: string;
  readonly about: string;
};

/** The whole list with the month it was put together, YYYY-MM. */
export const helpLinesList = data as {
  readonly gathered: string;
  readonly directories: readonly HelpDirectory[];
  readonly countries: readonly HelpCountry[];
};

/** The country of that code or name, whatever the case and accents; null when there is none. */
export function findCountry(name: string): HelpCountry | null {
  const wanted = folded(name);
  if (wanted === '') return null;
  const says = (one: string) => folded(one) === wanted;
  return helpLinesList.countries.find(({ code, names }) => says(code) || names.some(says)) ?? null;
}

/** The country whose name is nearly that; null when none is. */
export function nearestCountry(name: string): HelpCountry | null {
  const names = helpLinesList.countries.flatMap((country) => country.names.map(folded));
  const near = nearest(folded(name), names);
  return near === null ? null : findCountry(near);
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
