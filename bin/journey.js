#!/usr/bin/env node

// The version is answered before anything loads; all else starts at the built program, which also
// says what is wrong where nothing can be written.
const { argv } = process;
const asksForVersion = argv.length === 3 && (argv[2] === '--version' || argv[2] === '-V');
if (!asksForVersion || !answered()) start();

function answered() {
  try {
    require('node:fs').writeSync(1, `${require('../package.json').version}\n`);
    return true;
  } catch {
    return false;
  }
}

function start() {
  try {
    require('../dist/start.cjs');
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    // A fresh copy of the sources has no `dist` yet.
    process.stderr.write('journey has not been built yet. Run npm ci in its folder.\n');
    process.exitCode = 78;
  }
}
