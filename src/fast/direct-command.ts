/**
 * The everyday command lines, read without commander, which takes ten milliseconds to load. Only
 * what is written out in full and certainly right is understood here; for everything else (short
 * forms, `--day=3`, mistakes) commander has the word. A test holds both to the same answers.
 */
export type DirectCommand = {
  readonly name: keyof typeof commands;
  readonly parameter: string | undefined;
  readonly options: Readonly<Record<string, string | number | boolean>>;
};

type Kind = 'switch' | 'number' | 'text';

type Shape = { readonly parameter: RegExp | null; readonly flags: Readonly<Record<string, Kind>> };

const whole = /^[1-9]\d{0,4}$/;

const commands = {
  home: { parameter: null, flags: {} },
  today: {
    parameter: null,
    flags: { '--text': 'switch', '--five': 'switch', '--json': 'switch', '--day': 'number' },
  },
  reflect: {
    parameter: null,
    flags: {
      ...{ '--as': 'text', '--day': 'number', '--question': 'number', '--answer': 'text' },
      ...{ '--pass': 'switch', '--ours': 'switch', '--mine': 'switch' },
    },
  },
  plan: { parameter: null, flags: { '--week': 'number', '--json': 'switch' } },
  read: { parameter: whole, flags: { '--json': 'switch' } },
  answers: {
    parameter: null,
    flags: { '--day': 'number', '--as': 'text', '--journey': 'text', '--search': 'text', '--json': 'switch' },
  },
  status: { parameter: null, flags: { '--short': 'switch', '--json': 'switch' } },
  list: { parameter: null, flags: { '--json': 'switch' } },
} as const satisfies Readonly<Record<string, Shape>>;

/** The command in these words, or null when commander should read them. */
export function directCommand(words: readonly string[]): DirectCommand | null {
  const [first, ...rest] = words;
  if (first === undefined) return { name: 'home', parameter: undefined, options: {} };
  if (first === 'home' || !Object.hasOwn(commands, first)) return null;
  const name = first as DirectCommand['name'];
  const { parameter, flags }: Shape = commands[name];
  const given = rest[0];
  const hasParameter = parameter !== null && given !== undefined && parameter.test(given);
  const options = optionsIn(hasParameter ? rest.slice(1) : rest, flags);
  if (options === null || (options['ours'] === true && options['mine'] === true)) return null;
  return { name, parameter: hasParameter ? given : undefined, options };
}

function optionsIn(words: readonly string[], flags: Shape['flags']): DirectCommand['options'] | null {
  const options: Record<string, string | number | boolean> = {};
  for (let at = 0; at < words.length; at += 1) {
    const flag = words[at] ?? '';
    const kind = Object.hasOwn(flags, flag) ? flags[flag] : undefined;
    const name = flag.slice(2);
    if (kind === undefined || Object.hasOwn(options, name)) return null;
    const value = kind === 'switch' ? true : valueFor(kind, words[++at]);
    if (value === null) return null;
    options[name] = value;
  }
  return options;
}

function valueFor(kind: 'number' | 'text', word: string | undefined): string | number | null {
  if (word === undefined || (word.startsWith('-') && word !== '-')) return null;
  if (kind === 'text') return word;
  return whole.test(word) ? Number(word) : null;
}
