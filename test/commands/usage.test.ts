import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { buildCli } from '../../src/cli.ts';
import { usageError } from '../../src/commands/usage.ts';
import { JourneyError } from '../../src/errors.ts';

/** What is said of a command line that does not fit. */
async function said(line: string): Promise<JourneyError> {
  const args = line.split(' ');
  const cli = buildCli(() => async () => {});
  const settle = (command: typeof cli): void => {
    command.exitOverride().configureOutput({ writeErr: () => {} });
    for (const one of command.commands) settle(one as typeof cli);
  };
  settle(cli);
  const error = await cli.parseAsync(args, { from: 'user' }).catch((one: unknown) => one);
  if (!(error instanceof CommanderError)) return new JourneyError('failure', 'It fits.');
  return usageError(error, args);
}

describe('a command line that does not fit', () => {
  it.each([
    [
      'check',
      'journey check needs one file or more after it.',
      'Like this: journey check my-course.md   More: journey help check',
    ],
    [
      'backup',
      'journey backup needs a file after it.',
      'Like this: journey backup evening.age   More: journey help backup',
    ],
    [
      'completion',
      'journey completion needs the name of a shell after it.',
      'Like this: journey completion bash   More: journey help completion',
    ],
    [
      'config set',
      'journey config set needs the name of a setting after it.',
      'journey help config shows what it takes.',
    ],
    [
      'config set bell',
      'journey config set needs a value after it.',
      'journey help config shows what it takes.',
    ],
    [
      'config bell',
      'journey config knows list, get SETTING, and set SETTING VALUE.',
      'journey help config shows what it takes.',
    ],
    [
      'plan extra',
      'journey plan takes nothing after it but options.',
      'journey help plan shows what it takes.',
    ],
    ['read 1 2', 'journey read takes one word after it at most.', 'journey help read shows what it takes.'],
    [
      'plan --week x',
      '“x” does not fit --week. A whole number from 1, please.',
      'journey help plan shows what it takes.',
    ],
    ['plan --week', '--week needs a value after it.', 'journey help plan shows what it takes.'],
    [
      'export --format xml',
      '“xml” does not fit --format. It is one of: md, json, html.',
      'journey help export shows what it takes.',
    ],
    ['plan --wek 2', "Unknown option '--wek'.", 'Did you mean --week?'],
    ['--frobnicate', "Unknown option '--frobnicate'.", 'journey --help shows every command.'],
  ])('journey %s', async (line, message, hint) => {
    expect(await said(line)).toMatchObject({ kind: 'usage', message, hint });
  });
});
