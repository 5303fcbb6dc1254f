/**
 * The last check at the single writer: whatever a string went through before, only text, newlines,
 * tabs, SGR and OSC 8 links to http, https and mailto leave the program.
 *
 * Sequences as in ECMA-48, section 5.4 and 5.6; OSC 8 as in the common hyperlink proposal. One pass:
 * every character is read at most twice, so the time is linear in the text.
 */

const escapeCharacter = '\u001b';
const bell = '\u0007';
const controls = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;
const sgr = /\x1b\[[0-9;:]*m/y;
const link = /\x1b\]8;[A-Za-z0-9=:._-]*;(?:(?:https?:\/\/|mailto:)[\x21-\x7e]+)?(?:\x07|\x1b\\)/iy;
const controlSequence = /[\x30-\x3f]*[\x20-\x2f]*[\x40-\x7e]/y;
const controlString = /[^\x00-\x08\x0a-\x1f\x7f-\x9f]*/y;
const shortEscape = /[\x20-\x2f]*[\x30-\x7e]/y;

/** The text with every control and sequence removed but newline, tab, SGR and links. */
export function gate(text: string): string {
  controls.lastIndex = 0;
  let out = '';
  let from = 0;
  for (let found = controls.exec(text); found !== null; found = controls.exec(text)) {
    const allowed = matchAt(sgr, text, found.index) ?? matchAt(link, text, found.index);
    const after = allowed === null ? endOfSequence(text, found.index) : found.index + allowed.length;
    out += text.slice(from, found.index) + (allowed ?? '');
    from = after;
    controls.lastIndex = after;
  }
  return from === 0 ? text : out + text.slice(from);
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** Where the text goes on after the control or sequence that begins at `at`. */
function endOfSequence(text: string, at: number): number {
  const second = text[at] === escapeCharacter ? (text[at + 1] ?? '') : eightBitForm(text[at] ?? '');
  const body = text[at] === escapeCharacter ? at + 2 : at + 1;
  if (second === '') return at + 1;
  if (second === '[') return body + (matchAt(controlSequence, text, body)?.length ?? 0);
  if (/[\]PX^_]/.test(second)) return endOfString(text, body);
  return at + 1 + (matchAt(shortEscape, text, at + 1)?.length ?? 0);
}

/** The seven-bit letter of a C1 introducer (CSI, OSC, DCS, SOS, PM, APC); nothing for other controls. */
function eightBitForm(control: string): string {
  const letter = String.fromCharCode(control.charCodeAt(0) - 0x40);
  return /[\x90\x98\x9b\x9d\x9e\x9f]/.test(control) ? letter : '';
}

/** A string ends at its terminator; without one only the introducer goes, so that no words are lost. */
function endOfString(text: string, body: number): number {
  const end = body + (matchAt(controlString, text, body)?.length ?? 0);
  if (text[end] === bell || text[end] === '\u009c') return end + 1;
  if (text[end] === escapeCharacter && text[end + 1] === '\\') return end + 2;
  return body;
}
