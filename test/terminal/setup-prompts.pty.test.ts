import { describe, expect, it } from 'vitest';
import { runner } from './harness.ts';

const program = runner(
  `import { askChoice, askSecret, askText, askYes } from '$src/terminal/setup-prompts.ts';`,
  `const name = await askText(terminal, { message: 'First name:', validate: (text) => text.trim() === '' ? 'A name, please.' : null });
   const journey = await askChoice(terminal, { message: 'Journey:', choices: [{ name: 'First Steps', value: { id: 1 } }, { name: 'Deepening', value: { id: 2 } }] });
   const sure = await askYes(terminal, { message: 'Ready?', initial: true });
   const secret = given.secret ? await askSecret(terminal, { message: 'Passphrase:' }) : null;
   return { name, journey, sure, secret };`,
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
    await pty.waitFor('Ready?');
    pty.press('enter');
    await pty.waitFor('Passphrase:');
    pty.type('open sesame');
    pty.press('enter');
    expect(await pty.exit()).toEqual({ code: 0, signal: 0 });
    expect(program.result()).toEqual({ name: 'Ana', journey: { id: 2 }, sure: true, secret: 'open sesame' });
    expect(pty.raw()).not.toContain('sesame');
    expect(pty.screen()).toContain('ENDED');
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
    await pty.waitFor(/Ready\?/);
    pty.type('no\r');
    await pty.waitFor(/Passphrase:$/);
    pty.type('open sesamee');
    pty.press('backspace', 'enter');
    expect(await pty.exit()).toEqual({ code: 0, signal: 0 });
    expect(program.result()).toEqual({ name: 'Ana', journey: { id: 2 }, sure: false, secret: 'open sesame' });
    expect(pty.raw()).not.toContain('sesame');
    expect(pty.raw()).not.toContain('\u001b');
  });
});
