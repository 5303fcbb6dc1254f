import type { FromBefore } from '../model/journey.ts';
import { once } from '../once.ts';
import { contentWords } from '../words/content.ts';
import type { Piece } from './day-pieces.ts';
import { dayWords } from './day-words.ts';
import { type Note, warning } from './note.ts';
import { firstTime } from './times.ts';

/** `### From Before`: a line that comes back to earlier days and names them, "On Day 9 …". */

/** More than anyone looks back on in a minute. */
const mostDays = 40;

const plurals = 'days|tage|tagen|jours|d[ií]as|giorni|dagen|dagar|dage';

/** "Day 9", "Days 19 and 20", "Days 3–5", in any language that numbers its days in front. */
const named = once(() => {
  const number = String.raw`\d{1,4}`;
  const between = String.raw`(?:\s?[-–—,&]\s?(?:and\s)?|\s(?:and|to|und|bis|et|y|e|en|og|och)\s)`;
  const words = `(?:${plurals}|${dayWords.before})`;
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])${words}\s{1,3}(${number}(?:${between}${number})*)(?![\p{L}\p{N}])`,
    'giu',
  );
});

type Named = { readonly text: string; readonly days: readonly number[] };

function namedIn(markdown: string): readonly Named[] {
  return [...markdown.matchAll(named())].map(([text, numbers = '']) => ({ text, days: daysIn(numbers) }));
}

/** The numbers of a list; "3–5" and "3 to 5" are three days. */
function daysIn(list: string): readonly number[] {
  return list.split(/[,&]|\s(?:and|und|et|y|e|en|og|och)\s/iu).flatMap((item) => {
    const [from = 0, to = from] = (item.match(/\d+/g) ?? []).map(Number);
    const count = to < from ? 1 : Math.min(mostDays, to - from + 1);
    return from === 0 && item.trim() === '' ? [] : Array.from({ length: count }, (_, at) => from + at);
  });
}

/** The earlier days that a text on that day names, in order, and its minutes: as it says, else one. */
export function fromBefore(markdown: string, day: number): FromBefore {
  const days = new Set(namedIn(markdown).flatMap((one) => one.days));
  const time = firstTime(markdown);
  const minutes = (time?.minutes[1] ?? 1) * (time?.each === true ? 2 : 1);
  return { days: [...days].filter((one) => isEarlier(one, day)).sort((one, two) => one - two), minutes };
}

function isEarlier(named: number, day: number): boolean {
  return named >= 1 && named < day;
}

/** Days that are named there and do not come before, each where it stands. */
export function notBefore(source: string, day: number, pieces: readonly Piece[]): readonly Note[] {
  return pieces
    .filter(({ section }) => section === 'from-before')
    .flatMap(({ at, markdown }) =>
      namedIn(markdown).flatMap(({ text, days }) =>
        days
          .filter((one) => !isEarlier(one, day))
          .map((one) =>
            warning(Math.max(at, source.indexOf(text, at)), contentWords.notBefore(one, day), text),
          ),
      ),
    );
}
