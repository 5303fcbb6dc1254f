// `check` of a thousand courses, beside what marked's lexer and gray-matter alone do with the same text.
import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import matter from 'gray-matter';
import { Marked } from 'marked';
import { bin, root } from './homes.mjs';
import { childEnv, median } from './measure.mjs';
import { peakOf } from './peak.mjs';

const source = path.join(root, 'journeys/deepening-intimacy.md');

/** Links to one course of 250 KB under a thousand names: reading it is what is measured, not the disk. */
function thousand(folder, count) {
  fs.mkdirSync(folder, { recursive: true });
  const one = path.join(folder, 'one.md');
  fs.copyFileSync(source, one);
  return Array.from({ length: count }, (_, at) => {
    const name = path.join(folder, `${at}.md`);
    if (!fs.existsSync(name)) fs.linkSync(one, name);
    return name;
  });
}

/** MB/s of `check` (the median of three runs), its peak memory in MiB, and MB/s of the two libraries in one warm process. */
export async function reading(folder, count = 1000) {
  const files = thousand(folder, count);
  const bytes = fs.statSync(source).size;
  const args = [bin, 'check', ...files];
  const runs = [];
  for (let at = 0; at < 3; at += 1) {
    const run = await peakOf({ command: process.execPath, args, env: childEnv(folder) });
    if (run.code !== 0) throw new Error(`check exited ${run.code}`);
    runs.push(run);
  }
  const total = median(runs.map((run) => run.total));
  const text = fs.readFileSync(source, 'utf8');
  return {
    check: (bytes * count) / 1e6 / (total / 1000),
    peak: Math.max(...runs.map((run) => run.peak)),
    lexer: rate(bytes, () => new Marked().lexer(text)),
    matter: rate(bytes, () => matter(text, {})),
  };
}

function rate(bytes, work) {
  for (let at = 0; at < 3; at += 1) work();
  const times = Array.from({ length: 15 }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return bytes / 1e6 / (median(times) / 1000);
}
