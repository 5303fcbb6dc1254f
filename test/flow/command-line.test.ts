import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { widthOf } from '../../src/views/width.ts';
import { begunHome, homeIn, root } from './program.ts';
import { answering, walkOn } from './walker.ts';

/**
 * Whether it takes less than a second on a quiet machine; on a busy one as much longer as plain Node
 * takes to start there. A program that waits for something never does, so one attempt of a few is enough.
 */
async function withinASecond(attempt: () => unknown): Promise<boolean> {
  for (let attempts = 0; attempts < 5; attempts += 1) {
    const began = performance.now();
    await attempt();
    const ended = performance.now();
    execFileSync(process.execPath, ['-e', '0']);
    if (ended - began < Math.max(1000, 15 * (performance.now() - ended))) return true;
  }
  return false;
}

/** The program among other programs: pipes, widths, colours, exit codes, JSON. */

const home = begunHome();
const nobody = homeIn();
afterAll(() => {
  home.remove();
  nobody.remove();
});

const escapeCode = /\u001b/;
// Where there is no colour, what is to be typed stands between back-ticks.
const letters = (text: string) => text.replace(/[\s`]/g, '');

it('F26: started by npx, every hint can be typed as it stands', () => {
  const env = { npm_lifecycle_event: 'npx', npm_lifecycle_script: "'journey' status" };
  expect(nobody.run(['status'], { env }).out).toContain('To begin: npx journey today');
  expect(nobody.run([], { env }).out).toContain('npx journey list');
  const page = nobody.run(['--help'], { env }).out;
  expect(page).toContain('npx journey reflect --as Ana');
  expect(page.trimEnd().split('\n').length, 'F46: the same with the prompt below it').toBeLessThanOrEqual(23);
  expect(nobody.run(['statsu'], { env }).err).toContain('npx journey status');
  expect(nobody.run(['status']).out).toContain('To begin: journey today');
});

describe('the same words everywhere', () => {
  const piped = home.run(['today']);

  it('on a screen as in a pipe', async () => {
    const pty = home.start(['today', '--text'], { rows: 400, env: { JOURNEY_PAGER: 'cat' } });
    await pty.exit();
    expect(letters(pty.everything())).toBe(letters(piped.out));
  });

  it('in the walk as in a pipe: all that is read is in the text', async () => {
    const pty = home.start(['today', '--no-save'], { columns: 76 });
    const read: string[] = [];
    const silent: string[] = [];
    await walkOn(pty, answering('x'), undefined, (screen) => {
      if (!/^ *nothing is kept$/m.test(screen.text)) silent.push(screen.text);
      if (screen.kind === 'read') read.push(screen.text);
      return screen.kind === 'hand-over';
    });
    pty.press('ctrl-c');
    await pty.exit();
    expect(silent, 'F8: every screen says that nothing is kept').toEqual([]);
    const words = new Set(piped.out.split(/\s+/));
    const seen = read.flatMap((page) => page.trim().split('\n').slice(2, -1).join(' ').split(/\s+/));
    expect(seen.length).toBeGreaterThan(400);
    expect(seen.filter((word) => word !== '' && !words.has(word))).toEqual([]);
  });

  it('F8: of a whole sitting that keeps nothing, none says that anything is saved or kept', async () => {
    const pty = home.start(['today', '--no-save', '--five']);
    const kinds = new Set<string>();
    const said: string[] = [];
    await walkOn(
      pty,
      { answer: () => 'a brass lamp', stem: () => 'a blue lamp', share: 'all' },
      undefined,
      (screen) => {
        kinds.add(screen.kind);
        if (/\bsaves?\b|Saved|keeps|(?<!nothing )is kept|are kept/.test(screen.text)) said.push(screen.text);
        return false;
      },
    );
    expect(said).toEqual([]);
    expect([...kinds]).toEqual(expect.arrayContaining(['write-stem', 'question', 'share', 'opened']));
    expect(pty.everything()).not.toMatch(/Saved|goes on at|journey answers/);
  });

  it.each([20, 40, 80, 120, 200])('at %i columns, and no line is wider', (columns) => {
    let set = '';
    for (const words of [['plan'], [], ['privacy'], ['today']]) {
      const { out, code } = home.run(words, { env: { COLUMNS: String(columns) } });
      set = out;
      expect(code).toBe(0);
      const wide = out.split('\n').filter((line) => widthOf(line) > columns);
      expect({ words, wide }).toEqual({ words, wide: [] });
    }
    expect(letters(set).length / letters(piped.out).length).toBeCloseTo(1, 1);
    const every = new Set(letters(set).match(/\p{L}{4,}/gu));
    const wanted = piped.out.match(/\p{L}{4,}/gu) ?? [];
    expect(wanted.filter((word) => !letters(set).includes(word))).toEqual([]);
    expect(every.size).toBeGreaterThan(10);
  });

  it.each([['today'], ['plan'], ['status'], ['list'], ['answers'], ['privacy'], ['--help']])(
    '%s: no escape codes in a pipe, and with NO_COLOR no colour anywhere',
    async (command) => {
      const pipe = home.run([command]);
      expect(pipe.out).not.toMatch(escapeCode);
      const words = command === 'today' ? ['today', '--text'] : [command];
      const pty = home.start(words, { env: { NO_COLOR: '1', JOURNEY_PAGER: 'cat' } });
      await pty.exit();
      const weights = /\u001b\[(?:[1-479]|2[2-479])m/g;
      expect(pty.raw().replace(weights, '')).not.toMatch(escapeCode);
    },
  );

  it('F54: has weights on a screen with NO_COLOR', async () => {
    const pty = home.start(['plan'], { env: { NO_COLOR: '1' } });
    await pty.exit();
    expect(pty.raw()).toContain('\u001b[1m');
  });

  it('has colours on a screen', async () => {
    const pty = home.start(['plan']);
    await pty.exit();
    expect(pty.raw()).toMatch(/\u001b\[[0-9;]+m/);
  });
});

describe('a word it does not know', () => {
  it.each([
    ['todya', 'journey today'],
    ['relfect', 'journey reflect'],
    ['anwsers', 'journey answers'],
  ])('%s suggests %s, 64', (typed, meant) => {
    const { code, out, err } = home.run([typed]);
    expect({ code, out }).toEqual({ code: 64, out: '' });
    expect(err).toContain(meant);
  });
});

describe('without anyone to ask', () => {
  it('reflect ends at once with 64 and the flags', async () => {
    const { code, out, err } = home.run(['reflect']);
    expect({ code, out }).toEqual({ code: 64, out: '' });
    expect(err).toContain('--answer');
    expect(await withinASecond(() => home.run(['reflect']))).toBe(true);
  });

  it.each([
    { args: ['--no-input'], env: {} },
    { args: [], env: { CI: 'true' } },
  ])('today on a terminal with %j prints the day and asks nothing', async ({ args, env }) => {
    const walked = async () => {
      const pty = home.start(['today', ...args], { env: { ...env, JOURNEY_PAGER: 'cat' } });
      expect(await pty.exit()).toEqual({ code: 0, signal: 0 });
      expect(pty.isAlternate()).toBe(false);
      expect(pty.everything()).toMatch(/Reflection Questions[\s\S]*Sources[\s\S]*Personality/);
      expect(pty.raw()).not.toContain('\u001b[?1049h');
    };
    expect(await withinASecond(walked)).toBe(true);
  });

  it('today before anything has begun shows the first day, 0', () => {
    const { code, out, err } = nobody.run(['today']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('The Foundations of True Intimacy');
  });

  it('begin says that there is no such file, 66, and which journey may be meant', () => {
    const missing = home.run(['begin', './no-such.md']);
    expect(missing.code).toBe(66);
    expect(missing.err).toMatch(/There is no file at \S*no-such\.md\./);
    const near = home.run(['begin', 'deepening-intimcy']);
    expect(near.code).toBe(66);
    expect(near.err).toContain('Did you mean: journey begin deepening-intimacy');
  });

  it('answers of a day beyond the journey are usage, 64', () => {
    const { code, err, out } = home.run(['answers', '--day', '99']);
    expect([code, out]).toEqual([64, '']);
    expect(err).toContain('There is no day 99; this journey has 35.');
  });

  it('begin says what it needs, 64', () => {
    const { code, err } = nobody.run(['begin']);
    expect(code).toBe(64);
    expect(err).toContain('--names');
  });

  it.each(['today', 'plan', 'privacy', '--help', 'read 1'])(
    '%s | head -1 is silent about the pipe',
    (line) => {
      const command = `"${process.execPath}" "${path.join(root, 'bin/journey.js')}" ${line}`;
      const script = `{ ${command}; echo "$?" >&3; } 3>"$JOURNEY_HOME/code" | head -1; cat "$JOURNEY_HOME/code"`;
      const env = { PATH: process.env.PATH, HOME: '/nonexistent', JOURNEY_HOME: home.folder };
      const { stdout, stderr } = spawnSync('/bin/sh', ['-c', script], { env, encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(stdout.trim().split('\n').at(-1)).toBe('0');
    },
  );
});

describe('as JSON', () => {
  const course = path.join(root, 'journeys/first-steps.md');
  it.each([
    'today --json',
    'today --day 8 --json',
    'plan --json',
    'plan --week 2 --json',
    'list --json',
    'status --json',
    'answers --json',
    'answers --as Ana --json',
    'read 3 --json',
    'doctor --json',
    'paths --json',
    'config list --json',
    'export --json',
    'export --as Ben --format json',
    `check ${course} --json`,
  ])('%s: alone on stdout', (line) => {
    const { code, out, err } = home.run(line.split(' '));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ schema: 1 });
    expect(out).not.toMatch(escapeCode);
  });

  it.each([
    ['today --day 99', 64],
    ['plan --week 9', 64],
    ['answers --as Nobody', 64],
    ['read x', 64],
    ['todya', 64],
    ['status --nonsense', 64],
    ['export --as Nobody', 64],
  ] as const)('%s: the error is JSON on stderr, with the same exit code', (line, code) => {
    const plain = home.run(line.split(' '));
    const json = home.run([...line.split(' '), '--json']);
    expect([plain.code, json.code]).toEqual([code, code]);
    expect(json.out).toBe('');
    const error = JSON.parse(json.err);
    expect(error).toMatchObject({ schema: 1, error: { exitCode: code } });
    expect(plain.err.trim().split('\n').length).toBeLessThan(4);
  });
});
