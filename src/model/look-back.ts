import type { Day } from './journey.ts';

/** Which words of an evening ask to look back, and on which days. */

const week =
  /\b(?:this|our|your|the|past|last|whole) (?:\w+ )?week\b|\bthese (?:\w+ )?days\b|diese[rn]? woche|cette semaine|esta semana|questa settimana/iu;
const whole = /\bfrom the first (?:week|day)\b|\b(?:of all these|these weeks|the whole way)\b/i;

/**
 * The days that words of this evening look back on: at a week's end its days before, or all of them
 * where the words speak of the whole way. None where they ask for neither.
 */
export function daysLookedBackOn({ number, authored }: Pick<Day, 'number' | 'authored'>, words: string) {
  if (number % 7 !== 0 && authored) return [];
  const first = whole.test(words) ? 1 : week.test(words) ? firstOfWeek(number) : number;
  return Array.from({ length: number - first }, (_, at) => first + at);
}

function firstOfWeek(number: number): number {
  return (Math.ceil(number / 7) - 1) * 7 + 1;
}
