import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type Bundle, bundle } from '../pty/bundle.ts';
import { type Pty, type PtyOptions, startPty } from '../pty/terminal.ts';

/** Runs small programs made of terminal/ on a pty; each leaves what it got in a file as JSON. */
export type Runner = {
  readonly start: (given: object, options?: PtyOptions) => Pty;
  /** The same from an interactive shell with job control; the prompt of the shell is `$ `. */
  readonly startInShell: (given: object, options?: PtyOptions) => Pty;
  /** What the program of this test wrote down last. */
  readonly result: () => unknown;
};

/**
 * @param body the program: it has `terminal`, `given` (what `start` was given), `keep(value)` and
 *   everything that `imports` brings in; what it returns is kept as well
 */
export function runner(imports: string, body: string): Runner {
  const src = path.resolve(import.meta.dirname, '../../src');
  let program: Bundle;
  let folder = '';
  const running: Pty[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'journey-terminal-'));
    program = await bundle(entry(imports.replaceAll('$src', src), body, src));
  });
  afterEach(() => {
    for (const pty of running.splice(0)) pty.kill();
  });
  afterAll(() => {
    program.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    start: (given, options = {}) => {
      const args = [program.file, path.join(folder, 'result.json'), JSON.stringify(given)];
      rmSync(path.join(folder, 'result.json'), { force: true });
      const pty = startPty(process.execPath, args, options);
      running.push(pty);
      return pty;
    },
    startInShell: (given, options = {}) => {
      const words = [process.execPath, program.file, path.join(folder, 'result.json'), JSON.stringify(given)];
      const line = words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
      const env = { ...options.env, PS1: '$ ', HISTFILE: undefined };
      const pty = startPty('/bin/bash', ['--norc', '--noprofile', '--noediting', '-i'], { ...options, env });
      running.push(pty);
      pty.type(`${line}\r`);
      return pty;
    },
    result: () => JSON.parse(readFileSync(path.join(folder, 'result.json'), 'utf8')),
  };
}

function entry(imports: string, body: string, src: string): string {
  return `
    import { writeFileSync } from 'node:fs';
    import { settingsInForce } from '${src}/commands/settings.ts';
    import { openTerminal } from '${src}/terminal/terminal.ts';
    import { Interrupted } from '${src}/terminal/interrupted.ts';
    ${imports}
    const given = JSON.parse(process.argv[3]);
    const terminal = openTerminal(process, given.flags ?? {}, { ...settingsInForce({}), ...given.settings });
    const keep = (value) => writeFileSync(process.argv[2], JSON.stringify(value));
    const run = async () => { ${body} };
    run().then((value) => {
      keep(value);
      terminal.err('ENDED');
    }, (error) => {
      if (!(error instanceof Interrupted)) {
        terminal.err('FAILED ' + error.stack);
        process.exitCode = 1;
        return;
      }
      terminal.err('LEFT BY ' + error.signal);
      process.exitCode = error.exitCode;
    }).finally(() => terminal.close());
  `;
}
