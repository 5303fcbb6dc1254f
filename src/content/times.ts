import type { Minutes } from '../model/journey.ts';
import { once } from '../once.ts';

/** A time named in a text; `each` when it is each partner's ("3 minutes each"). */
export type NamedTime = { readonly minutes: Minutes; readonly each: boolean };

const ones = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const teens = [
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const values = new Map<string, number>([
  ...[...ones, ...teens].map((word, index) => [word, index] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
]);

/** A number in digits or in English words up to ninety-nine ("twenty-five"); null for anything else. */
export function numberWord(text: string): number | null {
  if (/^\d{1,9}(?:[.,]\d{1,2})?$/.test(text)) return Number(text.replace(',', '.'));
  const [first = '', second, ...more] = text.toLowerCase().split(/[\s-]+/);
  const head = values.get(first);
  if (head === undefined || more.length > 0) return null;
  if (second === undefined) return head;
  const tail = values.get(second);
  return head >= 20 && tail !== undefined && tail > 0 && tail < 10 ? head + tail : null;
}

const words = `(?:${tens.join('|')})[- ](?:${ones.slice(1, 10).join('|')})|${[...tens, ...teens, ...ones.slice(1)].join('|')}`;
const count = String.raw`(?:\d{1,3}(?:[.,]\d{1,2})?|${words})`;
const between = String.raw`(?:\s?[-–—]\s?|\s(?:to|or|and)\s)`;
const unit =
  '(minut(?:es?|en|os?)|mins?|m|hours?|hrs?|h|stunden?|heures?|horas?|seconds?|secs?|sekunden?|secondes?|segundos?)';
const apiece = String.raw`(?:\s+(?:each|apiece|per (?:person|partner|turn)|for each|a turn|a person)\b)?`;
/** Times said otherwise than as a number and a unit, the longer ones first. */
const phrases: readonly (readonly [minutes: number, words: string])[] = [
  [90, 'an hour and a half|one and a half hours|1 ?½ hours?'],
  [75, 'an hour and a quarter'],
  [45, '(?:a )?three[- ]quarters of an hour'],
  [15, "(?:a )?quarter(?: of an)?[- ]hour|une? quart d['’]heure|eine viertelstunde|un cuarto de hora"],
  [30, 'half an hour|a half[- ]hour|(?:eine )?halbe stunde|une demi-heure|media hora'],
  [60, 'an hour'],
];
const hoursAndMinutes = once(
  () =>
    /(?<![\p{L}\p{N}])(\d{1,2})\s?(?:h|hrs?|hours?)(?:\s|\s?and\s)?(\d{1,2})\s?(?:m|mins?|minutes?)?(?![\p{L}\p{N}])/iu,
);
const time = once(
  () =>
    new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:${phrases.map(([, words]) => `(${words})`).join('|')}|(${count})(?:${between}(${count}))?[\s-]?${unit})(?![\p{L}\p{N}])${apiece}`,
      'iu',
    ),
);
/** Every time has one of these, and most texts have none: a quick look before the long one. */
const anyUnit = once(() => /min|hour|hr|sec|se[kg]|stund|heure|hora|\d\s?h|(?<!\p{L})[hm](?![\p{L}\p{N}])/iu);
const eachAhead =
  /\beach\b(?: of you| partner| person| one)?(?: \w+){0,3} (?:for|takes?|has|have|gets?)(?: about| up to)?$/i;

/** The first time named in a text: "20–30 minutes", "about 5 minutes", "twenty minutes", "90 seconds", "half an hour". */
export function firstTime(text: string): NamedTime | null {
  const unitAt = text.search(anyUnit());
  return unitAt < 0 ? null : timeIn(text.slice(Math.max(0, unitAt - mostBefore)));
}

/** A time has fewer characters than this before its unit, so nothing further ahead need be read. */
const mostBefore = 120;

function timeIn(text: string): NamedTime | null {
  const both = hoursAndMinutes().exec(text);
  const match = time().exec(text);
  if (both !== null && (match === null || both.index <= match.index)) {
    const sum = Number(both[1]) * 60 + Number(both[2]);
    return { minutes: [sum, sum], each: false };
  }
  const minutes = match === null ? null : minutesOf(match);
  if (match === null || minutes === null) return null;
  const ahead = text.slice(Math.max(0, match.index - 60), match.index).trimEnd();
  return { minutes, each: saysEach(match[0]) || eachAhead.test(ahead) };
}

function saysEach(found: string): boolean {
  return /(?:each|apiece|per (?:person|partner|turn)|a turn|a person)$/i.test(found);
}

function minutesOf(match: RegExpExecArray): Minutes | null {
  const phrase = phrases.find((_, index) => match[index + 1] !== undefined);
  if (phrase !== undefined) return [phrase[0], phrase[0]];
  const [from, to, name] = match.slice(phrases.length + 1);
  const least = numberWord(from ?? '');
  const most = to === undefined ? least : numberWord(to);
  if (least === null || most === null) return null;
  const factor = factorOf((name ?? '').toLowerCase());
  return [round(Math.min(least, most) * factor), round(Math.max(least, most) * factor)];
}

function factorOf(name: string): number {
  if (/^(?:h|stunde)/.test(name)) return 60;
  return name.startsWith('s') ? 1 / 60 : 1;
}

function round(minutes: number): number {
  return Math.round(minutes * 100) / 100;
}
