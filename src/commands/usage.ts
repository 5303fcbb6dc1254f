import { JourneyError } from '../errors.ts';
import { errorWords } from '../words/errors.ts';
import { commandWords, examples } from '../words/help.ts';
import { usageWords as words } from '../words/usage.ts';

type CommandName = keyof typeof commandWords;

/** What the parser of command lines says: its code and its sentence. */
export type ParserError = { readonly code: string; readonly message: string };

/** A command line that does not fit as usage (64): what is off, and the command as it would be right. */
export function usageError({ code, message }: ParserError, args: readonly string[]): JourneyError {
  const [first = '', ...rest] = message.replace(/^error: /, '').split('\n');
  const name = args.find((word): word is CommandName => Object.hasOwn(commandWords, word)) ?? null;
  const full = name === 'config' ? configName(args) : name;
  const text = full === null ? null : plainWords(code, first, full);
  const suggestion = rest
    .join(' ')
    .replace(/^\((.*)\)$/, '$1')
    .trim();
  return new JourneyError('usage', text ?? errorWords.sentence(first), suggestion || hintFor(code, name));
}

/** "config get" and "config set" are commands of their own. */
function configName(args: readonly string[]): string {
  const after = args[args.indexOf('config') + 1] ?? '';
  return ['get', 'set', 'list'].includes(after) ? `config ${after}` : 'config';
}

function plainWords(code: string, message: string, command: string): string | null {
  switch (code) {
    case 'commander.missingArgument': {
      const what = /'([^']+)'/.exec(message)?.[1] ?? '';
      return words.missing(command, words.named[what] ?? what);
    }
    case 'commander.excessArguments': {
      if (command === 'config') return words.config;
      return words.tooMany(command, Number(/Expected (\d+)/.exec(message)?.[1] ?? 0));
    }
    case 'commander.invalidArgument':
      return unfit(message);
    case 'commander.optionMissingArgument': {
      return words.valueMissing(/'(--[a-z-]+)/.exec(message)?.[1] ?? '');
    }
    default:
      return null;
  }
}

/** "Option '--week <number>' argument 'x' is invalid. Why." */
function unfit(message: string): string | null {
  const match = /option '(?:-\w, )?(--[a-z-]+)[^']*' argument '(.*)' is invalid\.\s*(.*)$/is.exec(message);
  if (match === null) return null;
  const [, option = '', given = '', why = ''] = match;
  const choices = /^Allowed choices are (.*?)\.?$/.exec(why)?.[1];
  return words.unfit(given, option, choices === undefined ? why : words.choices(choices));
}

function hintFor(code: string, name: CommandName | null): string {
  if (name === null) return errorWords.seeHelp;
  const example = examples[name][0];
  const missing = code === 'commander.missingArgument' && example !== undefined;
  return missing && name !== 'config' ? words.like(example, name) : words.more(name);
}
