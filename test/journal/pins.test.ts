import { expect, it } from 'vitest';
import { formatEntryName, isKnownSlot, parseEntryName, pinSlot } from '../../src/journal/entry-name.ts';
import { pinsOf } from '../../src/journal/pins.ts';
import { idOf } from '../storage/temp-world.ts';

const text = idOf('one text');
const other = idOf('another text');
const [low, high] = [text, other].sort() as [string, string];
let count = 0;

function nameOf(at: string, hash: string, day = 1, who: 'ab' | 'a' = 'ab'): string {
  count += 1;
  return formatEntryName({ day, who, slot: pinSlot(at, hash), id: idOf(`pin ${count}`) });
}

const evening = '2026-11-23T20:00:00.000Z';
const later = '2026-11-23T20:00:01.000Z';

it.each([
  ['none', [], new Map()],
  ['the one there is', [nameOf(evening, text)], new Map([[1, text]])],
  ['the earlier', [nameOf(later, text), nameOf(evening, other)], new Map([[1, other]])],
  ['the lower hash of one second', [nameOf(evening, high), nameOf(evening, low)], new Map([[1, low]])],
  [
    'each day its own',
    [nameOf(later, text, 2), nameOf(evening, other)],
    new Map([
      [1, other],
      [2, text],
    ]),
  ],
  ['none by one partner alone', [nameOf(evening, text, 1, 'a')], new Map()],
  ['none in other names', ['001-ab-pinned-x', '001-ab-p1234567-abc', 'notes-ab-p.txt'], new Map()],
])('of the texts a day is pinned to, %s', (_, files, pins) => {
  expect(pinsOf(files)).toEqual(pins);
  expect(pinsOf([...files].reverse())).toEqual(pins);
});

it.each(['1970-01-01T00:00:00.000Z', evening, '9999-12-31T23:59:59.999Z', '+275760-09-13T00:00:00.000Z'])(
  'a pin of %s has a name that older programs keep',
  (at) => {
    const slot = pinSlot(at, text);
    expect(slot).toHaveLength(41);
    expect(isKnownSlot(slot)).toBe(true);
    expect(parseEntryName(nameOf(at, text))?.slot).toBe(slot);
  },
);
