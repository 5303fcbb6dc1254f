import path from 'node:path';
import { CommanderError } from 'commander';
import { type Act, buildCli } from './cli.ts';
import type { World } from './commands/world.ts';
import { exitCodes, JourneyError } from './errors.ts';
import { pageKey } from './fast/page-key.ts';
import { rememberPage } from './fast/remembered-pages.ts';
import { readSavedFast } from './storage/bookmark-fast.ts';
import { realWorld } from './storage/world.ts';
import { Interrupted } from './terminal/interrupted.ts';
import { openTerminal, type Terminal, type TerminalFlags } from './terminal/terminal.ts';
import { terminalSettings } from './terminal/terminal-settings.ts';
import { gate } from './views/gate.ts';
import { errorWords } from './words/errors.ts';

/**
 * The composition root: the real terminal, clock and disk are made here and nowhere else; one catch,
 * one exit code.
 */
export async function main(): Promise<void> {
  const json = process.argv.includes('--json');
  let terminal: Terminal | null = null;
  let code: number = exitCodes.ok;
  const act: Act =
    (load) =>
    async (...args) => {
      const world = realWorldFor(cli.opts<TerminalFlags>());
      terminal = world.terminal;
      code = await remembering(world, async (recorded) => await (await load())(recorded, ...args));
    };
  const cli = quiet(buildCli(act));
  try {
    await cli.parseAsync(process.argv);
  } catch (error) {
    const screen = terminal ?? openTerminal(process, cli.opts(), {});
    code = await explain(error, screen, json);
    terminal = screen;
  }
  (terminal as Terminal | null)?.close();
  process.exitCode = code;
}

/** Runs a command; when it printed a page and nothing else, the page is remembered for next time. */
async function remembering(world: World, run: (world: World) => Promise<number>): Promise<number> {
  const key = quietly(() => pageKey(world.storage(), process.argv.slice(2), path.join(__dirname, '..')));
  if (key === null) return await run(world);
  const printed: string[] = [];
  const { out, err } = world.terminal;
  let other = false;
  const terminal: Terminal = {
    ...world.terminal,
    out: (text) => {
      printed.push(gate(text.endsWith('\n') ? text : `${text}\n`));
      out(text);
    },
    err: (text) => {
      other = true;
      err(text);
    },
  };
  const code = await run({ ...world, terminal });
  if (code === 0 && !other && printed.length > 0) rememberPage(world.storage(), key, printed.join(''));
  return code;
}

function realWorldFor(flags: Readonly<Record<string, unknown>>): World {
  const storage = lazily(() => realWorld(process.env));
  const saved = quietly(() => readSavedFast(storage()));
  const terminal = openTerminal(process, terminalFlags(flags), terminalSettings(saved?.settings ?? {}));
  return {
    terminal,
    storage,
    env: process.env,
    process,
    bundled: path.join(__dirname, '..', 'journeys'),
    prepared: __dirname,
    readInput,
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

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Before anything is asked of the disk, its faults can wait: the command that needs it names them. */
function quietly<T>(attempt: () => T): T | null {
  try {
    return attempt();
  } catch {
    return null;
  }
}

async function readInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Commander says nothing itself and exits nowhere: its errors come to the one catch. */
function quiet(cli: ReturnType<typeof buildCli>): ReturnType<typeof buildCli> {
  const settle = (command: typeof cli) => {
    command.exitOverride().configureOutput({
      writeOut: (text) => openTerminal(process, {}, {}).out(text),
      writeErr: () => {},
    });
    command.commands.forEach(settle as (command: (typeof cli.commands)[number]) => void);
  };
  settle(cli);
  return cli;
}

async function explain(error: unknown, terminal: Terminal, json: boolean): Promise<number> {
  if (error instanceof Interrupted) return error.exitCode;
  if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.ok;
  const known = error instanceof JourneyError ? error : unforeseen(error);
  const views = await import('./views/error-lines.ts');
  const text = json
    ? JSON.stringify(views.errorJson(known))
    : views.errorLines(known, terminal.look('err')).join('\n');
  terminal.err(text);
  if (process.env['JOURNEY_DEBUG'] && error instanceof Error) terminal.err(error.stack ?? '');
  return known.exitCode;
}

function unforeseen(error: unknown): JourneyError {
  if (error instanceof CommanderError) {
    const [first, ...rest] = error.message.replace(/^error: /, '').split('\n');
    const message = first === undefined ? '' : errorWords.sentence(first);
    const more = rest
      .join(' ')
      .replace(/^\((.*)\)$/, '$1')
      .trim();
    return new JourneyError('usage', message, more === '' ? errorWords.seeHelp : more);
  }
  const what = error instanceof Error ? error.message : String(error);
  return new JourneyError('failure', errorWords.unforeseen(what), errorWords.nothingLost);
}
