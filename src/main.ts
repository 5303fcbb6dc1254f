import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CommanderError } from 'commander';
import type { Act } from './cli.ts';
import { settingsInForce } from './commands/settings.ts';
import type { World } from './commands/world.ts';
import { exitCodes, JourneyError } from './errors.ts';
import { once } from './once.ts';
import { readSavedFast } from './storage/bookmark-fast.ts';
import { realWorld } from './storage/world.ts';
import { Interrupted } from './terminal/interrupted.ts';
import { openTerminal, type ProcessLike, type TerminalFlags } from './terminal/terminal.ts';
import { errorWords } from './words/errors.ts';
import { calledAs, journey, nameFrom } from './words/program.ts';

/** The built program's folder, inside the package's. */
const prepared = import.meta.dirname;

/** What of the process a call uses: `process` itself, or a stand-in where a test runs it inside its own. */
type Process = ProcessLike & Pick<NodeJS.Process, 'argv' | 'exitCode'>;

/**
 * Runs the command line in the real world: one catch, one exit code.
 * @param passphraseWork how hard a passphrase is to guess, as `storage/world.ts` has it
 */
export async function main(process: Process = globalThis.process, passphraseWork?: number): Promise<void> {
  calledAs(nameFrom(process.env, prepared));
  const words = process.argv.slice(2);
  const worldWith = (flags: TerminalFlags) => worldOf(process, flags, passphraseWork);
  let opened: World | null = null;
  try {
    process.exitCode = await run(words, (flags) => {
      opened = worldWith(flags);
      return opened;
    });
    await now().terminal.written();
  } catch (error) {
    process.exitCode = await explain(error, now(), words.includes('--json'));
  }
  now().terminal.close();

  function now(): World {
    opened ??= worldWith({});
    return opened;
  }
}

/** The exit code of the command in these words. Throws what `explain` takes. */
async function run(words: readonly string[], open: (flags: TerminalFlags) => World): Promise<number> {
  if (words.length === 1 && ['--help', '-h'].includes(words[0] ?? '')) {
    const world = open({});
    const help = helpPage(world);
    if (help !== null) {
      world.terminal.out(help);
      return exitCodes.ok;
    }
  }
  const { buildCli, quiet } = await import('./cli.ts');
  let code: number = exitCodes.ok;
  const act: Act =
    (load) =>
    async (...args) => {
      const command = await load();
      code = await command(open(terminalFlags(cli.opts())), ...args);
    };
  const cli = quiet(buildCli(act), () => open({}).terminal);
  try {
    await cli.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (!isCommanderError(error)) throw error;
    if (error.exitCode === 0) return exitCodes.ok;
    open(terminalFlags(cli.opts()));
    const { usageError } = await import('./commands/usage.ts');
    throw usageError(error, words);
  }
  return code;
}

/** The help page as the build made it, for 80 columns and `journey`; null where it has to be laid out anew. */
function helpPage({ terminal }: World): string | null {
  if (terminal.look('out').width < 80 || journey() !== 'journey') return null;
  try {
    return readFileSync(path.join(prepared, 'help.txt'), 'utf8');
  } catch {
    return null;
  }
}

function isCommanderError(error: unknown): error is CommanderError {
  return (
    error instanceof Error && 'exitCode' in error && /^commander\./.test(String(Reflect.get(error, 'code')))
  );
}

function worldOf(process: Process, flags: TerminalFlags, passphraseWork: number | undefined): World {
  const storage = once(() => realWorld(process.env, passphraseWork));
  const saved = quietly(() => readSavedFast(storage()));
  return {
    terminal: openTerminal(process, flags, settingsInForce(saved?.settings ?? {})),
    storage,
    env: process.env,
    process,
    bundled: path.join(prepared, '../journeys'),
    prepared,
    readInput: () => textOf(process.stdin),
  };
}

/** Commander's flags (`--no-input` is `input: false`) as the terminal's. */
function terminalFlags({
  color,
  plainPrompts,
  animation,
  input,
}: Readonly<Record<string, unknown>>): TerminalFlags {
  return {
    ...(color === 'always' || color === 'never' || color === 'auto' ? { color } : {}),
    plainPrompts: plainPrompts === true,
    noAnimation: animation === false,
    noInput: input === false,
  };
}

/** Says on stderr what went wrong and what to do, as text or JSON, and gives the exit code for it. */
async function explain(error: unknown, { terminal, env }: World, json: boolean): Promise<number> {
  if (error instanceof Interrupted) {
    if (!error.said) terminal.err(`  ${errorWords.nothingChanged}`);
    return error.exitCode;
  }
  const known = error instanceof JourneyError ? error : unforeseen(error);
  const { errorJson, errorLines } = await import('./views/error-lines.ts');
  const text = json ? JSON.stringify(errorJson(known)) : errorLines(known, terminal.look('err')).join('\n');
  terminal.err(text);
  if (env['JOURNEY_DEBUG'] && error instanceof Error) terminal.err(error.stack ?? '');
  return known.exitCode;
}

function unforeseen(error: unknown): JourneyError {
  const what = error instanceof Error ? error.message : String(error);
  return new JourneyError('failure', errorWords.unforeseen(what), errorWords.nothingLost);
}

/** Before anything is asked of the disk, its faults can wait: the command that needs it names them. */
function quietly<T>(attempt: () => T): T | null {
  try {
    return attempt();
  } catch {
    return null;
  }
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new JourneyError('data', errorWords.notText, errorWords.notTextHint);
  }
}
