import fs from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { afterAll, describe, expect, it } from 'vitest';
import { buildCli } from '../../../src/cli.ts';
import { completeFor } from '../../../src/commands/completion/complete.ts';
import { completion } from '../../../src/commands/completion/completion.ts';
import { saveSaved } from '../../../src/storage/bookmark.ts';
import { createKeys } from '../../../src/storage/keys.ts';
import { commandWords, topicPages } from '../../../src/words/help.ts';
import { homeIn } from '../../flow/program.ts';
import { startPty } from '../../pty/terminal.ts';
import { filesBelow, names } from '../../storage/temp-world.ts';
import { fakeWorld, homeless } from '../fake-world.ts';
import { bashOffers, fishOffers, installed, type ShellRoom, shellRoom } from './shells.ts';

const commands = Object.keys(commandWords);
const couple = homeIn();
couple.run(['begin', '--names', 'Ana,Mary Jo']);
const rooms: ShellRoom[] = [];
const room = (shell: 'bash' | 'zsh' | 'fish') => {
  const made = shellRoom(shell, couple);
  fs.writeFileSync(path.join(made.folder, 'my course.md'), '# x\n');
  rooms.push(made);
  return made;
};
afterAll(() => {
  couple.remove();
  for (const { folder } of rooms) fs.rmSync(folder, { recursive: true, force: true });
});

describe('journey completion', () => {
  it('refuses another shell by name', async () => {
    await expect(completion(fakeWorld(), 'tcsh')).rejects.toMatchObject({
      exitCode: 64,
      hint: 'There is one for bash, zsh and fish.',
    });
  });

  it.each(['bash', '/bin/zsh', 'Fish'])('prints a script for %s', async (shell) => {
    const world = fakeWorld();
    expect(await completion(world, shell)).toBe(0);
    expect(world.shown()).toContain('__complete');
  });
});

describe('what may stand for the last word', () => {
  async function offered(words: readonly string[], world = fakeWorld()): Promise<readonly string[]> {
    const before = world.shown().length;
    expect(await completeFor(buildCli)(world, words)).toBe(0);
    expect(world.said()).toBe('');
    const lines = world.shown().slice(before).split('\n');
    return lines.filter((line) => line !== '').map((line) => line.split('\t')[0] ?? '');
  }

  it('is every command with what it does, and nothing hidden', async () => {
    expect([...(await offered(['']))].sort()).toEqual([...commands, 'help'].sort());
    const world = fakeWorld();
    await completeFor(buildCli)(world, ['']);
    for (const line of world.shown().trim().split('\n')) expect(line).toMatch(/\t\S/);
  });

  it('knows every command, option and argument of the tree, and every topic of help', async () => {
    // What only the couple can say.
    const theirs =
      /^--(?:names|answer|text|search|question|sentence|earlier|round|as-from)$|^(?:new-name|subcommand|words|command)$/;
    const world = fakeWorld();
    await createKeys(world.storage(), names);
    const known = new Set<string>();
    const walk = async (command: Command, path: readonly string[]) => {
      const options = command.createHelp().visibleOptions(command);
      const flags = await offered([...path, '-'], world);
      for (const { long, required } of options) {
        expect(flags, path.join(' ')).toContain(long);
        if (required && !theirs.test(long ?? '')) await someFor([...path, long ?? '', '']);
      }
      for (const [at, argument] of command.registeredArguments.entries())
        if (!theirs.test(argument.name())) await someFor([...path, ...Array(at).fill('x'), '']);
      for (const one of command.createHelp().visibleCommands(command)) {
        known.add([...path, one.name()].join(' '));
        await walk(one, [...path, one.name()]);
      }
    };
    const someFor = async (words: readonly string[]) =>
      expect((await offered(words, world)).length, words.join(' ')).toBeGreaterThan(0);
    await walk(
      buildCli(() => async () => {}),
      [],
    );
    expect([...known]).toEqual(expect.arrayContaining([...commands, 'config set', 'help']));
    expect(await offered(['help', ''])).toEqual(expect.arrayContaining([...topicPages, ...commands]));
  });

  it('is a flag of that command, its value, or its next argument', async () => {
    expect(await offered(['reflect', '-'])).toContain('--answer');
    expect(await offered(['reflect', '--pass', '--day', ''])).toHaveLength(35);
    expect(await offered(['--color', ''])).toEqual(['always', 'never', 'auto']);
    expect(await offered(['config', ''])).toEqual(expect.arrayContaining(['list', 'get', 'set']));
    expect(await offered(['config', 'set', 'bell', ''])).toContain('off');
    expect(await offered(['check', 'a.md', ''])).toEqual([':files']);
    expect(await offered(['read', '3', ''])).toEqual([]);
    expect(await offered(['nonsense', '--what', ''])).not.toContain(':files');
  });

  it('is a value behind an equals sign too, in one word or in three', async () => {
    expect(await offered(['--color=n'])).toEqual(['--color=always', '--color=never', '--color=auto']);
    expect(await offered(['--color', '=', 'n'])).toEqual(['always', 'never', 'auto']);
    expect(await offered(['--color', '='])).toEqual(['always', 'never', 'auto']);
    expect(await offered(['--color=never', 'pl'])).toContain('plan');
  });

  it('is a bundled journey or a file', async () => {
    expect(await offered(['begin', ''])).toEqual(['deepening-intimacy', 'first-steps', ':files']);
  });

  it('is a day of the current journey, bundled or a file, else of the usual one', async () => {
    expect((await offered(['read', ''])).at(-1)).toBe('35');
    expect(await offered(['plan', '--week', ''])).toEqual(['1', '2', '3', '4', '5']);
    const world = fakeWorld();
    const bookmark = { run: 'x', journeyId: 'x', source: 'first-steps', day: 1, lastDone: null };
    await saveSaved(world.storage(), { bookmark });
    expect((await offered(['read', ''], world)).at(-1)).toBe('7');
    const file = path.join(world.storage().paths.config, 'mine.md');
    fs.writeFileSync(file, '---\ntitle: Mine\nduration: "14 days"\n---\n');
    const other = fakeWorld({ storage: world.storage });
    await saveSaved(other.storage(), { bookmark: { ...bookmark, source: file } });
    expect((await offered(['read', ''], other)).at(-1)).toBe('14');
  });

  it('is a name from the bookmark, else from the keys', async () => {
    const world = fakeWorld();
    await createKeys(world.storage(), names);
    expect(await offered(['lock', '--as', ''], world)).toEqual(['Ana', 'Ben']);
    const other = fakeWorld();
    await saveSaved(other.storage(), { couple: { names: { a: 'Zoë', b: 'Mary Jo' }, starts: 'a' } });
    expect(await offered(['lock', '--as', ''], other)).toEqual(['Zoë', 'Mary Jo']);
  });

  it('creates nothing and needs no home', async () => {
    const world = fakeWorld();
    expect(await offered(['lock', '--as', ''], world)).toEqual([]);
    for (const folder of Object.values(world.storage().paths)) expect(filesBelow(folder)).toEqual([]);
    expect(await offered(['lock', '--as', ''], fakeWorld({ storage: homeless }))).toEqual([]);
    expect(await offered(['read', ''], fakeWorld({ storage: homeless }))).toHaveLength(35);
    expect(await offered(['read', ''], fakeWorld({ bundled: '/nowhere' }))).toEqual([]);
  });
});

type Case = readonly [line: string, offers: readonly string[]];

const cases: readonly Case[] = [
  ['journey ref', ['reflect']],
  ['journey --pl', ['--plain-prompts']],
  ['journey --color ne', ['never']],
  ['journey --color never ref', ['reflect']],
  ['journey reflect --an', ['--answer']],
  ['journey reflect --day 12 --as A', ['Ana']],
  ['journey reflect --day 3', ['3', '30', '31', '32', '33', '34', '35']],
  ['journey plan --week ', ['1', '2', '3', '4', '5']],
  ['journey read 2', ['2', ...Array.from({ length: 10 }, (_, at) => String(20 + at))]],
  ['journey begin f', ['first-steps']],
  ['journey config s', ['set']],
  ['journey config set day', ['day-ends-at']],
  ['journey config set bell of', ['off']],
  ['journey export --format h', ['html']],
  ['journey completion z', ['zsh']],
  ['journey help exit', ['exit-codes']],
  ['journey help-lines NZ', ['NZ']],
];

describe.skipIf(!installed('bash'))('bash (skipped where it is not installed)', () => {
  const here = room('bash');
  const words = (line: string) => line.split(' ');

  it.each(cases)('%s', (line, offers) => {
    expect(bashOffers(here, words(line))).toEqual(offers);
  });

  it('offers every command, and works under set -u and in posix mode', () => {
    expect([...bashOffers(here, ['journey', ''])].sort()).toEqual([...commands, 'help'].sort());
    expect(bashOffers(here, ['journey', 'pla'], 'set -eu')).toEqual(['plan']);
    expect(bashOffers(here, ['journey', 'pla'], 'set -o posix')).toEqual(['plan']);
  });

  it('quotes a name with a space, and takes --as=NAME apart', () => {
    expect(bashOffers(here, ['journey', 'lock', '--as', 'M'])).toEqual(['Mary\\ Jo']);
    expect(bashOffers(here, ['journey', 'lock', '--as', '"M'])).toEqual(['Mary Jo']);
    expect(bashOffers(here, ['journey', 'lock', '--as', '=', 'A'])).toEqual(['Ana']);
    expect(bashOffers(here, ['journey', 'lock', '--as', '='])).toEqual(['Ana', 'Mary\\ Jo']);
  });

  it('offers files where a file is wanted', () => {
    expect(bashOffers(here, ['journey', 'check', 'my'])).toEqual(['my course.md']);
    expect(bashOffers(here, ['journey', 'check', 'a.md', 'my'])).toEqual(['my course.md']);
  });

  it('completes at the press of Tab, without and with bash-completion', async () => {
    const package_ = '/usr/share/bash-completion/bash_completion';
    for (const first of ['', fs.existsSync(package_) ? `. ${package_};` : '']) {
      const env = { ...here.env, PS1: 'starting> ' };
      const pty = startPty('bash', ['--norc', '--noprofile', '-i'], { env, cwd: here.folder, columns: 120 });
      await pty.waitFor('starting>');
      pty.type(`${first} . ${here.script}; . ${here.script}; PS1='ready> '; clear\r`);
      await pty.waitFor(/^ready>$/m);
      pty.type('journey refl\t--as M\t--da\t2 --an\t');
      await pty.waitFor('journey reflect --as Mary\\ Jo --day 2 --answer');
      pty.kill();
    }
  });
});

describe.skipIf(!installed('zsh'))('zsh (skipped where it is not installed)', () => {
  async function started(load: string) {
    const here = room('zsh');
    const env = { ...here.env, PS1: 'starting> ' };
    const pty = startPty('zsh', ['-f', '-i'], { env, cwd: here.folder, columns: 120 });
    await pty.waitFor('starting>');
    pty.type(`${load.replaceAll('SCRIPT', here.script)}; PS1='ready> '; clear\r`);
    await pty.waitFor(/^ready>$/m);
    return pty;
  }

  it('completes commands, options, names and days when sourced twice', async () => {
    const pty = await started('source SCRIPT; source SCRIPT');
    pty.type('journey refl\t--as M\t--da\t12 --an\t');
    await pty.waitFor('journey reflect --as Mary\\ Jo --day 12 --answer');
    pty.press('ctrl-u');
    pty.type('journey lock --as=A\t');
    await pty.waitFor('journey lock --as=Ana');
    pty.press('ctrl-u');
    pty.type('journey config set day\t');
    await pty.waitFor('journey config set day-ends-at');
    pty.press('ctrl-u');
    pty.type('journey check my\t');
    await pty.waitFor('journey check my\\ course.md');
    pty.kill();
  });

  it('lists the days', async () => {
    const pty = await started('source SCRIPT');
    pty.type('journey read 3\t\t');
    await pty.waitFor(/30 +31 +32 +33 +34 +35/);
    pty.kill();
  });

  it('works as a function in the fpath', async () => {
    const pty = await started(
      'cp SCRIPT ./_journey; fpath=($PWD $fpath); autoload -Uz compinit; compinit -u -D',
    );
    pty.type('journey begin firs\t');
    await pty.waitFor('journey begin first-steps');
    pty.kill();
  });
});

describe.skipIf(!installed('fish'))('fish (skipped where it is not installed)', () => {
  const here = room('fish');

  it.each(cases)('%s', (line, offers) => {
    expect([...fishOffers(here, line)].sort()).toEqual([...offers].sort());
  });

  it('offers every command, names with spaces, and files', () => {
    expect([...fishOffers(here, 'journey ')].sort()).toEqual([...commands, 'help'].sort());
    expect(fishOffers(here, 'journey lock --as M')).toEqual(['Mary Jo']);
    expect(fishOffers(here, 'journey check my')).toEqual(['my course.md']);
  });
});
