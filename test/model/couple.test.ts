import { describe, expect, it } from 'vitest';
import { type Couple, findPartner, partnerOf, whoBegins } from '../../src/model/couple.ts';

const couple: Couple = { names: { a: 'Zoë', b: 'Ben' }, starts: 'b' };

describe('a couple', () => {
  it('finds a partner by name, whatever the case and accents', () => {
    expect(findPartner(couple, 'zoe')).toBe('a');
    expect(findPartner(couple, ' BEN ')).toBe('b');
  });

  it('finds a partner by letter, unless that is the name of the other', () => {
    expect(findPartner(couple, 'A')).toBe('a');
    expect(findPartner({ names: { a: 'B', b: 'Ana' } }, 'b')).toBe('a');
  });

  it('finds nobody under another name', () => {
    expect(findPartner(couple, 'Cleo')).toBeNull();
    expect(findPartner(couple, '')).toBeNull();
  });

  it('begins in turn, from day to day', () => {
    expect([1, 2, 3, 4].map((day) => whoBegins(couple, day))).toEqual(['b', 'a', 'b', 'a']);
  });

  it('has two sides', () => {
    expect(partnerOf('a')).toBe('b');
    expect(partnerOf(partnerOf('a'))).toBe('a');
  });
});
