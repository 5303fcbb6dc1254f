import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { homeIn, root } from '../flow/program.ts';
import type { Measuring, Row } from './row.ts';

export { lineOf } from './row.ts';

/**
 * F8: the built program writes everything it can write without a screen, under a umask that forbids
 * nothing and under the usual one. Folders must be 0700 and files 0600 all the same.
 */
export type Modes = { readonly files: number; readonly folders: number; readonly wrong: readonly string[] };

export function modesUnder(mask: string): Modes {
  const home = homeIn();
  const out = path.join(home.folder, 'mine.json');
  const program = `"${process.execPath}" "${path.join(root, 'bin/journey.js')}"`;
  const script = [
    `umask ${mask}`,
    `${program} begin --names Ana,Ben`,
    `${program} reflect --as Ana --day 1 --question 1 --answer x`,
    `${program} answers --as Ana --search x`,
    `${program} done`,
    `${program} config set bell on`,
    `${program} today`,
    `${program} export --as Ana --format json --out "${out}"`,
    `JOURNEY_BACKUP_PASSPHRASE="some words" ${program} backup "${out}.age"`,
  ].join(' && ');
  const env = { PATH: process.env.PATH, HOME: '/nonexistent', JOURNEY_HOME: home.folder };
  const { status, stderr } = spawnSync('/bin/sh', ['-c', script], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const modes = modesBelow(home.folder);
  home.remove();
  return modes;
}

function modesBelow(folder: string): Modes {
  const stats = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => {
    const stat = statSync(path.join(folder, name));
    return { name, mode: stat.mode & 0o777, isFolder: stat.isDirectory() };
  });
  const folders = stats.filter(({ isFolder }) => isFolder).length;
  const wrong = stats
    .filter(({ mode, isFolder }) => mode !== (isFolder ? 0o700 : 0o600))
    .map(({ name, mode }) => `${name} ${mode.toString(8)}`);
  return { files: stats.length - folders, folders, wrong };
}

export async function measure(_options: Measuring): Promise<Row> {
  const all = ['000', '022'].map(modesUnder);
  const sum = (count: (modes: Modes) => number) => all.reduce((total, one) => total + count(one), 0);
  const wrong = all.flatMap((one) => one.wrong);
  const files = sum((one) => one.files);
  const figures = {
    umasks: '000 and 022',
    files,
    folders: sum((one) => one.folders),
    'open to others': wrong.length === 0 ? 0 : wrong.join(', '),
  };
  return { name: 'F8', figures, ok: wrong.length === 0 && files > 16 };
}
