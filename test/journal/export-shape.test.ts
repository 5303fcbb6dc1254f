import { describe, expect, it } from 'vitest';
import { readExport } from '../../src/journal/export-shape.ts';

/** An export is taken back only when every field has its shape; bent ones are refused whole. */

const answer = {
  by: 'a',
  day: 1,
  about: { part: 'question', index: 1 },
  question: 'What opened?',
  text: 'A door.',
  share: 'ours',
  at: '2026-11-23T20:00:00.000Z',
  zone: 'Europe/Lisbon',
  date: '2026-11-23',
};

const run = { run: 'first-steps', title: 'First Steps', answers: [answer] };

const whole = {
  format: 'journey-export',
  schema: 1,
  exportedAt: '2026-11-24T08:00:00.000Z',
  by: 'a',
  names: { a: 'Ana', b: 'Ben' },
  runs: [run],
};

const withRun = (changes: object) => ({ ...whole, runs: [run, { ...run, ...changes }] });
const withAnswer = (changes: object) => withRun({ answers: [answer, { ...answer, ...changes }] });

describe('an export', () => {
  it.each([
    ['as it is written', whole],
    ['of both together', { ...whole, by: null }],
    ['of the other', { ...whole, by: 'b' }],
    ['without a run', { ...whole, runs: [] }],
    ['with a run without answers', withRun({ answers: [] })],
    ['with a pass', withAnswer({ text: null })],
    ['with what was kept', withAnswer({ share: 'mine', by: 'b' })],
    ['with a written sentence', withAnswer({ about: { part: 'stem', index: 99 } })],
    ['with the last day there can be', withAnswer({ day: 99_999 })],
  ])('%s is read', (_, value) => {
    expect(readExport(value)).toEqual(value);
  });

  it.each([null, undefined, 'journey-export', 1, [], [whole], {}])('is not %j', (value) => {
    expect(readExport(value)).toBeNull();
  });

  it.each([
    { format: 'other' },
    { schema: 2 },
    { exportedAt: 1 },
    { by: 'c' },
    { by: undefined },
    { names: null },
    { names: { a: 'Ana' } },
    { names: { b: 'Ben' } },
    { names: ['Ana', 'Ben'] },
    { runs: {} },
    { runs: [run, null] },
    { runs: [run, [run]] },
  ])('with %j is refused', (changes) => {
    expect(readExport({ ...whole, ...changes })).toBeNull();
  });

  it.each([{ run: 1 }, { title: null }, { answers: null }, { answers: {} }, { answers: [answer, null] }])(
    'with %j in one run is refused',
    (changes) => {
      expect(readExport(withRun(changes))).toBeNull();
    },
  );

  it.each([
    { by: 'c' },
    { by: null },
    { day: 0 },
    { day: 1.5 },
    { day: 100_000 },
    { day: '1' },
    { about: null },
    { about: { part: 'whole', index: 1 } },
    { about: { part: 'question', index: 0 } },
    { about: { part: 'question', index: 100 } },
    { about: { part: 'stem' } },
    { question: null },
    { text: 1 },
    { text: undefined },
    { share: 'both' },
    { at: 'yesterday' },
    { at: 1 },
    { zone: null },
    { date: 20_261_123 },
  ])('with %j in one answer is refused', (changes) => {
    expect(readExport(withAnswer(changes))).toBeNull();
  });
});
