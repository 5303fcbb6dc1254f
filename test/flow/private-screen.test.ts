import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { begunHome, type Home } from './program.ts';
import { answering, pressInRow, walkOn } from './walker.ts';

/** After a sitting nobody who looks at the screen, or scrolls back, reads what was written in it. */

const course = path.join(import.meta.dirname, 'one-authored-day.md');
const homes: Home[] = [];
const begun = () => {
  const home = begunHome(course);
  homes.push(home);
  return home;
};
afterAll(() => {
  for (const home of homes) home.remove();
});

const marker = 'a word for nobody else';

describe('nothing private stays on the screen', () => {
  it('after a whole sitting', async () => {
    const pty = begun().start(['today'], { columns: 80, rows: 24 });
    await walkOn(pty, answering(marker));
    expect((await pty.exit()).code).toBe(0);
    expect(pty.raw()).toContain(marker);
    expect(pty.everything()).not.toContain(marker);
  });

  const writing = begun();
  it.each(['ctrl-c', 'SIGTERM', 'SIGHUP'])('after %s in the midst of writing', async (how) => {
    const pty = writing.start(['today'], { columns: 80, rows: 24 });
    await walkOn(pty, answering('x'), undefined, ({ kind }) => kind === 'question');
    // What was being written before stands there again.
    pty.press('ctrl-u');
    pty.type(`${how}: ${marker}`);
    await pty.waitFor(`${how}: ${marker}`);
    if (how === 'ctrl-c') pty.press('ctrl-c');
    else pty.signal(how);
    await pty.exit();
    expect(pty.everything()).not.toContain(marker);
  });
});

describe('the couple’s own editor', () => {
  it('leaves no file behind once its words are back on the screen', async () => {
    const home = begun();
    const editor = path.join(home.folder, 'editor');
    writeFileSync(editor, `#!/bin/sh\nprintf '%s' '${marker}' > "$1"\n`, { mode: 0o700 });
    const pty = home.start(['today'], { env: { JOURNEY_EDITOR: editor } });
    await walkOn(pty, answering('x'), undefined, ({ kind }) => kind === 'question');
    await pressInRow(pty, 'e');
    await pty.waitFor('cannot see');
    pty.press('enter');
    await pty.waitFor(marker);
    const left = readdirSync(path.join(home.folder, 'state/editor'), { recursive: true });
    expect(left).toEqual([]);
  });
});
