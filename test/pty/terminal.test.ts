import { afterEach, describe, expect, it } from 'vitest';
import { type Pty, startPty } from './terminal.ts';

/** The ground the other tests stand on: at the end of a program all it wrote has been read and drawn. */

const running: Pty[] = [];
afterEach(() => {
  for (const pty of running.splice(0)) pty.kill();
});

/** Writes lines, the last of them a word with an accent, and ends at once. */
function writer(lines: number): Pty {
  const program = `process.stdout.write('a line of the text\\n'.repeat(${lines}) + 'the end, née')`;
  const pty = startPty(process.execPath, ['-e', program]);
  running.push(pty);
  return pty;
}

/** Holds this process up, as a machine does that is busy elsewhere. */
function holdUp(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

describe('a program that ends', () => {
  it.each([1, 20, 400, 3000])('is read whole after %i lines, however slowly they are read', async (lines) => {
    const pty = writer(lines);
    await pty.waitUntil((one) => {
      // Longer than node-pty waits between the program's end and closing the terminal.
      if (!one.hasEnded() && one.raw() !== '') holdUp(250);
      return one.hasEnded();
    });
    await pty.exit();
    expect(pty.raw().split('a line of the text')).toHaveLength(lines + 1);
    expect(pty.screen()).toMatch(/the end, née$/);
  });
});
