import { CommanderError } from 'commander';
import { type Act, buildCli } from './cli.ts';
import { exitCodes, JourneyError } from './errors.ts';
import { explain } from './fast/explain.ts';
import { plainTerminal, runCommand } from './fast/run-command.ts';
import type { TerminalFlags } from './terminal/terminal.ts';
import { errorWords } from './words/errors.ts';

/** Every command line that `fast` did not understand by itself: read by commander, then run. */
export async function main(): Promise<void> {
  const act: Act =
    (load) =>
    async (...args) => {
      const flags = terminalFlags(cli.opts());
      await runCommand(flags, async () => {
        const command = await load();
        return (world) => command(world, ...args);
      });
    };
  const cli = quiet(buildCli(act));
  try {
    await cli.parseAsync(process.argv);
  } catch (error) {
    const json = process.argv.includes('--json');
    process.exitCode = await sayUsage(error, terminalFlags(cli.opts()), json);
  }
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

/** Commander says nothing itself and exits nowhere: its errors come to the one catch. */
function quiet(cli: ReturnType<typeof buildCli>): ReturnType<typeof buildCli> {
  const settle = (command: typeof cli) => {
    command.exitOverride().configureOutput({
      writeOut: (text) => plainTerminal({}).out(text),
      writeErr: () => {},
    });
    command.commands.forEach(settle as (command: (typeof cli.commands)[number]) => void);
  };
  settle(cli);
  return cli;
}

async function sayUsage(error: unknown, flags: TerminalFlags, json: boolean): Promise<number> {
  if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.ok;
  const terminal = plainTerminal(flags);
  const code = await explain(error instanceof CommanderError ? usageError(error) : error, terminal, json);
  terminal.close();
  return code;
}

function usageError(error: CommanderError): JourneyError {
  const [first, ...rest] = error.message.replace(/^error: /, '').split('\n');
  const message = first === undefined ? '' : errorWords.sentence(first);
  const more = rest
    .join(' ')
    .replace(/^\((.*)\)$/, '$1')
    .trim();
  return new JourneyError('usage', message, more === '' ? errorWords.seeHelp : more);
}
