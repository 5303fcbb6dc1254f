import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, cleanLine } from '../../src/views/clean.ts';
import { gate } from '../../src/views/gate.ts';
import { cpuMs } from '../setup/cpu-time.ts';
import { payloads } from './payloads.ts';

const unsafe =
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\u200b\ufeff\ue000\u{e0041}]|\p{Surrogate}/u;

describe('clean', () => {
  it.each(payloads.map((payload, at) => [at, payload] as const))(
    'takes everything out of payload %i',
    (_, payload) => {
      expect(clean(payload)).not.toMatch(unsafe);
    },
  );

  it('keeps newlines, tabs and words in any script', () => {
    const text = 'one\n\ttwo  “three” – café, 日本語, हिन्दी, שלום, 👍🏽 ©';
    expect(clean(text)).toBe(text);
  });

  it('keeps joiners and variation selectors where they belong', () => {
    const family = '👨‍👩‍👧‍👦 ❤️‍🔥 ☀️ 1️⃣ می‌خواهم क्‍ष';
    expect(clean(family)).toBe(family);
    expect(clean('a \u200d b \u200c . \ufe0f')).toBe('a  b  . ');
  });

  it('shows a lone surrogate as a replacement character', () => {
    expect(clean('a\ud800b')).toBe('a\ufffdb');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(clean(clean(text))).toBe(clean(text));
        expect(clean(text)).not.toMatch(unsafe);
      }),
    );
  });

  it('puts a label on one line', () => {
    expect(cleanLine('  Ana\n\tMaria\x1b[2J  ')).toBe('Ana Maria[2J');
  });
});

describe('gate', () => {
  it.each([
    ['plain text\n\tstays', 'plain text\n\tstays'],
    [
      '\x1b[1mbold\x1b[22m \x1b[38;5;3mx\x1b[0m \x1b[4:3my\x1b[m',
      '\x1b[1mbold\x1b[22m \x1b[38;5;3mx\x1b[0m \x1b[4:3my\x1b[m',
    ],
    ['\x1b]8;;https://a.b/\x07t\x1b]8;;\x07', '\x1b]8;;https://a.b/\x07t\x1b]8;;\x07'],
    ['\x1b]8;id=1;mailto:a@b.c\x1b\\t\x1b]8;;\x1b\\', '\x1b]8;id=1;mailto:a@b.c\x1b\\t\x1b]8;;\x1b\\'],
    ['\x1b]8;;file:///x\x07t\x1b]8;;\x07', 't\x1b]8;;\x07'],
    ['a\x1b[2Jb\x1b[1;1Hc\x1b[?25ld', 'abcd'],
    ['a\x1b]0;title\x07b\x1b]2;t\x1b\\c\x9d0;x\x9cd', 'abcd'],
    ['a\x1bPq\x1b\\b\x1b_G\x1b\\c\x90q\x9cd', 'abcd'],
    ['a\x1bcb\x1b7c\x1b(0d', 'abcd'],
    ['a\rb\x08c\x07d\x0ee\x7ff\x85g', 'abcdefg'],
    ['a\x9b31mb', 'ab'],
    ['a\x1b]0;never ended, words stay', 'a0;never ended, words stay'],
    ['a\x1b', 'a'],
    ['a\x1b[', 'a'],
    ['\x1b\x1b[2J\x1b[1mx', '\x1b[1mx'],
  ])('%j becomes %j', (given, expected) => {
    expect(gate(given)).toBe(expected);
  });

  it('lets only SGR and links through, whatever comes', () => {
    const pieces = fc.constantFrom(
      '\x1b',
      '[',
      ']',
      '8;;',
      'https://x',
      'file:',
      '\x07',
      '\\',
      '\x9b',
      '\x9d',
      '1m',
      'm',
      '2J',
      'a',
      '\n',
      'P',
      '\x90',
      ';',
      '\x18',
    );
    const left =
      /\x1b\[[0-9;:]*m|\x1b\]8;[A-Za-z0-9=:._-]*;(?:(?:https?:\/\/|mailto:)[\x21-\x7e]+)?(?:\x07|\x1b\\)/gi;
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const out = gate(parts.join(''));
        expect(out.replace(left, '')).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/);
        expect(gate(out)).toBe(out);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '\x1b]',
    '\x1b]8;;https://',
    '\x9d',
    '\x1b[',
    '\x1bP',
    '\x1b',
    '\x1b[0;0',
    '\x1b]8;;https://a\x1b',
  ])('takes time in line with the length of %j repeated', (piece) => {
    const start = cpuMs();
    gate(piece.repeat(200_000));
    gate(piece + '0'.repeat(1_000_000));
    expect(cpuMs() - start).toBeLessThan(2000);
  });
});
