import { describe, expect, it } from 'vitest';
import { runner } from './harness.ts';

const program = runner(
  `import { pageText } from '$src/terminal/page-text.ts';
   import { runEditor } from '$src/terminal/editor.ts';
   import { readFileSync } from 'node:fs';`,
  `if (given.edit !== undefined) {
     writeFileSync(given.edit, 'as it was');
     const read = () => readFileSync(given.edit, 'utf8');
     const editor = { command: '/bin/sh', args: ['-c', given.command, 'sh', given.edit], name: 'sh' };
     return await runEditor(terminal, { ...editor, read, now: Date.now }, 'as it was');
   }
   await pageText(terminal, process, given.text.repeat(given.times ?? 1));
   return null;`,
);

const long = Array.from({ length: 80 }, (_, at) => `row ${at + 1}`).join('\n');

describe('a whole text', () => {
  it('is printed when it fits', async () => {
    const pty = program.start({ text: 'short\ntext' }, { env: { PAGER: 'sed s/^/PAGED:/' } });
    await pty.exit();
    expect(pty.screen()).toBe('short\ntext\nENDED');
  });

  it('goes through the pager when it is longer than the screen', async () => {
    const pty = program.start({ text: long }, { env: { PAGER: 'sed s/^/PAGED:/' } });
    await pty.exit();
    expect(pty.everything()).toContain('PAGED:row 1\n');
    expect(pty.everything()).toContain('PAGED:row 80');
  });

  it('goes through JOURNEY_PAGER before PAGER, and less may be left early', async () => {
    const pty = program.start(
      { text: long, times: 2000 },
      { env: { JOURNEY_PAGER: 'less -FRX', PAGER: 'false' } },
    );
    await pty.waitFor('row 23');
    pty.type('q');
    expect(await pty.exit()).toEqual({ code: 0, signal: 0 });
    expect(pty.raw()).not.toContain('row 60');
  });

  it('is shown by a less that writes no file and keeps no history', async () => {
    const pty = program.start({ text: long }, { env: { PAGER: 'env | grep ^LESSSECURE; cat >/dev/null' } });
    await pty.exit();
    expect(pty.everything()).toContain('LESSSECURE=1');
  });

  it('is shown by a less that says its keys (F47)', async () => {
    const pty = program.start({ text: long }, { env: { LESS: undefined } });
    await pty.waitFor('Space more   b back   / find   q close');
    pty.type('G');
    await pty.waitFor(/^End /m);
    pty.type('q');
    await pty.exit();
  });

  it('is printed when there is no such pager', async () => {
    const pty = program.start({ text: long }, { env: { PAGER: 'no-such-pager-here' } });
    await pty.exit();
    expect(pty.everything()).toContain('row 1\n');
    expect(pty.screen()).toContain('row 80');
  });
});

describe('the editor', () => {
  const edit = `/tmp/journey-editor-${process.pid}`;

  it('changes the file, with the terminal as it found it', async () => {
    const command = 'stty -a | grep -o "[-]*icanon"; printf " and more" >> "$1"';
    const pty = program.start({ edit, command }, { env: { VISUAL: 'vi', EDITOR: 'ed' } });
    await pty.exit();
    expect(pty.screen()).toMatch(/^icanon/);
    expect(program.result()).toEqual({ note: null, text: 'as it was and more' });
  });

  it('says when it failed', async () => {
    const pty = program.start({ edit, command: 'exit 3' });
    await pty.exit();
    expect(program.result()).toMatchObject({
      note: expect.stringContaining('ended with an error'),
      text: 'as it was',
    });
  });
});
