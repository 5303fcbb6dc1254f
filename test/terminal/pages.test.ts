import { describe, expect, it } from 'vitest';
import { findPage, marked, pageAt, pagesOf } from '../../src/terminal/pages.ts';

const block = (name: string, lines: number) => Array.from({ length: lines }, (_, at) => `${name}${at}`);

describe('pages', () => {
  const blocks = [block('a', 3), block('b', 3), block('c', 12), block('d', 1)];

  it('keep blocks together and part those that are taller than a page', () => {
    const pages = pagesOf(blocks, 8);
    expect(pages.map(({ block: number, line }) => [number, line])).toEqual([
      [0, 0],
      [2, 0],
      [2, 8],
    ]);
    expect(pages[0]?.lines).toEqual(['a0', 'a1', 'a2', '', 'b0', 'b1', 'b2']);
    expect(pages[2]?.lines).toEqual(['c8', 'c9', 'c10', 'c11', '', 'd0']);
  });

  it('begin a block that has to be parted below the one before, never with a line or two', () => {
    const starts = (lines: readonly number[], room: number) =>
      pagesOf(
        lines.map((count, at) => block('abc'[at] ?? '', count)),
        room,
      ).map((page) => `${page.lines[0]} ${page.lines.length}`);
    expect(starts([2, 12], 10)).toEqual(['a0 10', 'b7 5']);
    expect(starts([2, 10], 10)).toEqual(['a0 2', 'b0 10']);
    expect(starts([7, 12], 10)).toEqual(['a0 7', 'b0 9', 'b9 3']);
    expect(starts([2, 11], 12)).toEqual(['a0 2', 'b0 11']);
  });

  it('keep a line of its own, as a heading is, with what follows it', () => {
    const lines = (blocks: readonly (readonly string[])[], room: number) =>
      pagesOf(blocks, room).map((page) => page.lines.filter((line) => line !== '').join(' '));
    expect(lines([block('a', 5), ['Heading'], block('b', 5)], 8)).toEqual([
      'a0 a1 a2 a3 a4',
      'Heading b0 b1 b2 b3 b4',
    ]);
    expect(lines([['Heading'], block('b', 8)], 8)).toEqual(['Heading b0 b1 b2 b3 b4 b5', 'b6 b7']);
    expect(lines([['One'], ['Two'], ['Three'], ['Four'], ['Five']], 7)).toEqual([
      'One Two Three Four',
      'Five',
    ]);
  });

  it('are never empty', () => {
    expect(pagesOf([], 8)).toHaveLength(1);
    expect(pagesOf(blocks, 1).flatMap((page) => page.lines)).toEqual(blocks.flat());
  });

  it('are found again by place', () => {
    const pages = pagesOf(blocks, 8);
    expect(pageAt(pages, { block: 1, line: 0 })).toBe(0);
    expect(pageAt(pages, { block: 2, line: 9 })).toBe(2);
    expect(pageAt(pages, { block: 3, line: 0 })).toBe(2);
  });

  it('are found by words, over line ends, without styles and accents, going round', () => {
    const pages = pagesOf([['One \u001b[1mtwo\u001b[22m', 'three é'], ['four'], ['five']], 2);
    expect(findPage(pages, 1, 'TWO THREE E')).toBe(0);
    expect(findPage(pages, 0, 'five')).toBe(2);
    expect(findPage(pages, 0, 'six')).toBeNull();
    expect(findPage(pagesOf([['die Straße']], 2), 0, 'STRASSE'), 'B28').toBe(0);
  });
});

describe('what was sought (F31)', () => {
  const mark = (line: string, words: string) => marked(line, words, (text) => `<${text}>`);

  it('is marked wherever it stands, styles, case and accents apart', () => {
    expect(mark('The Lift and the lift', 'lift')).toBe('The <Lift> and the <lift>');
    expect(mark('un caf\u00e9 noir', 'CAFE')).toBe('un <caf\u00e9> noir');
    expect(mark('aaab', 'aab')).toBe('a<aab>');
    expect(mark('\u001b[1mhold\u001b[22m hands', 'hold hands')).toBe('\u001b[1m<hold>\u001b[22m< hands>');
    expect(mark('two  blanks', 'two blanks')).toBe('<two  blanks>');
    expect(mark('die Straße hinab', 'strasse'), 'B28').toBe('die <Straße> hinab');
    expect(mark('nothing here', 'lift')).toBe('nothing here');
  });

  it('is looked for from this page on, going round', () => {
    const pages = pagesOf([['one lift'], ['two'], ['three lift']], 1);
    expect([0, 1, 2, 3].map((from) => findPage(pages, from, 'lift'))).toEqual([0, 2, 2, 0]);
    expect(findPage(pages, 0, 'stairs')).toBeNull();
  });
});
