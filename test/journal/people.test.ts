import { describe, expect, it } from 'vitest';
import { peopleOf } from '../../src/journal/people.ts';

const here = { a: ['Ana'], b: ['Ben', 'Benno'] };

describe('the people of a file', () => {
  it.each([
    ['in the same order', { a: 'Ana', b: 'Ben' }, { a: 'a', b: 'b' }],
    ['in the other order', { a: 'Ben', b: 'Ana' }, { a: 'b', b: 'a' }],
    ['in other letters', { a: ' ANA', b: 'ben ' }, { a: 'a', b: 'b' }],
    ['by an earlier name', { a: 'Benno', b: 'Ana' }, { a: 'b', b: 'a' }],
    ['one known, the other not guessed', { a: 'Ana', b: 'Cleo' }, { a: 'a', b: null }],
    ['two that would be one person here', { a: 'Ben', b: 'Benno' }, { a: null, b: null }],
    ['two that nobody knows', { a: 'Cleo', b: 'Dora' }, { a: null, b: null }],
  ])('%s', (_, names, people) => {
    expect(peopleOf(names, here)).toEqual(people);
  });

  it('follow what was said of a name, and are never both the same', () => {
    const names = { a: 'Ana', b: 'Cleo' };
    expect(peopleOf(names, here, new Map([['cleo', 'b']]))).toEqual({ a: 'a', b: 'b' });
    expect(peopleOf(names, here, new Map([['cleo', 'a']]))).toEqual({ a: null, b: 'a' });
    const both = new Map([['cleo', 'a'] as const, ['ana', 'a'] as const]);
    expect(peopleOf(names, here, both)).toEqual({ a: null, b: null });
    expect(
      peopleOf(
        { a: 'Ana', b: 'Ben' },
        here,
        new Map([
          ['ana', 'b'],
          ['ben', 'a'],
        ]),
      ),
    ).toEqual({ a: 'b', b: 'a' });
  });
});
