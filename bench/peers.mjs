// Other programs that show a page, where they are installed: glow, lowdown, and learnyounode, which
// npm puts into a temporary folder when it can be reached.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './homes.mjs';
import { childEnv } from './measure.mjs';

export const glowName = 'glow, the same page';

/** @returns commands as measure.mjs runs them; those that cannot be run are named to `skip` */
export function peers(folder, skip) {
  const home = peersHome(folder);
  const learn = learnyounode(home, childEnv(home), skip);
  return [...native(folder, skip), ...(learn === null ? [] : [learn])];
}

/** Those among them that are programs of their own and show a page. */
export function native(folder, skip = () => {}) {
  const home = peersHome(folder);
  const page = pageIn(home);
  const env = childEnv(home);
  return [
    { name: glowName, command: 'glow', args: ['-w', '80', page], env, bar: null },
    { name: 'lowdown, the same page', command: 'lowdown', args: ['-Tterm', page], env, bar: null },
  ].filter(({ name, command, args }) => works(name, command, args, env, skip));
}

function peersHome(folder) {
  const home = path.join(folder, 'peers');
  fs.mkdirSync(home, { recursive: true });
  return home;
}

/** The day's own Markdown, the fourth as in the homes. */
function pageIn(folder) {
  const text = fs.readFileSync(path.join(root, 'journeys/deepening-intimacy.md'), 'utf8');
  const start = text.indexOf('## Day 4:');
  const page = path.join(folder, 'page.md');
  fs.writeFileSync(page, text.slice(start, text.indexOf('## Day 5:', start)));
  return page;
}

function works(name, command, args, env, skip) {
  const ran = spawnSync(command, args, { env, stdio: 'ignore' });
  if (ran.status === 0) return true;
  skip(name);
  return false;
}

function learnyounode(home, env, skip) {
  const bin = path.join(home, 'node_modules/.bin/learnyounode');
  if (!fs.existsSync(bin)) {
    fs.writeFileSync(path.join(home, 'package.json'), '{"private":true}');
    const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', 'learnyounode'];
    spawnSync('npm', args, { cwd: home, stdio: 'ignore', timeout: 120_000 });
  }
  const args = [bin, 'print', 'HELLO WORLD'];
  const select = { command: process.execPath, args: [bin, 'select', 'HELLO WORLD'], env };
  spawnSync(select.command, select.args, { env, stdio: 'ignore' });
  const name = 'learnyounode print';
  return fs.existsSync(bin) && works(name, process.execPath, args, env, skip)
    ? { name, command: process.execPath, args, env, bar: null }
    : null;
}
