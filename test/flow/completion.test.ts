import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Pty, startPty } from '../pty/terminal.ts';
import { begunHome, root } from './program.ts';

/** The built program's own script in a real shell, its candidates from a real journey: Tab is pressed. */

const home = begunHome();
const bin = path.join(home.folder, 'bin');
mkdirSync(bin);
const program = `#!/bin/sh\nexec '${process.execPath}' '${path.join(root, 'bin/journey.js')}' "$@"\n`;
writeFileSync(path.join(bin, 'journey'), program, { mode: 0o755 });
const started: Pty[] = [];
afterAll(() => {
  for (const pty of started) pty.kill();
  home.remove();
});

const shells = [
  { shell: 'bash', args: ['--norc', '--noprofile', '-i'], load: 'eval "$(journey completion bash)"' },
  {
    shell: 'zsh',
    args: ['-f', '-i'],
    load: 'autoload -Uz compinit; compinit -u -D; eval "$(journey completion zsh)"',
  },
  { shell: 'fish', args: ['--no-config', '-i'], load: 'journey completion fish | source' },
] as const;

const installed = (shell: string) => spawnSync(shell, ['-c', 'exit 0']).status === 0;

async function ready({ shell, args, load }: (typeof shells)[number]): Promise<Pty> {
  const env = {
    PATH: `${bin}:${process.env.PATH ?? ''}`,
    HOME: home.folder,
    XDG_CONFIG_HOME: home.folder,
    XDG_DATA_HOME: home.folder,
    JOURNEY_HOME: home.folder,
    PS1: 'starting> ',
    TERM: 'xterm',
  };
  const pty = startPty(shell, args, { env, cwd: home.folder, columns: 120 });
  started.push(pty);
  const prompt = shell === 'fish' ? 'function fish_prompt; echo "ready> "; end' : "PS1='ready> '";
  // fish has a prompt of its own until it is told another.
  await pty.waitFor(shell === 'fish' ? /[>#]$/ : 'starting>');
  pty.type(`${load}; ${prompt}; clear\r`);
  await pty.waitFor(/^ready>$/);
  return pty;
}

describe.each(shells)('$shell', (one) => {
  it.skipIf(!installed(one.shell))('completes commands, names, days and journeys', async () => {
    const pty = await ready(one);
    const offered = async (typed: string, wanted: RegExp) => {
      pty.type(typed);
      await pty.waitFor(wanted);
      pty.press('ctrl-u');
      pty.type('clear\r');
      await pty.waitFor(/^ready>$/);
    };
    await offered('journey refl\t--as B\t', /journey reflect --as Ben/);
    await offered('journey begin firs\t', /journey begin first-steps/);
    await offered('journey read 3\t\t', /(?=[\s\S]*\b30\b)(?=[\s\S]*\b35\b)/);
    await offered('journey plan --week 3\t', /journey plan --week[ =]3/);
    expect(pty.hasEnded()).toBe(false);
  });
});
