import { contentWords } from '../words/content.ts';
import { type Duration, namesHours, namesMonths, parseDuration } from './duration.ts';
import { nearest } from './edit-distance.ts';
import { type Note, warning } from './note.ts';
import { slug } from './slug.ts';

/** What the front matter says, each field checked; null where it says nothing that can be used. */
export type FrontFields = {
  readonly title: string | null;
  readonly duration: Duration | null;
  /** What the file says for a duration, where it cannot be read as one. */
  readonly unreadDuration: string | null;
  readonly category: string | null;
  readonly sequence: number | null;
  readonly description: string | null;
  readonly lang: string | null;
  readonly id: string | null;
  readonly marked: readonly number[];
  readonly touch: readonly number[];
  readonly means: readonly string[];
  readonly also: readonly string[];
  readonly second: readonly string[];
};

export const noFields: FrontFields = {
  title: null,
  duration: null,
  unreadDuration: null,
  category: null,
  sequence: null,
  description: null,
  lang: null,
  id: null,
  marked: [],
  touch: [],
  means: [],
  also: [],
  second: [],
};

const keys = Object.keys(noFields).filter((key) => key !== 'unreadDuration');

type Data = Readonly<Record<string, unknown>>;
/** Where a key stands in the source. */
type Find = (key: string) => number;

/** Checks the front matter field by field; `find` gives a key's offset for the notes. */
export function frontFields(
  written: Data,
  find: Find,
): { readonly fields: FrontFields; readonly notes: readonly Note[] } {
  const notes: Note[] = [];
  const data = inSmallLetters(written, find, notes);
  const text = (key: string) => textField(data, key, find, notes);
  const fields: FrontFields = {
    title: text('title'),
    ...durationField(data, find, notes),
    category: text('category'),
    sequence: sequenceField(data, find, notes),
    description: text('description'),
    lang: langField(text('lang'), find, notes),
    id: idField(text('id'), find, notes),
    marked: daysField(data, 'marked', find, notes),
    touch: daysField(data, 'touch', find, notes),
    means: phrasesField(data, 'means', find, notes),
    also: phrasesField(data, 'also', find, notes),
    second: phrasesField(data, 'second', find, notes),
  };
  return { fields, notes: [...notes, ...misspelled(data, find)] };
}

/** A field as text: numbers and truth values as they are written; lists and mappings are refused. */
function textField(data: Data, key: string, find: Find, notes: Note[]): string | null {
  const value = data[key];
  if (value === undefined || value === null) return null;
  if (typeof value === 'object') {
    notes.push(warning(find(key), contentWords.plainValue(key), `${key}: …`));
    return null;
  }
  const text = String(value).replace(/\s+/g, ' ').trim();
  // Programs write an empty value as null; a title may be called that.
  return text === '' || (key !== 'title' && /^(?:null|~)$/i.test(text)) ? null : text;
}

function durationField(
  data: Data,
  find: Find,
  notes: Note[],
): Pick<FrontFields, 'duration' | 'unreadDuration'> {
  const value = textField(data, 'duration', find, notes);
  if (value !== null && namesHours(value)) {
    notes.push(warning(find('duration'), contentWords.hoursNoDuration(value), `duration: ${value}`));
    return { duration: null, unreadDuration: null };
  }
  const duration = value === null ? null : parseDuration(value);
  if (value !== null && duration !== null && namesMonths(value))
    notes.push(warning(find('duration'), contentWords.monthsAsWeeks(duration.weeks), `duration: ${value}`));
  return { duration, unreadDuration: duration === null ? value : null };
}

/** `Title:` is `title:`, said once in a note, unless both are there. */
function inSmallLetters(data: Data, find: Find, notes: Note[]): Data {
  const copy: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(data)) {
    const small = key.toLowerCase();
    const known = small !== key && keys.includes(small) && data[small] === undefined;
    if (known) notes.push(warning(find(key), contentWords.smallLetters(key, small), `${key}:`));
    copy[known ? small : key] = data[key];
  }
  return copy;
}

function sequenceField(data: Data, find: Find, notes: Note[]): number | null {
  const value = data.sequence;
  if (value === undefined || value === null) return null;
  if (value === '' || value === 'null' || value === '~') return null;
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number === 'number' && Number.isSafeInteger(number) && number >= 0) return number;
  notes.push(
    warning(find('sequence'), contentWords.badSequence(), `sequence: ${String(value).slice(0, 60)}`),
  );
  return null;
}

function langField(value: string | null, find: Find, notes: Note[]): string | null {
  if (value === null) return null;
  try {
    return Intl.getCanonicalLocales(value)[0] ?? null;
  } catch {
    notes.push(warning(find('lang'), contentWords.badLang(), `lang: ${value}`));
    return null;
  }
}

function idField(value: string | null, find: Find, notes: Note[]): string | null {
  if (value === null) return null;
  const id = slug(value);
  if (id !== value) notes.push(warning(find('id'), contentWords.badId(id), `id: ${value}`));
  return id || null;
}

function daysField(data: Data, key: string, find: Find, notes: Note[]): readonly number[] {
  const value = data[key];
  if (value === undefined || value === null) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (value === '') return [];
  if (list.every((one) => /^\d{1,6}$/.test(String(one)) && Number(one) >= 1)) return list.map(Number);
  notes.push(warning(find(key), contentWords.badDays(key), `${key}: …`));
  return [];
}

/** More phrases than a theme needs; a hostile file shall not have a plan compared with a million. */
const mostPhrases = 400;
const longestPhrase = 80;

/** A list of words and phrases, or one for each language: `means: { en: [trust], de: [vertrauen] }`. */
function phrasesField(data: Data, key: string, find: Find, notes: Note[]): readonly string[] {
  const value = data[key];
  if (value === undefined || value === null || value === '') return [];
  const lists: readonly unknown[] =
    Array.isArray(value) || typeof value !== 'object' ? [value] : Object.values(value);
  const phrases: readonly unknown[] = lists.flat();
  const fits = phrases.every((one) => typeof one === 'string' && one.length <= longestPhrase);
  if (fits && phrases.length <= mostPhrases) return phrases.map(String).filter((one) => one.trim() !== '');
  notes.push(warning(find(key), contentWords.badPhrases(key), `${key}: …`));
  return [];
}

function misspelled(data: Data, find: Find): readonly Note[] {
  return Object.keys(data).flatMap((key) => {
    if (keys.includes(key)) return [];
    const meant = nearest(key.toLowerCase(), keys);
    const free = meant !== null && data[meant] === undefined;
    return free ? [warning(find(key), contentWords.didYouMeanKey(key, meant), `${key}:`)] : [];
  });
}
