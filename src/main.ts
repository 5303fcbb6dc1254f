import { CommanderError } from 'commander';
import { type Act, buildCli } from './cli.ts';
import { usageError } from './commands/usage.ts';
import { exitCodes } from './errors.ts';
import { explain } from './fast/explain.ts';
import { plainTerminal, runCommand } from './fast/run-command.ts';
import type { TerminalFlags } from './terminal/terminal.ts';

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
      getOutHelpWidth: () => plainTerminal({}).look('out').width,
    });
    command.commands.forEach(settle as (command: (typeof cli.commands)[number]) => void);
  };
  settle(cli);
  return cli;
}

async function sayUsage(error: unknown, flags: TerminalFlags, json: boolean): Promise<number> {
  if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.ok;
  const terminal = plainTerminal(flags);
  const said = error instanceof CommanderError ? usageError(error, process.argv.slice(2)) : error;
  const code = await explain(said, terminal, json);
  terminal.close();
  return code;
}
