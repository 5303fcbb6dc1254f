import { describe, expect, it } from 'vitest';
import { runner } from './harness.ts';

const program = runner(
  `import { askChoice, askSecret, askText } from '$src/terminal/setup-prompts.ts';
   import { askKey } from '$src/terminal/keys.ts';`,
  `const name = await askText(terminal, { message: 'First name:', validate: (text) => text.trim() === '' ? 'A name, please.' : null });
   const journey = await askChoice(terminal, { message: 'Journey:', choices: [{ name: 'First Steps', value: { id: 1 } }, { name: 'Deepening', value: { id: 2 } }] });
   const secret = given.secret ? await askSecret(terminal, { message: 'Passphrase:' }) : null;
   if (!given.after) return { name, journey, secret };
   const choices = ['x', 'y'].map((key) => ({ key, hint: null, value: key }));
   return { name, journey, secret, after: await askKey(terminal, { lines: () => ['  Then'], choices }) };`,
);

describe('the questions of setting up', () => {
  it('are asked one after the other, on stderr', async () => {
    const pty = program.start({ secret: true });
    await pty.waitFor('First name:');
    pty.press('enter');
    await pty.waitFor('A name, please.');
    pty.type('Ana');
    await pty.waitFor('Ana');
    pty.press('enter');
    await pty.waitFor('Deepening');
    pty.press('down');
    await pty.waitFor(/❯ Deepening/);
    pty.press('enter');
    await pty.waitFor('Passphrase:');
    pty.type('open sesame');
    pty.press('enter');
    expect(await pty.exit()).toEqual({ code: 0, signal: 0 });
    expect(program.result()).toEqual({ name: 'Ana', journey: { id: 2 }, secret: 'open sesame' });
    expect(pty.raw()).not.toContain('sesame');
    expect(pty.screen()).toContain('ENDED');
  });

  it('hear what was typed ahead of them, and leave the rest to what comes after', async () => {
    const pty = program.start({ secret: true, after: true });
    await pty.waitFor('First name:');
    // The first Enter gives no name; the question stays, and what comes next is still for it.
    pty.type('\rAna\r\u001b[B\ropen sesame\rx');
    expect(await pty.exit()).toEqual({ code: 0, signal: 0 });
    expect(program.result()).toEqual({
      name: 'Ana',
      journey: { id: 2 },
      secret: 'open sesame',
      after: 'x',
    });
    expect(pty.raw()).not.toContain('sesame');
  });

  it('never take what the terminal says by itself (B7)', async () => {
    const color = '\u001b]11;rgb:1e1e/1e1e/1e1e\u0007';
    const name = '\u001bP>|tmux 3.3a\u001b\\';
    const pty = program.start({ secret: true });
    await pty.waitFor('First name:');
    pty.type(`A${color}n`);
    await pty.waitFor(/First name: An$/);
    // In pieces, and with an ESC that comes long before the rest.
    pty.type('\u001b');
    await new Promise((resolve) => setTimeout(resolve, 120));
    pty.type(`${color.slice(1, 9)}`);
    await new Promise((resolve) => setTimeout(resolve, 120));
    pty.type(`${color.slice(9)}a`);
    await pty.waitFor(/First name: Ana$/);
    pty.press('enter');
    await pty.waitFor('Deepening');
    pty.type('\u001b');
    await new Promise((resolve) => setTimeout(resolve, 120));
    pty.type(`${name.slice(1)}2`);
    await pty.waitFor(/❯ Deepening/);
    pty.press('enter');
    await pty.waitFor('Passphrase:');
    pty.type(`open ${name}sesame${color}\r`);
    expect(await pty.exit()).toEqual({ code: 0, signal: 0 });
    expect(program.result()).toEqual({ name: 'Ana', journey: { id: 2 }, secret: 'open sesame' });
    expect(pty.everything()).not.toMatch(/rgb|tmux|1e1e/);
  });

  it('have Backspace and the other keys of an answer, and fit any window', async () => {
    const pty = program.start({}, { columns: 24 });
    await pty.waitFor('First name:');
    pty.type('Anna-Magdalena von Wartenburg');
    await pty.waitFor(/First name: Anna-Magd/);
    pty.press('ctrl-u');
    await pty.waitForGone('Anna');
    pty.type('Anna\u007f\u007fa');
    await pty.waitFor(/First name: Ana$/);
    pty.resize(60, 24);
    pty.press('enter');
    await pty.waitFor('Deepening');
    pty.press('enter');
    await pty.exit();
    expect(program.result()).toMatchObject({ name: 'Ana' });
    expect(pty.screen().match(/First name:/g)).toHaveLength(1);
  });

  it('come back after Ctrl-Z and fg', async () => {
    const shell = program.startInShell({});
    await shell.waitFor('First name:');
    shell.type('An');
    await shell.waitFor(/First name: An$/);
    shell.press('ctrl-z');
    await shell.waitFor(/Stopped/);
    shell.type('fg\r');
    await shell.waitFor(/node.*\n/);
    shell.type('a');
    await shell.waitFor(/First name: Ana$/);
    shell.press('enter');
    await shell.waitFor('Deepening');
    shell.press('enter');
    await shell.waitFor('ENDED');
    expect(program.result()).toMatchObject({ name: 'Ana', journey: { id: 1 } });
  });

  it.each([
    ['ctrl-c', 'SIGINT', 130],
    ['SIGTERM', 'SIGTERM', 143],
  ] as const)('%s leaves with one line', async (how, signal, code) => {
    const pty = program.start({});
    await pty.waitFor('First name:');
    if (how === 'ctrl-c') pty.press(how);
    else pty.signal(how);
    expect(await pty.exit()).toEqual({ code, signal: 0 });
    expect(pty.screen()).toContain(`LEFT BY ${signal}`);
  });

  it('are asked by line in plain mode', async () => {
    const pty = program.start({ secret: true }, { env: { JOURNEY_PLAIN: '1' } });
    await pty.waitFor(/First name:$/);
    pty.type('\r');
    await pty.waitFor(/A name, please.[\s\S]*First name:$/);
    pty.type('Ana\r');
    await pty.waitFor(/2 {2}Deepening[\s\S]*Your choice:$/);
    pty.type('2\r');
    await pty.waitFor(/Passphrase:$/);
    pty.type('open sesamee');
    pty.press('backspace', 'enter');
    expect(await pty.exit()).toEqual({ code: 0, signal: 0 });
    expect(program.result()).toEqual({ name: 'Ana', journey: { id: 2 }, secret: 'open sesame' });
    expect(pty.raw()).not.toContain('sesame');
    expect(pty.raw()).not.toContain('\u001b');
  });
});
