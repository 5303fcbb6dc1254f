import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCli } from '../../src/cli.ts';
import { exitCodes } from '../../src/errors.ts';
import { commandWords, topicPages } from '../../src/words/help.ts';
import { commandNotes } from '../../src/words/help-pages.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'journey-man-'));
const file = path.join(folder, 'journey.1');
const man = spawnSync('man', ['--version']).status === 0;

beforeAll(() => {
  const script = pathToFileURL(path.join(root, 'scripts/man.mjs')).href;
  const run = `import(${JSON.stringify(script)}).then((one) => one.writeMan(${JSON.stringify(root)}, ${JSON.stringify(folder)}, '1.2.3'))`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', run], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

describe('the man page', () => {
  it('names every command, option and exit code, and the version', () => {
    const text = fs.readFileSync(file, 'utf8').replace(/\\-/g, '-');
    expect(text).toContain('journey 1.2.3');
    for (const name of Object.keys(commandWords)) expect(text).toContain(`.SS "journey ${name}`);
    for (const code of Object.values(exitCodes)) expect(text).toContain(`.B ${code}\n`);
    for (const option of ['--plain-prompts', '--no-input', '--ours', '--five'])
      expect(text).toContain(option);
    for (const [first = ''] of Object.values(commandNotes))
      expect(text).toContain(first.slice(0, 20).replace(/^\./, ''));
    expect(text).not.toContain('__complete');
  });

  it('has every command and option of the tree, and every topic of help', () => {
    const text = fs.readFileSync(file, 'utf8').replace(/\\-/g, '-');
    const walk = (command: Command, path: string) => {
      for (const { long } of command.createHelp().visibleOptions(command))
        expect(text, path).toMatch(new RegExp(`^\\.B .*${long}\\b`, 'm'));
      for (const one of command.createHelp().visibleCommands(command)) {
        if (one.name() !== 'help' || path === 'journey') expect(text).toContain(`.SS "${path} ${one.name()}`);
        walk(one, `${path} ${one.name()}`);
      }
    };
    walk(
      buildCli(() => async () => {}),
      'journey',
    );
    for (const topic of topicPages) expect(text).toContain(`journey help ${topic}`);
  });

  it('has no line that roff would take for a request', () => {
    const known = /^\.(?:TH|SH|SS|TP|PP|B|I|BR|RI|br)\b/;
    for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
      if (/^[.']/.test(line)) expect(line).toMatch(known);
    }
  });

  it.skipIf(!man)('is set without a warning (skipped where man is not installed)', () => {
    const env = { ...process.env, LANG: 'C.UTF-8', MANWIDTH: '80' };
    const { stdout, stderr } = spawnSync('man', ['--warnings', '-l', file], { encoding: 'utf8', env });
    expect(stderr).toBe('');
    expect(stdout.replace(/\s+/g, ' ')).toContain('journey reflect --as Ana');
  });
});
