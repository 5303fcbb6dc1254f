import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { buildCli } from '../src/cli.ts';

/** Every command's help at a width, by the command's name. */
function helpPages(width: number): ReadonlyMap<string, string> {
  let shown = '';
  const pages = new Map<string, string>();
  const collect = (command: Command, name: string) => {
    command.configureOutput({
      writeOut: (text) => {
        shown += text;
      },
      getOutHelpWidth: () => width,
      getOutHasColors: () => false,
    });
    for (const one of command.commands) collect(one, `${name} ${one.name()}`);
    shown = '';
    command.outputHelp();
    pages.set(name, shown);
  };
  collect(
    buildCli(() => async () => {}),
    'journey',
  );
  return pages;
}

const words = (page: string) => page.split(/\s+/).filter((word) => word !== '');

describe('the help of every command', () => {
  it.each([20, 24, 30, 40, 60, 69, 70, 79, 80, 120])('is no wider than %i columns', (width) => {
    const pages = helpPages(width);
    expect(pages.size).toBeGreaterThan(25);
    const wide = [...pages].flatMap(([name, page]) =>
      page.split('\n').flatMap((line) => (line.length > width ? [`${name}: ${line}`] : [])),
    );
    expect(wide).toEqual([]);
  });

  it.each([20, 40])('says the same at %i columns as at 80', (width) => {
    const wide = helpPages(80);
    for (const [name, page] of helpPages(width)) {
      // The last lines of the first page are written anew for narrow screens.
      const [here = '', there = ''] = [page, wide.get(name)].map((one) => one?.split('\nMore: ')[0]);
      expect(words(here), name).toEqual(words(there));
    }
  });

  it('sets what goes on in the next line further in', () => {
    const pages = helpPages(40);
    expect(pages.get('journey reflect')).toContain(
      [
        '  journey reflect --as Ana',
        '  journey reflect --as Ana --day 1',
        '    --question 2 --answer "When we',
        '    cook." --ours',
      ].join('\n'),
    );
    expect(pages.get('journey config set')).toMatch(
      /^Usage: journey config set \[options\]\n {7}<setting> <value>\n/,
    );
  });

  it('keeps a whole command on a line where it fits', () => {
    const reflect = 'journey reflect --as Ana --day 1 --question 2 --answer "When we cook." --ours';
    for (const width of [80, 120])
      expect(helpPages(width).get('journey reflect')).toContain(`\n  ${reflect}\n`);
  });
});
