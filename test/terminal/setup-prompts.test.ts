import { EventEmitter } from 'node:events';
import { screen } from '@inquirer/testing/vitest';
import { describe, expect, it } from 'vitest';
import { settingsInForce } from '../../src/commands/settings.ts';
import { askChoice } from '../../src/terminal/setup-prompts.ts';
import { openTerminal, type ProcessLike } from '../../src/terminal/terminal.ts';

/** How Inquirer's list looks with us; what it does on a real terminal stands in the .pty test. */

function terminalWith(env: Readonly<Record<string, string>>) {
  const nothing = () => {};
  const keyboard = { setRawMode: nothing, resume: nothing, pause: nothing };
  const stream = (): object =>
    Object.assign(new EventEmitter(), { isTTY: true, columns: 80, rows: 24, write: () => true, ...keyboard });
  const process = Object.assign(new EventEmitter(), {
    stdin: stream(),
    stdout: stream(),
    stderr: stream(),
    env,
    platform: 'linux',
    pid: 1,
    kill: () => true,
    exit: () => {},
  });
  return openTerminal(process as unknown as ProcessLike, {}, settingsInForce({}));
}

describe('the look of Inquirer’s list', () => {
  it('shows a list with one line of keys', async () => {
    const choices = [
      { name: 'First Steps', value: 'one' },
      { name: 'Deepening', value: 'two' },
    ];
    const answer = askChoice(terminalWith({ LANG: 'en_US.UTF-8' }), { message: 'Journey:', choices });
    await screen.next();
    expect(screen.getScreen()).toBe('▸ Journey:\n❯ First Steps\n  Deepening\n\n  ↑↓ choose   Enter take it');
    screen.keypress('down');
    screen.keypress('enter');
    expect(await answer).toBe('two');
  });

  it('has ASCII for a C locale and no colour where none is wished', async () => {
    const terminal = terminalWith({ LANG: 'C', NO_COLOR: '1' });
    const choices = [{ name: 'First Steps', value: 1 }];
    const answer = askChoice(terminal, { message: 'Journey:', choices });
    await screen.next();
    expect(screen.getScreen()).toMatch(/^> Journey:\n> First Steps\n/);
    expect(screen.getScreen({ raw: true })).not.toMatch(/[^\x00-\x7f]|\x1b\[(?:3\d|9\d|4\d)m/);
    screen.keypress('enter');
    expect(await answer).toBe(1);
  });
});
