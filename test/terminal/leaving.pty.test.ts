import { describe, expect, it } from 'vitest';
import { runner } from './harness.ts';

const program = runner(
  `import { askKey } from '$src/terminal/keys.ts';
   import { privateScreen } from '$src/terminal/private-screen.ts';`,
  `const ask = () => askKey(terminal, {
     lines: () => ['  SECRET ' + process.pid],
     choices: [{ key: 'enter', hint: { key: 'Enter', does: 'go on' }, value: 'went on' }],
   });
   process.on('SIGUSR2', () => {
     if (given.exit) process.exit(3);
     throw new Error('a defect');
   });
   terminal.out('before');
   const value = given.private ? await privateScreen(terminal, ask) : await ask();
   if (given.busy) {
     keep('busy');
     const until = Date.now() + 400;
     while (Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 10));
     keep('kept');
     await ask();
   }
   return value;`,
);

describe('leaving', () => {
  it.each([{ exit: true }, { crash: true }])('restores the terminal at %j too', async (given) => {
    const pty = program.start(given);
    await pty.waitFor('SECRET');
    pty.signal('SIGUSR2');
    const { code } = await pty.exit();
    expect(code).toBe('exit' in given ? 3 : 1);
    expect(pty.isAlternate()).toBe(false);
    expect(pty.pastesMarked()).toBe(false);
    expect(pty.everything()).not.toContain('SECRET');
    expect(pty.raw().lastIndexOf('\u001b[?25h')).toBeGreaterThan(pty.raw().lastIndexOf('\u001b[?25l'));
  });

  it('shows the normal screen again after something private, nothing of it left', async () => {
    const pty = program.start({ private: true });
    await pty.waitFor('SECRET');
    expect(pty.screen()).not.toContain('before');
    pty.press('enter');
    await pty.exit();
    expect(pty.everything().trim()).toBe('before\nENDED');
  });

  it('draws anew after a stop that came from outside', async () => {
    const pty = program.start({});
    await pty.waitFor('SECRET');
    pty.signal('SIGSTOP');
    const drawn = pty.raw().length;
    pty.signal('SIGCONT');
    await pty.waitUntil((one) => one.raw().slice(drawn).includes('SECRET'), 'a new drawing');
    pty.press('enter');
    expect(await pty.exit()).toEqual({ code: 0, signal: 0 });
  });

  it.each(['ctrl-c', 'SIGTERM'] as const)('lets what is being kept be kept: %s', async (how) => {
    const pty = program.start({ busy: true });
    await pty.waitFor('SECRET');
    pty.press('enter');
    await pty.waitUntil(() => isBusy());
    if (how === 'ctrl-c') pty.press(how);
    else pty.signal(how);
    expect(await pty.exit()).toEqual({ code: how === 'ctrl-c' ? 130 : 143, signal: 0 });
    expect(program.result()).toBe('kept');
  });
});

function isBusy(): boolean {
  try {
    return program.result() === 'busy';
  } catch {
    return false;
  }
}
