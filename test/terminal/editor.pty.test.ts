import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Pty } from '../pty/terminal.ts';
import { runner } from './harness.ts';

const program = runner(
  `import { askAnswer } from '$src/terminal/answer-prompt/answer-prompt.ts';
   import { runEditor } from '$src/terminal/editor.ts';
   import { editorCommand } from '$src/storage/editor-folder.ts';
   import { readFileSync } from 'node:fs';`,
  `const run = async (text) => {
     const file = given.folder + '/answer.txt';
     writeFileSync(file, text);
     const editor = editorCommand({ ...process.env, EDITOR: given.editor }, process.platform, null, file);
     const read = () => readFileSync(file, 'utf8');
     return await runEditor(terminal, { ...editor, read, now: Date.now }, text);
   };
   return await askAnswer(terminal, {
     question: () => ['  What does closeness mean?', ''],
     initial: 'by hand',
     onChange: (text) => keep({ kind: 'unsaved', text }),
     edit: { fallback: null, run },
   });`,
);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'journey-editor-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An editor made of shell lines; its file is the last of its words. */
function editor(name: string, ...lines: readonly string[]): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, ['#!/bin/sh', 'for last; do :; done', ...lines, ''].join('\n'));
  chmodSync(file, 0o755);
  return file;
}

async function opened(given: string): Promise<Pty> {
  const pty = program.start({ folder, editor: given });
  await pty.waitFor('by hand');
  pty.press('escape');
  await pty.waitFor('e editor');
  pty.type('e');
  return pty;
}

async function saved(pty: Pty): Promise<unknown> {
  pty.press('enter');
  await pty.exit();
  return program.result();
}

describe('the couple’s own editor', () => {
  it.each([`'%s' --wait`, '"%s" --wait'])('is found in a folder with blanks: %s (B1)', async (quoted) => {
    const file = editor('some where/My Editor (x86)/ed', 'echo " and more" >> "$last"');
    const pty = await opened(quoted.replace('%s', file));
    await pty.waitFor('and more');
    // The line end that every editor writes is no line of the answer (F66).
    expect(await saved(pty)).toEqual({ kind: 'wrote', text: 'by hand and more' });
  });

  it.each(['/no where/ed', '/nowhere/ed --wait', 'LANG=C /nowhere/ed'])(
    'that cannot be started is named: %s (B1)',
    async (line) => {
      const pty = await opened(line);
      await pty.waitFor(/could not be started: \S+/);
      expect(await saved(pty)).toEqual({ kind: 'wrote', text: 'by hand' });
    },
  );

  it('that returns at once is named and waited for (B2)', async () => {
    const later = path.join(folder, 'later');
    const file = editor(
      'ed_bg',
      `(while [ ! -e '${later}' ]; do sleep 0.05; done; echo more >> "$last"; touch '${later}.done') &`,
    );
    const pty = await opened(file);
    await pty.waitFor(/ed_bg came back at once/);
    writeFileSync(later, '');
    await pty.waitUntil(() => exists(`${later}.done`), 'The editor to save');
    pty.press('enter');
    await pty.waitFor('by handmore');
    expect(await saved(pty)).toEqual({ kind: 'wrote', text: 'by handmore' });
  });

  it('that is waited for and left by a signal keeps the words', async () => {
    const pty = await opened(editor('nothing', 'exit 0'));
    await pty.waitFor(/nothing came back at once/);
    pty.press('ctrl-c');
    expect(await pty.exit()).toEqual({ code: 130, signal: 0 });
    expect(program.result()).toEqual({ kind: 'unsaved', text: 'by hand' });
  });

  it('that fails after saving gives what it saved (B3)', async () => {
    const pty = await opened(editor('crash', 'echo saved > "$last"; exit 3'));
    await pty.waitFor('What it saved is here');
    expect(await saved(pty)).toEqual({ kind: 'wrote', text: 'saved' });
  });
});

function exists(file: string): boolean {
  try {
    readFileSync(file);
    return true;
  } catch {
    return false;
  }
}
