import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

/**
 * node test/faults/run.mjs [NAME…] [--count N] [--seed N]: runs the named measurements (all of them
 * when none is named), prints one line of figures each, and exits 1 when a bar is missed.
 */
const here = path.dirname(fileURLToPath(import.meta.url));
const all = readdirSync(here)
  .filter((file) => /^f\d+-.*\.ts$/.test(file))
  .map((file) => file.slice(0, -3))
  .sort((one, two) => Number.parseInt(one.slice(1), 10) - Number.parseInt(two.slice(1), 10));

const args = process.argv.slice(2);
const option = (name) => {
  const at = args.indexOf(name);
  return at === -1 ? undefined : Number(args.splice(at, 2)[1]);
};
const count = option('--count');
const seed = option('--seed');
const wanted =
  args.length === 0
    ? all
    : all.filter((name) => args.some((arg) => name === arg || name.startsWith(`${arg}-`)));

if (wanted.length === 0) {
  console.error(`There is no such measurement. There are: ${all.join(', ')}`);
  process.exit(64);
}

const writer = await bundle('writer');
for (const name of wanted) {
  const file = await bundle(name);
  const began = performance.now();
  const { measure, lineOf } = await import(pathToFileURL(file).href);
  const row = await measure({ count, seed, writer });
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`${lineOf(row)} (${seconds} s)`);
  if (!row.ok && row.skipped === undefined) process.exitCode = 1;
  rmSync(path.dirname(file), { recursive: true, force: true });
}
rmSync(path.dirname(writer), { recursive: true, force: true });
