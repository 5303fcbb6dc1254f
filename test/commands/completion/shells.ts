import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { scripts } from '../../../src/commands/completion/scripts.ts';
import { type Home, root } from '../../flow/program.ts';

export function installed(shell: string): boolean {
  return spawnSync(shell, ['-c', 'exit 0']).status === 0;
}

export type ShellRoom = {
  /** Holds the script, `journey` on a path of its own, and is the working folder. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly script: string;
};

/** A folder with the completion script of a shell and, on the PATH, the built program in a couple's home. */
export function shellRoom(shell: 'bash' | 'zsh' | 'fish', couple: Home): ShellRoom {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'journey-shell-')));
  const bin = path.join(folder, 'bin');
  fs.mkdirSync(bin);
  const program = `#!/bin/sh\nexec '${process.execPath}' '${path.join(root, 'bin/journey.js')}' "$@"\n`;
  fs.writeFileSync(path.join(bin, 'journey'), program, { mode: 0o755 });
  const script = path.join(folder, `completion.${shell}`);
  fs.writeFileSync(script, scripts[shell]);
  const home = path.join(folder, '.home');
  fs.mkdirSync(home);
  const env = {
    PATH: `${bin}:${process.env.PATH ?? ''}`,
    JOURNEY_HOME: couple.folder,
    HOME: home,
    ZDOTDIR: home,
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    XDG_CACHE_HOME: home,
    LANG: 'C.UTF-8',
    TERM: 'xterm',
  };
  return { folder, env, script };
}

/** What bash would offer for a line that ends at the cursor, by calling the function as readline does. */
export function bashOffers(room: ShellRoom, words: readonly string[], before = ''): readonly string[] {
  const quoted = words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  const run = `${before}
. "$SCRIPT"; . "$SCRIPT"
COMP_WORDS=(${quoted}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
_journey; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const env = { ...room.env, SCRIPT: room.script };
  return linesOf(execFileSync('bash', ['--norc', '--noprofile', '-c', run], { env, cwd: room.folder }));
}

/** What fish offers for a line, descriptions left out. */
export function fishOffers(room: ShellRoom, line: string): readonly string[] {
  const run = 'source $SCRIPT; source $SCRIPT; complete -C $LINE';
  const env = { ...room.env, SCRIPT: room.script, LINE: line };
  const out = execFileSync('fish', ['--no-config', '-c', run], { env, cwd: room.folder });
  return linesOf(out).map((row) => row.split('\t')[0] ?? '');
}

function linesOf(out: Buffer): readonly string[] {
  return out
    .toString()
    .split('\n')
    .filter((line) => line !== '');
}
