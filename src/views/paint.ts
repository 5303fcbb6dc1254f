import type { PartnerId } from '../model/couple.ts';
import type { Look } from './look.ts';

/**
 * The few weights and colours of the program, from the 16 every terminal has. Nothing tells which
 * background is behind them, so they are the two that read best on the worse of white and black (in
 * xterm's palette: 94 has 4.7 and 4.4 to 1, 35 has 4.7 and 4.5). In bold many terminals show 30 to 37
 * as 90 to 97, so only 94 may be bold. Colour only guides the eye: nothing is told by colour alone.
 */
export type Paint = {
  readonly strong: (text: string) => string;
  readonly soft: (text: string) => string;
  readonly italic: (text: string) => string;
  readonly underline: (text: string) => string;
  /** Struck out; between tildes where there are no weights. */
  readonly struck: (text: string) => string;
  /** Headings and the present place. */
  readonly accent: (text: string) => string;
  /** A partner's name, each in a colour of their own; it is the name that tells them apart. */
  readonly name: (text: string, of: PartnerId) => string;
  readonly warn: (text: string) => string;
  /** What was sought. */
  readonly found: (text: string) => string;
};

/** Line by line, so that no style runs over an end of line; what the same style closes inside is opened again. */
const sgr = (on: number, off: number) => (text: string) =>
  text
    .split('\n')
    .map((line) =>
      line === '' ? '' : `${open(on)}${line.replaceAll(open(off), open(off) + open(on))}${open(off)}`,
    )
    .join('\n');
const open = (code: number) => `\u001b[${code}m`;
const none = (text: string) => text;

const weighted: Paint = {
  strong: sgr(1, 22),
  soft: sgr(2, 22),
  italic: sgr(3, 23),
  underline: sgr(4, 24),
  struck: sgr(9, 29),
  accent: none,
  name: none,
  warn: none,
  found: sgr(7, 27),
};

const colored: Paint = {
  ...weighted,
  accent: sgr(94, 39),
  name: (text, of) => sgr(of === 'a' ? 35 : 94, 39)(text),
  warn: sgr(35, 39),
};

const bare: Paint = {
  strong: none,
  soft: none,
  italic: none,
  underline: none,
  struck: (text) => `~~${text}~~`,
  accent: none,
  name: none,
  warn: none,
  found: none,
};

export function paintFor(look: Look): Paint {
  return look.color ? colored : look.weights ? weighted : bare;
}

/** A word of code: coloured where there is colour; its backticks are kept where there is none. */
export function codeSpan(code: string, look: Look): string {
  return look.color ? paintFor(look).accent(code) : `\`${code}\``;
}
