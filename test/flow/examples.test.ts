import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBackup } from '../../src/storage/backup.ts';
import { appendEvent, openJournal } from '../../src/storage/journal-store.ts';
import { makeRecoveryKey } from '../../src/storage/key-care.ts';
import { openKeyring } from '../../src/storage/keys.ts';
import { examples, firstExamples } from '../../src/words/help.ts';
import { startPty } from '../pty/terminal.ts';
import { answer, worldIn } from '../storage/temp-world.ts';
import { runOf } from './half-written.ts';
import { begunHome, type Home, root } from './program.ts';

/** Every example that the help and the README show is run, by a shell, as it stands. */

let home: Home;
let folder = '';
const passphrase = 'four plain words here';

beforeAll(async () => {
  home = begunHome();
  folder = path.join(home.folder, 'evening');
  mkdirSync(folder);
  shim('bin', `exec "${process.execPath}" "${root}/bin/journey.js" "$@"`);
  // Tells what the shell makes of a line: the words it gives to the program, and the input.
  shim('told', `printf '%s\\0' "$@" > ${home.folder}/words; cat > ${home.folder}/input`);
  const course = readFileSync(path.join(import.meta.dirname, 'one-authored-day.md'));
  writeFileSync(path.join(folder, 'my-course.md'), course);
  writeFileSync(path.join(folder, 'answer.txt'), 'When we cook.\n');
  home.run(['reflect', '--as', 'Ana', '--day', '1', '--question', '1', '--answer', 'In the kitchen.']);
  const journal = openJournal(worldIn(home.folder), openKeyring(worldIn(home.folder)));
  const sentence = { part: 'stem', index: 2 } as const;
  await appendEvent(journal, { ...answer('a', 2, 'you cook', { run: runOf(home) }), about: sentence });
  // A key for paper counts once it was written down, which no example does.
  (await makeRecoveryKey(openKeyring(worldIn(home.folder)), 'a', async () => null))?.keep();
  await writeBackup(worldIn(home.folder), path.join(folder, 'evening.age'), passphrase);
  home.run(['export', '--as', 'Ana', '--format', 'json', '--out', path.join(folder, 'ana.json')]);
  const ana = readFileSync(path.join(folder, 'ana.json'), 'utf8');
  writeFileSync(path.join(folder, 'eva.json'), ana.replaceAll('"Ana"', '"Eva"'));
});
afterAll(() => home.remove());

const helpPage = readFileSync(path.join(root, 'dist/help.txt'), 'utf8');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

/** The lines that begin with `journey`, without the words that say what they do. */
function commandsIn(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/^(npm ci && )?npx (?=journey )/, ''))
    .filter((line) => /^journey( |$)/.test(line))
    .map((line) => line.replace(/\s{2,}.*$|\s+#.*$/, ''));
}

function fencedIn(markdown: string): string {
  return [...markdown.matchAll(/^```(?:sh|shell|bash|console|text)?\n([\s\S]*?)^```/gm)]
    .map((match) => (match[1] ?? '').replace(/^\$ /gm, ''))
    .join('\n');
}

const shown = [
  ...Object.values(examples).flat(),
  ...firstExamples.map(([command]) => command),
  ...commandsIn(helpPage.split('\n').slice(0, 8).join('\n')),
  ...commandsIn(fencedIn(readme)),
];
/** Renaming and parting change the couple for all that come after; they have tests of their own. */
const apart = /^journey (rename|part .*--remove)/;
const lines = [...new Set(shown)].filter((line) => !/[A-Z]{4,}|…/.test(line) && !apart.test(line));

/** What cannot be done without a terminal says so (64); on one it asks. */
const asking =
  /^journey (reflect --as \S+$|part$|lock|unlock|recovery-key|notes .*--write|forget (?!.*--yes))/;

function asPerson(line: string) {
  const env = { PATH: `${home.folder}/bin:${process.env.PATH}`, JOURNEY_HOME: home.folder };
  return startPty('/bin/sh', ['-c', line], { cwd: folder, env: { ...env, PAGER: 'cat' } });
}

describe('examples', () => {
  it('are many', () => expect(lines.length).toBeGreaterThan(35));

  // What changes the journey or removes answers comes last, and after it what looks back.
  const order = (line: string) => (/--all --yes|begin \S/.test(line) ? 1 : /--journey/.test(line) ? 2 : 0);
  const sorted = [...lines].sort((one, two) => order(one) - order(two));
  it.each(sorted)('%s', async (line) => {
    const files = /backup (\S+)|--out (\S+)/.exec(line);
    const fresh = files === null ? line : line.replace(/evening\.age|ana\.(html|age)/, 'new-$&');
    const pipe = shell(fresh);
    expect({ code: pipe.code, err: asking.test(line) ? '' : pipe.err }).toEqual({
      code: asking.test(line) ? 64 : 0,
      // A file that is written is named, and a course of one's own is told what it holds.
      err: line.includes('--out') || line.includes('begin my-course.md') ? pipe.err : '',
    });
  });

  const asked = /passphrase for Ana \(|cannot see|Whose words|recovery key (for|on)|Type "forget"|Who writes/;
  const onTerminal = lines.filter((line) => asking.test(line) && !line.startsWith('journey unlock'));
  it.each(onTerminal)('%s asks on a terminal', async (line) => {
    // What is asked about has to be there: an example before removed it all.
    home.run(['reflect', '--as', 'Ana', '--day', '1', '--question', '1', '--answer', 'In the kitchen.']);
    home.run(['notes', '--day', '2', '--as', 'Ana', '--text', 'We stop at eleven.']);
    const pty = asPerson(line);
    await pty.waitUntil((one) => asked.test(one.screen()), 'A question');
    pty.press('ctrl-c');
    expect((await pty.exit()).code).toBe(130);
  });
});

function shim(name: string, script: string): void {
  mkdirSync(path.join(home.folder, name));
  writeFileSync(path.join(home.folder, name, 'journey'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

/** Has a shell read the line, and runs the program as the shell would. */
function shell(line: string) {
  const env = { PATH: `${home.folder}/told:${process.env.PATH}` };
  execFileSync('/bin/sh', ['-c', line], { cwd: folder, env, input: '' });
  const words = readFileSync(path.join(home.folder, 'words'), 'utf8').split('\0').slice(0, -1);
  const input = readFileSync(path.join(home.folder, 'input'));
  return home.run(words, { cwd: folder, input, env: { JOURNEY_BACKUP_PASSPHRASE: passphrase } });
}
