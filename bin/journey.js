#!/usr/bin/env node

// The version is answered before anything loads; all else starts at the built program, which also
// says what is wrong where nothing can be written.
const { argv } = process;
if (argv.length === 3 && (argv[2] === '--version' || argv[2] === '-V')) {
  try {
    require('node:fs').writeSync(1, `${require('../package.json').version}\n`);
  } catch {
    require('../dist/fast.cjs');
  }
} else {
  require('../dist/fast.cjs');
}
