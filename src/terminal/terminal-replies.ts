/**
 * What a terminal says by itself: answers to questions of a program (colours, its name, the clipboard),
 * perhaps of another program than ours, perhaps late. They are control strings (OSC, DCS, APC, PM, SOS;
 * ECMA-48, 8.3) that end with ST or, by xterm's custom, with BEL; or CSI sequences with parameters.
 * Nobody types them, so they are neither keys nor text. Pure.
 */
export type StringRead =
  /** A whole reply, so long. */
  | { readonly kind: 'whole'; readonly length: number }
  /** It may become one: more has to come to know. */
  | { readonly kind: 'open' }
  | { readonly kind: 'none' };

const data = '[^\\u0000-\\u001f\\u007f\\u009c]*';
const whole = new RegExp(`^\\u001b[\\]P_^X]${data}(?:\\u0007|\\u001b\\\\|\\u009c)`);

/**
 * How replies begin. Alt with one of the five characters sends the same two bytes, and words may
 * follow; but words do not begin with a number and a semicolon.
 */
const strict = new RegExp(
  [
    // OSC: a number, then what is said of it.
    `^\\u001b\\](?:\\d{0,5}|\\d{1,5};${data})$`,
    // DCS: parameters or a sign, a letter, and what is said of it.
    `^\\u001bP(?:[0-?]*[!-/]*|(?:[0-?]+[!-/]*|[!-/]+)[@-~]${data})$`,
    // APC: kitty's graphics.
    `^\\u001b_(?:G?|G[a-z0-9]+[=;,]${data})$`,
  ].join('|'),
);
const loose = new RegExp(`^\\u001b[\\]P_^X]${data}$`);

/** Whether the text begins with a control string of the terminal. */
export function readString(text: string): StringRead {
  const found = whole.exec(text)?.[0];
  if (found !== undefined) return { kind: 'whole', length: found.length };
  return begins(text, loose) ? { kind: 'open' } : { kind: 'none' };
}

/** Whether an ESC that was taken for a key, and what came after it, are a reply after all. */
export function readLate(text: string): StringRead {
  const found = whole.exec(text)?.[0] ?? /^\u001b\[[?<=>]?\d[\d;:]*[a-zA-Z~$]+/.exec(text)?.[0];
  if (found !== undefined) return { kind: 'whole', length: found.length };
  if (/^\u001b\[[?<=>]?[\d;:]*$/.test(text)) return { kind: 'open' };
  return begins(text, strict) ? { kind: 'open' } : { kind: 'none' };
}

/** Whether it begins a reply so clearly that no hand on a keyboard would have made it. */
export function isBegun(text: string): boolean {
  return text.length >= 4 && begins(text, strict);
}

/** The last ESC may be the first half of ST. */
function begins(text: string, shape: RegExp): boolean {
  return shape.test(text.length > 2 && text.endsWith('\u001b') ? text.slice(0, -1) : text);
}

const c1: Readonly<Record<string, string>> = {
  '\u0090': '\u001bP',
  '\u0098': '\u001bX',
  '\u009b': '\u001b[',
  '\u009d': '\u001b]',
  '\u009e': '\u001b^',
  '\u009f': '\u001b_',
};

/** A beginning in its one-character form (C1) written as ESC and a character. */
export function spelledOut(text: string): string {
  const first = c1[text[0] ?? ''];
  return first === undefined ? text : first + text.slice(1);
}

const everyReply = new RegExp(
  `(?:\\u001b[\\]P_^X]|[\\u0090\\u0098\\u009d-\\u009f])${data}(?:\\u0007|\\u001b\\\\|\\u009c)|(?:\\u001b\\[|\\u009b)[0-?]*[ -/]*[@-~]`,
  'g',
);

/** A line without what the terminal said meanwhile, for lines that the terminal itself edits. */
export function withoutReplies(line: string): string {
  return line.replace(everyReply, '');
}
