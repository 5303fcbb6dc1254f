// Peak memory of a whole process, and when its first line came.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const preload = path.join(path.dirname(fileURLToPath(import.meta.url)), 'memory.cjs');

/** @returns {Promise<{peak: number, first: number, total: number, code: number}>} MiB and milliseconds */
export function peakOf({ command, args, env, before }) {
  before?.();
  const began = performance.now();
  const child = spawn(command, ['--require', preload, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let first = Number.NaN;
  let said = '';
  child.stdout.on('data', () => {
    if (Number.isNaN(first)) first = performance.now() - began;
  });
  child.stderr.on('data', (data) => {
    said += data;
  });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const peak = Number(/maxrss (\d+)/.exec(said)?.[1] ?? Number.NaN) / 1024;
      resolve({ peak, first, total: performance.now() - began, code });
    });
  });
}
