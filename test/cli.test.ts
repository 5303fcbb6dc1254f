import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { buildCli } from '../src/cli.ts';
import { commandWords, groupNames } from '../src/words/help.ts';
import { commandNotes } from '../src/words/help-pages.ts';

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

describe('the first page', () => {
  const page = helpPages(80).get('journey') ?? '';

  it('F46: fits a screen of 24 rows with the prompt below it, and names every command once', () => {
    expect(page.trimEnd().split('\n').length).toBeLessThanOrEqual(23);
    for (const name of [...Object.keys(commandWords), 'help']) {
      const found = page.split('\n').filter((line) => new RegExp(`(?:  |, )${name}(?:,|$)`).test(line));
      expect([name, found.length]).toEqual([name, 1]);
    }
    for (const group of Object.values(groupNames)) expect(page).toMatch(new RegExp(`^  ${group} {3,}`, 'm'));
  });
});

describe('the help of every command', () => {
  it('F48: says what a careful person needs to know', () => {
    const pages = helpPages(80);
    const says = (name: string, ...what: readonly RegExp[]) => {
      const page = words(pages.get(`journey ${name}`) ?? '').join(' ');
      for (const one of what) expect(page).toMatch(one);
    };
    says(
      'lock',
      /at least 8 characters/,
      /lost passphrase cannot be sent, reset or guessed/,
      /this changes it/,
    );
    says('backup', /Put the file where/, /Without that passphrase nobody can open it/);
    says('restore', /passphrase of the backup, not for yours/, /changes nothing that is here/);
    says('forget', /cannot reach backups and exports/, /copies of the folder/);
    says('recovery-key', /shown earlier stops working/, /asks for a new passphrase/);
    says('export', /not sealed/);
    for (const [name, paragraphs] of Object.entries(commandNotes))
      for (const text of paragraphs) says(name, new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  });

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
      ['  journey reflect --as Ana --day 1', '    --question 2 --answer "When we', '    cook." --ours'].join(
        '\n',
      ),
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
