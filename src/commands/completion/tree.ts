import type { Argument, Command, Option } from 'commander';
import { commandWords, topicPages } from '../../words/help.ts';
import { helpLinesList } from '../help-lines-data.ts';
import { settings } from '../settings.ts';

/** Asked of `journey __complete` while a command is typed, because only then it is known. */
export type Asked = 'journeys' | 'days' | 'weeks' | 'names';

/** What may stand in a place of the command line. */
export type Offer = {
  readonly words: readonly string[];
  readonly asked: Asked | null;
  readonly files: boolean;
};

export type OptionSpec = {
  /** As typed, e.g. `--as`, `-h`. */
  readonly flags: readonly string[];
  readonly does: string;
  /** Null for an option without a value. */
  readonly value: Offer | null;
};

export type CommandSpec = {
  readonly name: string;
  readonly does: string;
  readonly options: readonly OptionSpec[];
  /** Arguments in order; the last one repeats where `repeats`. */
  readonly args: readonly Offer[];
  readonly repeats: boolean;
  readonly commands: readonly CommandSpec[];
};

const nothing: Offer = { words: [], asked: null, files: false };
const files: Offer = { ...nothing, files: true };
const asked = (what: Asked): Offer => ({ ...nothing, asked: what });
const words = (list: readonly string[]): Offer => ({ ...nothing, words: list });

const byOption: Readonly<Record<string, Offer>> = {
  '--as': asked('names'),
  '--starts': asked('names'),
  '--day': asked('days'),
  '--week': asked('weeks'),
  '--out': files,
};

const byArgument: Readonly<Record<string, Offer>> = {
  journey: { ...files, asked: 'journeys' },
  day: asked('days'),
  file: files,
  files,
  country: words(helpLinesList.countries.map((country) => country.code)),
  setting: words(settings.map((setting) => setting.name)),
  value: words([...new Set(settings.flatMap((setting) => setting.offers)), 'default']),
  shell: words(['bash', 'zsh', 'fish']),
  topic: words([...new Set([...topicPages, ...Object.keys(commandWords)])]),
};

/** The command line as completions see it, from the tree that also parses it. */
export function specOf(command: Command): CommandSpec {
  const help = command.createHelp();
  const commands = help
    .visibleCommands(command)
    .filter((one) => one.name() !== 'help' || one.parent === command);
  const args = command.registeredArguments;
  return {
    name: command.name(),
    does: firstLine(command.description()),
    options: help.visibleOptions(command).map(optionSpec),
    args: args.map(argumentOffer),
    repeats: args.at(-1)?.variadic === true,
    commands: commands.map(specOf),
  };
}

function optionSpec(option: Option): OptionSpec {
  const flags = [option.short, option.long].filter((flag) => flag !== undefined && flag !== null);
  const takes = option.required || option.optional;
  const value = option.argChoices ? words(option.argChoices) : (byOption[option.long ?? ''] ?? nothing);
  return { flags, does: firstLine(option.description), value: takes ? value : null };
}

function argumentOffer(argument: Argument): Offer {
  return byArgument[argument.name()] ?? nothing;
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
