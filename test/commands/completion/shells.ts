import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildCli } from '../../../src/cli.ts';
import { completionScript } from '../../../src/commands/completion/completion.ts';

/** The command tree, as the program builds it, with commands that do nothing. */
export const tree = () => buildCli(() => async () => {});

export function installed(shell: string): boolean {
  return spawnSync(shell, ['-c', 'exit 0']).status === 0;
}

export type ShellRoom = {
  /** Holds the script, `journey` on a path of its own, and is the working folder. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly script: string;
};

/**
 * A folder with the completion script of a shell and a `journey` on the PATH that answers
 * `__complete` as a couple in the middle of five weeks would see it.
 */
export function shellRoom(shell: 'bash' | 'zsh' | 'fish'): ShellRoom {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'journey-shell-')));
  const bin = path.join(folder, 'bin');
  fs.mkdirSync(bin);
  const program = `#!/bin/sh
[ "$1" = __complete ] || exit 9
case $2 in
  names) printf 'Ana\\nMary Jo\\n' ;;
  journeys) printf 'deepening-intimacy\\nfirst-steps\\n' ;;
  days) i=1; while [ $i -le 35 ]; do echo $i; i=$((i + 1)); done ;;
  weeks) printf '1\\n2\\n3\\n4\\n5\\n' ;;
esac
`;
  fs.writeFileSync(path.join(bin, 'journey'), program, { mode: 0o755 });
  const script = path.join(folder, `completion.${shell}`);
  fs.writeFileSync(script, completionScript(shell, tree()));
  const home = path.join(folder, '.home');
  fs.mkdirSync(home);
  const env = {
    PATH: `${bin}:${process.env.PATH ?? ''}`,
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
