import { isolating } from './isolate.ts';
import { journey } from './program.ts';

/** What the program says of a command line that does not fit; the parser's own words only where none of these do. */
export const usageWords = isolating({
  missing: (command: string, what: string) => `${journey()} ${command} needs ${what} after it.`,
  named: {
    files: 'one file or more',
    file: 'a file',
    shell: 'the name of a shell',
    setting: 'the name of a setting',
    value: 'a value',
    name: 'the name as it is, and the new one,',
    'new-name': 'the new name too, as one word or in quotes,',
  } as Readonly<Record<string, string>>,
  tooMany: (command: string, most: number) =>
    most === 0
      ? `${journey()} ${command} takes nothing after it but options.`
      : `${journey()} ${command} takes ${most === 1 ? 'one word' : `${most} words`} after it at most.`,
  config: `${journey()} config knows list, get SETTING, and set SETTING VALUE.`,
  unfit: (given: string, option: string, why: string) => `“${given}” does not fit ${option}. ${why}`,
  valueMissing: (option: string) => `${option} needs a value after it.`,
  choices: (all: string) => `It is one of: ${all}.`,
  like: (example: string, command: string) => `Like this: ${example}   More: ${journey()} help ${command}`,
  more: (command: string) => `${journey()} help ${command} shows what it takes.`,
} as const);

export const dayWords = isolating({
  notANumber: (given: string) => `“${given}” is not the number of a day.`,
  example: `Like this: ${journey()} read 3   or   ${journey()} read --day 3`,
  twoDays: (one: number, other: number) => `Day ${one} or day ${other}? One of them, please.`,
} as const);
