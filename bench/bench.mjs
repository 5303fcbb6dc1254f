// npm run bench: one table of what the program takes, beside `node -e 0` of the same run and the
// peers that are installed. Build first. The ten-year homes are sealed once (some minutes) and kept
// in the temporary folder. `--rounds 21`, `--quick` without the homes, peers and searches.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as commands from './commands.mjs';
import { bin, freshHome, keptFolder, oneDayOfAnswers, roundDays, tenYears } from './homes.mjs';
import { childEnv, median, once, pairedRatio, quantile, rounds, shuffled } from './measure.mjs';
import { peakOf } from './peak.mjs';
import { glowName, peers } from './peers.mjs';
import { reading } from './reading.mjs';
import { firstScreen, keystrokes } from './screens.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '21' }, quick: { type: 'boolean', default: false } },
});
const count = Number(values.rounds);
const folder = keptFolder();
fs.mkdirSync(folder, { recursive: true });
const home = (name) => path.join(folder, name);
const log = (text) => process.stderr.write(`${text}\n`);

const fresh = { seen: freshHome(home('seen')), unseen: freshHome(home('unseen')) };
const others = {
  first: freshHome(home('first')),
  writing: await oneDayOfAnswers(home('writing'), commands.reflectedDay),
  screen: freshHome(home('screen')),
};
const long = values.quick ? null : await longHomes();
const list = await commandsToRun();
log(`${list.length} commands, ${count} rounds`);
const times = await allRounds(list);
report(list, times);
await memory();
await restOfTable();
process.exit();

async function longHomes() {
  const made = (done) => done % 5000 === 0 && log(`${done} answers sealed`);
  const kinds = [
    ['in rounds of five weeks', 'rounds', roundDays.short],
    ['in rounds of two years', 'long-rounds', roundDays.longest],
  ];
  const homes = [];
  for (const [label, name, days] of kinds) {
    const seen = await tenYears(home(name), days, made);
    const unseen = home(`${name}-unseen`);
    if (!fs.existsSync(unseen)) fs.cpSync(seen, unseen, { recursive: true });
    homes.push({ label, seen, unseen });
  }
  return homes;
}

async function commandsToRun() {
  const short = [
    commands.nodeAlone(fresh.seen),
    ...commands.everyday(fresh),
    commands.afterInstalling(others.first),
    commands.reflecting('10 entries', others.writing),
  ];
  if (long === null) return short;
  return [
    ...short,
    ...long.flatMap(({ label, ...homes }) => commands.longLived(label, homes)),
    ...long.map(({ label, unseen }) => commands.reflecting(`36,500 ${label}`, unseen)),
    ...commands.completions(long[0].seen),
    ...peers(folder, (name) => log(`not here: ${name}`)),
  ];
}

/**
 * Once to warm, then the rounds; the first screen of `today` is one more command of each round. A round
 * takes seconds, so its `node -e 0` is the median of five, spread over it.
 */
async function allRounds(all) {
  rounds(all, 1);
  await firstScreen(others.screen);
  const [node, ...rest] = all;
  const screens = [];
  const found = new Map(all.map(({ name }) => [name, []]));
  for (let round = 0; round < count; round += 1) {
    const base = [];
    for (const one of shuffled([...rest, null, ...Array.from({ length: 5 }, () => node)])) {
      if (one === null) screens.push(await firstScreen(others.screen));
      else if (one === node) base.push(once(node));
      else found.get(one.name).push(once(one));
    }
    found.get(node.name).push(median(base));
    log(`round ${round + 1} of ${count}`);
  }
  all.push({ name: 'today on a terminal, first screen', bar: 2.5 });
  return found.set('today on a terminal, first screen', screens);
}

function report(all, found) {
  const base = found.get('node -e 0');
  row('', 'median', 'ratio', 'bar');
  row('---', '---:', '---:', '---:');
  for (const { name, bar } of all) {
    const mine = found.get(name);
    const ratio = name === 'node -e 0' ? 1 : pairedRatio(mine, base);
    const over = bar !== null && ratio > bar ? ' over' : '';
    row(
      name,
      `${median(mine).toFixed(1)} ms`,
      ratio.toFixed(2),
      bar === null ? '' : `${bar.toFixed(1)}${over}`,
    );
  }
  const glow = found.get(glowName);
  if (glow === undefined) return;
  const ratio = pairedRatio(found.get('today --text, seen before'), glow);
  row('today --text, seen before, to glow', '', ratio.toFixed(2), `1.2${ratio > 1.2 ? ' over' : ''}`);
}

async function memory() {
  console.log('');
  row('peak memory', 'MiB', 'more than node', 'bar');
  row('---', '---:', '---:', '---:');
  const env = childEnv(fresh.seen);
  const peak = async (args, before) => {
    const runs = [];
    for (let at = 0; at < 5; at += 1)
      runs.push((await peakOf({ command: process.execPath, args, env, before })).peak);
    return median(runs);
  };
  const node = await peak(['-e', '0']);
  row('node -e 0', node.toFixed(1), '', '');
  const forget = () => fs.rmSync(path.join(fresh.seen, 'cache/pages'), { recursive: true, force: true });
  for (const [name, before] of [['today --text, seen before'], ['today --text, first view', forget]]) {
    const mine = await peak([bin, 'today', '--text'], before);
    row(name, mine.toFixed(1), (mine - node).toFixed(1), '10.0');
  }
}

async function restOfTable() {
  console.log('');
  row('', 'measured', '', 'bar');
  row('---', '---:', '---:', '---:');
  const keys = await keystrokes(freshHome(home('keys')), 20_000, 100);
  row(
    'a key at 20,000 characters, 95th percentile',
    `${quantile(keys, 0.95).toFixed(1)} ms`,
    `median ${median(keys).toFixed(1)} ms`,
    '16 ms',
  );
  const { check, peak, lexer, matter } = await reading(home('courses'), values.quick ? 100 : 1000);
  row('check of 1,000 courses', `${check.toFixed(1)} MB/s`, `${peak.toFixed(0)} MiB`, '20 MB/s, 200 MiB');
  row('marked.lexer alone, warm', `${lexer.toFixed(0)} MB/s`, '', '');
  row('gray-matter alone, warm', `${matter.toFixed(0)} MB/s`, '', '');
  for (const { label, seen } of long ?? []) await searches(label, seen);
}

/** The first search there ever was, which opens every answer; and those after it. */
async function searches(label, seen) {
  const kept = path.join(seen, 'cache/search');
  fs.rmSync(kept, { recursive: true, force: true });
  const first = await searched(seen, 'lighthouse');
  searchRow(`the first search there ever was, for a word of once a year (36,500 ${label})`, [first], '');
  for (const [word, how] of [
    ['lighthouse', 'a word of once a year'],
    ['river', 'a word of every other day'],
  ]) {
    const runs = [];
    for (let at = 0; at < 5; at += 1) runs.push(await searched(seen, word));
    searchRow(`a search for ${how} (36,500 ${label})`, runs, '300 ms, 150 MiB');
  }
}

async function searched(home, word) {
  const args = [bin, 'answers', '--as', 'Ana', '--search', word];
  return await peakOf({ command: process.execPath, args, env: childEnv(home) });
}

function searchRow(name, runs, bar) {
  const middle = (of) => median(runs.map(of));
  const first = middle((run) => run.first);
  const peak = Math.max(...runs.map((run) => run.peak));
  const total = middle((run) => run.total) / 1000;
  const over = bar !== '' && (first > 300 || peak > 150) ? ' over' : '';
  row(name, `first ${first.toFixed(0)} ms, all ${total.toFixed(1)} s`, `${peak.toFixed(0)} MiB`, bar + over);
}

function row(...cells) {
  console.log(`| ${cells.join(' | ')} |`);
}
