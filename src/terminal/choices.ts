import type { Reply } from '../sitting/replies.ts';
import type { KeyHint } from '../views/hints.ts';
import { keyWords } from '../words/terminal.ts';
import type { KeyChoice } from './keys.ts';

/** What an ask leads to: a reply of the sitting, or something the terminal does before asking again. */
export type Performed =
  | Reply
  | { readonly kind: 'pause' }
  | { readonly kind: 'whole-text' }
  | { readonly kind: 'about-text' };

/** The keys that are the same everywhere, and how each is named in the hint line. */
export function choice<Value>(key: string, does: string, value: Value, short?: string): KeyChoice<Value> {
  const hint: KeyHint = { key: label(key), does, ...(short === undefined ? {} : { short }) };
  return { key, hint, value };
}

/** A second key for the same thing, not named in the hint line. */
export function silent<Value>(key: string, value: Value): KeyChoice<Value> {
  return { key, hint: null, value };
}

export const back = choice<Performed>('b', keyWords.back, { kind: 'back' });
export const write = choice<Performed>('w', keyWords.write, { kind: 'write' });
export const pass = choice<Performed>('x', keyWords.pass, { kind: 'pass' });
export const otherWay = choice<Performed>('o', keyWords.otherWay, { kind: 'other-way' });
export const earlier = choice<Performed>('v', keyWords.earlier, { kind: 'earlier' });
export const pause = choice<Performed>('p', keyWords.pause, { kind: 'pause' });
export const stop = choice<Performed>('q', keyWords.stop, { kind: 'stop' }, keyWords.stopShort);

export function onEnter(does: string): KeyChoice<Performed> {
  return choice<Performed>('enter', does, { kind: 'go-on' });
}

function label(key: string): string {
  return key === 'enter' ? 'Enter' : key;
}
