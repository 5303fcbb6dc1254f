// Other programs that show a page, where they are installed: glow, lowdown, and learnyounode, which
// npm puts into a temporary folder when it can be reached.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { childEnv } from './measure.mjs';

/** @returns commands as measure.mjs runs them; those that cannot be run are named to `skip` */
export function peers(folder, page, skip) {
  const home = path.join(folder, 'peers');
  fs.mkdirSync(home, { recursive: true });
  const env = childEnv(home);
  const native = [
    { name: 'glow, the same page', command: 'glow', args: ['-w', '80', page], env, bar: null },
    { name: 'lowdown, the same page', command: 'lowdown', args: ['-Tterm', page], env, bar: null },
  ].filter(({ name, command, args }) => works(name, command, args, env, skip));
  const learn = learnyounode(home, env, skip);
  return learn === null ? native : [...native, learn];
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
