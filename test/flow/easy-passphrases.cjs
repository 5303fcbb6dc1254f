// Runs the built program as bin/journey.js does, but seals under passphrases that are easy to guess.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const { Script } = require('node:vm');

const filename = path.join(__dirname, '../../dist/main.cjs');
const program = { exports: {} };
const run = new Script(readFileSync(filename, 'utf8'), { filename }).runInThisContext();
run(createRequire(filename), program, path.dirname(filename));
void program.exports.main(process, 8);
