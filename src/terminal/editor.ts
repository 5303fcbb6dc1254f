import { textLines } from '../views/lines.ts';
import { editorWords, keyWords } from '../words/terminal.ts';
import type { Edited } from './answer-prompt/answer-prompt.ts';
import { runOnTerminal } from './child.ts';
import { onEnter } from './choices.ts';
import { askKey } from './keys.ts';
import type { Terminal } from './terminal.ts';

export type EditorRun = {
  readonly command: string;
  readonly args: readonly string[];
  readonly name: string;
  /** What the editor's file holds now. */
  readonly read: () => string;
  readonly now: () => number;
};

/** Nobody opens an editor, thinks and closes it in so short a time. */
const atOnceMs = 1_000;

/**
 * Runs an editor on the terminal, and gives the text as it is afterwards. Our screen comes back with the
 * prompt. An editor that returns at once with nothing changed may be open in a window of its own: then
 * we wait until whoever writes there says that it is saved.
 * @throws Interrupted while we wait
 */
export async function runEditor(terminal: Terminal, run: EditorRun, text: string): Promise<Edited> {
  const began = run.now();
  const code = await runOnTerminal(terminal, run.command, run.args, null);
  // A shell says by 126 and 127 that a program cannot be run, or is not there (POSIX, 2.8.2).
  const isShell = run.command === '/bin/sh';
  if (code === 'not-started' || (isShell && (code === 126 || code === 127)))
    return { text, note: editorWords.notStarted(isShell ? run.name : run.command) };
  const after = () => edited(text, run.read());
  if (code !== 0) {
    const left = after();
    return { text: left, note: left === text ? editorWords.failed : editorWords.failedChanged };
  }
  if (after() !== text || run.now() - began >= atOnceMs) return { text: after(), note: null };
  await askKey(terminal, {
    lines: (look) => ['', ...textLines(editorWords.atOnce(run.name), look)],
    choices: [onEnter(keyWords.savedThere)],
    fresh: true,
  });
  return { text: after(), note: after() === text ? editorWords.nothingChanged(run.name) : null };
}

/** Editors end a file with a line end; it is no line of the answer unless its author wrote it. */
function edited(before: string, after: string): string {
  const text = after.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  return text.endsWith('\n') && !before.endsWith('\n') ? text.slice(0, -1) : text;
}
