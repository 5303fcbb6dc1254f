import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { nextRun, roundsOf, runsByTime } from '../../src/storage/journal-folder.ts';
import { realWorld } from '../../src/storage/world.ts';
import { tempFolder } from './temp-world.ts';

it('the tenth round of a journey is later than the second, and another journey is not a round of it', () => {
  const home = tempFolder();
  const world = realWorld({ JOURNEY_HOME: home });
  const runs = ['a-course', 'a-course~10', 'a-course~2', 'a-course-more~11', 'b'];
  for (const [at, run] of runs.entries()) {
    const folder = path.join(world.paths.data, 'journal', run);
    fs.mkdirSync(folder, { recursive: true });
    fs.utimesSync(folder, at, at);
  }
  expect(roundsOf(world, 'a-course')).toEqual(['a-course', 'a-course~2', 'a-course~10']);
  expect(roundsOf(world, 'c')).toEqual([]);
  expect(nextRun(world, 'a-course')).toBe('a-course~11');
  expect(nextRun(world, 'c')).toBe('c');
  expect(runsByTime(world)).toEqual(runs);
  fs.rmSync(home, { recursive: true });
});
