import { describe, expect, it } from 'vitest';
import { keptOut } from '../../scripts/course-lint/kept-out.ts';

const found = (text: string) => keptOut.filter(({ pattern }) => pattern.test(text));

describe('a line that stays out', () => {
  it.each([
    'some 70 per cent recover',
    'nine out of ten couples say so',
    'it helps 2 in 3 people',
    'three of every four marriages last',
    'one in five women',
  ])('is found, a share in words too: %s', (text) => {
    expect(found(text)).not.toEqual([]);
  });

  it.each([
    'an annoyance of 2 out of 10',
    'in 79 dating couples, most of them young',
    'with 110 people, a familiar hand helped',
    'one of two people begins',
    'four of the five people you asked',
  ])('is not seen where nothing is claimed of people at large: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
