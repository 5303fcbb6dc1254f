import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildCli } from '../../src/cli.ts';
import { directCommand } from '../../src/fast/direct-command.ts';

/** What commander makes of the words: the parameters and options its action gets; null for a mistake. */
async function byCommander(words: readonly string[]): Promise<readonly unknown[] | null> {
  let seen: readonly unknown[] | null = null;
  const cli = buildCli(() => async (...args) => {
    // The last argument is commander's own command.
    seen = args.slice(0, -1);
  });
  for (const one of [cli, ...cli.commands]) {
    one.exitOverride().configureOutput({ writeOut: () => {}, writeErr: () => {} });
  }
  try {
    await cli.parseAsync(['node', 'journey', ...words]);
    return seen;
  } catch {
    return null;
  }
}

const names = ['today', 'reflect', 'plan', 'read', 'answers', 'status', 'list'];
const pieces = [
  ...['--text', '--five', '--json', '--day', '--as', '--question', '--answer', '--pass', '--ours', '--mine'],
  ...[
    '--search',
    '--journey',
    '--json',
    '--week',
    '--short',
    '--no-save',
    '--help',
    '-h',
    '--color',
    '--',
    '-',
    '--day=3',
    '--no-input',
  ],
  ...['1', '3', '12', '0', '007', '99999', '100000', '-1', 'Ana', '', 'two words', 'home', '__proto__'],
];
const line = fc
  .tuple(fc.constantFrom(...names), fc.array(fc.constantFrom(...pieces), { maxLength: 5 }))
  .map(([name, rest]) => [name, ...rest]);

it('understands only what commander understands in the same way', async () => {
  let direct = 0;
  await fc.assert(
    fc.asyncProperty(line, async (words) => {
      const mine = directCommand(words);
      if (mine === null) return;
      direct += 1;
      const theirs = await byCommander(words);
      expect(theirs, words.join(' ')).not.toBeNull();
      const { save: _, ...options } = (theirs?.at(-1) ?? {}) as Record<string, unknown>;
      expect(mine.options, words.join(' ')).toEqual(options);
      if (mine.name === 'read') expect(mine.parameter).toBe(theirs?.[0]);
    }),
    { numRuns: 1500 },
  );
  expect(direct).toBeGreaterThan(50);
});

it.each([
  [['plan', '--week', '2'], 'plan', { week: 2 }],
  [['today', '--text'], 'today', { text: true }],
  [['read', '8', '--json'], 'read', { json: true }],
  [[], 'home', {}],
] as const)('reads %j by itself', (words, name, options) => {
  expect(directCommand(words)).toMatchObject({ name, options });
});

it.each([
  [['home']],
  [['plan', '--week']],
  [['plan', '--week', '2', '--week', '3']],
  [['read', '8', '9']],
  [['reflect', '--ours', '--mine']],
  [['constructor']],
])('leaves %j to commander', (words) => expect(directCommand(words)).toBeNull());
