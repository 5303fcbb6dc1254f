import { describe, expect, it } from 'vitest';
import type { Pty } from '../pty/terminal.ts';
import { runner } from './harness.ts';

const program = runner(
  `import { askAnswer } from '$src/terminal/answer-prompt/answer-prompt.ts';
   import { textLines } from '$src/views/lines.ts';`,
  `const saved = [];
   const answer = await askAnswer(terminal, {
     question: (look) => ['', ...textLines('Question 1 of 4', look), ...textLines('What does closeness mean to you?', look), ''],
     initial: given.initial ?? '',
     onChange: (text) => { saved.push(text); keep({ kind: 'unsaved', text }); },
     answered: given.answered,
     edit: given.edited === undefined ? null : { fallback: null, run: async (text) => given.edited === null ? { text, note: 'The editor ended with an error.' } : { text: text + given.edited, note: null } },
   });
   return { ...answer, changes: saved.length };`,
);

async function ready(given: object = {}, options = {}): Promise<Pty> {
  const pty = program.start(given, options);
  await pty.waitFor(/(Ctrl-|\^)J/);
  return pty;
}

/** The row of the other keys, opened by Esc. */
async function row(pty: Pty): Promise<void> {
  pty.press('escape');
  await pty.waitFor('go on writing');
}

async function saved(pty: Pty): Promise<string> {
  pty.press('enter');
  expect(await pty.exit()).toEqual({ code: 0, signal: 0 });
  const { kind, text } = program.result() as { kind: string; text: string };
  expect(kind).toBe('wrote');
  return text;
}

describe('the answer prompt', () => {
  it('keeps three pasted lines byte for byte', async () => {
    const pty = await ready();
    await pty.waitUntil((one) => one.pastesMarked());
    pty.paste('When we cook\n\tand nobody talks\nand it is not a silence. ');
    await pty.waitFor('not a silence');
    expect(await saved(pty)).toBe('When we cook\n\tand nobody talks\nand it is not a silence. ');
  });

  it('keeps a thousand pasted lines byte for byte', async () => {
    const pty = await ready();
    await pty.waitUntil((one) => one.pastesMarked());
    const lines = Array.from({ length: 1000 }, (_, at) => `${at} é 日本 👩‍👩‍👧 ${'x'.repeat(at % 90)}`);
    pty.paste(lines.join('\n'));
    await pty.waitFor('999 é');
    expect(await saved(pty)).toBe(lines.join('\n'));
  });

  it('takes an unmarked paste whole as well', async () => {
    const pty = await ready();
    pty.type('one\rtwo\rthree');
    await pty.waitFor('three');
    expect(await saved(pty)).toBe('one\ntwo\nthree');
  });

  it('types before what was typed', async () => {
    const pty = await ready();
    pty.type('hello world');
    await pty.waitFor('hello world');
    pty.press('home');
    pty.type('START ');
    await pty.waitFor('START hello world');
    expect(await saved(pty)).toBe('START hello world');
  });

  it('pastes into the middle', async () => {
    const pty = await ready({ initial: 'hello world' });
    await pty.waitUntil((one) => one.pastesMarked());
    pty.press('home');
    pty.paste('START\nof ');
    await pty.waitFor('of hello world');
    expect(await saved(pty)).toBe('START\nof hello world');
  });

  it('puts the real cursor where the text goes', async () => {
    const pty = await ready();
    pty.type('ab日本');
    await pty.waitFor('ab日本');
    await pty.waitUntil((one) => one.cursor().column === 8, 'the cursor after ab日本');
    pty.press('left');
    await pty.waitUntil((one) => one.cursor().column === 6, 'the cursor before 本');
    expect(pty.screen().split('\n')[pty.cursor().row]).toContain('ab日本');
  });

  it('erases a family at once', async () => {
    const pty = await ready();
    pty.type('we 👨‍👩‍👧‍👦!');
    await pty.waitFor('!');
    pty.press('left', 'backspace');
    await pty.waitFor(/we !/);
    expect(await saved(pty)).toBe('we !');
  });

  it('wraps wide characters at 40 columns', async () => {
    const pty = await ready({}, { columns: 40 });
    const text = '日本語の文章はどこでも折り返せますから大丈夫です本当に';
    pty.type(text);
    await pty.waitFor('本当に');
    const rows = pty
      .screen()
      .split('\n')
      .filter((row) => /[ぁ-ん]/.test(row));
    expect(rows).toHaveLength(2);
    expect(rows.map((row) => row.replace('▸', '').trim()).join('')).toBe(text);
    expect(await saved(pty)).toBe(text);
  });

  it('shows a window of an answer that is longer than the screen', async () => {
    const pty = await ready();
    const lines = Array.from({ length: 60 }, (_, at) => `line ${at + 1}.`);
    await pty.waitUntil((one) => one.pastesMarked());
    pty.paste(lines.join('\n'));
    await pty.waitFor('line 60.');
    await pty.waitFor('more row');
    expect(pty.screen()).toContain('What does closeness mean');
    expect(pty.screen()).not.toContain('line 1.');
    for (let row = 0; row < 59; row += 1) pty.press('up');
    await pty.waitFor('line 1.');
    const seen = pty.screen().match(/line \d+\./g) ?? [];
    expect(new Set(seen).size).toBe(seen.length);
    expect(pty.scrollback()).toBe('');
    expect(await saved(pty)).toBe(lines.join('\n'));
  });

  it('follows the window from 120 to 40 to 80 columns without doubled lines', async () => {
    const pty = await ready({}, { columns: 120 });
    const words = 'Closeness is when nobody has to say anything and still everything is said between us.';
    pty.type(words);
    await pty.waitFor('between us.');
    for (const columns of [40, 80]) {
      pty.resize(columns);
      await pty.waitUntil((one) => flat(one) === words && fits(one, columns), `the words once at ${columns}`);
    }
    pty.type(' Yes');
    // The frame is whole once its last line is there.
    await pty.waitUntil((one) => /us\. Yes.*Ctrl-J/s.test(one.screen()), 'the last key in a whole frame');
    expect(pty.screen().match(/Question 1 of 4/g)).toHaveLength(1);
    expect(pty.screen().match(/Ctrl-J/g)).toHaveLength(1);
    expect(await saved(pty)).toBe(`${words} Yes`);
  });

  it('is not left by Esc (F42), and hears Ctrl-C right after it', async () => {
    const pty = await ready();
    pty.type('half a thou');
    await pty.waitFor('half a thou');
    await row(pty);
    pty.press('escape');
    await pty.waitForGone('go on writing');
    pty.type('ght');
    await pty.waitFor('half a thought');
    pty.type('\u001b');
    pty.type('\u0003');
    expect(await pty.exit()).toEqual({ code: 130, signal: 0 });
    expect(program.result()).toEqual({ kind: 'unsaved', text: 'half a thought' });
  });

  it('leaves with Ctrl-C, the last words kept and the terminal as it was', async () => {
    const pty = await ready();
    pty.type('half a thou');
    await pty.waitFor('half a thou');
    pty.press('ctrl-c');
    expect(await pty.exit()).toEqual({ code: 130, signal: 0 });
    expect(program.result()).toEqual({ kind: 'unsaved', text: 'half a thou' });
    expect(pty.screen()).toBe('LEFT BY SIGINT');
    expect(pty.pastesMarked()).toBe(false);
    expect(pty.isAlternate()).toBe(false);
    expect(pty.raw().lastIndexOf('\u001b[?25h')).toBeGreaterThan(pty.raw().lastIndexOf('\u001b[?25l'));
    expect(pty.everything()).not.toContain('half');
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ])('leaves in order on %s', async (signal, code) => {
    const pty = await ready();
    pty.type('words');
    await pty.waitFor('words');
    pty.signal(signal);
    expect(await pty.exit()).toEqual({ code, signal: 0 });
    expect(program.result()).toEqual({ kind: 'unsaved', text: 'words' });
    expect(pty.raw()).toContain(`LEFT BY ${signal}`);
    expect(pty.isAlternate()).toBe(false);
  });

  it.each([
    ['l', 'later'],
    ['b', 'back'],
    ['p', 'pause'],
    ['q', 'stop'],
  ] as const)('after Esc %s is %s (F3)', async (key, kind) => {
    const pty = await ready({ initial: 'kept' });
    await row(pty);
    pty.type(key);
    await pty.exit();
    expect(program.result()).toMatchObject({ kind, text: 'kept' });
  });

  it('asks before a pass over words, and keeps them (F1)', async () => {
    const pty = await ready({ initial: 'two words' });
    pty.press('ctrl-x');
    await pty.waitFor('go on writing');
    pty.type('x');
    await pty.waitFor('You wrote 2 words. Enter passes and keeps them as a draft');
    pty.press('escape');
    await pty.waitForGone('Enter passes');
    await row(pty);
    pty.type('x');
    await pty.waitFor('Enter passes');
    pty.press('enter');
    await pty.exit();
    expect(program.result()).toMatchObject({ kind: 'pass', text: 'two words' });
  });

  it('asks before a pass over a saved answer (F2), and not where nothing is written', async () => {
    const pty = await ready({ initial: 'saved', answered: true });
    await row(pty);
    pty.type('x');
    await pty.waitFor('You have answered this already.');
    pty.press('enter');
    await pty.exit();
    const empty = await ready();
    await row(empty);
    empty.type('x');
    await empty.exit();
    expect(program.result()).toMatchObject({ kind: 'pass', text: '' });
  });

  it('takes letters after Esc for words when more follows', async () => {
    const pty = await ready();
    await row(pty);
    pty.type('pause ');
    await pty.waitForGone('go on writing');
    await row(pty);
    pty.type('x');
    pty.type('y');
    await pty.waitFor('pause xy');
    expect(await saved(pty)).toBe('pause xy');
  });

  it('begins a new line in each of four ways', async () => {
    const pty = await ready();
    pty.type('a');
    pty.press('ctrl-j');
    pty.type('b');
    pty.press('alt-enter');
    pty.type('c');
    pty.press('shift-enter');
    pty.type('d\\');
    await pty.waitFor('d\\');
    pty.press('enter');
    await pty.waitForGone('d\\');
    pty.type('e');
    await pty.waitFor('e\n');
    expect(await saved(pty)).toBe('a\nb\nc\nd\ne');
  });

  it('does not save nothing', async () => {
    const pty = await ready();
    pty.press('enter');
    await pty.waitFor('Nothing is written yet');
    pty.type('something');
    await pty.waitForGone('Nothing is written yet');
    expect(await saved(pty)).toBe('something');
  });

  it('takes back what the editor made of it', async () => {
    const pty = await ready({ initial: 'by hand', edited: '\nby editor' });
    await row(pty);
    pty.type('e');
    await pty.waitFor('by editor');
    pty.type('!');
    await pty.waitFor('by editor!');
    expect(await saved(pty)).toBe('by hand\nby editor!');
  });

  it('keeps the words when the editor fails', async () => {
    const pty = await ready({ initial: 'by hand', edited: null });
    await row(pty);
    pty.type('e');
    await pty.waitFor('The editor ended with an error');
    expect(await saved(pty)).toBe('by hand');
  });

  it('shows all keys', async () => {
    const pty = await ready();
    await row(pty);
    pty.type('?');
    await pty.waitFor('put back what was cut');
  });
});

describe('stopping the program', () => {
  it('goes on after Ctrl-Z and fg as if nothing had been', async () => {
    // A shell with job control, as a person has it.
    const shell = program.startInShell({});
    await shell.waitFor('Ctrl-J');
    shell.type('before');
    await shell.waitFor('before');
    shell.press('ctrl-z');
    await shell.waitFor(/Stopped/);
    expect(shell.isAlternate()).toBe(false);
    expect(shell.pastesMarked()).toBe(false);
    shell.type('stty -a | grep -o "[-]*icanon"\r');
    // The shell's own prompt may come before or after what was typed ahead of it.
    await shell.waitFor(/^(\$ )?icanon/m);
    shell.type('fg\r');
    await shell.waitFor('Ctrl-J');
    await shell.waitUntil((one) => one.pastesMarked() && one.isAlternate());
    shell.type(' and after');
    await shell.waitFor('before and after');
    expect(shell.screen().match(/before/g)).toHaveLength(1);
    shell.press('enter');
    await shell.waitFor('ENDED');
    expect(program.result()).toMatchObject({ kind: 'wrote', text: 'before and after' });
  });
});

function flat(pty: Pty): string {
  const rows = pty.screen().split('\n');
  const from = rows.findIndex((row) => row.startsWith('▸'));
  const until = rows.findIndex((row, at) => at > from && row.trim() === '');
  return rows
    .slice(from, until)
    .map((row) => row.replace('▸', '').trim())
    .join(' ');
}

function fits(pty: Pty, columns: number): boolean {
  return pty
    .screen()
    .split('\n')
    .every((row) => row.length <= columns);
}
