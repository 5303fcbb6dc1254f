import { mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * One of these scripts as a single JavaScript file in a folder of its own, so that node runs it
 * without the built program and child processes start in a few dozen milliseconds. The folder lies
 * inside the package, where the terminal's native parts are found.
 * @param {string} name the script's name without its ending
 * @returns {Promise<string>} the bundle's path
 */
export async function bundle(name) {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const cache = path.resolve(here, '../../node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'journey-faults-'));
  const outfile = path.join(folder, `${name}.mjs`);
  await build({
    entryPoints: [path.join(here, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external: ['@lydell/node-pty', '@xterm/headless'],
    logLevel: 'error',
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
  });
  return outfile;
}
