import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeBackup } from '../../src/storage/backup.ts';
import { worldIn } from '../storage/temp-world.ts';
import { homeIn } from './program.ts';
import { loadedBy, sourcesOf } from './watched.ts';

/** Heavy packages are loaded by the commands that show or keep something, and by nothing else. */
const heavy = [
  'marked',
  'marked-terminal',
  'conf',
  'inquirer',
  '@inquirer',
  'gray-matter',
  'js-yaml',
  'age-encryption',
  '@noble',
];

const home = homeIn();
afterAll(() => home.remove());

function packagesIn(words: readonly string[]): ReadonlySet<string> {
  const sources = sourcesOf(loadedBy(home, words));
  expect(sources.length).toBeGreaterThan(0);
  return new Set(sources.flatMap((source) => /node_modules\/(@?[^/]+)/.exec(source)?.[1] ?? []));
}

it.each([
  '--help',
  'today --help',
  'help keys',
  'paths',
  'today --text',
  'plan --week 1',
  '__complete -- read 3',
])('journey %s loads no heavy package', (words) => {
  const packages = packagesIn(words.split(' '));
  expect(heavy.filter((name) => packages.has(name))).toEqual([]);
});

it('journey --version loads nothing at all', () => {
  expect(loadedBy(home, ['--version'])).toEqual([]);
});

it('sees what is loaded: an answer loads the sealing, as a passphrase does', async () => {
  home.run(['begin', '--names', 'Ana,Ben']);
  const files = loadedBy(home, [
    'reflect',
    '--as',
    'Ana',
    '--day',
    '1',
    '--question',
    '1',
    '--answer',
    'Yes.',
  ]);
  const loads = (sources: readonly string[], part: string) => sources.some((one) => one.includes(part));
  expect(loads(sourcesOf(files), 'storage/age/sealing.ts')).toBe(true);
  expect(loads(sourcesOf(files), 'age-encryption')).toBe(false);
  const file = path.join(home.folder, 'evening.age');
  await writeBackup(worldIn(home.folder), file, 'eight or more');
  const opened = loadedBy(home, ['restore', file], { env: { JOURNEY_BACKUP_PASSPHRASE: 'eight or more' } });
  expect(loads(sourcesOf(opened), 'storage/age/scrypt-stanza.ts')).toBe(true);
});
