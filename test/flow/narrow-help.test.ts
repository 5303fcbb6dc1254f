import { afterAll, describe, expect, it } from 'vitest';
import { homeIn } from './program.ts';

describe('help where it is narrow', () => {
  const home = homeIn();
  afterAll(home.remove);
  const lines = [['help', 'reflect'], ['today', '--help'], ['help', 'config', 'set'], ['--help']];

  it.each(lines)('journey %s %s is set for the screen, and for COLUMNS in a pipe', async (...words) => {
    const pty = home.start(words, { columns: 40, rows: 24 });
    await pty.exit();
    const shown = pty.raw().replaceAll('\r\n', '\n');
    const piped = home.run(words, { env: { COLUMNS: '40' } });
    expect(piped.out).toBe(shown);
    expect(shown).toContain('Usage: journey');
    expect(shown.split('\n').filter((line) => line.length > 40)).toEqual([]);
  });
});
