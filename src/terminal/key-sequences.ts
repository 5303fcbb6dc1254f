import { type Key, type NamedKey, press } from './key.ts';

/**
 * Escape sequences of keys: CSI and SS3 as in xterm's ctlseqs, with the forms of the Linux console,
 * rxvt, xterm's modifyOtherKeys and kitty's keyboard protocol.
 */
export type Sequence = { readonly key: Key | null; readonly length: number };

const csi = /^\u001b\[([0-?]*)([ -/]*)([@-~])/;
const ss3 = /^\u001bO([0-9;]*)([ -~])/;
const linuxFunctionKey = /^\u001b\[\[./;

const byFinal: Readonly<Record<string, NamedKey>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  H: 'home',
  F: 'end',
  M: 'enter',
};

const byNumber: Readonly<Record<number, NamedKey>> = {
  1: 'home',
  3: 'delete',
  4: 'end',
  5: 'page-up',
  6: 'page-down',
  7: 'home',
  8: 'end',
};

/** Codes of kitty's protocol and of modifyOtherKeys that are not characters. */
const byCode: Readonly<Record<number, NamedKey>> = {
  9: 'tab',
  13: 'enter',
  27: 'escape',
  127: 'backspace',
  57414: 'enter',
  57417: 'left',
  57418: 'right',
  57419: 'up',
  57420: 'down',
  57421: 'page-up',
  57422: 'page-down',
  57423: 'home',
  57424: 'end',
  57426: 'delete',
};

/** The sequence the text begins with: its key, null for one of no meaning here; null when unfinished. */
export function readSequence(text: string): Sequence | null {
  const linux = linuxFunctionKey.exec(text);
  if (linux !== null) return { key: null, length: linux[0].length };
  const third = ss3.exec(text);
  if (third !== null) return { key: ss3Key(third[1] ?? '', third[2] ?? ''), length: third[0].length };
  const control = csi.exec(text);
  if (control === null) return null;
  const [whole, parameters = '', , final = ''] = control;
  return { key: csiKey(parameters, final), length: whole.length };
}

function ss3Key(parameters: string, final: string): Key | null {
  const plain = byFinal[final];
  if (plain !== undefined) return press(plain, modifiersOf(Number(parameters.split(';').at(-1)) || 1));
  // rxvt sends Ctrl with an arrow as lower case.
  const lower = byFinal[final.toUpperCase()];
  return lower !== undefined && lower !== 'enter' ? press(lower, { ctrl: true }) : null;
}

function csiKey(parameters: string, final: string): Key | null {
  if (/^[<=>?]/.test(parameters)) return null;
  const fields = parameters.split(';').map((field) => field.split(':').map(Number));
  const first = fields[0]?.[0] ?? 0;
  const [modifier = 1, event = 1] = fields[1] ?? [];
  if (event === 3) return null;
  const modifiers = modifiersOf(modifier || 1);
  if (final === 'u') return coded(first, modifiers);
  if (final === '~' && first === 27) return coded(fields[2]?.[0] ?? 0, modifiers);
  if (final === '~') return named(byNumber[first], modifiers);
  if (final === '^') return named(byNumber[first], { ctrl: true });
  if (final === 'Z') return press('tab', { shift: true });
  if (/[a-d]/.test(final)) return named(byFinal[final.toUpperCase()], { shift: true });
  return final === 'M' ? null : named(byFinal[final], modifiers);
}

function named(name: NamedKey | undefined, modifiers: ReturnType<typeof modifiersOf>): Key | null {
  return name === undefined ? null : press(name, modifiers);
}

function coded(code: number, modifiers: ReturnType<typeof modifiersOf>): Key | null {
  const name = byCode[code];
  if (name !== undefined) return press(name, modifiers);
  if (code < 32 || code > 0x10ffff || (code >= 57344 && code <= 63743)) return null;
  const character = String.fromCodePoint(code);
  if (modifiers.ctrl || modifiers.alt) return press(character.toLowerCase(), modifiers);
  return { kind: 'text', text: modifiers.shift ? character.toUpperCase() : character };
}

/** xterm's modifier parameter: 1 plus a bit each for Shift, Alt, Ctrl (and Meta, taken as Alt). */
function modifiersOf(parameter: number): { ctrl?: boolean; alt?: boolean; shift?: boolean } {
  const bits = parameter - 1;
  return { shift: (bits & 1) !== 0, alt: (bits & 2) !== 0 || (bits & 32) !== 0, ctrl: (bits & 4) !== 0 };
}
