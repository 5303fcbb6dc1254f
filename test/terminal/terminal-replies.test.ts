import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Key, press } from '../../src/terminal/key.ts';
import { keyStream } from '../../src/terminal/key-stream.ts';
import { withoutReplies } from '../../src/terminal/terminal-replies.ts';
import { csi, reply } from './replies.ts';

const esc = '\u001b';
const textOf = (keys: readonly Key[]) => keys.map((key) => ('text' in key ? key.text : '')).join('');
const named = (keys: readonly Key[]) => keys.flatMap((key) => (key.kind === 'press' ? [key.name] : []));

/** Reads the pieces; `gap` says after which nothing came for a while, as long as the stream waits. */
function read(pieces: readonly string[], gap: (at: number) => boolean = () => false): Key[] {
  const stream = keyStream();
  return pieces.flatMap((piece, at) => {
    const keys = stream.feed(Buffer.from(piece));
    const wait = stream.waitMs();
    // 700 ms pass in a gap: less than the stream waits for the rest of what it knows to be a reply.
    return gap(at) && wait !== null && wait < 700 ? [...keys, ...stream.flush()] : [...keys];
  });
}

describe('what a terminal says by itself (B7, B8)', () => {
  it('is never typed and never a key: whole, between letters', () => {
    fc.assert(
      fc.property(reply, (said) => {
        expect(read([`Hello ${said}there`])).toEqual(read(['Hello ', 'there']));
        expect(read(['a', said, 'b'])).toEqual(read(['a', 'b']));
      }),
    );
  });

  it('is never typed and never a key: in two pieces, wherever it is cut', () => {
    fc.assert(
      fc.property(reply, fc.nat(), (said, where) => {
        const at = 1 + (where % (said.length - 1));
        const keys = read(['a', said.slice(0, at), said.slice(at), 'b']);
        expect([textOf(keys), named(keys)]).toEqual(['ab', []]);
      }),
    );
  });

  it('is never typed and never a key: byte by byte', () => {
    fc.assert(
      fc.property(reply, (said) => {
        const keys = read(['a', ...said, 'b']);
        expect([textOf(keys), named(keys)]).toEqual(['ab', []]);
      }),
    );
  });

  it('is never typed when it pauses in the middle for 0.7 seconds', () => {
    fc.assert(
      fc.property(reply, fc.nat(), (said, where) => {
        const at = 5 + (where % Math.max(1, said.length - 6));
        const keys = read(['a', said.slice(0, at), said.slice(at), 'b'], (piece) => piece === 1);
        expect([textOf(keys), named(keys)]).toEqual(['ab', []]);
      }),
    );
  });

  it('is not typed when its ESC came 0.7 seconds before the rest, and takes the Esc back', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          reply,
          csi.map((text) => esc + text),
        ),
        (said) => {
          const keys = read(['a', esc, said.slice(1), 'b'], (piece) => piece === 1);
          expect([textOf(keys), named(keys)]).toEqual(['ab', ['escape', 'late-reply']]);
        },
      ),
    );
  });

  it('does not keep what is typed after a reply that broke off', () => {
    const stream = keyStream();
    expect(stream.feed(Buffer.from(`${esc}]11;rgb:1e`))).toEqual([]);
    const typed = ['w', 'o', 'r', 'd'].flatMap((letter) => [...stream.feed(Buffer.from(letter))]);
    expect(textOf([...typed, ...stream.feed(Buffer.from('\r'))])).toBe('word');
  });

  it('leaves letters after Esc, and Alt with the same characters, to whoever types them', () => {
    for (const letters of [']', 'P', '_', '^', 'X', '[', ']1', 'Plain', 'Xmas', '_x', 'l']) {
      expect(textOf(read([esc, ...letters, ' end'], (at) => at === 0))).toBe(`${letters} end`);
    }
    expect(read([`${esc}P`, 'lain'], (at) => at === 0)).toEqual([
      press('p', { alt: true }),
      { kind: 'text', text: 'lain' },
    ]);
  });

  it('stays out of lines that the terminal itself edits', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          reply,
          csi.map((text) => esc + text),
        ),
        (said) => {
          expect(withoutReplies(`Hello ${said}there`)).toBe('Hello there');
        },
      ),
    );
  });
});
