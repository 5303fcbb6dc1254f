import type { Argument, Command, Option } from 'commander';
import { cleanLine } from '../../views/clean.ts';
import { commandWords, topicPages } from '../../words/help.ts';
import { helpLinesList } from '../help-lines-data.ts';
import { settings } from '../settings.ts';
import type { World } from '../world.ts';
import { type Asked, candidates } from './candidates.ts';

/** What may stand in a place of the command line: words, what the couple's own state gives, files. */
type Offer = { readonly words?: readonly string[]; readonly asked?: Asked; readonly files?: boolean };

const byOption: Readonly<Record<string, Offer>> = {
  '--as': { asked: 'names' },
  '--starts': { asked: 'names' },
  '--day': { asked: 'days' },
  '--week': { asked: 'weeks' },
  '--journey': { asked: 'journeys' },
  '--out': { files: true },
};

const byArgument: Readonly<Record<string, Offer>> = {
  journey: { asked: 'journeys', files: true },
  day: { asked: 'days' },
  name: { asked: 'names' },
  file: { files: true },
  files: { files: true },
  country: { words: helpLinesList.countries.map((country) => country.code) },
  setting: { words: settings.map((setting) => setting.name) },
  value: { words: [...new Set(settings.flatMap((setting) => setting.offers)), 'default'] },
  shell: { words: ['bash', 'zsh', 'fish'] },
  topic: { words: [...new Set([...topicPages, ...Object.keys(commandWords)])] },
};

/** The line that asks the shell to offer files as well. */
const filesToo = ':files';

/**
 * `journey __complete -- WORDS…`, asked by the shells at every press of Tab: what may stand for the last
 * word, a candidate on each line, with a tab and what it does where there is something to say. The
 * shell leaves out what does not begin as typed. Takes the way to build the command tree, because the
 * tree loads this file and not the other way round.
 */
export function completeFor(buildCli: (act: () => () => Promise<void>) => Command) {
  return async (world: World, words: readonly string[]): Promise<number> => {
    const lines = offers(
      world,
      buildCli(() => async () => {}),
      words,
    );
    if (lines.length > 0) world.terminal.out(lines.join('\n'));
    return 0;
  };
}

function offers(world: World, cli: Command, words: readonly string[]): readonly string[] {
  // bash takes --as=An for three words.
  const current = words.at(-1) === '=' ? '' : (words.at(-1) ?? '');
  const before = words.slice(0, -1).filter((word) => word !== '=');
  const { command, option, place } = placeAfter(cli, before);
  if (option !== null) return offered(world, offerOf(option));
  const [flag = '', typed] = current.split('=');
  if (typed !== undefined && flag.startsWith('--')) {
    const named = optionNamed(cli, command, flag);
    const values = named === null ? [] : offered(world, { ...offerOf(named), files: false });
    return values.map((value) => `${flag}=${value}`);
  }
  if (current.startsWith('-')) return flagsOf(command);
  const below = subcommandsOf(command).map((one) => described(one.name(), one.description()));
  const argument = below.length > 0 ? undefined : argumentAt(command, place);
  return [...below, ...offered(world, argument === undefined ? {} : (byArgument[argument.name()] ?? {}))];
}

type Place = {
  readonly command: Command;
  /** The option whose value comes next, if one was begun. */
  readonly option: Option | null;
  /** How many arguments of the command stand before. */
  readonly place: number;
};

function placeAfter(cli: Command, words: readonly string[]): Place {
  let command = cli;
  let option: Option | null = null;
  let place = 0;
  for (const word of words) {
    if (option !== null) option = null;
    else if (word.startsWith('-'))
      option = word.includes('=') ? null : valued(optionNamed(cli, command, word));
    else {
      const below = subcommandsOf(command).find((one) => one.name() === word);
      if (below === undefined) place += 1;
      else command = below;
    }
  }
  return { command, option, place };
}

function subcommandsOf(command: Command): readonly Command[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .filter((one) => one.name() !== 'help' || one.parent === command);
}

function optionNamed(cli: Command, command: Command, flag: string): Option | null {
  return (
    [...command.options, ...cli.options].find(({ long, short }) => flag === long || flag === short) ?? null
  );
}

function valued(option: Option | null): Option | null {
  return option !== null && (option.required || option.optional) ? option : null;
}

function offerOf(option: Option): Offer {
  return option.argChoices === undefined ? (byOption[option.long ?? ''] ?? {}) : { words: option.argChoices };
}

function flagsOf(command: Command): readonly string[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .flatMap(({ long, short, description }) =>
      [short, long].flatMap((flag) => (flag == null ? [] : [described(flag, description)])),
    );
}

function argumentAt(command: Command, place: number): Argument | undefined {
  const all = command.registeredArguments;
  const last = all.at(-1);
  return all[place] ?? (last?.variadic === true ? last : undefined);
}

function described(word: string, does: string): string {
  return `${word}\t${does.split('\n')[0] ?? ''}`;
}

function offered(world: World, { words = [], asked, files = false }: Offer): readonly string[] {
  const found = asked === undefined ? [] : candidates(world, asked).map(cleanLine);
  return [...words, ...found.filter((line) => line !== ''), ...(files ? [filesToo] : [])];
}
