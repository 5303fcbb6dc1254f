import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { privacySections } from '../src/words/privacy.ts';

/** Each promise of `journey privacy` names, in ARCHITECTURE.md, the tests that hold it. */

const root = path.resolve(import.meta.dirname, '..');
const section =
  readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8')
    .split(/^## /m)
    .find((part) => part.startsWith('Promises and their tests')) ?? '';

type Held = {
  readonly id: string;
  readonly tests: readonly { readonly file: string; readonly name: string }[];
};

/** Rows of "| `id` | `file`: “name”; `file`: “name” |". */
const held: readonly Held[] = section
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => ({
    id: /^\| `([a-z-]+)`/.exec(line)?.[1] ?? '',
    tests: [...line.matchAll(/`(test\/[^`]+)`: “([^”]+)”/g)].map(([, file = '', name = '']) => ({
      file,
      name,
    })),
  }));

/** What a file's tests are called; one that is skipped or left to do holds nothing, and is not among them. */
function testNames(file: string): readonly string[] {
  const source = readFileSync(path.join(root, file), 'utf8');
  const named = /(?<!\.skip|\.todo)\(\s*(['"`])(.*?)\1,\s*(?:async\s*)?\(/g;
  return [...source.matchAll(named)].map(([, , name = '']) => name);
}

describe('the promises of journey privacy', () => {
  const ids = privacySections.flatMap(({ promises }) => promises.map(({ id }) => id));

  it('are all there, once, and no other', () => {
    expect(held.map(({ id }) => id)).toEqual(ids);
  });

  it.each(ids)('%s is held by tests that exist', (id) => {
    const { tests } = held.find((one) => one.id === id) ?? { tests: [] };
    expect(tests.length).toBeGreaterThan(0);
    for (const { file, name } of tests) {
      expect(existsSync(path.join(root, file)), file).toBe(true);
      expect(
        testNames(file).some((one) => one.startsWith(name)),
        `${file}: ${name}`,
      ).toBe(true);
    }
  });
});
