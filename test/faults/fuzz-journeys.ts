import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { outlineJourney } from '../../src/content/outline.ts';
import { parseJourney } from '../../src/content/parse-journey.ts';
import { strictProblems } from '../../src/content/strict.ts';
import { anyFile, mutated } from '../content/pieces.ts';

/**
 * Reads mutated and generated journey files, 300,000 unless another count is given, and fails at the
 * first that throws, takes longer than a second, or does not come back whole from its parts.
 *   npx esbuild test/faults/fuzz-journeys.ts --bundle --platform=node --format=esm --packages=external --outfile=node_modules/.cache/fuzz.mjs
 *   node node_modules/.cache/fuzz.mjs [COUNT] [SEED]
 */
const count = Number(process.argv[2] ?? 300_000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const folder = 'test/fixtures/journeys/';
const seeds = [
  'plain',
  'step-paragraphs',
  'nested-stems',
  'optional-sections',
  'week-groups',
  'html-footer',
  'day-levels',
];
const files = seeds.map((name) => readFileSync(`${folder}${name}.md`, 'utf8'));

function holds(text: string): boolean {
  const start = performance.now();
  const { journey } = parseJourney(text);
  outlineJourney(text);
  if (journey !== null) strictProblems(journey);
  if (performance.now() - start > 1000) return false;
  if (journey === null) return true;
  return journey.parts.map(({ range }) => text.slice(range.start, range.end)).join('') === text;
}

const any = fc.oneof(anyFile, ...files.map(mutated));
console.log(`${count} files, seed ${seed}`);
fc.assert(fc.property(any, holds), { numRuns: count, seed });
console.log('no failure');
