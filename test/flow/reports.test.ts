import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { begunHome, type Home } from './program.ts';

/** What people reported of tools of this sort, tried here. */

const homes: Home[] = [];
const begun = (journey?: string): Home => {
  const home = begunHome(journey);
  homes.push(home);
  return home;
};
afterAll(() => {
  for (const home of homes) home.remove();
});

const first = ['reflect', '--as', 'Ana', '--day', '1', '--question', '1'];
const answersOf = (home: Home, who: string) => home.run(['answers', '--as', who]).out;

describe('an answer that begins with a dash', () => {
  it('B4: is an answer; alone it takes what is piped in, and nothing is none', () => {
    const home = begun();
    for (const flags of [['--answer', '-2 of us, and a dog'], ['--answer=- so it was'], ['--answer', '--']])
      expect(home.run([...first, ...flags]).code).toBe(0);
    expect(home.run([...first, '--answer', '-'], { input: 'We walked.\n' }).code).toBe(0);
    expect(home.run([...first, '--answer', '-'], { input: ' \n\t\n' }).code).toBe(64);
    const bytes = Buffer.from([0x63, 0x61, 0x66, 0xe9]);
    const latin = home.run([...first, '--answer', '-'], { input: bytes });
    expect(latin).toMatchObject({ code: 65, err: expect.stringContaining('not text in UTF-8') });
    const { out } = home.run(['answers', '--as', 'Ana', '--history']);
    for (const words of ['-2 of us, and a dog', '- so it was', '--', 'We walked.'])
      expect(out).toContain(words);
  });
});

describe('a clock that was wrong, or is elsewhere', () => {
  it('B12: an evening done in one zone is done in every other, and nothing is lost', () => {
    const home = begun();
    const [east, west] = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((TZ) => ({ env: { TZ } }));
    for (const who of ['Ana', 'Ben'])
      home.run(
        ['reflect', '--as', who, '--day', '1', '--question', '1', '--answer', `By ${who}.`, '--ours'],
        east,
      );
    expect(home.run(['done'], east).code).toBe(0);
    expect(JSON.parse(home.run(['status', '--json'], west).out)).toMatchObject({ daysDone: [1] });
    expect(home.run(['answers', '--as', 'Ana'], west).out).toContain('By Ben.');
  });
});

describe('input that is no person', () => {
  it.each([
    ['', ['reflect', '--as', 'Ana', '--day', '1']],
    ['y\n'.repeat(5000), ['today']],
    ['y\n'.repeat(5000), ['lock', '--as', 'Ana']],
  ])('B13: ends, with one sentence or a page: %#', (input, words) => {
    const { code, out, err } = begun().run(words, { input, timeoutMs: 15_000 });
    expect([0, 64, 69], err).toContain(code);
    expect(out + err).not.toMatch(/\n\s+at .*:\d+/);
  });
});

describe('text with marks', () => {
  const list = Array.from({ length: 11 }, (_, at) => `${at + 1}. thing ${at + 1}`).join('\n');
  const course = `---\ntitle: Marks\nduration: 7 days\n---\n\n## Day 1: A\n\n- a **firm** word\n- an *open* one\n\n${list}\n`;

  it('B15: has bold and italics in lists, and numbers that stand right', () => {
    const home = begun();
    const file = path.join(home.folder, 'marks.md');
    writeFileSync(file, course);
    home.run(['begin', file]);
    const { out } = home.run(['--color', 'always', 'read', '1']);
    expect(out).toContain('\u001b[1mfirm');
    expect(out).toContain('\u001b[3mopen');
    const plain = home.run(['read', '1']).out.split('\n');
    const at = (words: string) => plain.find((line) => line.endsWith(words))?.indexOf(words);
    expect(at('thing 11')).toBe(at('thing 2'));
  });
});

describe('copies that a carrier left beside an entry', () => {
  it('B24: count for nothing, and doctor names them', () => {
    const home = begun();
    home.run([...first, '--answer', 'Rain on the roof.']);
    const [run = ''] = readdirSync(path.join(home.folder, 'data/journal'));
    const folder = path.join(home.folder, 'data/journal', run);
    const entry = readdirSync(folder).find((name) => name.includes('-q1-')) ?? '';
    const bare = entry.replace(/\.age$/, '');
    const copies = [
      `${bare}.sync-conflict-20260102-030405-ABCDEFG.age`,
      `${bare} (Ana's conflicted copy 2026-01-02).age`,
      `${bare} 2.age`,
      `.${entry}.icloud`,
    ];
    for (const copy of copies) cpSync(path.join(folder, entry), path.join(folder, copy));
    expect(home.run(['answers', '--as', 'Ana']).out.split('Rain on the roof.')).toHaveLength(2);
    const { out, err } = home.run(['doctor']);
    for (const copy of copies) expect((out + err).replace(/\s+/g, '')).toContain(copy.replace(/\s+/g, ''));
  });
});

describe('words under the wrong name', () => {
  it('B29: are taken back by whose they stand under, and written anew by the other', () => {
    const home = begun();
    home.run([...first, '--answer', 'These are Ben’s.']);
    expect(home.run(['forget', '--as', 'Ana', '--day', '1', '--question', '1', '--yes']).code).toBe(0);
    expect(answersOf(home, 'Ana')).not.toContain('These are Ben’s.');
    expect(
      home.run([...first.map((one) => (one === 'Ana' ? 'Ben' : one)), '--answer', 'These are Ben’s.']).code,
    ).toBe(0);
    expect(answersOf(home, 'Ben')).toContain('These are Ben’s.');
    expect(answersOf(home, 'Ana')).not.toContain('These are Ben’s.');
  });
});
