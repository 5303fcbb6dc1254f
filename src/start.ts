import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { keepCode, keptCode, neighboursCode, placeOfCode } from './storage/code-cache.ts';

/**
 * What bin/journey.js loads: runs the program with the code that V8 made of it the last time this command was
 * called. Node's own cache (`module.enableCompileCache`) holds no function that is first called later, and
 * Node 20 has none; ARCHITECTURE.md has both figures.
 */

/** The exit code of words that are no command: there is no end of those. */
const usage = 64;
const filename = path.join(import.meta.dirname, 'main.cjs');
const place = placeOfCode(process.env, process.argv.slice(2));
const own = place === null ? undefined : keptCode(place);
const cachedData = own ?? (place === null ? undefined : neighboursCode(place));
// The build makes it a function of these three, in ASCII alone.
const script = new Script(readFileSync(filename, 'latin1'), {
  filename,
  ...(cachedData === undefined ? {} : { cachedData }),
});
const program: { exports: { main?: () => Promise<void> } } = { exports: {} };
script.runInThisContext()(require, program, import.meta.dirname);
if (place !== null && (own === undefined || script.cachedDataRejected === true)) {
  process.on('exit', (code) => code !== usage && keepCode(place, script.createCachedData()));
}
void program.exports.main?.();
