import type { Journey } from '../../src/model/journey.ts';
import type { Cast } from './cast.ts';
import { type Finding, pageOf } from './texts.ts';

const mostOnAPage = 2;

/** The couples of each page: at most two, the last day's visitors aside, and nobody the cast does not know. */
export function people(journey: Journey, { couples, others }: Cast): readonly Finding[] {
  const known = new Set([...couples.flat(), ...others]);
  const last = journey.days.at(-1)?.number;
  const met = new Set<string>();
  const findings: Finding[] = [];
  for (const day of journey.days) {
    const text = pageOf(day);
    const here = couples.filter((pair) => pair.some((name) => hasWord(text, name)));
    const fresh = here.filter(([first]) => !met.has(first));
    for (const [first] of here) met.add(first);
    const counted = day.number === last ? fresh : here;
    if (counted.length > mostOnAPage) {
      const says = `${counted.length} couples on one page: ${counted.map((pair) => pair.join(' and ')).join(', ')}`;
      findings.push({ course: journey.id, day: day.number, says });
    }
    for (const name of strangers(text, known)) {
      findings.push({ course: journey.id, day: day.number, says: `${name} is not in the cast` });
    }
  }
  return findings;
}

/** Capitals within a sentence that are no names of invented people. */
const capitals = new Set(
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday
  Mondays Wednesdays Thursdays Fridays Saturdays Sundays
  January February March April May June July August September October November December
  Christmas Easter Ramadan New Year Eve English Japanese Polish Yoruba Izmir Toronto Hungary Venice Budapest Quito
  Lima Porto Denmark Gdynia Deaf Day Days Dad I Tuesdays Sock Express Stay Deepening Intimacy`.split(/\s+/),
);

/** Names that nobody has put into the cast: capitals after a small letter or a comma, quotes and headlines aside. */
function strangers(text: string, known: ReadonlySet<string>): readonly string[] {
  const found = [...text.matchAll(/[\p{Ll},] (\p{Lu}\p{Ll}{1,})/gu)].map(([, name]) => name ?? '');
  return [...new Set(found)].filter((name) => !known.has(name) && !capitals.has(name));
}

/** Researchers named anywhere but under Sources. */
export function surnames(journey: Journey): readonly Finding[] {
  const names = new Set(journey.days.flatMap((day) => authorsIn(day.sources ?? '')));
  return journey.days.flatMap((day) =>
    [...names]
      .filter((name) => hasWord(pageOf(day), name))
      .map((name) => ({
        course: journey.id,
        day: day.number,
        says: `${name} is named outside Sources`,
      })),
  );
}

/** "Kim, Muise & Impett (2018), …" as Kim, Muise, Impett. */
function authorsIn(sources: string): readonly string[] {
  return sources.split('\n').flatMap((line) => {
    const authors = /^- ([^(]*)\([12]\d{3}/.exec(line)?.[1] ?? '';
    return authors.match(/\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?/gu) ?? [];
  });
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(String.raw`(?<!\p{L})${word}(?!\p{L})`, 'u').test(text);
}
