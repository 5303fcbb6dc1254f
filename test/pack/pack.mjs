// Packs the program as it would be published, then installs and runs it with npm, pnpm and yarn 1 on
// Node 20, 22 and 24. Needs a registry for the package managers and the other Nodes; run by hand or
// in CI: node test/pack/pack.mjs
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'journey-pack-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));

const largest = 1_000_000;
const managers = {
  npm: (tarball) => ['npm', 'install', '--no-audit', '--no-fund', tarball],
  pnpm: (tarball) => ['npx', '-y', 'pnpm@9', 'add', tarball],
  yarn: (tarball) => ['npx', '-y', 'yarn@1', 'add', '--no-lockfile', tarball],
};
const nodes = ['20', '22', '24'];

const tarball = packed();
for (const [manager, install] of Object.entries(managers)) {
  const place = installed(manager, install(tarball));
  for (const node of nodes) runs(manager, node, place);
}
console.log('installs and runs everywhere');

/** The tarball's path; fails when it is too large, needs other packages or lacks its licences. */
function packed() {
  const args = ['pack', '--json', '--pack-destination', folder];
  const [pack] = JSON.parse(json(execFileSync('npm', args, { cwd: root, encoding: 'utf8' })));
  const courses = pack.files.filter((file) => file.path.startsWith('journeys/'));
  const rest = pack.size - courses.reduce((sum, file) => sum + file.size, 0) / 3;
  console.log(
    `${pack.filename}: ${pack.size} bytes packed, ${pack.unpackedSize} unpacked, ${pack.files.length} files`,
  );
  if (rest > largest) throw new Error(`larger than ${largest} bytes`);
  const names = pack.files.map((file) => file.path);
  for (const wanted of [
    'LICENSE',
    'THIRD-PARTY-LICENSES.txt',
    'bin/journey.js',
    'dist/start.mjs',
    'dist/help.txt',
  ]) {
    if (!names.includes(wanted)) throw new Error(`${wanted} is missing`);
  }
  const own = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  if (Object.keys(own.dependencies ?? {}).length > 0) throw new Error('it has runtime dependencies');
  return path.join(folder, pack.filename);
}

/** What `npm pack` prints after the words of the build. */
function json(text) {
  return text.slice(text.indexOf('[\n'));
}

function installed(manager, [command, ...args]) {
  const place = path.join(folder, manager);
  fs.mkdirSync(place);
  fs.writeFileSync(path.join(place, 'package.json'), '{"private":true}');
  execFileSync(command, args, { cwd: place, stdio: ['ignore', 'ignore', 'inherit'] });
  const packages = fs.readdirSync(path.join(place, 'node_modules')).filter((name) => !name.startsWith('.'));
  if (packages.length !== 1) throw new Error(`${manager} installed ${packages.join(', ')}`);
  return place;
}

function runs(manager, node, place) {
  const bin = path.join(place, 'node_modules/journey-for-two/bin/journey.js');
  const home = path.join(place, `home-${node}`);
  const env = { ...process.env, JOURNEY_HOME: home };
  const run = (...words) =>
    execFileSync('npx', ['-y', '-p', `node@${node}`, 'node', bin, ...words], {
      env,
      cwd: place,
      encoding: 'utf8',
    });
  const said = [
    run('--version'),
    run('begin', 'deepening-intimacy', '--names', 'Ana,Ben'),
    run('today', '--text'),
    run('today', '--text'),
    run('reflect', '--as', 'Ana', '--question', '1', '--answer', 'Yes.', '--ours'),
    run('answers', '--as', 'Ana'),
    run('plan'),
  ];
  if (said.some((text) => text.trim() === '') || said[2] !== said[3])
    throw new Error(`${manager}, Node ${node}`);
  console.log(`${manager}, Node ${node}: ${said[0].trim()}`);
}
