// npm run bench:gate: fails when a command is over its bar by more than noise. Each command runs
// beside `node -e 0` in the same round; a bar counts as broken when the lower end of the 95 % interval
// of the median ratio is above it, and again when measured anew. About a minute and a half on two cores.
import fs from 'node:fs';
import path from 'node:path';
import * as commands from './commands.mjs';
import { bin, freshHome, keptFolder, oneDayOfAnswers, tenYearsOfNames } from './homes.mjs';
import { childEnv, median, once, quantile, rounds, shuffled } from './measure.mjs';
import { peakOf } from './peak.mjs';
import { glowName, native } from './peers.mjs';
import { firstScreen, keystrokes } from './screens.mjs';

const count = 31;
const folder = `${keptFolder()}-gate-${process.pid}`;
const home = (name) => path.join(folder, name);
fs.mkdirSync(folder, { recursive: true });
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));

const all = await prepared();
const node = all[0];
const screen = { name: 'today on a terminal, first screen', bar: 2.5 };
let over = await overBar([...all.slice(1), screen]);
if (over.length > 0) {
  console.log(`measured again: ${over.map(({ name }) => name).join('; ')}`);
  over = await overBar(over);
}
over.push(...glowOver(), ...(await memoryOver()), ...(await keysOver()));
for (const { name } of over) console.log(`over its bar: ${name}`);
process.exit(over.length > 0 ? 1 : 0);

async function prepared() {
  const fresh = { seen: freshHome(home('seen')), unseen: freshHome(home('unseen')) };
  const long = { seen: tenYearsOfNames(home('long')), unseen: tenYearsOfNames(home('long-unseen')) };
  const list = [
    commands.nodeAlone(fresh.seen),
    ...commands.everyday(fresh).filter(({ bar }) => bar !== null),
    ...commands.longLived('36,500 names', long),
    commands.reflecting('10 entries', await oneDayOfAnswers(home('writing'), commands.reflectedDay)),
    commands.reflecting('36,500 names', tenYearsOfNames(home('long-writing'))),
  ];
  freshHome(home('screen'));
  return list;
}

/** Those of the commands that are over their bar for sure. */
async function overBar(list) {
  const own = list.filter((one) => one !== screen);
  rounds([node, ...own], 2);
  if (list.includes(screen)) await firstScreen(home('screen'));
  const ratios = new Map(list.map(({ name }) => [name, []]));
  for (let round = 0; round < count; round += 1) {
    for (const one of shuffled(list)) {
      // Its own `node -e 0` just before: what slows the machine for a moment slows both.
      const alone = once(node);
      const mine = one === screen ? await firstScreen(home('screen')) : once(one);
      ratios.get(one.name).push(mine / alone);
    }
  }
  return list.filter(({ name, bar }) => {
    const [low, middle] = interval(ratios.get(name));
    console.log(
      `${middle.toFixed(2).padStart(6)}  bar ${bar.toFixed(1)}  ${name}${low > bar ? '  OVER' : ''}`,
    );
    return low > bar;
  });
}

/** The lower end of the 95 % interval of the median (by ranks, binomial), and the median. */
function interval(ratios) {
  const sorted = [...ratios].sort((one, two) => one - two);
  const rank = Math.floor(sorted.length / 2 - 0.98 * Math.sqrt(sorted.length));
  return [sorted[Math.max(0, rank)], median(sorted)];
}

/** A page seen before, beside glow showing the same one, where glow is installed. */
function glowOver() {
  const glow = native(folder).find(({ name }) => name === glowName);
  if (glow === undefined) return [];
  const today = all.find(({ name }) => name === 'today --text, seen before');
  const ratios = [];
  for (let round = 0; round < count; round += 1) {
    const [first, second] = shuffled([today, glow]).map((one) => [one, once(one)]);
    const times = new Map([first, second]);
    ratios.push(times.get(today) / times.get(glow));
  }
  const [low, middle] = interval(ratios);
  const name = 'today --text, seen before, to glow';
  console.log(`${middle.toFixed(2).padStart(6)}  bar 1.2  ${name}${low > 1.2 ? '  OVER' : ''}`);
  return low > 1.2 ? [{ name }] : [];
}

async function memoryOver() {
  const env = childEnv(home('seen'));
  const peak = async (args) => {
    const runs = [];
    for (let at = 0; at < 5; at += 1)
      runs.push((await peakOf({ command: process.execPath, args, env })).peak);
    return median(runs);
  };
  const more = (await peak([bin, 'today', '--text'])) - (await peak(['-e', '0']));
  console.log(`${more.toFixed(1).padStart(6)}  bar 10   MiB of today --text above node's own`);
  return more > 10 ? [{ name: 'memory of today --text' }] : [];
}

async function keysOver() {
  const measured = async () => quantile(await keystrokes(freshHome(home('keys')), 20_000, 60), 0.95);
  let slow = await measured();
  if (slow > 16) slow = Math.min(slow, await measured());
  console.log(`${slow.toFixed(1).padStart(6)}  bar 16   ms from key to screen at 20,000 characters`);
  return slow > 16 ? [{ name: 'a key in a long answer' }] : [];
}
