import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { parseJourney } from '../../src/content/parse-journey.ts';
import type { ParsedCourse } from '../../src/model/blocks.ts';
import {
  courseKey,
  preparedCourse,
  recallCourse,
  rememberCourse,
  shown,
} from '../../src/storage/journey-index.ts';
import { realWorld, type World } from '../../src/storage/world.ts';
import { parseCourse } from '../../src/views/markdown.ts';

const root = path.resolve(import.meta.dirname, '../..');
const text = readFileSync(path.join(root, 'test/fixtures/journeys/seven-days.md'), 'utf8');
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function courseIn(source: string, fileName: string): ParsedCourse {
  const { journey } = parseJourney(source, { fileName });
  if (journey === null) throw new Error('the fixture is no journey');
  return parseCourse(journey);
}

const course = courseIn(text, 'mine.md');
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));

/** A home a minute from now, so that no file is too new to be believed, and a course in it. */
function given(): { readonly world: World; readonly file: string; readonly folder: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'journey-index-'));
  folders.push(folder);
  const file = path.join(folder, 'mine.md');
  writeFileSync(file, text);
  const real = realWorld({ JOURNEY_HOME: folder });
  return { world: { ...real, now: () => new Date(Date.now() + 60_000) }, file, folder };
}

it('gives back what it kept of the very same file', () => {
  const { world, file } = given();
  rememberCourse(world, courseKey(world, root, file, 1, []), course);
  expect(recallCourse(courseKey(world, root, file, 1, []))).toEqual(asJson(shown(course)));
});

it('keeps nothing of a file that changed a moment ago', () => {
  const { world, file } = given();
  const now = { ...world, now: () => new Date(statSync(file).ctimeMs + 10) };
  rememberCourse(now, courseKey(now, root, file, 1, []), course);
  expect(recallCourse(courseKey(now, root, file, 1, []))).toBeNull();
});

it('does not believe it once the file is another, even of the same size and time', () => {
  const { world, file } = given();
  const { atime, mtime } = statSync(file);
  rememberCourse(world, courseKey(world, root, file, 1, []), course);
  writeFileSync(file, text.replace('Day 1', 'Day 2'));
  utimesSync(file, atime, mtime);
  expect(recallCourse(courseKey(world, root, file, 1, []))).toBeNull();
});

it.each([
  ['cut', (kept: Buffer) => kept.subarray(0, kept.length - 9)],
  ['empty', () => Buffer.alloc(0)],
  ['zeros', (kept: Buffer) => Buffer.alloc(kept.length)],
  ['one letter changed', (kept: Buffer) => Buffer.from(kept.toString().replace(/"title":"./, '"title":"~'))],
  ['longer', (kept: Buffer) => Buffer.concat([kept, Buffer.from('}')])],
])('is as if it were not there when it is damaged: %s', (_, damage) => {
  const { world, file } = given();
  const key = courseKey(world, root, file, 1, []);
  rememberCourse(world, key, course);
  expect(recallCourse(key)).not.toBeNull();
  writeFileSync(key.file, damage(readFileSync(key.file)));
  expect(recallCourse(key)).toBeNull();
});

it('knows the bundled journeys as they were when it was built, and no others', () => {
  const dist = path.join(root, 'dist');
  const file = path.join(root, 'journeys/first-steps.md');
  const { folder, file: other } = given();
  expect(preparedCourse(dist, 'first-steps', file)).toEqual(
    asJson(shown(courseIn(readFileSync(file, 'utf8'), file))),
  );
  expect(preparedCourse(dist, 'first-steps', other)).toBeNull();
  const copy = path.join(folder, 'first-steps.md');
  writeFileSync(copy, readFileSync(file));
  utimesSync(copy, new Date(), new Date(Date.now() + 60_000));
  expect(preparedCourse(dist, 'first-steps', copy)).toBeNull();
  expect(preparedCourse(folder, 'first-steps', file)).toBeNull();
});

it('keeps each round of a journey, and reads anew once a file beside it is another', () => {
  const { world, file, folder } = given();
  const theme = path.join(folder, 'theme.md');
  writeFileSync(theme, 'one');
  const key = (round: number) => courseKey(world, root, file, round, [theme]);
  rememberCourse(world, key(1), course);
  expect(recallCourse(key(2))).toBeNull();
  rememberCourse(world, key(2), course);
  expect(recallCourse(key(1))).not.toBeNull();
  expect(recallCourse(key(2))).not.toBeNull();
  writeFileSync(theme, 'two');
  expect(recallCourse(key(1))).toBeNull();
});
