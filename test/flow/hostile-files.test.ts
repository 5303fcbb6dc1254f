import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { homeIn } from './program.ts';
import { type Watched, watched } from './watched.ts';

/** Journey files may come from strangers: nothing in them is run, and each is refused in a sentence. */

const home = homeIn();
const folder = path.join(home.folder, 'files');
mkdirSync(folder);
afterAll(() => home.remove());

const plain = '# T\n\n## Day 1: One\n\n### Reflection Questions\n\n1. A?\n';

/** What a harmless file that is no journey costs, measured here and now: the least of five. */
const harmless = file('harmless.md', plain);
const baseline = Math.min(...Array.from({ length: 5 }, () => check(harmless).cpuMs));

function file(name: string, content: string | Buffer): string {
  const to = path.join(folder, name);
  writeFileSync(to, content);
  return to;
}

function check(name: string): Watched {
  return watched(home, ['check', name], { timeoutMs: 20_000 });
}

/** One sentence on one stream, the exit code, and no more time or memory than any other file. */
function expectRefused(name: string, code: number): void {
  const first = check(name);
  expect(first.code).toBe(code);
  // The time the program itself used; a busy machine can only add to it, so the lesser of two counts.
  const isQuick = ({ cpuMs }: Watched) => cpuMs - baseline < 100;
  if (!isQuick(first)) expect(check(name)).toSatisfy(isQuick);
  expect(first.mebibytes).toBeLessThan(150);
  expect(`${first.out}${first.err}`).not.toMatch(/^ +at .*:\d+:\d+/m);
  expect(`${first.out}${first.err}`.trim()).not.toBe('');
}

describe('F13: front matter that is code', () => {
  const spellings = [
    '---js',
    '--- js',
    '---JS',
    '--- JS ',
    '---javascript',
    '---\tjs',
    '--- JavaScript ',
    '---json',
    '---coffee',
    '---coffeescript',
    '---cson',
  ];

  it.each(spellings)('%j: nothing is run', (opening) => {
    const trap = path.join(home.folder, 'sprung');
    const code = `{ title: (require('fs').writeFileSync(${JSON.stringify(trap)}, ''), 'T'), duration: '1 week' }`;
    const name = file(`code-${spellings.indexOf(opening)}.md`, `${opening}\n${code}\n---\n${plain}`);
    expectRefused(name, 65);
    const { code: began } = home.run(['begin', name, '--names', 'Ana,Ben']);
    expect(began).toBe(65);
    expect(existsSync(trap)).toBe(false);
  });
});

describe('F13: files that would hold or fill the machine', () => {
  it('an alias bomb', () => {
    const bomb = Array.from(
      { length: 9 },
      (_, at) => `k${at}: &k${at} [${at === 0 ? '1' : Array(9).fill(`*k${at - 1}`)}]`,
    );
    expectRefused(file('bomb.md', `---\ntitle: T\n${bomb.join('\n')}\n---\n${plain}`), 65);
  });

  it('deep nesting', () => {
    expectRefused(file('deep.md', `---\ntitle: T\na: ${'['.repeat(15_000)}\n---\n${plain}`), 65);
  });

  it('a named pipe', () => {
    const pipe = path.join(folder, 'pipe.md');
    execFileSync('mkfifo', [pipe]);
    expectRefused(pipe, 66);
  });

  it('a folder', () => expectRefused(folder, 66));

  it('a device without an end', () => expectRefused('/dev/zero', 66));

  it('a gigabyte of nothing', () => {
    const sparse = file('sparse.md', '');
    truncateSync(sparse, 1024 ** 3);
    expectRefused(sparse, 65);
  });

  it('bytes that are no text, with their place', () => {
    const bad = file(
      'bad.md',
      Buffer.concat([Buffer.from('---\ntitle: T'), Buffer.from([0xc3, 0x28, 0xff])]),
    );
    expectRefused(bad, 65);
    expect(check(bad).out + check(bad).err).toMatch(/bad\.md.*2/s);
  });

  it('a file that is not there', () => expectRefused(path.join(folder, 'none.md'), 66));
});
