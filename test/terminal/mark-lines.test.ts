import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { settingsInForce } from '../../src/commands/settings.ts';
import type { Mark } from '../../src/model/mark.ts';
import { performAsk } from '../../src/terminal/perform.ts';
import { openTerminal, type ProcessLike, type Terminal } from '../../src/terminal/terminal.ts';
import { seen } from '../views/looks.ts';
import { renderMarkdown } from '../views/render.ts';
import { scene } from './scene.ts';

/** The screen on which a list is marked, on a keyboard and a screen that are made up. */

const lines = ['amber', 'birch', 'cedar', 'dune'] as const;

type Marked = {
  readonly reply: unknown;
  readonly frames: readonly string[];
  readonly saved: readonly unknown[];
};

/** Marks a list with these keys, one at a time; every frame that would be drawn. */
async function markedWith(keys: readonly string[], columns = 80, plainPrompts = false): Promise<Marked> {
  const nothing = () => {};
  const frames: string[] = [];
  const keyboard = { setRawMode: nothing, resume: nothing, pause: nothing };
  const stream = () =>
    Object.assign(new EventEmitter(), { isTTY: true, columns, rows: 24, write: () => true, ...keyboard });
  const stdin = stream();
  const stderr = Object.assign(stream(), { write: (text: string) => frames.push(text) > 0 });
  const process = Object.assign(new EventEmitter(), {
    ...{ stdin, stdout: stream(), stderr: plainPrompts ? stderr : stream(), env: { LANG: 'en_US.UTF-8' } },
    ...{ platform: 'linux', pid: 1, exit: nothing, kill: nothing },
  });
  const real = openTerminal(
    process as unknown as ProcessLike,
    { color: 'never', plainPrompts },
    settingsInForce({}),
  );
  const draw: Terminal['stage']['draw'] = (frame) => {
    real.stage.draw(frame);
    frames.push(seen(frame.rows.join('\n')));
  };
  const terminal = { ...real, stage: { ...real.stage, draw } };
  const saved: (readonly Mark[])[] = [];
  const ask = { kind: 'mark', partner: 'a', list: 1, words: '', lines, lookOver: false } as const;
  const performed = performAsk({ ...ask, count: { index: 1, total: 2 } }, scene, terminal, {
    ...{ draft: { initial: null, save: nothing }, markdown: renderMarkdown, edit: null },
    ...{
      clock: { now: () => new Date() },
      marks: { initial: null, save: (marks) => void saved.push(marks) },
    },
  });
  for (const key of keys) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    stdin.emit('data', Buffer.from(key));
  }
  return { reply: await performed, frames, saved };
}

const [enter, up] = ['\r', '\x1b[A'];

it('draws as many frames whatever the marks are', async () => {
  const ways = [
    ['1', '1', '1', '1', enter, enter],
    ['3', '2', '1', '0', enter, enter],
    ['0', '0', '0', '0', enter, enter],
    ['1', '2', '3', '1', 'x', 'x'],
    ['0', '0', '0', '0', 'x', 'x'],
  ];
  const made = [];
  for (const keys of ways) made.push(await markedWith(keys));
  const [first] = made;
  for (const { frames } of made) {
    expect(frames.length).toBe(first?.frames.length);
    // And each frame is as tall and its rows begin as far in.
    expect(frames.map((frame) => frame.split('\n').length)).toEqual(
      first?.frames.map((frame) => frame.split('\n').length),
    );
  }
  expect(made.map(({ reply }) => reply)).toEqual([
    { kind: 'marked', marks: ['open', 'open', 'open', 'open'] },
    { kind: 'marked', marks: ['closed', 'maybe', 'open', null] },
    { kind: 'marked', marks: [null, null, null, null] },
    { kind: 'pass' },
    { kind: 'pass' },
  ]);
});

it('says marks in words, tells of each change at once, and asks before it is done', async () => {
  const { reply, frames, saved } = await markedWith(['1', '2', '3', up, ' ', enter, 'b', enter, enter], 40);
  expect(saved).toEqual([
    ['open', null, null, null],
    ['open', 'maybe', null, null],
    ['open', 'maybe', 'closed', null],
    ['open', 'maybe', null, null],
  ]);
  expect(reply).toEqual({ kind: 'marked', marks: ['open', 'maybe', null, null] });
  expect(frames.join('\n')).toMatch(/\[open\] +amber[\s\S]*\[maybe\] +birch[\s\S]*\[closed\] cedar/);
  expect(frames.some((frame) => frame.includes('Enter once'))).toBe(true);
  for (const row of frames.flatMap((frame) => frame.split('\n'))) expect(row.length).toBeLessThanOrEqual(40);
});

it('goes on marking after a question that is not answered, and leaves with what is marked', async () => {
  const later = await markedWith(['1', 'x', 'b', '2', 'l']);
  expect(later.reply).toEqual({ kind: 'later' });
  expect(later.saved.at(-1)).toEqual(['open', 'maybe', null, null]);
  expect((await markedWith(['b'])).reply).toEqual({ kind: 'back' });
});

it('is marked line by line in plain mode, in words, and says only what has changed', async () => {
  const lined = (...typed: readonly string[]) => typed.map((one) => `${one}\n`);
  const typed = lined('open 1 3', '2, 4 maybe', 'closed 9', 'no mark 3', 'pass', 'closed 4', '', '');
  const { reply, frames, saved } = await markedWith(typed, 80, true);
  expect(reply).toEqual({ kind: 'marked', marks: ['open', 'maybe', null, 'closed'] });
  expect(saved).toHaveLength(4);
  const text = frames.join('\n');
  expect(text).toContain('3  no mark: cedar');
  expect(text.match(/\d {2}open: amber/g)).toHaveLength(1);
  expect(text).toContain('“closed 9” is not one of them');
  expect((await markedWith(lined('open all', '/pass', '/pass'), 80, true)).reply).toEqual({ kind: 'pass' });
  expect((await markedWith(lined('open all', 'later'), 80, true)).saved).toEqual([
    ['open', 'open', 'open', 'open'],
  ]);
});
