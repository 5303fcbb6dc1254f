// What only a terminal can tell: when the first screen of `today` stands, and how long a key takes.
import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import pty from '@lydell/node-pty';
import { bin } from './homes.mjs';
import { childEnv } from './measure.mjs';

const size = { cols: 80, rows: 30 };

function start(args, home) {
  const env = { ...childEnv(home), TERM: 'xterm-256color' };
  return pty.spawn(process.execPath, args, { ...size, env });
}

/** Milliseconds until the output holds the text; the program is then asked to leave. */
export async function firstScreen(home) {
  fs.rmSync(path.join(home, 'state'), { recursive: true, force: true });
  const began = performance.now();
  const child = start([bin, 'today'], home);
  const time = await new Promise((resolve, reject) => {
    let seen = '';
    const late = setTimeout(() => reject(new Error(`no first screen:\n${seen}`)), 20_000);
    child.onData((data) => {
      seen += data;
      // A frame ends with the terminal's own wrapping on again.
      if (!seen.includes('\u001b[?7h')) return;
      clearTimeout(late);
      resolve(performance.now() - began);
    });
  });
  const ended = new Promise((resolve) => child.onExit(resolve));
  child.write('q');
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 2000))]);
  child.kill('SIGKILL');
  return time;
}

/** `node -e 0` on the same kind of terminal, to its end. */
export async function nodeOnTerminal(home) {
  const began = performance.now();
  const child = start(['-e', '0'], home);
  await new Promise((resolve) => child.onExit(resolve));
  return performance.now() - began;
}

/** Milliseconds from key to screen in the answer prompt, which holds an answer of that length. */
export async function keystrokes(home, length, count) {
  fs.rmSync(path.join(home, 'state'), { recursive: true, force: true });
  const child = start([bin, 'reflect', '--as', 'Ana', '--day', '30', '--question', '1'], home);
  let waiting = null;
  let seen = '';
  child.onData((data) => {
    seen += data;
    waiting?.();
  });
  const until = (holds) =>
    new Promise((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`the prompt did not answer: ${seen.slice(-400)}`)),
        20_000,
      );
      waiting = () => {
        if (!holds()) return;
        clearTimeout(late);
        waiting = null;
        resolve();
      };
      waiting();
    });
  const quiet = (time) => new Promise((resolve) => setTimeout(resolve, time));
  await until(() => seen.includes('\u001b[?2004h') && seen.includes('?'));
  await quiet(300);
  const text = 'words of an answer that goes on for a while '.repeat(Math.ceil(length / 44)).slice(0, length);
  child.write(`\u001b[200~${text}\u001b[201~`);
  await quiet(2500);
  const times = [];
  for (let key = 0; key < count; key += 1) {
    seen = '';
    const began = performance.now();
    child.write('abcdefghij'[key % 10]);
    await until(() => seen !== '');
    times.push(performance.now() - began);
    await quiet(25);
  }
  child.kill('SIGKILL');
  return times;
}
