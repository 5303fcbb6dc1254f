import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Pty, type PtyOptions, startPty } from '../pty/terminal.ts';
import { root } from '../setup/root.ts';
import { ranInProcess } from './in-process.ts';

/** The built program, run as a person would run it, in a home of its own. */

export { root };

export type Home = {
  readonly folder: string;
  /** Runs a command to its end without a terminal, in this process where it can; input is empty unless given. */
  readonly run: (words: readonly string[], given?: Given) => Ran;
  /** The same; its standard output as JSON. */
  readonly json: (...words: string[]) => unknown;
  readonly start: (words: readonly string[], options?: PtyOptions) => Pty;
  readonly remove: () => void;
};

export type Given = {
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  readonly timeoutMs?: number;
};

export type Ran = {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
};

const built = path.join(root, 'bin/journey.js');

/** A passphrase that is hard to guess takes half a second each time; what reads it takes as long. */
const easy = path.join(root, 'test/flow/easy-passphrases.cjs');
const setsPassphrase = /^(lock|recovery-key|backup|part)$/;

/** What belongs to a process as a whole: its clock's zone, what Node is told. */
function needsProcess({ env = {} }: Given): boolean {
  return Object.keys(env).some((name) => name === 'TZ' || name.startsWith('NODE_'));
}

function definedOf(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((one): one is [string, string] => one[1] !== undefined),
  );
}

/** `folder` is for a home that is there already. */
export function homeIn(
  program = built,
  folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'journey-flow-')),
): Home {
  const ptys: Pty[] = [];
  const run = (words: readonly string[], given: Given = {}): Ran => {
    const env = definedOf({ ...cleanEnv, JOURNEY_HOME: folder, ...given.env });
    const input = given.input ?? '';
    if (program === built && !needsProcess(given))
      return ranInProcess({ words, env, input }, given.cwd, given.timeoutMs ?? 30_000);
    const ran = spawnSync(process.execPath, [program, ...words], {
      env,
      input,
      encoding: 'utf8',
      timeout: given.timeoutMs ?? 30_000,
      maxBuffer: 1 << 28,
      ...(given.cwd === undefined ? {} : { cwd: given.cwd }),
    });
    return said(ran);
  };
  return {
    folder,
    run,
    json: (...words) => {
      const { out, err, code } = run([...words, '--json']);
      if (code !== 0 || err !== '') throw new Error(`journey ${words.join(' ')}: ${code}, ${err}${out}`);
      return JSON.parse(out);
    },
    start: (words, options = {}) => {
      const env = { JOURNEY_HOME: folder, ...options.env };
      const started = program === built && setsPassphrase.test(words[0] ?? '') ? easy : program;
      const pty = startPty(process.execPath, [started, ...words], { ...options, env });
      ptys.push(pty);
      return pty;
    },
    remove: () => {
      for (const pty of ptys) pty.kill();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** A couple who have begun this very moment: Ana and Ben. Their keys are like nobody else's. */
export function newlyBegunHome(journey?: string, program?: string): Home {
  const home = homeIn(program);
  const { code, err } = home.run([
    'begin',
    ...(journey === undefined ? [] : [journey]),
    '--names',
    'Ana,Ben',
  ]);
  if (code !== 0) throw new Error(err);
  return home;
}

/** Homes as beginning leaves them, by journey and program. */
const begun = new Map<string, string>();

/**
 * A couple who have begun: Ana and Ben. Every process that runs tests begins each journey once, and what
 * it left is copied, keys and all.
 */
export function begunHome(journey?: string, program?: string): Home {
  const known = `${journey} ${program}`;
  const left = begun.get(known) ?? newlyBegunHome(journey, program).folder;
  begun.set(known, left);
  const home = homeIn(program);
  cpSync(left, home.folder, { recursive: true });
  return home;
}

const cleanEnv = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  // The suite's own, so that a call takes the code that a call before it kept.
  XDG_CACHE_HOME: process.env.XDG_CACHE_HOME,
  LANG: 'en_US.UTF-8',
  TERM: 'xterm-256color',
};

function said({ status, stdout, stderr, signal }: SpawnSyncReturns<string>): Ran {
  return { code: signal === null ? status : null, out: stdout, err: stderr };
}
