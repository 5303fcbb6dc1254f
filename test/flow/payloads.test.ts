import { describe, expect, it } from 'vitest';
import { measure as measureJourneys } from '../faults/f13-journeys.ts';
import { measure as measureRenders } from '../faults/f13-renders.ts';
import { hostileCourse } from '../views/hostile-course.ts';
import { payloads } from '../views/payloads.ts';
import { kindsOf, tryPayloads, walkedKinds } from './payloads-run.ts';

/** Small versions of F13; see test/faults/f13-*.ts. */

describe('F13: what comes from outside', () => {
  it('100 journey files at random are read, or refused in a sentence', async () => {
    const row = await measureJourneys({ count: 100, seed: 5, writer: '' });
    expect(row.figures).toMatchObject({ uncaught: 0, slow: 0, 'not whole': 0 });
    expect(row.ok).toBe(true);
  });

  it('100 texts at random are shown without escapes, none wider than the screen', async () => {
    const row = await measureRenders({ count: 100, seed: 9, writer: '' });
    expect(row.figures).toMatchObject({ wide: 0, escapes: 0, lost: 0, thrown: 0 });
    expect(row.ok).toBe(true);
  });

  it('30 payloads in every field, answer and complaint: only colours and links come out', () => {
    const { runs, bytes, faults } = tryPayloads(0, payloads.slice(6, 11));
    expect(faults).toEqual([]);
    expect(runs).toBeGreaterThan(40);
    expect(bytes).toBeGreaterThan(50_000);
  }, 60_000);

  it('a hostile day on a terminal sends nothing a harmless one does not', async () => {
    const harmless = await walkedKinds(hostileCourse(0, true), ['harmless']);
    const hostile = await walkedKinds(hostileCourse(1));
    expect([...hostile].filter((kind) => !harmless.has(kind))).toEqual([]);
    expect(harmless.size).toBeGreaterThan(5);
  }, 60_000);

  it('would be seen: each payload is a kind of its own', () => {
    for (const payload of payloads) expect(kindsOf(payload).size, JSON.stringify(payload)).toBeGreaterThan(0);
  });
});
