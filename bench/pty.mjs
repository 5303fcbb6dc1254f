// Programs on a pseudo-terminal, timed from the moment they are started.
import { performance } from 'node:perf_hooks';
import pty from '@lydell/node-pty';

/**
 * Milliseconds until the program ended or, with `until`, first wrote that. Rejects when it fails, for
 * a quick failure is no result.
 */
export function timed({ command, args, env, rows = 500, until }) {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = pty.spawn(command, args, { cols: 80, rows, env });
    let seen = '';
    let time = null;
    child.onData((data) => {
      seen += data;
      if (until === undefined || time !== null || !seen.includes(until)) return;
      time = performance.now() - began;
      child.kill('SIGTERM');
    });
    child.onExit(({ exitCode }) => {
      if (time !== null) resolve(time);
      else if (exitCode === 0 && until === undefined) resolve(performance.now() - began);
      else reject(new Error(`${args.join(' ')} ended with ${exitCode}:\n${seen.slice(-800)}`));
    });
  });
}

/** Milliseconds from each key to the screen, in an answer that holds so many characters. */
export async function keystrokes({ command, args, env }, length, count) {
  const child = pty.spawn(command, args, { cols: 80, rows: 30, env });
  let seen = '';
  let heard = () => {};
  child.onData((data) => {
    seen += data;
    heard();
  });
  const quiet = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const until = (holds) =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no answer: ${seen.slice(-400)}`)), 20_000);
      heard = () => {
        if (!holds()) return;
        clearTimeout(late);
        heard = () => {};
        resolve();
      };
      heard();
    });
  await until(() => seen.includes('\u001b[?2004h') && seen.includes('?'));
  await quiet(300);
  child.write(`\u001b[200~${'words of an answer '.repeat(length / 19).slice(0, length)}\u001b[201~`);
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
