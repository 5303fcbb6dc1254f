import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { adviceFor } from '../../src/content/advice.ts';
import { parseJourney } from '../../src/content/parse-journey.ts';
import { anyFile, mutated } from '../content/pieces.ts';
import { root } from '../flow/program.ts';
import type { Measuring, Row } from './row.ts';

export { lineOf } from './row.ts';

export const shared = { count: 300_000, seed: 3, waits: false, same: [] };

/**
 * F13, the reading side: journey files put together at random, and the fixtures mangled. None may
 * throw, take longer than a second, or come back otherwise than whole from its parts.
 */

/** The fixtures that between them have every part a journey may have. */
const fixtures = [
  'plain',
  'step-paragraphs',
  'nested-stems',
  'optional-sections',
  'week-groups',
  'html-footer',
  'day-levels',
];

type Sum = { files: number; uncaught: number; slow: number; 'not whole': number };

function readOne(text: string, sum: Sum): void {
  sum.files += 1;
  const start = performance.now();
  try {
    const { journey } = parseJourney(text);
    if (journey === null) return;
    adviceFor(journey);
    const parts = journey.parts.map(({ range }) => text.slice(range.start, range.end));
    if (parts.join('') !== text) sum['not whole'] += 1;
  } catch {
    sum.uncaught += 1;
  } finally {
    if (performance.now() - start > 1000) sum.slow += 1;
  }
}

export async function measure({ count = shared.count, seed = shared.seed }: Measuring): Promise<Row> {
  const folder = path.join(root, 'test/fixtures/journeys');
  const files = fixtures.map((name) => readFileSync(path.join(folder, `${name}.md`), 'utf8'));
  const any = fc.oneof(anyFile, ...files.map(mutated));
  const sum: Sum = { files: 0, uncaught: 0, slow: 0, 'not whole': 0 };
  fc.assert(
    fc.property(any, (text) => readOne(text, sum)),
    { numRuns: count, seed },
  );
  const faults = sum.uncaught + sum.slow + sum['not whole'];
  return { name: 'F13 journeys', figures: sum, ok: sum.files >= count && faults === 0 };
}
