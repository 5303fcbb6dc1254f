import { once } from '../once.ts';

/**
 * Names, titles and quoted words of the other direction in a sentence of ours, each between FSI and PDI
 * (UAX #9, section 2.4), so that the numbers and marks beside them stay in their place.
 */

/** No script written from right to left comes before it. */
const later = /[\u0590-\uffff]/;
const otherWay = once(
  () =>
    /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u,
);
/** Bidi controls that came from outside. */
const controls = /[\u202A-\u202E\u2066-\u2069]/g;
const [first, last] = ['\u2068', '\u2069'];

function isOtherWay(text: string): boolean {
  return later.test(text) && otherWay().test(text);
}

/** The text set apart where it is written from right to left. A path stays as it is, to be copied. */
function isolated(text: string): string {
  if (!isOtherWay(text) || /[\\/\n]/.test(text)) return text;
  return first + text.replace(controls, '') + last;
}

/** Changes a text but for what is set apart in it, of which only the inside is changed. */
export function betweenIsolates(text: string, change: (text: string) => string): string {
  if (!text.includes(first)) return change(text);
  return text
    .split(/\u2068([^\u2066-\u2069]*)\u2069/)
    .map((piece, at) => (at % 2 === 1 && isOtherWay(piece) ? first + change(piece) + last : change(piece)))
    .join('');
}

/** Words whose every text from outside is set apart where it has to be. */
export function isolating<Words extends object>(words: Words): Words {
  const isolated: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(words)) {
    isolated[name] =
      typeof value === 'function' ? (...given: unknown[]) => ofResult(value(...given.map(ofGiven))) : value;
  }
  return isolated as Words;
}

/** A command is there to be copied: what stands behind an option has nothing around it. */
function ofResult(result: unknown): unknown {
  if (typeof result !== 'string' || !result.includes(first)) return result;
  return result.replace(/(--[\w-]+ "?)\u2068([^\u2069]*)\u2069/g, '$1$2');
}

/** A line with each quotation of the other direction set apart. */
export function withIsolatedQuotes(line: string): string {
  return isOtherWay(line)
    ? line.replace(/(["“])([^"“”]{1,200})(["”])/g, (_, open, words, close) => open + isolated(words) + close)
    : line;
}

/** Strings, lists of them and small records of them, such as two names. */
function ofGiven(given: unknown): unknown {
  if (typeof given === 'string') return isolated(given);
  if (Array.isArray(given)) return given.map(ofGiven);
  if (given === null || typeof given !== 'object' || Object.getPrototypeOf(given) !== Object.prototype)
    return given;
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, ofGiven(value)]));
}
