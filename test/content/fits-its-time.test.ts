import { describe, expect, it } from 'vitest';
import { addsUp, fitsItsTime } from '../../src/content/fits-its-time.ts';
import type { ActivityItem } from '../../src/model/journey.ts';

const stem: ActivityItem = { kind: 'stem', text: 'I feel rested when...' };
const step = (minutes: number | null, each = false): ActivityItem => ({
  kind: 'step',
  text: 'Talk.',
  minutes,
  each,
});
const activity = (...items: readonly ActivityItem[]) => ({ minutes: null, items });

describe('an activity fits its time', () => {
  it.each<[string, readonly ActivityItem[], readonly [number, number], boolean]>([
    ['steps that fill it', [step(5), step(7, true)], [20, 20], true],
    ['each step counted for both', [step(5), step(8, true)], [20, 20], false],
    ['steps that leave half of it empty', [step(3), step(3, true)], [20, 25], false],
    ['slow sentences filling the rest', [step(3), step(3, true), stem, stem], [20, 25], true],
    ['more sentences than it has minutes', [step(20), ...Array(11).fill(stem)], [25, 30], false],
    ['a step without minutes taking the rest', [step(3), step(null)], [20, 25], true],
    ['four sentences and nothing else', [stem, stem, stem, stem], [20, 30], true],
    ['a short form that is short', [step(1), stem], [0, 5], true],
    ['a short form that is not', [step(3, true)], [0, 5], false],
  ])('%s', (_, items, minutes, fits) => {
    expect(fitsItsTime(activity(...items), minutes)).toBe(fits);
  });
});

describe('minutes add up', () => {
  it.each<[string, readonly ActivityItem[], readonly [number, number], boolean]>([
    ['steps that fill it', [step(5), step(7, true)], [20, 20], true],
    ['steps that take more', [step(5), step(8, true)], [20, 20], false],
    ['steps that take less, and nothing else', [step(3), step(3, true)], [20, 25], false],
    ['steps that take less, and words', [step(3), { kind: 'text', markdown: 'Talk.' }], [20, 25], true],
    ['steps that take less, and a sentence', [step(3), stem], [20, 25], true],
    ['a step without minutes', [step(3), step(null)], [20, 25], true],
    ['nothing to do', [], [20, 25], true],
  ])('%s', (_, items, minutes, up) => {
    expect(addsUp(activity(...items), minutes)).toBe(up);
  });
});
