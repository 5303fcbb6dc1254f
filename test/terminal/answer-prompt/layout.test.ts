import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemesOf } from '../../../src/terminal/answer-prompt/graphemes.ts';
import {
  beforeCursor,
  countRows,
  cursorRow,
  rowsOf,
  rowTexts,
  widthOf,
} from '../../../src/terminal/answer-prompt/layout.ts';
import { bufferOf } from '../../../src/terminal/answer-prompt/text-buffer.ts';

function rows(text: string, width: number): string[] {
  const state = bufferOf(text);
  return rowTexts(state, width, 0, countRows(state, width));
}

describe('rows of the screen', () => {
  it('move words down whole', () => {
    expect(rows('one two three', 8)).toEqual(['one two ', 'three']);
    expect(rows('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(rows('one\n\ntwo', 8)).toEqual(['one', '', 'two']);
  });

  it('let blanks hang over the edge', () => {
    expect(rows('four    five', 4)).toEqual(['four', 'five']);
  });

  it('part wide characters anywhere but inside', () => {
    expect(rows('日本語の文', 5)).toEqual(['日本', '語の', '文']);
    expect(rows('ab日本', 5)).toEqual(['ab日', '本']);
  });

  it('count a family as two columns, a tab as four, what must not be shown as none', () => {
    expect(['👨‍👩‍👧‍👦', '\t', '\u0007', '日', 'e\u0301'].map(widthOf)).toEqual([2, 4, 0, 2, 1]);
    expect(rows('a\u0007\u202eb', 9)).toEqual(['ab']);
  });

  it('are only laid out again for a line that changed', () => {
    const line = graphemesOf('one two three');
    expect(rowsOf(line, 8)).toBe(rowsOf(line, 8));
    expect(rowsOf(line, 9)).not.toBe(rowsOf(line, 8));
  });

  it('hold every grapheme once, in order, and none is too wide', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '日', '👩‍👧', '\t', '-'), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 20 }), (line, width) => {
        const graphemes = graphemesOf(line);
        const all = rowsOf(graphemes, width);
        expect(all.flatMap(({ from, to }) => graphemes.slice(from, to))).toEqual(graphemes);
        for (const row of rows(line, width)) {
          expect(graphemesOf(row).reduce((sum, one) => sum + widthOf(one), 0)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});

describe('the insertion point', () => {
  it('stands on the next row once a row is full', () => {
    const state = { ...bufferOf('abcdefgh'), cursor: { line: 0, at: 4 } };
    expect(cursorRow(state, 4)).toBe(1);
    expect(beforeCursor(state, 4)).toBe('');
  });
});
