import { spawn } from 'node:child_process';
import os from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * A measurement in several programs side by side, each with a share of the count and numbers of its
 * own. A script that can be shared says so: `export const shared = { count, seed, waits, same }`,
 * its full count and seed, whether it mostly waits for other programs, and which figures are not to
 * be added up but are the same, or the largest, of all.
 */

/**
 * @param {string} file the bundled script
 * @param {import('./row.ts').Shareable} script what it exports; `reached` says of the figures of all whether the bar is
 * @param {{ count: number | undefined, seed: number | undefined, writer: string }} given
 * @returns {Promise<import('./row.ts').Row>}
 */
export async function measureShared(
  file,
  { shared, reached },
  { count = shared.count, seed = shared.seed, writer },
) {
  const programs = Math.min(count, os.availableParallelism() * (shared.waits ? 2 : 1));
  const counts = Array.from(
    { length: programs },
    (_, at) => Math.floor((count * (at + 1)) / programs) - Math.floor((count * at) / programs),
  );
  let first = seed;
  const shares = counts.map((one) => {
    const share = { count: one, seed: first, writer };
    first += one;
    return share;
  });
  const row = merged(await Promise.all(shares.map((share) => inProgram(file, share))), shared.same);
  return reached === undefined ? row : { ...row, ok: reached(row.figures) };
}

async function inProgram(file, share) {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), file, JSON.stringify(share)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`A share of ${file} ended with ${code}.`);
  return JSON.parse(said.slice(said.lastIndexOf('\n{') + 1));
}

export function merged(rows, same) {
  const figures = {};
  for (const row of rows) {
    for (const [label, figure] of Object.entries(row.figures)) {
      figures[label] = label in figures ? both(figures[label], figure, same.includes(label)) : figure;
    }
  }
  return { ...rows[0], figures, ok: rows.every(({ ok }) => ok) };
}

/** Numbers are added; words, which name what went wrong, are put one after the other. */
function both(one, other, isSame) {
  if (typeof one === 'number' && typeof other === 'number')
    return isSame ? Math.max(one, other) : one + other;
  if (one === other) return one;
  return [one, other].filter((figure) => figure !== 0).join(' ');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file = '', share = ''] = process.argv.slice(2);
  const { measure } = await import(pathToFileURL(file).href);
  const row = await measure(JSON.parse(share));
  process.stdout.write(`\n${JSON.stringify(row)}`, () => process.exit(0));
}
