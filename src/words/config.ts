import { isolating } from './isolate.ts';
import { journey } from './program.ts';

/** Settings, in one line each, and what is said about them. */
export const settingWords = {
  bell: 'one soft bell when a timer ends',
  color: 'colours; auto follows the terminal and NO_COLOR',
  'plain-prompts': 'plain lines instead of a screen, for screen readers and simple terminals',
  'reduced-motion': 'nothing on the screen moves by itself',
  'day-ends-at': 'the hour after midnight at which a new day begins',
  'on-this-day': 'on the first page, a line when an evening of a week, a month or a year ago comes round',
  editor: 'the program that opens an answer with e; unless named, that of VISUAL or EDITOR, else vi',
  'pause-minutes': 'how long a pause is, until the agreed return',
} as const;

export const configWords = isolating({
  unknown: (name: string) => `There is no setting “${name}”.`,
  didYouMean: (name: string) => `Did you mean ${name}? ${journey()} config list shows all of them.`,
  all: (names: string) => `There are: ${names}.`,
  badValue: (name: string, value: string) => `“${value}” is not a value for ${name}.`,
  allowed: (values: string) => `It can be ${values}, or default.`,
  oneOf: (values: readonly string[]) => `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`,
  between: (least: number, most: number) => `a whole number from ${least} to ${most}`,
  set: (name: string, value: string) => `${name} is ${value} now.`,
  notSet: 'The setting could not be kept.',
  commandLine: 'a command line, quoted as in a shell',
  notNamed: 'not named',
  byDefault: (value: string) => `default ${value}`,
  howTo: `${journey()} config set SETTING VALUE changes one; default takes it back.`,
} as const);
