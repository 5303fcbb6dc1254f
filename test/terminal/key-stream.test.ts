import { describe, expect, it } from 'vitest';
import { type Key, press } from '../../src/terminal/key.ts';
import { keyStream } from '../../src/terminal/key-stream.ts';

const bytes = (text: string) => Buffer.from(text);

/** The keys of the pieces, each read at once, and of what was left when nothing more came. */
function keysOf(...pieces: readonly (string | Uint8Array)[]): readonly Key[] {
  const stream = keyStream();
  const keys = pieces.flatMap((piece) => stream.feed(typeof piece === 'string' ? bytes(piece) : piece));
  return [...keys, ...stream.flush()];
}

const text = (typed: string): Key => ({ kind: 'text', text: typed });
const paste = (pasted: string): Key => ({ kind: 'paste', text: pasted });

describe('the keys of a terminal', () => {
  it.each<[string, string, Key]>([
    ['Enter', '\r', press('enter')],
    ['Ctrl-J', '\n', press('j', { ctrl: true })],
    ['Tab', '\t', press('tab')],
    ['Shift-Tab', '\u001b[Z', press('tab', { shift: true })],
    ['Backspace', '\u007f', press('backspace')],
    ['Ctrl-H', '\b', press('backspace')],
    ['Ctrl-C', '\u0003', press('c', { ctrl: true })],
    ['Ctrl-_', '\u001f', press('_', { ctrl: true })],
    ['Esc', '\u001b', press('escape')],
    ['Up', '\u001b[A', press('up')],
    ['Up in application mode', '\u001bOA', press('up')],
    ['Ctrl-Left', '\u001b[1;5D', press('left', { ctrl: true })],
    ['Alt-Right', '\u001b[1;3C', press('right', { alt: true })],
    ['Ctrl-Left of rxvt', '\u001bOd', press('left', { ctrl: true })],
    ['Shift-Up of rxvt', '\u001b[a', press('up', { shift: true })],
    ['Home of xterm', '\u001b[H', press('home')],
    ['Home of vt', '\u001b[1~', press('home')],
    ['Home of rxvt', '\u001b[7~', press('home')],
    ['Home in application mode', '\u001bOH', press('home')],
    ['End of xterm', '\u001b[F', press('end')],
    ['End of vt', '\u001b[4~', press('end')],
    ['End of rxvt', '\u001b[8~', press('end')],
    ['Delete', '\u001b[3~', press('delete')],
    ['Ctrl-Delete', '\u001b[3;5~', press('delete', { ctrl: true })],
    ['Ctrl-Delete of rxvt', '\u001b[3^', press('delete', { ctrl: true })],
    ['Page Up', '\u001b[5~', press('page-up')],
    ['Alt-b', '\u001bb', press('b', { alt: true })],
    ['Alt-Backspace', '\u001b\u007f', press('backspace', { alt: true })],
    ['Alt-Enter', '\u001b\r', press('enter', { alt: true })],
    ['Shift-Enter of kitty', '\u001b[13;2u', press('enter', { shift: true })],
    ['Shift-Enter of xterm', '\u001b[27;2;13~', press('enter', { shift: true })],
    ['Ctrl-C of kitty', '\u001b[99;5u', press('c', { ctrl: true })],
    ['Esc of kitty', '\u001b[27u', press('escape')],
    ['Enter of the keypad', '\u001bOM', press('enter')],
  ])('%s', (_name, sequence, key) => {
    expect(keysOf(sequence)).toEqual([key]);
    // The same when every byte comes alone.
    expect(keysOf(...Array.from(bytes(sequence), (byte) => Uint8Array.of(byte)))).toEqual([key]);
  });

  it('says nothing for sequences of no meaning', () => {
    expect(
      keysOf('\u001b[I', '\u001b[?1;2c', '\u001b[15~', '\u001b[[A', '\u001b[97;5:3u', '\u001b[57441;2u'),
    ).toEqual([]);
    expect(keysOf('\u001b[15~x')).toEqual([text('x')]);
  });

  it('hears Esc and Ctrl-C as two keys, however close', () => {
    const both = [press('escape'), press('c', { ctrl: true })];
    expect(keysOf('\u001b\u0003')).toEqual(both);
    expect(keysOf('\u001b', '\u0003')).toEqual(both);
    expect(keysOf('\u001b\u001b')).toEqual([press('escape'), press('escape')]);
  });

  it('waits a moment after a lone Esc, and for nothing otherwise', () => {
    const stream = keyStream();
    expect(stream.feed(bytes('a'))).toEqual([text('a')]);
    expect(stream.waitMs()).toBeNull();
    expect(stream.feed(bytes('\u001b'))).toEqual([]);
    expect(stream.waitMs()).toBeLessThan(100);
    expect(stream.flush()).toEqual([press('escape')]);
    expect(stream.waitMs()).toBeNull();
  });

  it('puts split characters together', () => {
    const family = bytes('é👨‍👩‍👧');
    const keys = keysOf(...Array.from(family, (byte) => Uint8Array.of(byte)));
    expect(keys.map((key) => (key.kind === 'text' ? key.text : '?')).join('')).toBe('é👨‍👩‍👧');
  });
});

describe('pastes', () => {
  it('come as one text, line ends as LF, controls as they are', () => {
    expect(keysOf('\u001b[200~one\r\ntwo\rthree\n\tfour\u0003\u001b[201~')).toEqual([
      paste('one\ntwo\nthree\n\tfour\u0003'),
    ]);
  });

  it('come as one text wherever they are split', () => {
    const all = bytes('a\u001b[200~línea\r2\u001b[20~x\u001b[201~b');
    for (let at = 1; at < all.length; at += 1) {
      const keys = keysOf(all.subarray(0, at), all.subarray(at));
      expect(keys).toEqual([text('a'), paste('línea\n2\u001b[20~x'), text('b')]);
    }
  });

  it('end where nothing more comes, so that keys work again', () => {
    const stream = keyStream();
    expect(stream.feed(bytes('\u001b[200~cut off'))).toEqual([]);
    expect(stream.flush()).toEqual([paste('cut off')]);
    expect(stream.feed(bytes('\u0003'))).toEqual([press('c', { ctrl: true })]);
  });

  it('are told from Enter when the terminal does not mark them', () => {
    expect(keysOf('one\rtwo\r')).toEqual([
      text('one'),
      { ...press('enter'), inBurst: true },
      text('two'),
      press('enter'),
    ]);
  });
});
