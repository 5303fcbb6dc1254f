import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Breaks the code that keeps promises, one small change at a time, and counts how many of the changes
 * the fast tests notice. `npm run test:mutants` takes a third of the code, always the same;
 * `-- --all` takes all of it; `-- --room=export` one room. docs/mutants.md explains what survives.
 */

/** The rooms whose tests are tested, by the files or folders in them. */
const commands = (...names) => names.map((name) => `src/commands/${name}.ts`);
const storage = (...names) => names.map((name) => `src/storage/${name}.ts`);
const rooms = {
  sitting: ['src/sitting'],
  journal: ['src/journal'],
  opening: storage('opening', 'taking-back'),
  sharing: [...commands('change-share'), 'src/terminal/perform-share.ts'],
  walk: commands('walk', 'keeper', 'read-day', 'reflect-by-flags'),
  export: commands('export'),
  backup: [...storage('backup'), ...commands('backup', 'restore')],
  forget: [...storage('forget', 'removing'), ...commands('forget')],
  keys: storage('keys', 'key-care'),
};

const folder = 'reports/mutation';
const oneOf = process.argv.includes('--all') ? 1 : 3;
const only = process.argv.find((word) => word.startsWith('--room='))?.slice('--room='.length);

const files = Object.entries(rooms)
  .filter(([room]) => only === undefined || room === only)
  .flatMap(([room, places]) => places.flatMap(filesIn).map((file) => ({ room, file })));

function filesIn(place) {
  return place.endsWith('.ts') ? [place] : readdirSync(place).map((name) => `${place}/${name}`);
}

/** The lines at which something new begins on the outermost level: a function with its comment, a table. */
function pieces(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const starts = lines.flatMap((line, at) =>
    /^(export|async|function|const|let)\b/.test(line) ? [at + 1] : [],
  );
  return starts.map((from, at) => `${file}:${from}-${(starts[at + 1] ?? lines.length + 1) - 1}`);
}

/** The same third on every computer: chosen by the piece's place among all of them. */
const chosen = files.flatMap(({ file }) => pieces(file)).filter((_, at) => at % oneOf === 0);

mkdirSync(folder, { recursive: true });
const report = path.join(folder, 'mutation.json');
const config = {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutants.config.mts' },
  mutate: oneOf === 1 ? files.map(({ file }) => file) : chosen,
  // Sentences and kinds: the compiler and the tests of screens look after those.
  mutator: { excludedMutations: ['StringLiteral'] },
  // Stryker would rewrite the settings of an older TypeScript; there is nothing to rewrite.
  tsconfigFile: 'none.json',
  ignorePatterns: ['dist', 'reports', 'test/fixtures/kept-*'],
  coverageAnalysis: 'perTest',
  concurrency: Number(process.env.JOURNEY_WORKERS ?? 2),
  incremental: true,
  incrementalFile: path.join(folder, `incremental-${oneOf}${only === undefined ? '' : `-${only}`}.json`),
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: report },
};
const configFile = path.join(folder, 'stryker.config.json');
writeFileSync(configFile, JSON.stringify(config, null, 2));
const { status } = spawnSync('node_modules/.bin/stryker', ['run', configFile], { stdio: 'inherit' });
if (status !== 0 || !existsSync(report)) process.exit(status ?? 1);

const mutants = Object.entries(JSON.parse(readFileSync(report, 'utf8')).files).flatMap(
  ([file, { mutants: all, source }]) =>
    all.map((one) => ({ ...one, file, room: files.find((known) => known.file === file)?.room, source })),
);
const isKilled = ({ status: end }) => end === 'Killed' || end === 'Timeout';
const counted = mutants.filter(
  ({ status: end }) => isKilled({ status: end }) || /Survived|NoCoverage/.test(end),
);
const score = (some) => `${((some.filter(isKilled).length / some.length) * 100).toFixed(1)} %`;

for (const one of counted.filter((each) => !isKilled(each))) {
  const { line } = one.location.start;
  console.log(`${one.file}:${line} ${one.status} ${one.mutatorName}`);
  console.log(`  - ${one.source.split('\n')[line - 1].trim()}\n  + ${one.replacement.split('\n')[0]}`);
}
for (const room of Object.keys(rooms)) {
  const some = counted.filter((one) => one.room === room);
  if (some.length > 0)
    console.log(`${room.padEnd(10)} ${String(some.length).padStart(5)} ${score(some).padStart(8)}`);
}
console.log(`${'all'.padEnd(10)} ${String(counted.length).padStart(5)} ${score(counted).padStart(8)}`);
