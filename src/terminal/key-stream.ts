import { StringDecoder } from 'node:string_decoder';
import { type Key, press } from './key.ts';
import { readSequence } from './key-sequences.ts';
import { isBegun, readLate, readString, spelledOut } from './terminal-replies.ts';

/**
 * Raw bytes of the keyboard into keys. Node's own readline is not used: on Node 20 it spoils text
 * pasted in mid-line, knows Esc only after half a second and ends a paste at its first line.
 */
export type KeyStream = {
  /** The keys that these bytes complete, in order. */
  readonly feed: (bytes: Uint8Array) => readonly Key[];
  /** What waits for more bytes, taken as it stands: called when none came for `waitMs`. */
  readonly flush: () => readonly Key[];
  /** How long to wait for more before `flush`; null when nothing waits. */
  readonly waitMs: () => number | null;
};

/** A sequence comes in one piece or nearly so; this is far less than a person needs for the next key. */
const escapeWaitMs = 40;
const pasteWaitMs = 1_500;
/** For the rest of what only a terminal says, over a slow line. */
const replyWaitMs = 2_000;
const pasteStart = '\u001b[200~';
const pasteEnd = '\u001b[201~';
const printable = /^[^\u0000-\u001f\u007f\u0090\u0098\u009b\u009d-\u009f]+/;
const beforeControl = /^.[^\u0000-\u001f\u007f]*/s;

/** A key stream that has read nothing yet. */
export function keyStream(): KeyStream {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  /** Pieces of the paste being read, or null outside one. */
  let paste: string[] | null = null;
  /** The beginning of a sequence that was given up: what comes next may be the rest of it. */
  let late = '';
  /** How much of `rest` came in one read with the beginning of a terminal's reply: nobody typed that. */
  let begun = 0;

  const read = (final: boolean): Key[] => {
    const keys: Key[] = [];
    while (rest !== '') {
      if (paste !== null) {
        if (!readPaste(keys)) break;
        continue;
      }
      const step = nextStep(final);
      if (step === null || step === 'wait') break;
      taken(step, final);
      if (step.key === 'paste') paste = [];
      else if (step.key !== null) keys.push(step.key);
    }
    return keys;
  };

  const taken = ({ length }: ReadKey, final: boolean) => {
    late = final && rest.length === length && rest.startsWith('\u001b') ? rest : '';
    rest = rest.slice(length);
    begun = 0;
  };

  const nextStep = (final: boolean): ReadKey | 'wait' | null => {
    rest = spelledOut(rest);
    return readLateReply(final) ?? readReply(final) ?? nextKey(rest, final);
  };

  /** What follows an Esc that was heard as a key, when it is the rest of a reply after all. */
  const readLateReply = (final: boolean): ReadKey | 'wait' | null => {
    if (late === '') return null;
    const found = readLate(late + rest);
    if (found.kind === 'open' && !final) return waitForReply();
    if (found.kind === 'whole')
      return { key: press('late-reply'), length: Math.max(0, found.length - late.length) };
    const broken = found.kind === 'open' && isBegun(late + rest);
    late = '';
    return broken ? { key: null, length: begun } : null;
  };

  /** A reply that is whole, may become one, or broke off. */
  const readReply = (final: boolean): ReadKey | 'wait' | null => {
    const found = readString(rest);
    if (found.kind === 'whole') return { key: null, length: found.length };
    if (found.kind === 'open' && !final) return waitForReply();
    const said = beforeControl.exec(rest)?.[0] ?? '';
    return isBegun(said) ? { key: null, length: Math.min(begun || said.length, said.length) } : null;
  };

  const waitForReply = (): 'wait' => {
    if (begun === 0) begun = rest.length;
    return 'wait';
  };

  /** Takes what belongs to the paste; true when its end was found. */
  const readPaste = (keys: Key[]): boolean => {
    const end = rest.indexOf(pasteEnd);
    if (end < 0) {
      const held = heldBack(rest);
      paste?.push(rest.slice(0, rest.length - held));
      rest = rest.slice(rest.length - held);
      return false;
    }
    paste?.push(rest.slice(0, end));
    rest = rest.slice(end + pasteEnd.length);
    endPaste(keys);
    return true;
  };

  const endPaste = (keys: Key[]) => {
    const text = (paste ?? []).join('').replace(/\r\n?/g, '\n');
    paste = null;
    if (text !== '') keys.push({ kind: 'paste', text });
  };

  return {
    feed: (bytes) => {
      rest += decoder.write(Buffer.from(bytes));
      return read(false);
    },
    flush: () => {
      const keys: Key[] = [];
      if (paste !== null) {
        paste.push(rest);
        rest = '';
        endPaste(keys);
      }
      return [...keys, ...read(true)];
    },
    waitMs: () => {
      if (paste !== null) return pasteWaitMs;
      if (rest === '') return null;
      return isBegun(late + rest) || (begun >= 4 && /^\u001b[_X^]/.test(rest)) ? replyWaitMs : escapeWaitMs;
    },
  };
}

/** How many characters at the end may be the beginning of the paste's end mark. */
function heldBack(text: string): number {
  for (let length = Math.min(pasteEnd.length - 1, text.length); length > 0; length -= 1) {
    if (pasteEnd.startsWith(text.slice(-length))) return length;
  }
  return 0;
}

type ReadKey = { readonly key: Key | 'paste' | null; readonly length: number };

/** The first key of the text; null when it is not complete yet (never when `final`). */
function nextKey(text: string, final: boolean): ReadKey | null {
  const typed = printable.exec(text)?.[0];
  if (typed !== undefined) return { key: { kind: 'text', text: typed }, length: typed.length };
  if (text[0] === '\u001b') return escapeKey(text, final);
  return { key: controlKey(text[0] ?? '', printable.test(text.slice(1))), length: 1 };
}

function escapeKey(text: string, final: boolean): ReadKey | null {
  if (text.startsWith(pasteStart)) return { key: 'paste', length: pasteStart.length };
  if (text.length === 1) return final ? { key: press('escape'), length: 1 } : null;
  const second = text[1] ?? '';
  if (second === '[' || second === 'O') {
    const sequence = readSequence(text);
    if (sequence !== null) return sequence;
    // Left unfinished: it was Alt and a bracket, or a line that broke off; nothing to act on.
    return final ? { key: null, length: text.length } : null;
  }
  if (second === '\r' || second === '\n') return { key: press('enter', { alt: true }), length: 2 };
  if (second === '\u007f' || second === '\b') return { key: press('backspace', { alt: true }), length: 2 };
  // Esc and then a control character are two keys: Esc, Ctrl-C pressed quickly must both be heard.
  if (second < ' ') return { key: press('escape'), length: 1 };
  const character = String.fromCodePoint(text.codePointAt(1) ?? 0);
  return { key: press(character.toLowerCase(), { alt: true }), length: 1 + character.length };
}

function controlKey(character: string, beforeText: boolean): Key | null {
  switch (character) {
    case '\r':
      return { ...press('enter'), inBurst: beforeText };
    case '\n':
      return { ...press('j', { ctrl: true }), inBurst: beforeText };
    case '\t':
      return press('tab');
    case '\b':
    case '\u007f':
      return press('backspace');
    case '\u0000':
      return press('space', { ctrl: true });
    default: {
      const code = character.charCodeAt(0);
      return press(String.fromCharCode(code + 64).toLowerCase(), { ctrl: true });
    }
  }
}
