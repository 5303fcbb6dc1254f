import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { paintFor } from '../../src/views/paint.ts';
import { fitTo, narrow, padTo, widthOf } from '../../src/views/width.ts';
import { hang, wrapExactly, wrapText } from '../../src/views/wrap.ts';
import { cpuMs } from '../setup/cpu-time.ts';
import { look, seen } from './looks.ts';

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z,.'’—]{1,12}$/) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('日本語のテキスト', '👨‍👩‍👧‍👦', 'é', 'e\u0301', '한국어', 'x'.repeat(40), '❤️'),
  },
);

/** Words on lines as full as they can be. */
function filled(text: string, width: number): readonly string[] {
  const rows: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${rows.at(-1)} ${word}`;
    if (rows.length === 0 || longer.length > width) rows.push(word);
    else rows[rows.length - 1] = longer;
  }
  return rows;
}

describe('wrapText', () => {
  it('breaks between words and inside a word longer than the line', () => {
    expect(wrapText('the quick brown fox', 10)).toEqual(['the quick', 'brown fox']);
    expect(wrapText('abcdefghijklmnop', 10)).toEqual(['abcdefghij', 'klmnop']);
    expect(wrapText('日本語のテキスト', 10)).toEqual(['日本語のテ', 'キスト']);
    expect(wrapText('👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 4)).toEqual(['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦']);
  });

  it('closes a style at the end of a line and opens it on the next', () => {
    const paint = paintFor(look({ color: true }));
    expect(wrapText(paint.strong('one two three'), 8)).toEqual([
      '\x1b[1mone two\x1b[22m',
      '\x1b[1mthree\x1b[22m',
    ]);
    expect(wrapText(paint.strong('one\ntwo'), 8)).toEqual(['\x1b[1mone\x1b[22m', '\x1b[1mtwo\x1b[22m']);
  });

  it('lets no link run over the end of a line', () => {
    const link = (words: string) => `\x1b]8;;https://a.b/\x07${words}\x1b]8;;\x07`;
    expect(wrapText(`see ${link('one two')} there`, 8)).toEqual([
      `see ${link('one')}`,
      `${link('two')}`,
      'there',
    ]);
  });

  it('opens on a line no style that ended on the one before', () => {
    const paint = paintFor(look({ color: true }));
    expect(wrapText(`${paint.strong(`${paint.accent('a b')} c`)} d`, 1)).toEqual([
      paint.strong(paint.accent('a')),
      paint.strong(paint.accent('b')),
      paint.strong('c'),
      'd',
    ]);
  });

  it('gives no line wider than the width and loses no word', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.integer({ min: 4, max: 100 }), (words, width) => {
        const lines = wrapText(words.join(' '), width);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/\s/g, '')).toBe(words.join('').replace(/\s/g, ''));
      }),
    );
  });

  it('puts as many words on a line as fit, whatever their styles', () => {
    const paint = paintFor(look({ color: true }));
    const styles = [
      paint.strong,
      paint.italic,
      paint.accent,
      paint.soft,
      (text: string) => paint.name(text, 'a'),
      paint.underline,
      (text: string) => text,
    ];
    const run = fc.tuple(
      fc.constantFrom(...styles),
      fc.array(fc.stringMatching(/^[a-z,’—…]{1,9}$/), { minLength: 1, maxLength: 6 }),
    );
    const texts = fc.array(fc.tuple(fc.constantFrom(...styles), fc.array(run, { maxLength: 4 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(texts, fc.integer({ min: 10, max: 60 }), (parts, width) => {
        const text = parts
          .map(([outer, runs]) => outer(runs.map(([style, words]) => style(words.join(' '))).join(' ')))
          .filter((part) => part !== '')
          .join(' ');
        expect(wrapText(text, width).map(seen)).toEqual(filled(seen(text), width));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a line of 60,000 characters', () => {
  it.each(['漢字', '👨‍👩‍👧‍👦', 'e\u0301 '])('of %s is measured, cut and wrapped at once', (unit) => {
    const text = unit.repeat(Math.ceil(60_000 / unit.length)).trim();
    const start = cpuMs();
    const rows = wrapText(text, 76);
    const cut = fitTo(text, 500);
    expect(cpuMs() - start).toBeLessThan(4_000);
    expect(rows.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    expect(Math.max(...rows.map(widthOf))).toBeLessThanOrEqual(76);
    expect(Math.min(...rows.slice(0, -1).map(widthOf))).toBeGreaterThan(70);
    expect(stringWidth(cut)).toBeGreaterThan(490);
    expect(widthOf(text.slice(0, 5_000))).toBe(stringWidth(text.slice(0, 5_000)));
  });
});

describe('widthOf', () => {
  it('measures what it does not look up as string-width does', () => {
    for (let code = 0x20; code < 0x3000; code += 1) {
      const character = String.fromCodePoint(code);
      if (narrow.test(character)) expect(stringWidth(character), code.toString(16)).toBe(1);
    }
  });

  it('counts neither styles nor links', () => {
    expect(widthOf('\x1b[1mab\x1b[22m\x1b]8;;https://a.b/?x+y\x07cd\x1b]8;;\x07')).toBe(4);
  });
});

describe('the rest', () => {
  it('keeps every space of code', () => {
    expect(wrapExactly('  a  b', 20)).toEqual(['  a  b']);
    expect(wrapExactly('', 20)).toEqual(['']);
    expect(wrapExactly('   ', 20)).toEqual(['   ']);
  });

  it('K9: breaks code behind a space where there is one', () => {
    expect(wrapExactly('  bake  the bread', 10)).toEqual(['  bake', 'the bread']);
    expect(wrapExactly('bake the  bread', 8)).toEqual(['bake the', 'bread']);
    expect(wrapExactly('  abcdefghijkl m', 8)).toEqual(['  abcdef', 'ghijkl m']);
  });

  it('cuts and pads by columns, not by characters', () => {
    expect(fitTo('日本語', 5)).toBe('日本…');
    expect(padTo('日本', 6)).toBe('日本  ');
    expect(fitTo('short', 5)).toBe('short');
  });

  it('hangs lines behind the first', () => {
    expect(hang('- ', '  ', 'one two three', 9).map(seen)).toEqual(['- one two', '  three']);
  });
});
